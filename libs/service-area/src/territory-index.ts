import type { Territory, TerritoryDirectory } from '@repere/reference';

/**
 * The territory tree as small integers, so that rules run over columns: `id` is a territory's position in
 * `directory.all`. Built once per directory by {@link indexTerritories}.
 */
export interface TerritoryIndex {
  readonly directory: TerritoryDirectory;
  readonly all: readonly Territory[];
  /** The id of Québec. */
  readonly province: number;
  /** Parent id, or -1 for Québec. */
  readonly parent: Int16Array;
  /** Municipalities proper below (or being) each territory: rule R3's denominator. */
  readonly total: Uint16Array;
  /** 1 for the 1,116 municipalities proper, the only ones that count in a share. */
  readonly proper: Uint8Array;
  /** Latitude and longitude of every reference point, in degrees. */
  readonly lat: Float64Array;
  readonly lng: Float64Array;
  /** Ids of everything at the municipal level, by latitude from south to north. */
  readonly northwards: Uint16Array;
  /** The id of a code. @throws RangeError on an unknown code: callers validate codes first (rule R9). */
  idOf(code: string): number;
  /** The id of a code, or undefined; the code of a merged municipality stands for its successor. */
  find(code: string): number | undefined;
}

const built = new WeakMap<TerritoryDirectory, TerritoryIndex>();

/** The integer form of a directory; the same directory always gives the same index. */
export function indexTerritories(directory: TerritoryDirectory): TerritoryIndex {
  const known = built.get(directory);
  if (known !== undefined) return known;
  const index = build(directory);
  built.set(directory, index);
  return index;
}

function build(directory: TerritoryDirectory): TerritoryIndex {
  const { all } = directory;
  const ids = new Map(all.map((territory, id) => [territory.code, id]));
  const find = (code: string): number | undefined => ids.get(code) ?? ids.get(directory.get(code)?.code ?? '');
  const idOf = (code: string): number => {
    const id = find(code);
    if (id === undefined) throw new RangeError(`unknown territory ${code}`);
    return id;
  };
  const parent = Int16Array.from(all, (territory) => (territory.parent === null ? -1 : idOf(territory.parent)));
  const proper = Uint8Array.from(all, (territory) =>
    territory.level === 'municipality' && territory.kind === 'municipality' ? 1 : 0,
  );
  const total = new Uint16Array(all.length);
  for (let id = 0; id < all.length; id++)
    if (proper[id] === 1)
      for (let above = id; above !== -1; above = parent[above] ?? -1) total[above] = (total[above] as number) + 1;
  const lat = Float64Array.from(all, (territory) => territory.lat);
  const municipal = all.flatMap((territory, id) => (territory.level === 'municipality' ? [id] : []));
  return {
    directory,
    all,
    province: idOf('QC'),
    parent,
    total,
    proper,
    lat,
    lng: Float64Array.from(all, (territory) => territory.lng),
    northwards: Uint16Array.from(municipal.sort((a, b) => (lat[a] as number) - (lat[b] as number))),
    idOf,
    find,
  };
}

/** Is `id` the same as, or below, `ancestor`? */
export function isWithin(index: TerritoryIndex, id: number, ancestor: number): boolean {
  for (let above = id; above !== -1; above = index.parent[above] ?? -1) if (above === ancestor) return true;
  return false;
}

/** One byte per territory: is it one of the places, or below one? */
export function insideOf(index: TerritoryIndex, places: readonly number[]): Uint8Array {
  const inside = new Uint8Array(index.all.length);
  for (const place of places) inside[place] = 1;
  // Parents come before their children in the official order.
  for (let id = 0; id < inside.length; id++) if (inside[index.parent[id] ?? -1] === 1) inside[id] = 1;
  return inside;
}
