import type { Enterprise, Evidence, SupplierOnLine } from './match';
import type { SupplierName } from './supplier-name';

/** A municipality that a line's words name. */
export interface NamedPlace {
  readonly municipality: string;
  readonly mrc: string | null;
  readonly region: string | null;
}

/** What the rules of place need to know of Québec. */
export interface PlaceKnowledge {
  /** The municipality a locality names; null when none or several. */
  placeOf(locality: string): NamedPlace | null;
  /** The words of a municipality's name. */
  wordsOfPlace(municipality: string): readonly string[];
  /** Regions where a postal area is known; undefined when it is not. */
  regionsOfFsa(fsa: string): ReadonlySet<string> | undefined;
}

/**
 * What the line's address says about the enterprise's seat. The postal code is trusted before the locality, which may
 * contradict it (procurement data §3.2).
 */
export function addressEvidence(supplier: SupplierOnLine, enterprise: Enterprise, places: PlaceKnowledge): Evidence[] {
  const found: Evidence[] = [];
  const postal = supplier.postalCode;
  const seat = enterprise.postalCode;
  if (postal !== null) {
    const fsa = postal.slice(0, 3);
    if (seat !== null && postal === seat)
      found.push({ code: 'postal_equal', weight: 4.5, params: { postalCode: postal } });
    else if (seat !== null && fsa === seat.slice(0, 3)) found.push({ code: 'fsa_equal', weight: 2.2, params: { fsa } });
    else if (isElsewhere(fsa, enterprise, places))
      found.push({ code: 'postal_elsewhere', weight: -5, params: { postalCode: postal } });
  }
  if (supplier.locality === null || found.some(({ code }) => code === 'postal_equal')) return found;
  const named = places.placeOf(supplier.locality);
  if (named === null) return found;
  const params = { city: supplier.locality };
  if (named.municipality === enterprise.municipality) found.push({ code: 'city_equal', weight: 2.5, params });
  else if (named.mrc !== null && named.mrc === enterprise.mrc) found.push({ code: 'mrc_equal', weight: 0.8, params });
  else if (postal === null || !found.some(({ code }) => code === 'fsa_equal'))
    found.push({ code: 'city_elsewhere', weight: named.region === enterprise.region ? -1.2 : -3, params });
  return found;
}

/** A postal area known, and never in the enterprise's region. */
function isElsewhere(fsa: string, enterprise: Enterprise, places: PlaceKnowledge): boolean {
  const seat = enterprise.postalCode;
  if (seat !== null && fsa.charAt(0) !== seat.charAt(0)) return true;
  const regions = places.regionsOfFsa(fsa);
  return regions !== undefined && enterprise.region !== null && !regions.has(enterprise.region);
}

/** The name itself says a town: its own speaks for it, as an address would. */
export function nameplaceEvidence(name: SupplierName, enterprise: Enterprise, places: PlaceKnowledge): Evidence[] {
  const own = places.wordsOfPlace(enterprise.municipality);
  if (own.length > 0 && own.every((word) => name.words.includes(word)))
    return [{ code: 'place_in_name', weight: 0.8, params: { city: own.join(' ') } }];
  return [];
}

/** Bodies of one name in two towns are told apart by who buys: most buy near. Ministries buy everywhere and say nothing. */
export function buyerEvidence({ buyer }: SupplierOnLine, enterprise: Enterprise): Evidence[] {
  if (buyer === null || buyer.region === null || enterprise.region === null) return [];
  const params = { region: buyer.region };
  if (buyer.region !== enterprise.region) return [{ code: 'buyer_elsewhere', weight: -1, params }];
  if (buyer.territory !== null && (buyer.territory === enterprise.mrc || buyer.territory === enterprise.municipality))
    return [{ code: 'buyer_same_mrc', weight: 1.6, params: { ...params, territory: buyer.territory } }];
  return [{ code: 'buyer_same_region', weight: 1.2, params }];
}

const OF_PLACE = new Set(['postal_equal', 'fsa_equal', 'city_equal', 'mrc_equal', 'place_in_name']);
const ELSEWHERE = new Set(['postal_elsewhere', 'city_elsewhere']);

/** The address itself agrees: what a generic name may not do without. */
export const saysPlace = (evidence: readonly Evidence[]): boolean => evidence.some(({ code }) => OF_PLACE.has(code));

export const contradictsPlace = (evidence: readonly Evidence[]): boolean =>
  evidence.some(({ code }) => ELSEWHERE.has(code));
