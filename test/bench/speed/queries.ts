import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Labelled {
  readonly q: string;
  readonly lang: 'fr' | 'en';
}

/** How many queries are recorded; a busy machine may be asked for fewer. */
const RECORDED = Number(process.env['BENCH_QUERIES'] ?? 200);

/** Some of the labelled queries, French and English, with their accents, typing errors and prefixes, evenly drawn. */
export function recordedQueries(): readonly Labelled[] {
  const all = JSON.parse(readFileSync(join(__dirname, '../relevance/queries.json'), 'utf8')) as Labelled[];
  return Array.from({ length: RECORDED }, (_, at) => all[Math.floor((at * all.length) / RECORDED)] as Labelled);
}

/** Another size of page is another question to whoever keeps answers, and costs the same. */
export const searchPath = ({ q, lang }: Labelled, pageSize = 20): string =>
  `/api/v1/listings?${new URLSearchParams({ q, lang, pageSize: String(pageSize) }).toString()}`;

/** Filtered maps, each asked once: sectors × regions × zooms, so that no answer is kept from another. */
export function filteredMaps(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => {
    const sector = `S${String((at % 20) + 1).padStart(2, '0')}`;
    const region = `R${String((at % 17) + 1).padStart(2, '0')}`;
    const filter: Record<string, string> =
      at % 3 === 0 ? { serves: region } : at % 3 === 1 ? { form: 'nonprofit' } : { located: region };
    return `/api/v1/listings/map?${new URLSearchParams({ sector, ...filter, zoom: String(5 + (at % 8)) }).toString()}`;
  });
}

export interface View {
  readonly bbox: readonly [number, number, number, number];
  readonly zoom: number;
}

/** What a screen of some 1,000 × 700 pixels shows around towns, far and near. */
export function views(count: number): readonly View[] {
  const towns = [
    [-73.57, 45.51],
    [-71.21, 46.81],
    [-75.72, 45.43],
    [-71.9, 45.4],
    [-72.54, 46.34],
    [-71.06, 48.42],
    [-68.52, 48.45],
  ] as const;
  return Array.from({ length: count }, (_, at) => {
    const [lng, lat] = towns[at % towns.length] as (typeof towns)[number];
    const zoom = 5 + (at % 8);
    const wide = (360 * 1_000) / (256 * 2 ** zoom);
    const high = wide * 0.5;
    const shift = (at / count) * 0.1;
    const round = (value: number): number => Math.round(value * 1e4) / 1e4;
    return {
      zoom,
      bbox: [
        round(lng - wide / 2 + shift),
        round(lat - high / 2),
        round(lng + wide / 2 + shift),
        round(lat + high / 2),
      ],
    };
  });
}

export const mapPath = ({ bbox, zoom }: View): string => `/api/v1/listings/map?bbox=${bbox.join()}&zoom=${zoom}`;
