import type { TerritoryDirectory } from '@repere/reference';

/** A supplier's address, as far as contract files give it; empty where they do not. */
export interface SupplierAddress {
  readonly locality: string;
  readonly province: string;
  /** The first three characters of the postal code. */
  readonly postal: string;
}

/** Says which region of Québec a supplier's address is in; null when it cannot be told. */
export type RegionOfSupplier = (address: SupplierAddress) => string | null;

const QUEBEC_POSTAL = /^[GHJ]/i;
const QUEBEC_NAMES = /^(qc|qu[ée]bec|pq|p\.q\.)?$/i;

/**
 * Builds the look-up. The postal code tells the province, since localities contradict it in published files; the locality
 * tells the region, unless the name is shared by places of several regions.
 */
export function regionOfSupplier(territories: TerritoryDirectory): RegionOfSupplier {
  const regionOf = (code: string): string | null =>
    [code, ...territories.ancestors(code).map((territory) => territory.code)].find((one) => one.startsWith('R')) ??
    null;
  return ({ locality, province, postal }) => {
    const inQuebec = postal === '' ? QUEBEC_NAMES.test(province.trim()) : QUEBEC_POSTAL.test(postal);
    if (!inQuebec) return null;
    // Every code that begins with H is on the islands of Montréal and Laval; only H7 is Laval.
    if (/^H7/i.test(postal)) return 'R13';
    if (/^H/i.test(postal)) return 'R06';
    const place = territories.resolveMunicipality(locality);
    if (place.kind === 'found') return regionOf(place.territory.code);
    if (place.kind === 'unknown') return null;
    const regions = new Set(place.candidates.map(({ code }) => regionOf(code)));
    return regions.size === 1 ? ([...regions][0] ?? null) : null;
  };
}
