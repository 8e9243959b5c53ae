import { builtInTables } from './built-in-tables';
import { groupBy } from './group-by';
import type { ReferenceTables } from './tables';
import { createTerritoryDirectory } from './territory-directory';
import type { ReferenceSnapshot, Sector, SectorDirectory } from './types';

const FORM_FAMILIES: ReferenceSnapshot['formFamilies'] = [
  { code: 'cooperative', label: { fr: 'Coopérative', en: 'Cooperative' } },
  { code: 'nonprofit', label: { fr: 'Organisme à but non lucratif', en: 'Non-profit' } },
  { code: 'mutual', label: { fr: 'Mutuelle', en: 'Mutual' } },
];

/**
 * Builds an immutable snapshot of everything the rules need to know of Québec.
 * @throws when the tables contradict themselves, such as a municipality of an unknown MRC
 */
export function buildReference(tables: ReferenceTables): ReferenceSnapshot {
  return {
    territories: createTerritoryDirectory(tables),
    sectors: sectorDirectory(tables.sectors),
    legalForms: tables.legalForms,
    formFamilies: FORM_FAMILIES,
    recognitions: tables.recognitions,
    practices: tables.practices,
    poles: tables.poles,
    unspsc: tables.unspsc,
    seaoCategories: tables.seaoCategories,
  };
}

let builtIn: ReferenceSnapshot | undefined;

/** The snapshot of the built-in tables, made once. @example builtInReference().territories.get('35027')?.name // 'Saint-Tite' */
export function builtInReference(): ReferenceSnapshot {
  builtIn ??= buildReference(builtInTables());
  return builtIn;
}

function sectorDirectory(all: readonly Sector[]): SectorDirectory {
  const byId = new Map(all.map((sector) => [sector.id, sector]));
  const children = groupBy(all, (sector) => sector.parentId);
  const below = new Map(
    all.map((sector) => [sector.id, [sector, ...(children.get(sector.id) ?? [])].map(({ id }) => id)]),
  );
  return {
    all,
    get: (id) => byId.get(id),
    children: (id) => children.get(id) ?? [],
    descendants: (id) => below.get(id) ?? [],
  };
}
