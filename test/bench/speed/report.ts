import type { BrowserFigures } from './browser';
import { ms, percentile, times, type Line, type Sample } from './figures';
import type { ReindexFigures } from './index-measures';
import type { MapFigures, PageFigures, SearchFigures, ThroughputFigures } from './measures';

/** Everything measured at one size on one engine; null for what was not. */
export interface SizeFigures {
  readonly size: number;
  readonly engine: 'postgresql' | 'meilisearch';
  readonly startMs: number;
  readonly memory: { readonly api: number; readonly worker: number; readonly peak: number };
  /** Megabytes of one process that does both. */
  readonly together: number;
  readonly heldAtStart: number;
  readonly heldSearching: number;
  readonly search: SearchFigures | null;
  readonly throughput: ThroughputFigures | null;
  readonly map: MapFigures | null;
  readonly pages: PageFigures | null;
  readonly freshness: Sample | null;
  readonly reindex: ReindexFigures | null;
  readonly minisearch: Sample | null;
  readonly lines: readonly Line[];
}

const MILLION = 200_000;

export function linesOf(figures: SizeFigures): Line[] {
  const { size, engine, memory, search, throughput, map, pages, freshness, reindex, minisearch } = figures;
  const large = size > MILLION;
  const where = `${size.toLocaleString('en-CA')}, ${engine}`;
  const lines: Line[] = [];
  const line = (id: string, what: string, rest: Omit<Line, 'id' | 'what'>): void =>
    void lines.push({ id, what: `${what} (${where})`, ...rest });
  if (search !== null) lines.push(...searchLines(search, where, minisearch));
  if (throughput !== null)
    for (const [kind, goal] of [
      ['cached', 0.6],
      ['uncached', 0.35],
    ] as const) {
      const { ours, bare } = throughput[kind];
      const met = kind === 'uncached' && size > 20_000 ? null : ours / bare >= goal;
      const peer = `bare Fastify ${Math.round(bare)}/s`;
      line('P2', `search, ${kind}`, {
        ours: `${Math.round(ours)}/s`,
        peer,
        ratio: times(ours / bare),
        goal: `≥ ${goal}`,
        met,
      });
    }
  if (map !== null) {
    const most = large ? 40 : 25;
    const p95 = percentile(map.filtered, 0.95);
    const ratio = map.supercluster === null ? null : map.ours / map.supercluster;
    line('P5', 'map, views a second', {
      ours: `${Math.round(map.ours)}/s`,
      peer:
        map.supercluster === null
          ? 'supercluster absent'
          : `supercluster + stringify ${Math.round(map.supercluster)}/s`,
      ratio: ratio === null ? '—' : times(ratio),
      goal: '≥ 0.70',
      met: ratio === null ? null : ratio >= 0.7,
    });
    const ours = `p50 ${ms(percentile(map.filtered, 0.5))}, p95 ${ms(p95)}`;
    line('P5', 'map, filtered, first time', {
      ours,
      peer: '—',
      ratio: '—',
      goal: `≤ ${most} ms`,
      met: percentile(map.filtered, 0.5) <= most,
    });
    line('P5', 'map, heaviest view', {
      ours: `${map.gzKb.toFixed(1)} KB gz`,
      peer: '—',
      ratio: '—',
      goal: '≤ 10 KB',
      met: map.gzKb <= 10,
    });
  }
  if (reindex !== null) {
    const ratio = reindex.seconds / reindex.readSeconds;
    const busy = reindex.busy / reindex.idle;
    line('P10', 'reindex', {
      ours: `${reindex.seconds.toFixed(1)} s`,
      peer: `reading ${reindex.readSeconds.toFixed(1)} s`,
      ratio: times(ratio),
      goal: '≤ 3',
      met: ratio <= 3,
    });
    line('P10', 'search p95 meanwhile', {
      ours: ms(reindex.busy),
      peer: `idle ${ms(reindex.idle)}`,
      ratio: times(busy),
      goal: '≤ 1.5',
      met: busy <= 1.5,
    });
  }
  if (freshness !== null) {
    const p95 = percentile(freshness, 0.95);
    line('P11', 'edit → found', {
      ours: `p50 ${ms(percentile(freshness, 0.5))}, p95 ${ms(p95)}`,
      peer: '—',
      ratio: '—',
      goal: '≤ 1 s',
      met: p95 <= 1_000,
    });
  }
  if (pages !== null) {
    const most = large ? 50 : 30;
    const p95 = percentile(pages.html, 0.95);
    line('P13', 'listing page, HTML p95', {
      ours: ms(p95),
      peer: '—',
      ratio: '—',
      goal: `≤ ${most} ms`,
      met: p95 <= most,
    });
  }
  const most = large ? 1_536 : size > 20_000 ? null : 350;
  const total = memory.api + memory.worker;
  for (const [what, ours, sum] of [
    ['one process, as npm start runs it', `${figures.together} MB`, figures.together],
    ['api + worker apart', `${memory.api} + ${memory.worker} = ${total} MB (api peak ${memory.peak})`, total],
  ] as const)
    line('mem', `resident, ${what}`, {
      ...{ ours, peer: '—', ratio: '—', goal: most === null ? '—' : `≤ ${most} MB` },
      met: most === null ? null : sum <= most,
    });
  line('loop', 'start; loop held longest', {
    ours: `${(figures.startMs / 1_000).toFixed(1)} s; ${ms(figures.heldAtStart)} starting, ${ms(figures.heldSearching)} answering`,
    ...{ peer: '—', ratio: '—', goal: 'never seconds', met: figures.heldSearching < 1_000 },
  });
  return [...lines, ...figures.lines];
}

function searchLines({ again, api, engine }: SearchFigures, where: string, minisearch: Sample | null): Line[] {
  const p95Goal = 1.3 * engine.p95 + 5;
  const lines: Line[] = [
    {
      ...{ id: 'P1', what: `search p50 (${where})`, ours: ms(api.p50), peer: `engine ${ms(engine.p50)}` },
      ...{ ratio: times(api.p50 / engine.p50), goal: '≤ 1.5', met: api.p50 / engine.p50 <= 1.5 },
    },
    {
      ...{ id: 'P1', what: `search p95 (${where})`, ours: ms(api.p95), peer: `engine ${ms(engine.p95)}` },
      ...{ ratio: times(api.p95 / engine.p95), goal: '≤ 1.3 × + 5 ms', met: api.p95 <= p95Goal },
    },
    {
      ...{ id: 'P1', what: `search p50, asked again (${where})`, ours: ms(percentile(again, 0.5)), peer: '—' },
      ...{ ratio: '—', goal: '—', met: null },
    },
  ];
  if (minisearch !== null) {
    const peer = percentile(minisearch, 0.95);
    lines.push({
      ...{ id: 'P3', what: `search p95 (${where})`, ours: ms(api.p95), peer: `MiniSearch, in process ${ms(peer)}` },
      ...{ ratio: times(api.p95 / peer), goal: '≤ 2', met: api.p95 / peer <= 2 },
    });
  }
  return lines;
}

export function browserLines({ keystroke, enter, inFlight, lcp, cls, js }: BrowserFigures): Line[] {
  const plain = { peer: '—', ratio: '—' };
  return [
    {
      id: 'P4',
      what: 'keystroke → suggestions painted, 4 × slower',
      ours: `p50 ${ms(keystroke.p50)}, p95 ${ms(keystroke.p95)}`,
      ...plain,
      goal: 'p95 ≤ 100 ms',
      met: keystroke.p95 <= 100,
    },
    { id: 'P4', what: 'Enter → results painted, 4 × slower', ours: `p50 ${ms(enter)}`, ...plain, goal: '—', met: null },
    {
      id: 'P4',
      what: 'requests for suggestions at once',
      ours: String(inFlight),
      ...plain,
      goal: '≤ 1',
      met: inFlight <= 1,
    },
    {
      id: 'P12',
      what: 'JavaScript of the search page',
      ours: `${js.search.toFixed(1)} KB gz`,
      peer: 'React + router + i18n 100 KB',
      ratio: times(js.search / 100),
      goal: '≤ 1.10',
      met: js.search <= 110,
    },
    {
      id: 'P12',
      what: 'JavaScript of the map, lazily',
      ours: `+${js.map.toFixed(1)} KB gz`,
      ...plain,
      goal: '≤ +60 KB',
      met: js.map <= 60,
    },
    {
      id: 'P12',
      what: 'JavaScript of a listing page',
      ours: `${js.sheet.toFixed(1)} KB gz`,
      ...plain,
      goal: 'readable without',
      met: null,
    },
    { id: 'web', what: 'LCP on the throttled profile', ours: ms(lcp), ...plain, goal: '≤ 2.0 s', met: lcp <= 2_000 },
    {
      id: 'web',
      what: 'CLS on the throttled profile',
      ours: cls.toFixed(3),
      ...plain,
      goal: '≤ 0.02',
      met: cls <= 0.02,
    },
  ];
}

/** P14: what a hundred times more listings cost. */
export function acrossSizes(all: readonly SizeFigures[]): Line[] {
  const lines: Line[] = [];
  for (const engine of ['postgresql', 'meilisearch'] as const) {
    const [small, ...larger] = all.filter((one) => one.engine === engine);
    for (const large of larger) {
      if (small === undefined) continue;
      const of = `${large.size.toLocaleString('en-CA')} ÷ ${small.size.toLocaleString('en-CA')}, ${engine}`;
      const add = (
        what: string,
        goal: number,
        [ours, peer]: readonly [number | undefined, number | undefined],
      ): void => {
        if (ours === undefined || peer === undefined) return;
        lines.push({
          id: 'P14',
          what: `${what} p99 (${of})`,
          ours: ms(ours),
          peer: ms(peer),
          ratio: times(ours / peer),
          goal: `≤ ${goal}`,
          met: ours / peer <= goal,
        });
      };
      const p99 = (sample: Sample | undefined): number | undefined =>
        sample === undefined ? undefined : percentile(sample, 0.99);
      add('search', 2, [large.search?.api.p99, small.search?.api.p99]);
      add('listing', 1.3, [p99(large.pages?.api), p99(small.pages?.api)]);
      add('filtered map', 1.3, [p99(large.map?.filtered), p99(small.map?.filtered)]);
    }
  }
  return lines;
}
