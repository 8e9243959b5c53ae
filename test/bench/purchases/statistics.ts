import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Module, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { writeFacts } from '../../../apps/api/src/features/statistics/adapters/files/fact-files';
import { PUBLISHED_CUTS } from '../../../apps/api/src/features/statistics/domain/publication';
import { SELECT_FACTS } from '../../../apps/api/src/features/statistics/fact-columns';
import { RefreshFigures } from '../../../apps/api/src/features/statistics/use-cases/refresh-figures';
import { StatisticsModule } from '../../../apps/api/src/features/statistics/statistics.module';
import { seedTerritories } from '../../../apps/api/src/features/territories';
import { parseConfig } from '../../../apps/api/src/platform/config';
import { Database } from '../../../apps/api/src/platform/database';
import { createHttpApp } from '../../../apps/api/src/platform/http/http-app';
import { createLog } from '../../../apps/api/src/platform/logging/log';
import { PlatformModule, type Ground } from '../../../apps/api/src/platform/platform.module';
import { fillLines, writeWeek } from './fill-lines';
import { handWritten, ROLLUP_OF } from './hand-written';

@Module({})
class Rooms {
  static on(ground: Ground): DynamicModule {
    return { module: Rooms, imports: [PlatformModule.on(ground), StatisticsModule] };
  }
}

export interface StatisticsBench {
  readonly lines: number;
  /** Lines of the weekly file. */
  readonly week: number;
  readonly rounds: number;
  readonly out: (line: string) => void;
}

const ADDITIVE = ['spend', 'share', 'contracts', 'contractShare', 'allSpend', 'allContracts'];
const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
const ms = (time: number): string => `${time.toFixed(1)} ms`;

/** P8: the endpoint, over HTTP, beside the same figures by hand from the cube and by DuckDB from the lines. P9: one weekly file beside all of it. */
export async function measureStatistics(url: string, { lines, week, rounds, out }: StatisticsBench): Promise<void> {
  const database = new Database(url);
  const directory = mkdtempSync(join(tmpdir(), 'repere-bench-statistics-'));
  const config = parseConfig({ RATE_LIMIT: 'off', LOG_LEVEL: 'silent', RUN_WORKER: 'off', DATA_DIR: directory });
  const log = createLog('silent');
  let app: NestFastifyApplication | null = null;
  try {
    await seedTerritories(database);
    const filled = await timed(() => fillLines(database, lines));
    out(
      `\n## P8, P9 · figures over ${lines.toLocaleString('en-CA')} lines (written in ${(filled / 1000).toFixed(0)} s)`,
    );
    app = await createHttpApp(Rooms.on({ config, database, log }), { config, log });
    const refresh = app.get(RefreshFigures, { strict: false });
    const whole = await timed(() => refresh.execute(true));
    await database.query('ANALYZE');
    await app.listen(0, '127.0.0.1');
    await compareEndpoint(database, await app.getUrl(), { rounds, out, directory });
    await writeWeek(database, lines, week);
    const increment = await timed(() => refresh.execute());
    out(
      `\nfull rebuild ${(whole / 1000).toFixed(1)} s, after a file of ${week.toLocaleString('en-CA')} lines ${(increment / 1000).toFixed(2)} s`,
    );
    out(`P9: incremental ÷ full = ${(increment / whole).toFixed(3)} (goal ≤ 0.10)`);
  } finally {
    await app?.close();
    await database.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function compareEndpoint(
  database: Database,
  origin: string,
  {
    rounds,
    out,
    directory,
  }: { readonly rounds: number; readonly out: (line: string) => void; readonly directory: string },
): Promise<void> {
  const duck = await duckOver(database, directory);
  out(
    '| cut | new question p50 | asked again p50 | hand-written SQL on the cube p50 | DuckDB on the lines p50 | new ÷ SQL | again ÷ SQL | new ÷ DuckDB |',
  );
  out('|---|---|---|---|---|---|---|---|');
  const ratios: { sql: number; duck: number; newSql: number; newDuck: number }[] = [];
  for (const cut of PUBLISHED_CUTS) {
    const name = cut.join(' × ');
    const search = [...cut.map((one) => `by=${one}`), ...ADDITIVE.map((one) => `measure=${one}`)].join('&');
    const fetched = async (query: string): Promise<void> => {
      const response = await fetch(`${origin}/api/v1/statistics/purchases?${query}`);
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      await response.arrayBuffer();
    };
    const ask = (): Promise<void> => fetched(search);
    // The same figures in another order are another question: nobody has asked it before.
    let turn = 0;
    const askNew = (): Promise<void> => {
      const measures = permuted(ADDITIVE, ++turn).map((one) => `measure=${one}`);
      return fetched([...cut.map((one) => `by=${one}`), ...measures].join('&'));
    };
    const sql = handWritten(cut, 'purchase_cube', `rollup = ${ROLLUP_OF(cut)} AND `);
    const raw = handWritten(cut, 'fact', '');
    const [first = 0, endpoint = 0, hand = 1, ad = 1] = await alternating(rounds, [
      askNew,
      ask,
      () => database.query(sql),
      () => duck.runAndReadAll(raw),
    ]);
    ratios.push({ sql: endpoint / hand, duck: endpoint / ad, newSql: first / hand, newDuck: first / ad });
    out(
      `| ${name} | ${ms(first)} | ${ms(endpoint)} | ${ms(hand)} | ${ms(ad)} | ${(first / hand).toFixed(2)} | ${(endpoint / hand).toFixed(2)} | ${(first / ad).toFixed(2)} |`,
    );
  }
  const told = (of: 'sql' | 'duck' | 'newSql' | 'newDuck'): string => {
    const all = ratios.map((ratio) => ratio[of]);
    return `median ${median(all).toFixed(2)}, worst ${Math.max(...all).toFixed(2)}`;
  };
  out(
    `P8, new questions: ÷ hand-written SQL ${told('newSql')} (goal ≤ 1.3) · ÷ DuckDB ${told('newDuck')} (goal ≤ 1.0)`,
  );
  out(`P8, asked again: ÷ hand-written SQL ${told('sql')} · ÷ DuckDB ${told('duck')}`);
}

/** One order of the values for each number below the factorial of how many they are. */
function permuted(values: readonly string[], number: number): string[] {
  const left = [...values];
  const order: string[] = [];
  for (let rest = number; left.length > 0; rest = Math.floor(rest / (left.length + 1)))
    order.push(...left.splice(rest % left.length, 1));
  return order;
}

/** Medians of several works, measured in turn so that a busy moment touches all of them. */
async function alternating(rounds: number, works: readonly (() => Promise<unknown>)[]): Promise<readonly number[]> {
  for (const work of works) await work();
  const times: number[][] = works.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [index, work] of works.entries()) times[index]?.push(await timed(work));
  return times.map(median);
}

/** The same lines in DuckDB's own storage, read once from a file. */
async function duckOver(
  database: Database,
  directory: string,
): Promise<{ runAndReadAll: (sql: string) => Promise<unknown> }> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const [csv, parquet] = [join(directory, 'facts.csv'), join(directory, 'facts.parquet')];
  await writeFacts(database.stream(SELECT_FACTS), { csv, parquet });
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect();
  await connection.run(`CREATE TABLE fact AS SELECT * FROM read_parquet('${parquet}')`);
  return connection;
}
