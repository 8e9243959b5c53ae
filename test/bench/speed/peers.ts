import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Directory } from './directory';
import type { View } from './queries';
import { recordedQueries } from './queries';

/** What the product is measured against; each null when it is not installed. */
export interface Peers {
  /** Builds an index of the directory's points; the answer queries a view and writes it out. */
  readonly supercluster: ((directory: Directory) => Promise<(view: View) => void>) | null;
  /** Milliseconds of each recorded query, with typing errors and prefixes forgiven. */
  readonly minisearch: ((directory: Directory, rounds: number) => Promise<readonly number[]>) | null;
}

interface ClusterIndex {
  load(points: readonly object[]): void;
  getClusters(bbox: readonly number[], zoom: number): readonly object[];
}
interface TextIndex {
  addAll(documents: readonly object[]): void;
  search(query: string, options: object): readonly object[];
}
type Constructor<T> = new (options: object) => T;

/** Looks for the peers in a directory outside the project (`npm install minisearch supercluster` there). */
export async function findPeers(directory: string | null, say: (line: string) => void): Promise<Peers> {
  const load = async <T>(name: string): Promise<Constructor<T> | null> => {
    try {
      const path = createRequire(join(directory ?? __dirname, 'package.json')).resolve(name);
      const found = (await import(path)) as { default?: Constructor<T> };
      return found.default ?? (found as unknown as Constructor<T>);
    } catch {
      say(`peer absent: ${name} is skipped (install it in a directory of your own and pass --peers <directory>)`);
      return null;
    }
  };
  const Supercluster = await load<ClusterIndex>('supercluster');
  const MiniSearch = await load<TextIndex>('minisearch');
  return {
    supercluster: Supercluster === null ? null : (of) => clusters(Supercluster, of),
    minisearch: MiniSearch === null ? null : (of, rounds) => texts(MiniSearch, of, rounds),
  };
}

async function clusters(
  Supercluster: Constructor<ClusterIndex>,
  { database }: Directory,
): Promise<(view: View) => void> {
  const points = await database.query<{ id: string; lat: number; lng: number }>(
    `SELECT id, lat, lng FROM listing WHERE publication = 'published'`,
  );
  const index = new Supercluster({ radius: 60, maxZoom: 16 });
  index.load(
    points.map(({ id, lat, lng }) => ({
      type: 'Feature',
      properties: { id },
      geometry: { type: 'Point', coordinates: [lng, lat] },
    })),
  );
  return ({ bbox, zoom }) => void JSON.stringify(index.getClusters(bbox, zoom));
}

async function texts(
  MiniSearch: Constructor<TextIndex>,
  { database }: Directory,
  rounds: number,
): Promise<readonly number[]> {
  const documents = await database.query<object>(
    `SELECT l.id, l.name, coalesce(l.trade_name, '') AS trade, coalesce(l.description_fr, '') || ' ' || coalesce(l.description_en, '') AS text,
       (SELECT coalesce(string_agg(coalesce(a.description_fr, '') || ' ' || coalesce(a.description_en, ''), ' '), '')
        FROM activity a WHERE a.listing_id = l.id) AS offer
     FROM listing l WHERE l.publication = 'published'`,
  );
  const index = new MiniSearch({ fields: ['name', 'trade', 'text', 'offer'], storeFields: [] });
  index.addAll(documents);
  const found: number[] = [];
  for (let round = 0; round <= rounds; round++)
    for (const { q } of recordedQueries()) {
      const began = performance.now();
      index.search(q, { prefix: true, fuzzy: 0.2 });
      if (round > 0) found.push(performance.now() - began);
    }
  return found;
}
