import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildWhatChanged } from './build.mjs';
import { ensureInstalled, root } from './install.mjs';

/** Runs the server in this very process, so that Ctrl-C and signals reach it without a go-between. */
export async function startProduct() {
  process.env.NODE_ENV ??= 'production';
  ensureInstalled();
  if (!buildWhatChanged(undefined, { say: (line) => process.stdout.write(`${line}\n`) })) {
    process.stderr.write(
      'La construction a échoué; les erreurs sont ci-dessus.\nThe build failed; the errors are above.\n',
    );
    process.exit(1);
  }
  const require = createRequire(import.meta.url);
  await require(join(root, 'dist/apps/api/apps/api/src/main.js')).main();
}
