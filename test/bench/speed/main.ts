import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import {
  hasMeilisearch,
  startMeilisearch,
} from '../../../apps/api/src/features/search/adapters/meilisearch/a-meilisearch.suite';
import { chromiumPath } from '../../../libs/testing/src/browser';
import { startCluster } from '../../../libs/testing/src/cluster';
import { measureBrowser } from './browser';
import { askWell } from './client';
import { openDirectory, type Directory } from './directory';
import { table, type Line } from './figures';
import { measureFreshness, measureReindex } from './index-measures';
import { measureMap, measurePages, measureSearch, measureThroughput, type Effort } from './measures';
import { findPeers, type Peers } from './peers';
import { measureTogether, startRunning } from './processes';
import { recordedQueries, searchPath } from './queries';
import { acrossSizes, browserLines, linesOf, type SizeFigures } from './report';

const say = (line: string): void => void process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`);

/** What the command line asks for. */
function options(args: readonly string[]) {
  const value = (name: string): string | null => {
    const at = args.indexOf(name);
    return at === -1 ? null : (args[at + 1] ?? null);
  };
  const sizes = (value('--sizes') ?? '11360,100000').split(',').map(Number);
  return {
    sizes: args.includes('--million') ? [...new Set([...sizes, 1_000_000])] : sizes,
    server: value('--server') ?? process.env['BENCH_SERVER'] ?? null,
    prefix: value('--prefix') ?? 'repere_bench',
    peers: value('--peers'),
    engines: (value('--engines') ?? 'postgresql,meilisearch').split(','),
    parts: (value('--parts') ?? 'search,throughput,map,pages,freshness,reindex,browser').split(','),
    rounds: Number(value('--rounds') ?? 7),
    seconds: Number(value('--seconds') ?? 2),
  };
}

type Options = ReturnType<typeof options>;

/** Prints the table of quality.md §3.3 for each size and engine; progress goes to the other output. */
async function main(): Promise<void> {
  const asked = options(process.argv.slice(2));
  const home = mkdtempSync(join(tmpdir(), 'repere-bench-'));
  const cluster = asked.server === null ? await startCluster() : null;
  const server = asked.server ?? cluster?.url ?? '';
  const meili = hasMeilisearch && asked.engines.includes('meilisearch') ? await startMeilisearch() : null;
  if (meili === null) say('Meilisearch: skipped (set MEILI_URL, or put `meilisearch` on the PATH)');
  const lines: Line[] = [];
  const all: SizeFigures[] = [];
  try {
    const peers = await findPeers(asked.peers, say);
    for (const size of asked.sizes) {
      const directory = await openDirectory(server, asked.prefix, size, {
        meili: meili?.url ?? null,
        dataDir: home,
        say,
      });
      for (const engine of ['postgresql', 'meilisearch'] as const) {
        if (!asked.engines.includes(engine) || directory.engine(engine) === undefined) continue;
        const url = engine === 'meilisearch' ? (meili?.url ?? null) : null;
        const figures = await measure(directory, engine, url, { asked, home, peers });
        all.push(figures);
        lines.push(...linesOf(figures));
        say(`\n${table(linesOf(figures))}`);
      }
      await directory.close();
    }
  } finally {
    await meili?.stop();
    await cluster?.stop();
    rmSync(home, { recursive: true, force: true });
  }
  const load = loadavg().map((one) => one.toFixed(1));
  process.stdout.write(
    `${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, load ${load.join(' ')}\n\n` +
      `${table([...lines, ...acrossSizes(all)])}\n`,
  );
}

async function measure(
  directory: Directory,
  engine: 'postgresql' | 'meilisearch',
  meiliUrl: string | null,
  { asked, home, peers }: { readonly asked: Options; readonly home: string; readonly peers: Peers },
): Promise<SizeFigures> {
  const large = directory.size > 200_000;
  const effort: Effort = { rounds: large ? Math.min(3, asked.rounds) : asked.rounds, seconds: asked.seconds };
  const wanted = (part: string): boolean => asked.parts.includes(part);
  say(`${directory.size} listings on ${engine}: starting`);
  const env = { DATABASE_URL: directory.url, ...(meiliUrl === null ? {} : { MEILI_URL: meiliUrl }) };
  const together = await measureTogether(env, home, async (url) => {
    for (const query of recordedQueries()) await askWell(url + searchPath(query));
  });
  const running = await startRunning(env, home);
  try {
    const heldAtStart = await running.heldMs();
    const search = wanted('search') ? await measureSearch(running, directory, engine, effort) : null;
    say('searches measured');
    const throughput = wanted('throughput') ? await measureThroughput(running, effort) : null;
    // The map and the pages do not ask the text engine.
    const embedded = engine === 'postgresql';
    const map = wanted('map') && embedded ? await measureMap(running, directory, peers, effort) : null;
    const pages = wanted('pages') && embedded ? await measurePages(running, directory) : null;
    say('throughput, map and pages measured');
    const heldSearching = await running.heldMs();
    const memory = running.memory();
    const freshness = wanted('freshness') ? await measureFreshness(running, directory, large ? 5 : 20) : null;
    const reindex = wanted('reindex') && !large ? await measureReindex(running, directory, engine) : null;
    const small = directory.size < 20_000 && embedded;
    const minisearch = small && peers.minisearch !== null ? await peers.minisearch(directory, 3) : null;
    const [listing] = await directory.database.query<{ slug: string }>('SELECT slug FROM listing ORDER BY id LIMIT 1');
    const browser =
      wanted('browser') && small && chromiumPath !== undefined
        ? await measureBrowser(running.url, listing?.slug ?? '')
        : null;
    return {
      ...{ size: directory.size, engine, startMs: running.startMs, memory, together, heldAtStart, heldSearching },
      ...{ search, throughput, map, pages, freshness, reindex, minisearch },
      lines: browser === null ? [] : browserLines(browser),
    };
  } finally {
    await running.stop();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
