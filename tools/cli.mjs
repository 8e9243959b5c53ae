#!/usr/bin/env node
// `npm run cli -- <command>`: works before the first start, building only what commands need. Standard output is the command's own.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildWhatChanged } from './build.mjs';
import { ensureInstalled, root } from './install.mjs';
import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
process.env.NODE_ENV ??= 'production';
ensureInstalled();
if (!buildWhatChanged(['prisma', 'api'])) process.exit(1);
const { main } = createRequire(import.meta.url)(join(root, 'dist/apps/api/apps/api/src/cli.js'));
await main(process.argv.slice(2));
