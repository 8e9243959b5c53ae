import { groupBy } from './group-by';
import { populationCentre, withPoints } from './reference-points';
import type { MunicipalityRow, TerritoryTables } from './tables';
import type { Territory } from './types';

/** Code of all Québec. */
export const PROVINCE = 'QC';

const REGION_ALIASES: Readonly<Record<string, readonly string[]>> = {
  '01': ['Bas-du-Fleuve'],
  '05': ['Cantons-de-l’Est', 'Eastern Townships'],
  '11': ['Gaspésie'],
};

/** The territory tree of the tables: `all` in official order, and what ended codes lead to. */
export interface TerritoryTree {
  readonly all: readonly Territory[];
  readonly byCode: ReadonlyMap<string, Territory>;
  readonly children: ReadonlyMap<string, readonly Territory[]>;
}

const inCodeOrder = (a: { readonly code: string }, b: { readonly code: string }): number => (a.code < b.code ? -1 : 1);

/**
 * Builds the tree. An ended municipality is in no list and no count: its code leads to its successor, which takes its
 * name and aliases; without a known successor its code alone still finds it.
 */
export function buildTree(tables: TerritoryTables): TerritoryTree {
  const places = withPoints(tables.municipalities);
  const current = places.filter((place) => place.ended === null);
  const ended = places.filter((place) => place.ended !== null);
  const inherited = inheritedAliases(current, ended);
  const byMrc = groupBy(current, (place) => place.mrcCode);
  const mrcs = [...tables.mrcs].sort(inCodeOrder).map((mrc): Territory => ({
    ...summary(byMrc.get(mrc.code) ?? []),
    code: `M${mrc.code}`,
    level: 'mrc',
    name: mrc.name,
    parent: `R${mrc.regionCode}`,
    kind: mrc.kind,
    aliases: mrc.aliases,
  }));
  const mrcsOf = groupBy(tables.mrcs, (mrc) => mrc.regionCode);
  const regions = [...tables.regions].sort(inCodeOrder).map((region): Territory => ({
    ...summary((mrcsOf.get(region.code) ?? []).flatMap((mrc) => byMrc.get(mrc.code) ?? [])),
    code: `R${region.code}`,
    level: 'region',
    name: region.name,
    parent: PROVINCE,
    kind: null,
    aliases: REGION_ALIASES[region.code] ?? [],
  }));
  const municipalities = current.map((place) => municipality(place, inherited.get(place.code) ?? [])).sort(inCodeOrder);
  const all = [province(current), ...regions, ...mrcs, ...municipalities];
  const byCode = new Map(all.map((territory) => [territory.code, territory]));
  for (const place of ended) {
    const successor = successorOf(place, places);
    byCode.set(place.code, (successor && byCode.get(successor.code)) ?? municipality(place, []));
  }
  return { all, byCode, children: groupBy(all, (territory) => territory.parent ?? '') };
}

type Located = ReturnType<typeof withPoints>[number];

/** Follows successors to a municipality that still exists; null if unknown, or if the table goes round in circles. */
function successorOf(place: Located, places: readonly Located[]): Located | null {
  const byCode = new Map(places.map((each) => [each.code, each]));
  let next: Located | undefined = place;
  for (let hops = 0; next?.ended && hops < 10; hops++)
    next = next.ended.successor === null ? undefined : byCode.get(next.ended.successor);
  return next && next.ended === null ? next : null;
}

function inheritedAliases(current: readonly Located[], ended: readonly Located[]): Map<string, string[]> {
  const inherited = new Map<string, string[]>();
  for (const place of ended) {
    const successor = successorOf(place, [...current, ...ended]);
    if (successor === null) continue;
    inherited.set(successor.code, [...(inherited.get(successor.code) ?? []), place.name, ...place.aliases]);
  }
  return inherited;
}

function municipality(place: Located, inherited: readonly string[]): Territory {
  const { code, name, kind, designation, population, point } = place;
  const aliases = [...new Set([...place.aliases, ...inherited])].filter((alias) => alias !== name);
  return {
    code,
    level: 'municipality',
    name,
    parent: `M${place.mrcCode}`,
    ...point,
    population,
    designation,
    kind,
    aliases,
  };
}

/** What an MRC or region draws from its municipalities. */
function summary(inside: readonly MunicipalityRow[]) {
  const centre = populationCentre(inside);
  const population = inside.reduce((sum, place) => sum + (place.population ?? 0), 0);
  return {
    lat: centre?.lat ?? 0,
    lng: centre?.lng ?? 0,
    population: inside.length > 0 ? population : null,
    designation: null,
    precision: 'region' as const,
  };
}

const province = (places: readonly MunicipalityRow[]): Territory => ({
  ...summary(places),
  code: PROVINCE,
  level: 'province',
  name: 'Québec',
  parent: null,
  kind: null,
  aliases: ['Tout le Québec', 'Province de Québec', 'All of Québec'],
});
