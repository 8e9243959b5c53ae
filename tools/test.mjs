// `npm test` in a fresh clone: installs if needed, then runs everything that continuous integration runs.
import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
Promise.all([import('./install.mjs'), import('node:child_process')]).then(function ([install, processes]) {
  install.ensureInstalled();
  const { status } = processes.spawnSync(process.execPath, [install.root + '/tools/check.mjs'], {
    cwd: install.root,
    stdio: 'inherit',
  });
  process.exit(status === null ? 1 : status);
});
