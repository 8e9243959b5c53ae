#!/usr/bin/env node
/**
 * Everything a change must pass, in order, each step timed. A failing step does not hide the next ones.
 * The last line is always `N passed, N failed, N skipped`: the tests Jest counted, and one for each other step.
 * `node tools/check.mjs lint unit` runs those steps only.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWhatChanged } from './build.mjs';
import { root } from './install.mjs';

const results = mkdtempSync(join(tmpdir(), 'repere-check-'));
const jest = join(root, 'node_modules/jest/bin/jest.js');
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const hasBrowser = [process.env.CHROMIUM_PATH ?? '', ...BROWSERS].some((path) => path !== '' && existsSync(path));

const STEPS = [
  { name: 'build: database client', run: () => build(['prisma', 'geo']) },
  { name: 'format', run: () => script('format:check') },
  { name: 'lint', run: () => script('lint') },
  { name: 'types', run: () => script('types') },
  { name: 'architecture', run: () => script('arch') },
  { name: 'unused', run: () => script('unused') },
  { name: 'unit', run: () => tests(['unit', 'web']) },
  { name: 'build', run: () => build(['api', 'web']) },
  { name: 'integration', run: () => tests(['integration']) },
  { name: 'browser', run: browser },
];

const count = (passed, failed = 0, skipped = 0) => ({ passed, failed, skipped });

function build(parts) {
  return buildWhatChanged(parts) ? count(0) : count(0, 1);
}

function script(name) {
  const npm = process.env.npm_execpath;
  const args = ['run', '--silent', name];
  const [command, rest] = npm?.endsWith('.js') ? [process.execPath, [npm, ...args]] : ['npm', args];
  return spawnSync(command, rest, { cwd: root, stdio: 'inherit' }).status === 0 ? count(1) : count(0, 1);
}

function tests(projects) {
  const outputFile = join(results, `${projects.join('-')}.json`);
  const { status } = spawnSync(
    process.execPath,
    [
      ...['--disable-warning=ExperimentalWarning', jest, '--selectProjects', ...projects, '--passWithNoTests'],
      ...['--json', `--outputFile=${outputFile}`],
    ],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (!existsSync(outputFile)) return count(0, 1);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(outputFile, 'utf8'),
  );
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return count(numPassedTests, failed === 0 && status !== 0 ? 1 : failed, numPendingTests + numTodoTests);
}

function browser() {
  if (hasBrowser) return tests(['browser']);
  process.stdout.write(
    'Navigateur absent : les essais dans un navigateur sont sautés (installez chromium ou donnez CHROMIUM_PATH).\n' +
      'No browser: browser tests are skipped (install chromium or set CHROMIUM_PATH).\n',
  );
  return count(0, 0, 1);
}

const wanted = process.argv.slice(2);
const total = count(0);
const failures = [];
for (const { name, run } of STEPS.filter((step) => wanted.length === 0 || wanted.includes(step.name))) {
  process.stdout.write(`\n── ${name}\n`);
  const began = performance.now();
  const outcome = run();
  for (const key of Object.keys(total)) total[key] += outcome[key];
  if (outcome.failed > 0) failures.push(name);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(`── ${name}: ${outcome.failed > 0 ? 'FAILED' : 'ok'} (${seconds} s)\n`);
}
rmSync(results, { recursive: true, force: true });
if (failures.length > 0) process.stdout.write(`\nfailed: ${failures.join(', ')}\n`);
process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exit(failures.length > 0 ? 1 : 0);
