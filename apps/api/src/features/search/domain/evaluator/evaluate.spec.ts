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
const CATALOGUES = 40;
const SEARCHES = 50;
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
    for (let search = 0; search < SEARCHES; search++) {
      if (search % 10 === 9) change(random, reference, catalogue, listings, random.one([3, 20, 80]));
      compare(
        random,
        reference,
        catalogue,
        [...listings.values()],
        `seed ${seed}, catalogue ${number}, search ${search}`,
      );
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

function compare(
  random: Random,
  reference: ReferenceSnapshot,
  catalogue: Catalogue,
  listings: readonly CatalogueListing[],
  label: string,
): void {
  const criteria = randomCriteria(random, reference);
  const text = randomText(random, listings);
  const sort = random.one(SORTS);
  const plain = new PlainSearch(reference, listings);
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
  expect({ label, criteria, total: found.total, hits: found.hits.map(essence) }).toEqual({
    label,
    criteria,
    total: expected.length,
    hits: wanted,
  });
  expect(countOf(catalogue, criteria, text)).toBe(expected.length);
  expect(mapOf(catalogue, criteria, text, { zoom: 6, viewport: null }).total).toBe(expected.length);
  compareFacets(found, plain, criteria, text, label);
  const facet = random.one(Object.keys(FILTER_OF) as FacetName[]);
  const shown = found.facets[facet].map(({ value }) => value);
  const hidden = valuesOf(facet, reference).filter((value) => !shown.includes(value));
  const missing = hidden.filter((value) => plain.find({ ...criteria, [FILTER_OF[facet]]: [value] }, text).length > 0);
  expect({ label, facet, missing }).toEqual({ label, facet, missing: [] });
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

/** A facet's count is what the search would find with that value alone in the facet's filter. */
function compareFacets(
  found: Evaluation,
  plain: PlainSearch,
  criteria: Criteria,
  text: readonly TextHit[] | null,
  label: string,
): void {
  for (const [facet, counts] of Object.entries(found.facets) as [FacetName, Evaluation['facets'][FacetName]][]) {
    const filter = FILTER_OF[facet];
    const expected = counts.map(({ value }) => ({
      value,
      count: plain.find({ ...criteria, [filter]: [value] }, text).length,
    }));
    expect({ label, facet, criteria, counts }).toEqual({ label, facet, criteria, counts: expected });
    expect(counts.filter(({ value, count }) => count === 0 && !criteria[filter].includes(value))).toEqual([]);
  }
}
