import { isDeepStrictEqual } from 'node:util';
import type { ReferenceSnapshot } from '@repere/reference';
import { Catalogue } from './catalogue';
import type { CatalogueListing } from './catalogue-listing';
import type { Criteria, FilterName } from './criteria';
import { MODES, STATUSES } from './dictionary';
import { countOf, evaluate, type Evaluation, type TextHit } from './evaluate';
import type { FacetName } from './facets';
import { mapOf } from './map-of';
import type { SortOrder } from './order';
import { PlainSearch } from './testing/plain-search.suite';
import { Random } from './testing/random.suite';
import { randomCriteria, randomListing, randomText } from './testing/random-search.suite';
import { smallQuebec } from './testing/small-quebec.suite';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const CATALOGUES = 100;
const SEARCHES = 100;
const SORTS: readonly SortOrder[] = ['relevance', 'distance', 'name', 'confirmed'];

const FILTER_OF: Readonly<Record<FacetName, FilterName>> = {
  sector: 'sector',
  region: 'located',
  mrc: 'located',
  form: 'form',
  mode: 'mode',
  recognition: 'recognition',
  practice: 'practice',
  status: 'status',
};

describe(`the evaluator against the rules read aloud, ${CATALOGUES * SEARCHES} searches, seed ${seed}`, () => {
  const random = new Random(seed);

  it.each(Array.from({ length: CATALOGUES }, (_, number) => number))('catalogue %i', (number) => {
    const reference = smallQuebec(random);
    const listings = new Map<string, CatalogueListing>();
    const catalogue = new Catalogue(reference);
    change(random, reference, catalogue, listings, 60);
    let plain = new PlainSearch(reference, [...listings.values()]);
    for (let search = 0; search < SEARCHES; search++) {
      if (search % 10 === 9) {
        change(random, reference, catalogue, listings, random.one([3, 20, 80]));
        plain = new PlainSearch(reference, [...listings.values()]);
      }
      compare(random, { reference, catalogue, plain }, `seed ${seed}, catalogue ${number}, search ${search}`);
    }
  });
});

/** Adds, replaces and removes. */
function change(
  random: Random,
  reference: ReferenceSnapshot,
  catalogue: Catalogue,
  listings: Map<string, CatalogueListing>,
  many: number,
): void {
  const upserts = Array.from({ length: many }, () => randomListing(random, reference, random.below(90)));
  const removals = [...listings.keys()].filter(() => random.chance(0.1));
  removals.forEach((id) => listings.delete(id));
  upserts.forEach((listing) => listings.set(listing.id, listing));
  expect(catalogue.apply({ upserts, removals })).toEqual([]);
  expect(catalogue.size).toBe(listings.size);
}

interface Compared {
  readonly reference: ReferenceSnapshot;
  readonly catalogue: Catalogue;
  readonly plain: PlainSearch;
}

function compare(random: Random, { reference, catalogue, plain }: Compared, label: string): void {
  const criteria = randomCriteria(random, reference);
  const text = randomText(random, plain.listings);
  const sort = random.one(SORTS);
  const expected = plain.order(plain.find(criteria, text), sort);
  const offset = random.below(expected.length + 1);
  const found = evaluate(catalogue, criteria, text, { sort, offset, limit: 1 + random.below(30) });
  const wanted = expected
    .slice(offset, offset + found.hits.length)
    .map(({ listing, place, class: matched, share, distance, other }) => ({
      id: listing.id,
      match: place === null ? null : { place, class: matched, share, other },
      distanceKm: distance === Infinity ? null : distance,
    }));
  const total = expected.length;
  same(label, criteria, { total: found.total, hits: found.hits.map(essence) }, { total, hits: wanted });
  const map = mapOf(catalogue, criteria, text, { zoom: 6, viewport: null });
  same(label, criteria, [countOf(catalogue, criteria, text), map.total], [total, total]);
  const hidden = random.one(Object.keys(FILTER_OF) as FacetName[]);
  for (const facet of Object.keys(FILTER_OF) as FacetName[]) {
    const shown = found.facets[facet];
    const counts = countsOf(plain, criteria, text, FILTER_OF[facet]);
    same(
      `${label}, ${facet}`,
      criteria,
      shown,
      shown.map(({ value }) => ({ value, count: counts(value) })),
    );
    const idle = shown.filter(({ value, count }) => count === 0 && !criteria[FILTER_OF[facet]].includes(value));
    same(`${label}, ${facet} at zero`, criteria, idle, []);
    if (facet !== hidden) continue;
    const values = new Set(shown.map(({ value }) => value));
    const missing = valuesOf(facet, reference).filter((value) => !values.has(value) && counts(value) > 0);
    same(`${label}, ${facet} left out`, criteria, missing, []);
  }
}

/** Jest's own comparison, ten thousand times, would take longer than the searches. */
function same(label: string, criteria: Criteria, found: unknown, wanted: unknown): void {
  if (!isDeepStrictEqual(found, wanted)) expect({ label, criteria, found }).toEqual({ label, criteria, found: wanted });
}

/** A facet's count is what the search would find with that value alone in the facet's filter. */
function countsOf(
  plain: PlainSearch,
  criteria: Criteria,
  text: readonly TextHit[] | null,
  filter: FilterName,
): (value: string) => number {
  // Whoever is found with a value is found without the filter.
  const among = plain.find({ ...criteria, [filter]: [] }, text).map(({ listing }) => listing);
  return (value) => plain.find({ ...criteria, [filter]: [value] }, text, among).length;
}

function valuesOf(facet: FacetName, reference: ReferenceSnapshot): readonly string[] {
  const codes = (terms: readonly { readonly code: string }[]): string[] => terms.map(({ code }) => code);
  const level = (wanted: string): string[] =>
    codes(reference.territories.all.filter((place) => place.level === wanted));
  const values: Readonly<Record<FacetName, () => readonly string[]>> = {
    sector: () => reference.sectors.all.map(({ id }) => id),
    region: () => level('region'),
    mrc: () => level('mrc'),
    form: () => [...codes(reference.formFamilies), ...codes(reference.legalForms)],
    mode: () => MODES,
    recognition: () => codes(reference.recognitions),
    practice: () => codes(reference.practices),
    status: () => STATUSES,
  };
  return values[facet]();
}

const essence = ({ id, match, distanceKm }: Evaluation['hits'][number]): object => ({
  id,
  match:
    match === null
      ? null
      : {
          place: match.place,
          class: match.class,
          share: match.share,
          other: match.reason.code === 'other_activity',
        },
  distanceKm,
});
