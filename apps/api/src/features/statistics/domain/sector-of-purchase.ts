import type { SectorDirectory } from '@repere/reference';

/** Says what sector a purchase is in, from its UNSPSC code and SEAO category. */
export type SectorOfPurchase = (unspsc: string | null, seaoCategory: string | null) => string | null;

/**
 * Builds the look-up. The longest UNSPSC prefix of the reference table decides; a prefix that several sub-sectors share
 * gives their sector; several sectors are told apart by the SEAO category, else the purchase is not attributed. Without a
 * usable code, an SEAO category that belongs to one sector alone gives that sector.
 */
export function sectorOfPurchase(sectors: SectorDirectory): SectorOfPurchase {
  const byPrefix = new Map<string, Set<string>>();
  const byCategory = new Map<string, Set<string>>();
  for (const sector of sectors.all) {
    for (const prefix of sector.unspscPrefixes) add(byPrefix, prefix, sector.id);
    if (sector.parentId === null) for (const category of sector.seaoCategories) add(byCategory, category, sector.id);
  }
  const top = (id: string): string => sectors.get(id)?.parentId ?? id;
  return (unspsc, seaoCategory) => {
    const inCategory = seaoCategory === null ? undefined : byCategory.get(seaoCategory);
    const named = longest(byPrefix, unspsc);
    if (named === undefined) return inCategory?.size === 1 ? ([...inCategory][0] ?? null) : null;
    const within = [...named].filter((id) => inCategory === undefined || inCategory.has(top(id)));
    return common(within.length > 0 ? within : [...named], top);
  };
}

function add(map: Map<string, Set<string>>, key: string, id: string): void {
  const ids = map.get(key) ?? new Set();
  map.set(key, ids.add(id));
}

function longest(
  byPrefix: ReadonlyMap<string, ReadonlySet<string>>,
  unspsc: string | null,
): ReadonlySet<string> | undefined {
  for (let length = unspsc?.length ?? 0; length >= 2; length--) {
    const found = byPrefix.get((unspsc ?? '').slice(0, length));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The one sub-sector, else the one sector that they share. */
function common(ids: readonly string[], top: (id: string) => string): string | null {
  if (ids.length === 1) return ids[0] ?? null;
  const tops = new Set(ids.map(top));
  return tops.size === 1 ? ([...tops][0] ?? null) : null;
}
