import type { ListingFilterQuery, ProblemDetail, SortOrder } from '@repere/contract';
import type { LatLng } from '@repere/geo';
import { err, ok, type Result } from '@repere/kernel';
import type { ReferenceSnapshot } from '@repere/reference';
import { indexTerritories } from '@repere/service-area';
import type { Criteria, FilterName } from '../domain/evaluator';

/** What was recognised in the text: what acts as filters, and the sectors it asks for, which do not. */
export type ImpliedFilters = Pick<Criteria, 'serves' | 'form' | 'recognition' | 'need'>;

export const NOTHING_IMPLIED: ImpliedFilters = { serves: [], form: [], recognition: [], need: [] };

/** A longer list helps nobody choose. */
const MOST_ALLOWED = 30;

const COORDINATES = /^\s*(-?\d{1,3}(?:\.\d{1,15})?)\s*,\s*(-?\d{1,3}(?:\.\d{1,15})?)\s*$/;
const TERRITORY = /^(QC|R\d{2}|M\d{2,3}|\d{5})$/;

/**
 * Checks every code against the reference: all faults at once, so that a page can name them and keep the rest (R9, M1).
 * @returns the filters as chosen by hand, merged municipalities replaced by their successors.
 */
export function readFilters(
  query: ListingFilterQuery,
  reference: ReferenceSnapshot,
): Result<Criteria, readonly ProblemDetail[]> {
  const faults: ProblemDetail[] = [];
  const checked = (parameter: FilterName, known: Known): readonly string[] => {
    for (const value of query[parameter])
      if (known.find(value) === undefined) faults.push(unknown(parameter, value, known));
    return [...new Set(query[parameter].flatMap((value) => known.find(value) ?? []))];
  };
  const territory = territories(reference);
  const filters = {
    sector: checked('sector', { find: (id) => reference.sectors.get(id)?.id }),
    serves: checked('serves', territory),
    located: checked('located', territory),
    form: checked('form', list([...reference.formFamilies, ...reference.legalForms])),
    recognition: checked('recognition', list(reference.recognitions)),
    practice: checked('practice', list(reference.practices)),
    mode: query.mode,
    status: query.status,
  };
  const near = query.near === undefined ? ok(null) : readPoint(query.near, reference);
  if (!near.ok) faults.push(near.error);
  if (query.radiusKm !== undefined && query.near === undefined)
    faults.push({ parameter: 'radiusKm', value: String(query.radiusKm), code: 'requires_near' });
  if (!near.ok || faults.length > 0) return err(faults);
  return ok({
    ...filters,
    near: near.value,
    radiusKm: query.radiusKm ?? null,
    bbox: query.bbox ?? null,
    need: [],
    origin: null,
  });
}

/** Adds what the text implies where the reader chose nothing (explicit parameters win), and where distances start from. */
export function withImplied(chosen: Criteria, implied: ImpliedFilters, reference: ReferenceSnapshot): Criteria {
  const criteria = {
    ...chosen,
    serves: chosen.serves.length > 0 ? chosen.serves : implied.serves,
    form: chosen.form.length > 0 ? chosen.form : implied.form,
    recognition: chosen.recognition.length > 0 ? chosen.recognition : implied.recognition,
    need: implied.need,
  };
  return { ...criteria, origin: originOf(criteria, reference) };
}

/** Sorting by distance needs somewhere to measure from. */
export function checkSort(sort: SortOrder | undefined, criteria: Criteria): readonly ProblemDetail[] {
  return sort === 'distance' && criteria.origin === null
    ? [{ parameter: 'sort', value: 'distance', code: 'requires_origin' }]
    : [];
}

interface Known {
  /** The code to go by, if the value is known. */
  find(value: string): string | undefined;
  /** Every value that would do, when there is such a list. */
  readonly allowed?: readonly string[];
}

function list(terms: readonly { readonly code: string }[]): Known {
  const codes = terms.map(({ code }) => code);
  return { find: (value) => (codes.includes(value) ? value : undefined), allowed: codes };
}

function territories(reference: ReferenceSnapshot): Known {
  const index = indexTerritories(reference.territories);
  return {
    find: (code) => {
      const id = index.find(code);
      return id === undefined ? undefined : index.all[id]?.code;
    },
  };
}

function unknown(parameter: string, value: string, { allowed }: Known): ProblemDetail {
  const few = allowed !== undefined && allowed.length <= MOST_ALLOWED;
  return { parameter, value, code: 'unknown_value', ...(few && { allowed: [...allowed] }) };
}

/** A point written `lat,lng`, or a territory by its code, which stands for its reference point (R6). */
function readPoint(text: string, reference: ReferenceSnapshot): Result<LatLng, ProblemDetail> {
  const fault = (code: string): Result<LatLng, ProblemDetail> => err({ parameter: 'near', value: text, code });
  if (TERRITORY.test(text)) {
    const territory = reference.territories.get(text);
    return territory === undefined ? fault('unknown_value') : ok({ lat: territory.lat, lng: territory.lng });
  }
  const [, lat, lng] = COORDINATES.exec(text) ?? [];
  if (lat === undefined || lng === undefined) return fault('malformed');
  const point = { lat: Number(lat), lng: Number(lng) };
  return Math.abs(point.lat) <= 90 && Math.abs(point.lng) <= 180 ? ok(point) : fault('out_of_range');
}

/** `near`, else the one served place, else the one place where suppliers are based. Québec has no reference point. */
function originOf(criteria: Criteria, reference: ReferenceSnapshot): LatLng | null {
  if (criteria.near !== null) return criteria.near;
  const places = criteria.serves.length > 0 ? criteria.serves : criteria.located;
  const territory = places.length === 1 && places[0] !== 'QC' ? reference.territories.get(places[0] ?? '') : undefined;
  return territory === undefined ? null : { lat: territory.lat, lng: territory.lng };
}
