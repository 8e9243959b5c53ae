import { createMunicipalityResolver } from './resolve-municipality';
import { createTerritorySearch } from './search-territories';
import type { TerritoryTables } from './tables';
import { buildTree, PROVINCE, type TerritoryTree } from './territory-tree';
import type { Territory, TerritoryDirectory } from './types';

/** Look-ups over the territory tables. */
export function createTerritoryDirectory(tables: TerritoryTables): TerritoryDirectory {
  const tree = buildTree(tables);
  const ancestors = (code: string): readonly Territory[] => ancestorsIn(tree, code);
  const proper = new Map<string, Territory[]>();
  for (const place of tree.all)
    if (place.kind === 'municipality')
      for (const { code } of [place, ...ancestors(place.code)]) {
        const inside = proper.get(code);
        if (inside === undefined) proper.set(code, [place]);
        else inside.push(place);
      }
  const current = (code: string): string => tree.byCode.get(code)?.code ?? code;
  return {
    all: tree.all,
    get: (code) => tree.byCode.get(code),
    children: (code) => tree.children.get(current(code)) ?? [],
    ancestors,
    within: (code, ancestor) => {
      const above = current(ancestor);
      return (
        tree.byCode.has(code) &&
        (current(code) === above || ancestors(code).some((territory) => territory.code === above))
      );
    },
    municipalitiesOf: (code) => proper.get(current(code)) ?? [],
    resolveMunicipality: createMunicipalityResolver(tree),
    search: createTerritorySearch(tree),
  };
}

function ancestorsIn(tree: TerritoryTree, code: string): readonly Territory[] {
  const above: Territory[] = [];
  for (let parent = tree.byCode.get(code)?.parent; parent; parent = above.at(-1)?.parent) {
    const territory = tree.byCode.get(parent);
    if (territory === undefined) throw new Error(`territory ${parent}, parent of ${code}, is in no table`);
    above.push(territory);
    if (territory.code === PROVINCE) break;
  }
  return above;
}
