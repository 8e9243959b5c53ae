import { foldName, withPoints, type MunicipalityRow } from '@repere/reference';
import type { OfficialPlace } from './official-place';

/** A municipality as it is stored. */
export interface StoredPlace extends MunicipalityRow {
  readonly point: NonNullable<MunicipalityRow['point']>;
  readonly website: string | null;
}

/** What an import does to the table. */
export interface UpdatePlan {
  readonly added: readonly StoredPlace[];
  readonly changed: readonly StoredPlace[];
  readonly unchanged: number;
  /** Places the file no longer has, with what took their place where that is known. */
  readonly ended: readonly StoredPlace[];
}

/** More than 5 to 10 codes a year never go: a file that lacks this many is cut short, not news. */
export const MOST_ENDED = 60;

/** A former name is only followed where there is no doubt; a person can say the rest. */
export type Successors = ReadonlyMap<string, string>;

/**
 * Compares the official places with the stored ones. A renamed place keeps its former name as an alias; a place that is gone
 * keeps its row, leads to its successor where one is told or evident, and nothing is ever deleted.
 */
export function planUpdate(
  stored: readonly StoredPlace[],
  official: readonly (OfficialPlace & { readonly aliases?: readonly string[] })[],
  told: Successors = new Map(),
): UpdatePlan {
  const before = new Map(stored.map((place) => [place.code, place]));
  const kept = official.map((place) => merged(place, before.get(place.code)));
  const present = new Set(official.map(({ code }) => code));
  const newcomers = kept.filter(({ code }) => !before.has(code));
  const gone = stored
    .filter(({ code }) => !present.has(code))
    .map((place) => ({
      ...place,
      point: place.point.precision === 'region' ? null : place.point,
      ended: { successor: told.get(place.code) ?? place.ended?.successor ?? successor(place, kept, newcomers) },
    }));
  const websites = new Map([...gone, ...kept].map(({ code, website }) => [code, website]));
  const after = withPoints([...kept, ...gone]).map((place) => ({
    ...place,
    website: websites.get(place.code) ?? null,
  }));
  const differs = after.filter((place) => {
    const was = before.get(place.code);
    return was !== undefined && !same(was, place);
  });
  const added = after.filter(({ code }) => !before.has(code));
  const changed = differs.filter(({ ended }) => ended === null);
  return {
    added,
    changed,
    unchanged: kept.length - added.length - changed.length,
    ended: differs.filter(({ ended }) => ended !== null),
  };
}

type Merged = MunicipalityRow & { readonly website: string | null };

/** The file is right about facts, but silence about a point, a population or a site erases nothing. */
function merged(place: OfficialPlace & { readonly aliases?: readonly string[] }, was: StoredPlace | undefined): Merged {
  const former = was !== undefined && foldName(was.name) !== foldName(place.name) ? [was.name] : [];
  const aliases = [...new Set([...(was?.aliases ?? []), ...former, ...(place.aliases ?? [])])];
  const known = was === undefined || was.point.precision === 'region' ? null : was.point;
  return {
    code: place.code,
    name: place.name,
    designation: place.designation,
    kind: place.kind,
    mrcCode: place.mrcCode,
    population: place.population ?? was?.population ?? null,
    point: place.point === null ? known : { ...place.point, precision: 'municipality' },
    aliases: aliases.filter((alias) => foldName(alias) !== foldName(place.name)),
    website: place.website ?? was?.website ?? null,
    ended: null,
  };
}

/**
 * Evident only inside the same MRC and for one place alone: it already answers to the name that is gone, or it is new and
 * bears that name, alone or as a part (« Courcelles–Saint-Évariste »).
 */
function successor(gone: StoredPlace, kept: readonly Merged[], newcomers: readonly Merged[]): string | null {
  const name = foldName(gone.name);
  const near = (place: Merged): boolean => place.mrcCode === gone.mrcCode;
  const evident = new Set([
    ...kept.filter((place) => near(place) && place.aliases.some((alias) => foldName(alias) === name)),
    ...newcomers.filter(
      (place) => near(place) && [place.name, ...place.name.split('–')].some((part) => foldName(part) === name),
    ),
  ]);
  const [only, other] = evident;
  return only !== undefined && other === undefined ? only.code : null;
}

function same(a: StoredPlace, b: StoredPlace): boolean {
  const facts = (place: StoredPlace): string =>
    JSON.stringify([
      place.name,
      place.designation,
      place.kind,
      place.mrcCode,
      place.population,
      place.point.lat,
      place.point.lng,
      place.point.precision,
      place.aliases,
      place.website,
      place.ended,
    ]);
  return facts(a) === facts(b);
}
