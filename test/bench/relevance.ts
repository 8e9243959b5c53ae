import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { listingSearchQuery } from '@repere/contract';
import { AppModule } from '../../apps/api/src/app.module';
import { fillDemoIfWanted } from '../../apps/api/src/features/listings';
import { CatalogueService, prepareSearch } from '../../apps/api/src/features/search';
import {
  hasMeilisearch,
  startMeilisearch,
} from '../../apps/api/src/features/search/adapters/meilisearch/a-meilisearch.suite';
import { SearchListings } from '../../apps/api/src/features/search/use-cases/search-listings';
import { seedTerritories } from '../../apps/api/src/features/territories';
import { parseConfig } from '../../apps/api/src/platform/config';
import { Database } from '../../apps/api/src/platform/database';
import { createLog, nestLogger } from '../../apps/api/src/platform/logging/log';
import { startCluster } from '../../libs/testing/src/cluster';
import { createTemplate, databaseUrl } from '../../libs/testing/src/template';
import { isHeldOut, score, type Answer, type LabelledQuery, type Score } from './relevance/measure';
import { nameQueries } from './relevance/name-queries';

const read = (file: string): LabelledQuery[] =>
  JSON.parse(readFileSync(join(__dirname, 'relevance', file), 'utf8')) as LabelledQuery[];
const LISTED = read('queries.json');
/** Everyday words of municipalities: for tuning only, so that none of them is lost by mending another. */
const EVERYDAY = read('everyday.json');
/** Written before the words they try, and never tuned on: only their figures are printed, never what they missed. */
const BLIND = read('blind.json');
/** Written by somebody who had seen neither the vocabulary nor the search, in the words of six kinds of buyers: never tuned on. */
const STRANGERS = read('strangers.json');
/** Written by another stranger once the search was done, to judge it by; nothing may be learned from it. */
const JUDGES = read('judges.json');

interface Scored {
  readonly query: LabelledQuery;
  readonly score: Score;
  readonly ms: number;
}
const out = (line: string): void => void process.stdout.write(`${line}\n`);

/** Reports success@5 and nDCG@10 of the labelled queries on the demonstration directory, for each engine there is. */
async function main(): Promise<void> {
  const { url, stop } = await aDatabase();
  const meilisearch = hasMeilisearch ? await startMeilisearch() : null;
  try {
    await report('PostgreSQL', { DATABASE_URL: url });
    if (meilisearch === null)
      out('Meilisearch: skipped: no Meilisearch (set MEILI_URL, or put `meilisearch` on the PATH)');
    else
      await report(`Meilisearch ${meilisearch.version}`, {
        DATABASE_URL: url,
        MEILI_URL: meilisearch.url,
        ...(meilisearch.key === null ? {} : { MEILI_KEY: meilisearch.key }),
      });
  } finally {
    await meilisearch?.stop();
    await stop();
  }
}

/** `DATABASE_URL` with the demonstration in it, else a throw-away one. */
async function aDatabase(): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env['DATABASE_URL'];
  if (given !== undefined) return { url: given, stop: () => Promise.resolve() };
  const cluster = await startCluster();
  const template = await createTemplate(cluster.url);
  return { url: databaseUrl(cluster.url, template), stop: () => cluster.stop() };
}

async function report(engine: string, env: Record<string, string>): Promise<void> {
  const config = parseConfig({ ...env, DEMO: '1', PUBLIC_URL: 'http://localhost:3000' });
  const database = new Database(env['DATABASE_URL'] ?? '');
  const log = createLog('error');
  await seedTerritories(database);
  const app = await NestFactory.createApplicationContext(AppModule.on({ config, database, log }), {
    logger: nestLogger(log),
  });
  await fillDemoIfWanted(app, true);
  await prepareSearch(app);
  await app.get(CatalogueService).refresh();
  const queries = [...LISTED, ...(await nameQueries(database))];
  const scores = await askAll(app, queries);
  print(
    engine,
    scores,
    await askAll(app, EVERYDAY),
    await askAll(app, BLIND),
    await askAll(app, STRANGERS),
    await askAll(app, JUDGES),
  );
  await app.close();
}

async function askAll(app: INestApplicationContext, queries: readonly LabelledQuery[]): Promise<Scored[]> {
  const scores: Scored[] = [];
  for (const query of queries) scores.push(await ask(app, query));
  return scores;
}

async function ask(app: INestApplicationContext, query: LabelledQuery): Promise<Scored> {
  const search = app.get(SearchListings);
  const began = performance.now();
  const found = await search.run(listingSearchQuery.parse({ q: query.q, lang: query.lang, pageSize: '10' }));
  const ms = performance.now() - began;
  const { total: wanted } =
    query.listing !== undefined
      ? { total: 1 }
      : await search.run(
          listingSearchQuery.parse({
            sector: query.sectors,
            ...(query.place === undefined ? {} : { serves: query.place }),
            ...(query.form === undefined ? {} : { form: query.form }),
            pageSize: '1',
          }),
        );
  const answer: Answer = {
    ids: found.results.map(({ id }) => id),
    sectors: found.results.map(({ sectors }) => sectors.map(({ id }) => id)),
    places: found.understood.places.map(({ code }) => code),
    forms: found.understood.forms.map(({ code }) => code),
    wanted,
  };
  return { query, score: score(query, answer), ms };
}

function print(
  engine: string,
  scores: readonly Scored[],
  everyday: readonly Scored[],
  blind: readonly Scored[],
  strangers: readonly Scored[],
  judges: readonly Scored[],
): void {
  out(`\n${engine}`);
  const held = scores.filter(({ query }) => isHeldOut(query.q));
  const tuning = scores.filter(({ query }) => !isHeldOut(query.q));
  line('held-out half', held);
  line('tuning half', tuning);
  byKind(scores);
  line('everyday set', everyday);
  byKind(everyday);
  line('blind set', blind);
  byKind(blind);
  line('strangers’ words', strangers);
  byKind(strangers);
  line('judges’ words', judges);
  byKind(judges);
  const times = [...scores, ...everyday, ...blind].map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  out(`  search p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`);
  for (const { query, score: got } of [...tuning, ...everyday])
    if (got.success === 0 || got.ndcg < 0.7) out(`  tuning miss: ${query.q.slice(0, 90)} (${got.ndcg.toFixed(2)})`);
}

function byKind(scores: readonly Scored[]): void {
  for (const kind of new Set(scores.map(({ query }) => query.kind)))
    line(
      `  ${kind}`,
      scores.filter(({ query }) => query.kind === kind),
    );
}

function line(name: string, of: readonly Scored[]): void {
  const mean = (value: (one: Scored) => number): string =>
    (of.reduce((sum, one) => sum + value(one), 0) / Math.max(1, of.length)).toFixed(3);
  const [success, ndcg] = [mean((one) => one.score.success), mean((one) => one.score.ndcg)];
  out(`  ${name.padEnd(22)} ${String(of.length).padStart(4)}  success@5 ${success}  nDCG@10 ${ndcg}`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
