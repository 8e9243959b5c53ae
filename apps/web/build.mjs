/**
 * Builds the web: `node apps/web/build.mjs` → dist/web/client (hashed assets, .br and .gz beside them, manifest) and
 * dist/web/server/entry-server.mjs. Prints what a first visit to the search page downloads.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { firstLoad } from './build/first-load.mjs';
import { precompress } from './build/precompress.mjs';

process.env.NODE_ENV = 'production';
const server = fileURLToPath(new URL('src/app/entry-server.tsx', import.meta.url));
const configFile = fileURLToPath(new URL('vite.config.mts', import.meta.url));
const client = fileURLToPath(new URL('../../dist/web/client', import.meta.url));

await build({ configFile, logLevel: 'warn' });
await build({ configFile, logLevel: 'warn', build: { ssr: server } });
const files = await precompress(`${client}/assets`);
const sizes = await firstLoad(client, 'src/pages/search/search-page.tsx');
console.log(`web: ${files} assets compressed`);
for (const [file, size] of sizes.files) console.log(`  ${String(size).padStart(7)}  ${file}`);
console.log(`web: first-load JavaScript of the search page ${(sizes.total / 1000).toFixed(1)} kB gz`);
