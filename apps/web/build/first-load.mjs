import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * Bytes at gzip -9 of every script a first visit to a page loads: the entry, the page's module, one language, and what
 * they import statically (rule P12: ≤ 110 kB for the search page).
 */
export async function firstLoad(client, page) {
  const manifest = JSON.parse(await readFile(join(client, '.vite/manifest.json'), 'utf8'));
  const files = new Set();
  const visit = (key) => {
    const chunk = manifest[key];
    if (chunk === undefined || files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  const french = Object.keys(manifest).filter((key) => /i18n\/src\/web\/fr\.ts$/.test(key));
  ['src/app/entry-client.tsx', page, ...french].forEach(visit);
  const sizes = await Promise.all(
    [...files]
      .filter((file) => file.endsWith('.js'))
      .map(async (file) => [file, gzipSync(await readFile(join(client, file)), { level: 9 }).length]),
  );
  return { files: sizes, total: sizes.reduce((sum, [, size]) => sum + size, 0) };
}
