import type { ListingFilterQuery, ProblemDetail, SortOrder } from '@repere/contract';
import type { LatLng } from '@repere/geo';
import { err, ok, type Result } from '@repere/kernel';
import type { ReferenceSnapshot } from '@repere/reference';
import type { Criteria, FilterName } from '../domain/evaluator';

/** What was recognised in the text and acts as filters. */
export type ImpliedFilters = Pick<Criteria, 'serves' | 'form' | 'recognition'>;

/** A longer list helps nobody choose. */
const MOST_ALLOWED = 30;

const COORDINATES = /^\s*(-?\d{1,3}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)\s*$/;

/**
 * Checks every code against the reference and settles where distances are measured from.
 * Explicit parameters win: what the text implies counts only where the reader chose nothing.
 * @returns every fault at once, so that a page can name them all and keep the rest (R9, M1).
 */
export function readFilters(
  query: ListingFilterQuery & { readonly sort?: SortOrder | undefined },
  implied: ImpliedFilters,
  reference: ReferenceSnapshot,
): Result<Criteria, readonly ProblemDetail[]> {
  const known = knownCodes(reference);
  const faults = (Object.keys(known) as FilterName[]).flatMap((name) =>
    query[name].filter((value) => !known[name].has(value)).map((value) => unknown(name, value, known[name].allowed)),
  );
  const near = query.near === undefined ? null : readPoint(query.near, reference);
  if (near !== null && 'code' in near) faults.push(near);
  if (query.radiusKm !== undefined && query.near === undefined)
    faults.push({ parameter: 'radiusKm', value: String(query.radiusKm), code: 'requires_near' });
  if (faults.length > 0 || (near !== null && 'code' in near)) return err(faults);

  const criteria: Criteria = {
    sector: query.sector,
    serves: query.serves.length > 0 ? query.serves : implied.serves,
    located: query.located,
    mode: query.mode,
    form: query.form.length > 0 ? query.form : implied.form,
    recognition: query.recognition.length > 0 ? query.recognition : implied.recognition,
    practice: query.practice,
    status: query.status,
    near,
    radiusKm: query.radiusKm ?? null,
    bbox: query.bbox ?? null,
    origin: null,
  };
  const origin = originOf(criteria, reference);
  if (query.sort === 'distance' && origin === null)
    return err([{ parameter: 'sort', value: 'distance', code: 'requires_origin' }]);
  return ok({ ...criteria, origin });
}

interface Known {
  has(value: string): boolean;
  /** Every value that would do, when they are few. */
  readonly allowed: readonly string[];
}

function knownCodes(reference: ReferenceSnapshot): Readonly<Record<FilterName, Known>> {
  const territory: Known = { has: (code) => reference.territories.get(code) !== undefined, allowed: [] };
  const list = (codes: readonly string[]): Known => ({ has: (code) => codes.includes(code), allowed: codes });
  const any: Known = { has: () => true, allowed: [] };
  return {
    sector: { has: (id) => reference.sectors.get(id) !== undefined, allowed: [] },
    serves: territory,
    located: territory,
    form: list([...reference.formFamilies, ...reference.legalForms].map(({ code }) => code)),
    recognition: list(reference.recognitions.map(({ code }) => code)),
    practice: list(reference.practices.map(({ code }) => code)),
    mode: any,
    status: any,
  };
}

function unknown(parameter: string, value: string, allowed: readonly string[]): ProblemDetail {
  const few = allowed.length > 0 && allowed.length <= MOST_ALLOWED;
  return { parameter, value, code: 'unknown_value', ...(few && { allowed: [...allowed] }) };
}

/** A point written `lat,lng`, or a territory by its code, which stands for its reference point (R6). */
function readPoint(text: string, reference: ReferenceSnapshot): LatLng | ProblemDetail {
  const territory = reference.territories.get(text.trim());
  if (territory !== undefined) return { lat: territory.lat, lng: territory.lng };
  const [, lat, lng] = COORDINATES.exec(text) ?? [];
  if (lat === undefined || lng === undefined) {
    const code = /^(QC|R\d{2}|M\d{2,3}|\d{5})$/.test(text.trim()) ? 'unknown_value' : 'malformed';
    return { parameter: 'near', value: text, code };
  }
  const point = { lat: Number(lat), lng: Number(lng) };
  const onEarth = Math.abs(point.lat) <= 90 && Math.abs(point.lng) <= 180;
  return onEarth ? point : { parameter: 'near', value: text, code: 'out_of_range' };
}

/** `near`, else the one served place, else the one place where suppliers are based. Québec has no reference point. */
function originOf(criteria: Criteria, reference: ReferenceSnapshot): LatLng | null {
  if (criteria.near !== null) return criteria.near;
  const places = criteria.serves.length > 0 ? criteria.serves : criteria.located;
  const territory = places.length === 1 && places[0] !== 'QC' ? reference.territories.get(places[0] ?? '') : undefined;
  return territory === undefined ? null : { lat: territory.lat, lng: territory.lng };
}
