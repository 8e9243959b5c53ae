import 'reflect-metadata';
import { spawnSync } from 'node:child_process';
import { createWriteStream, existsSync, statSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { purchaseDemoPackages } from '@repere/demo';
import { builtInReference } from '@repere/reference';
import { startCluster } from '../../libs/testing/src/cluster';
import { createTemplate, databaseUrl, run } from '../../libs/testing/src/template';
import { play, type Role, type RoleResult } from './purchases/roles';
import { measureStatistics } from './purchases/statistics';

/**
 * `npm run bench:purchases [-- --month 80 --large 220 --files 3 --keep]`: the import of SEAO packages beside JSON.parse, raw COPY and
 * DuckDB on the same bytes, each in a process of its own (quality goals P6 and P7). Packages are generated; `--file F` measures a real one.
 * `npm run bench:purchases -- --statistics [--lines 5000000 --week 5000]`: figures instead (P8 and P9).
 */
const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? otherwise : Number(process.argv[at + 1]);
};
const given = process.argv.indexOf('--file') === -1 ? null : (process.argv[process.argv.indexOf('--file') + 1] ?? null);
const out = (line: string): void => void process.stdout.write(`${line}\n`);
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
const MEGABYTE = 1_048_576;

async function main(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'repere-bench-purchases-'));
  const cluster = process.env['TEST_DATABASE_URL'] === undefined ? await startCluster() : null;
  const server = cluster?.url ?? process.env['TEST_DATABASE_URL'] ?? '';
  try {
    const template = await createTemplate(server);
    if (process.argv.includes('--statistics')) {
      await figures(server, template);
      await run(server, `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
      return;
    }
    const build = spawnSync(process.execPath, [join(__dirname, '../../tools/build.mjs'), 'prisma', 'api']);
    if (build.status !== 0) throw new Error(String(build.stderr));
    out(
      `# Import of purchases · Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}, load ${loadavg()[0]?.toFixed(1)}`,
    );
    const month = given ?? (await aPackage(directory, 'month.json', option('month', 80)));
    await compare(month, server, template, directory);
    if (given === null) {
      const large = await aPackage(directory, 'large.json', option('large', 220));
      await largest(large, server, template, directory);
      await history(directory, server, template);
    }
    await run(server, `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
  } finally {
    await cluster?.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

/** P8 and P9: `--statistics [--lines 5000000 --week 5000 --rounds 25]`, alone, for it needs a quiet machine and a few gigabytes. */
async function figures(server: string, template: string): Promise<void> {
  const name = `repere_bench_${Math.random().toString(36).slice(2, 10)}`;
  await run(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  try {
    await measureStatistics(databaseUrl(server, name), {
      ...{ lines: option('lines', 5_000_000), week: option('week', 5_000), rounds: option('rounds', 25), out },
    });
  } finally {
    await run(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  }
}

const sizeOf = (file: string): string => `${(statSync(file).size / MEGABYTE).toFixed(0)} MB`;

/** P6: each figure is the best of three, in a process that does nothing else. */
async function compare(file: string, server: string, template: string, directory: string): Promise<void> {
  out(`\n## P6 · one package of ${sizeOf(file)}`);
  const parse = best(3, () => role('parse', file, directory));
  const imports: RoleResult[] = [];
  for (let n = 0; n < 3; n++)
    imports.push(await onDatabase(server, template, (url) => role('import', file, directory, url)));
  const imported = imports.reduce((a, b) => (a.ms <= b.ms ? a : b));
  const copied = await onDatabase(server, template, (url) => role('copy', file, directory, url));
  const duck = role('duckdb', file, directory);
  const load = imported.stages?.['load'] ?? imported.ms;
  row('JSON.parse of the whole file', parse);
  row('raw COPY of its releases as jsonb', copied);
  row('DuckDB read_json, sum of awards', duck);
  row('import, load stage (hash, cut, validate, provenance, COPY)', { ...imported, ms: load });
  row('import, all of it (load, store, compile to lines, keep the file)', imported);
  out(
    `load ÷ JSON.parse = ${(load / parse.ms).toFixed(2)} (goal ≤ 1.5) · all ÷ JSON.parse = ${(imported.ms / parse.ms).toFixed(2)}`,
  );
  out(`load ÷ raw COPY = ${(load / copied.ms).toFixed(2)} · ${imported.note ?? ''}`);
}

async function largest(file: string, server: string, template: string, directory: string): Promise<void> {
  out(`\n## P6 · the largest package, ${sizeOf(file)}`);
  const parse = role('parse', file, directory);
  const imported = await onDatabase(server, template, (url) => role('import', file, directory, url));
  row('JSON.parse of the whole file', parse);
  row('import, all of it', imported);
  out(`peak memory ${imported.rssMegabytes.toFixed(0)} MB (goal ≤ 300)`);
}

/** P7: some monthly files one after the other, then again; the whole history is told by their speed. */
async function history(directory: string, server: string, template: string): Promise<void> {
  const count = option('files', 3);
  const files: string[] = [];
  for (let n = 0; n < count; n++)
    files.push(await aPackage(directory, `history-${n}.json`, option('month', 80), 500 + n));
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  await onDatabase(server, template, (url) => {
    const first = files.map((file) => role('import', file, directory, url));
    const again = files.map((file) => role('import', file, directory, url));
    const sum = (results: RoleResult[], stage?: string): number =>
      results.reduce((total, { ms, stages }) => total + (stage === undefined ? ms : (stages?.[stage] ?? 0)), 0);
    const load = sum(first, 'load');
    out(`\n## P7 · ${count} packages, ${(bytes / MEGABYTE).toFixed(0)} MB`);
    out(
      `load stage ${seconds(load)}, all ${seconds(sum(first))}; 3 GB at this speed: load ${seconds((load * 3e9) / bytes)} (goal ≤ 180 s), all ${seconds((sum(first) * 3e9) / bytes)}`,
    );
    out(
      `replay ${seconds(sum(again))} = ${((100 * sum(again)) / sum(first)).toFixed(1)} % of the first time (goal ≤ 10 %)`,
    );
    return first[0] as RoleResult;
  });
}

function row(label: string, { ms, rssMegabytes }: RoleResult): void {
  out(`| ${label} | ${seconds(ms)} | ${rssMegabytes.toFixed(0)} MB |`);
}

const best = (times: number, measure: () => RoleResult): RoleResult =>
  Array.from({ length: times }, measure).reduce((a, b) => (a.ms <= b.ms ? a : b));

/** Each plays in a process of its own; the import in one that holds nothing but what is built. */
function role(name: Role, file: string, directory: string, url = ''): RoleResult {
  const program =
    name === 'import'
      ? [join(__dirname, 'purchases/import-built.cjs'), file, directory, url]
      : [join(__dirname, 'purchases.cjs'), 'role', name, file, directory, url];
  const child = spawnSync(process.execPath, program, {
    encoding: 'utf8',
    env: { ...process.env, LOG_LEVEL: 'error' },
    maxBuffer: 64 * MEGABYTE,
  });
  const line = child.stdout.trim().split('\n').at(-1) ?? '';
  if (child.status !== 0 || !line.startsWith('{')) throw new Error(`${name}: ${child.stderr}${child.stdout}`);
  return JSON.parse(line) as RoleResult;
}

async function onDatabase(server: string, template: string, work: (url: string) => RoleResult): Promise<RoleResult> {
  const name = `repere_bench_${Math.random().toString(36).slice(2, 10)}`;
  await run(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  try {
    return work(databaseUrl(server, name));
  } finally {
    await run(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  }
}

/** A generated package of about so many megabytes. */
async function aPackage(directory: string, name: string, megabytes: number, seed = 1): Promise<string> {
  const file = join(directory, name);
  const [one] = purchaseDemoPackages({
    ...{ seed, reference: builtInReference(), today: '2026-11-23', packages: 1, listings: 2_000 },
    lines: Math.round((megabytes * MEGABYTE) / BYTES_PER_LINE),
  });
  if (one === undefined) throw new Error('no package');
  const sink = createWriteStream(file);
  for await (const chunk of one.chunks())
    if (!sink.write(chunk)) await new Promise<void>((go) => sink.once('drain', go));
  await new Promise<void>((done, fail) => sink.end((error?: Error | null) => (error == null ? done() : fail(error))));
  if (!existsSync(file)) await writeFile(file, '');
  return file;
}

/** What a line of the generator weighs, releases without awards and later states included. */
const BYTES_PER_LINE = 3_250;

if (process.argv[2] === 'role') void play(process.argv.slice(3));
else
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  });
