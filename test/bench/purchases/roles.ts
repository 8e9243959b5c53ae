import { createReadStream, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { builtInReference } from '@repere/reference';
import { JsonReleaseScanner } from '../../../apps/api/src/features/purchases/adapters/files/json-release-scanner';
import { ImportPurchases } from '../../../apps/api/src/features/purchases/use-cases/import-purchases';
import { SystemClock } from '../../../apps/api/src/platform/clock';
import { parseConfig } from '../../../apps/api/src/platform/config';
import { Database } from '../../../apps/api/src/platform/database';

/** What a child process plays: for the bench, which measures the import in `import-built.cjs`, and for the fault that kills it. */
export type Role = 'parse' | 'import' | 'copy' | 'duckdb';

export interface RoleResult {
  readonly ms: number;
  readonly rssMegabytes: number;
  readonly stages?: Readonly<Record<string, number>>;
  readonly note?: string;
}

interface Package {
  readonly releases: readonly { readonly awards?: readonly { readonly value?: { readonly amount?: number } }[] }[];
}

/** Plays one role and prints its result as the last line. */
export async function play([name, file = '', directory = '', url = '']: readonly string[]): Promise<void> {
  const started = performance.now();
  const said = await ROLES[name as Role](file, directory, url, started);
  const ms = said.ms ?? performance.now() - started;
  process.stdout.write(`${JSON.stringify({ ...said, ms, rssMegabytes: process.resourceUsage().maxRSS / 1024 })}\n`);
}

type Part = Omit<RoleResult, 'ms' | 'rssMegabytes'> & { readonly ms?: number };

const ROLES: Readonly<Record<Role, (file: string, directory: string, url: string, started: number) => Promise<Part>>> =
  {
    async parse(file) {
      const { releases } = JSON.parse(readFileSync(file, 'utf8')) as Package;
      let sum = 0;
      for (const { awards } of releases) for (const award of awards ?? []) sum += award.value?.amount ?? 0;
      return Promise.resolve({ note: `${releases.length} releases, ${sum.toFixed(2)}` });
    },

    async import(file, directory, url) {
      const database = new Database(url);
      const reference = builtInReference();
      const provider = { current: () => reference, refresh: async (): Promise<void> => undefined };
      const importer = new ImportPurchases(database, parseConfig({ DATA_DIR: directory }), new SystemClock(), provider);
      await database.query('SELECT 1');
      const began = performance.now();
      let loaded = began;
      const result = await importer.execute(
        { file, source: 'auto' },
        { compiling: () => (loaded = performance.now()) },
      );
      const ended = performance.now();
      await database.close();
      if (!result.ok) throw result.error;
      const { records, lines, sum, quarantined } = result.value;
      return {
        ms: ended - began,
        stages: { load: loaded - began, compile: ended - loaded },
        note: `${records} releases, ${lines} lines, ${quarantined} held back, ${sum} $`,
      };
    },

    async copy(file, _directory, url) {
      const database = new Database(url);
      await database.query('CREATE TABLE raw (release jsonb)');
      const began = performance.now();
      const count = await database.transaction((tx) => tx.copyFrom('raw', ['release'], releaseTexts(file)), {
        statementTimeoutMs: 0,
      });
      const ms = performance.now() - began;
      await database.close();
      return { ms, note: `${count} rows` };
    },

    async duckdb(file) {
      const { DuckDBInstance } = await import('@duckdb/node-api');
      const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect();
      const began = performance.now();
      const reader = await connection.runAndReadAll(
        `SELECT count(*), sum(a.value.amount) FROM (SELECT unnest(r.awards) AS a FROM
         (SELECT unnest(releases) AS r FROM read_json('${file.replaceAll("'", "''")}', maximum_object_size = 2000000000,
           columns = {releases: 'STRUCT(ocid VARCHAR, id VARCHAR, awards STRUCT(id VARCHAR, "value" STRUCT(amount DECIMAL(18,2)))[])[]'})))`,
      );
      return { ms: performance.now() - began, note: String(reader.getRows()[0]) };
    },
  };

async function* releaseTexts(file: string): AsyncGenerator<readonly string[]> {
  for await (const { bytes } of new JsonReleaseScanner().releases(createReadStream(file) as AsyncIterable<Buffer>))
    yield [bytes.toString('utf8')];
}
