import { gzipSync } from 'node:zlib';
import { askWell, throughput } from './client';
import type { Directory } from './directory';
import { median, percentile, type Sample } from './figures';
import type { Peers } from './peers';
import { startBareFastify, type Running } from './processes';
import { filteredMaps, mapPath, recordedQueries, searchPath, views } from './queries';

/** How many rounds a figure is the median of, and how long each lasts. */
export interface Effort {
  readonly rounds: number;
  readonly seconds: number;
}

export interface SearchFigures {
  /** Medians over the rounds; every question is a new one. */
  readonly api: { readonly p50: number; readonly p95: number; readonly p99: number };
  readonly engine: { readonly p50: number; readonly p95: number };
  /** The same questions once more: answers that are kept. */
  readonly again: Sample;
}

/** P1: each query of the API, then of the engine alone, round after round, on one connection. The first warms up. */
export async function measureSearch(
  running: Running,
  directory: Directory,
  engineName: 'postgresql' | 'meilisearch',
  { rounds }: Effort,
): Promise<SearchFigures> {
  const engine = directory.engine(engineName);
  if (engine === undefined) throw new Error(`no ${engineName} here`);
  const all: { api: number[]; engine: number[] }[] = [];
  for (let round = 0; round <= rounds; round++) {
    const times = { api: [] as number[], engine: [] as number[] };
    for (const query of recordedQueries()) {
      times.api.push((await askWell(running.url + searchPath(query, 20 - round))).ms);
      const options = { places: false, forms: false, recognitions: false };
      const read = await directory.interpreter.interpret(query.q, {
        language: query.lang,
        interpret: true,
        plain: [],
        explicit: options,
      });
      const began = performance.now();
      if (read.text !== null) await engine.match(read.text, { signal: AbortSignal.timeout(60_000) }).catch(() => null);
      times.engine.push(performance.now() - began);
    }
    all.push(times);
  }
  const again: number[] = [];
  for (const query of recordedQueries()) again.push((await askWell(running.url + searchPath(query, 20 - rounds))).ms);
  const [, ...warm] = all;
  const over = (of: 'api' | 'engine', share: number): number => median(warm.map((one) => percentile(one[of], share)));
  return {
    again,
    api: { p50: over('api', 0.5), p95: over('api', 0.95), p99: over('api', 0.99) },
    engine: { p50: over('engine', 0.5), p95: over('engine', 0.95) },
  };
}

export interface ThroughputFigures {
  readonly cached: { readonly ours: number; readonly bare: number };
  readonly uncached: { readonly ours: number; readonly bare: number };
}

/** Sizes of page that make of 200 queries more new questions than a round can ask. */
const SIZES_A_ROUND = 4;

/** P2: requests a second, against a Fastify that answers the same bytes; the empty search is kept, the queries are new. */
export async function measureThroughput(running: Running, { rounds, seconds }: Effort): Promise<ThroughputFigures> {
  const kept = '/api/v1/listings';
  const paths = recordedQueries().map((query) => searchPath(query));
  const answers: [string, string][] = [];
  for (const path of [kept, ...paths]) answers.push([path, (await askWell(running.url + path)).body.toString()]);
  const bare = await startBareFastify(answers);
  const found = { ours: [] as number[], bare: [] as number[], ours200: [] as number[], bare200: [] as number[] };
  try {
    for (let round = 0; round < rounds; round++) {
      found.ours.push(await throughput(running.url, [kept], seconds));
      found.bare.push(await throughput(bare.url, [kept], seconds));
      const sizes = Array.from({ length: SIZES_A_ROUND }, (_, at) => 21 + round * SIZES_A_ROUND + at);
      const fresh = sizes.flatMap((size) => recordedQueries().map((query) => searchPath(query, size)));
      found.ours200.push(await throughput(running.url, fresh, seconds));
      found.bare200.push(await throughput(bare.url, paths, seconds));
    }
  } finally {
    bare.stop();
  }
  return {
    cached: { ours: median(found.ours), bare: median(found.bare) },
    uncached: { ours: median(found.ours200), bare: median(found.bare200) },
  };
}

export interface MapFigures {
  readonly ours: number;
  /** Null when supercluster is absent. */
  readonly supercluster: number | null;
  /** Each filtered map asked for the first time. */
  readonly filtered: Sample;
  readonly gzKb: number;
}

/** P5: views a second over HTTP, against supercluster queried and written out in a loop of this process. */
export async function measureMap(
  running: Running,
  directory: Directory,
  peers: Peers,
  { rounds, seconds }: Effort,
): Promise<MapFigures> {
  const screens = views(56);
  const loop = peers.supercluster === null ? null : await peers.supercluster(directory);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(await throughput(running.url, screens.map(mapPath), seconds));
    if (loop !== null) theirs.push(viewsPerSecond(() => screens.forEach(loop), screens.length, seconds));
  }
  const filtered: number[] = [];
  for (const path of filteredMaps(120)) filtered.push((await askWell(running.url + path)).ms);
  let gzKb = 0;
  for (const view of screens) {
    const { body } = await askWell(running.url + mapPath(view));
    gzKb = Math.max(gzKb, gzipSync(body).length / 1024);
  }
  return { ours: median(ours), supercluster: loop === null ? null : median(theirs), filtered, gzKb };
}

function viewsPerSecond(all: () => void, count: number, seconds: number): number {
  const began = performance.now();
  let done = 0;
  while (performance.now() - began < seconds * 1_000) {
    all();
    done += count;
  }
  return (1_000 * done) / (performance.now() - began);
}

export interface PageFigures {
  readonly html: Sample;
  readonly api: Sample;
}

/** P13: a listing's page and its API answer, two hundred listings on one connection. */
export async function measurePages(running: Running, directory: Directory): Promise<PageFigures> {
  const rows = await directory.database.query<{ id: string; slug: string }>(
    `SELECT id, slug FROM listing WHERE publication = 'published' ORDER BY md5(id::text) LIMIT 220`,
  );
  const html: number[] = [];
  const api: number[] = [];
  for (const { id, slug } of rows) {
    html.push((await askWell(`${running.url}/fiche/${slug}`, { accept: 'text/html' })).ms);
    api.push((await askWell(`${running.url}/api/v1/listings/${id}`)).ms);
  }
  return { html: html.slice(20), api: api.slice(20) };
}
