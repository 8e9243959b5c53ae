import type { ReferenceSnapshot } from '@repere/reference';
import { Catalogue } from './catalogue';
import type { CatalogueListing } from './catalogue-listing';
import { NO_CRITERIA } from './criteria';
import { evaluate } from './evaluate';
import { Random } from './testing/random.suite';
import { listingId, randomListing } from './testing/random-search.suite';
import { smallQuebec } from './testing/small-quebec.suite';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const LISTINGS = 40;
/** Rows a slot takes when its listings have one activity, then two, then three. */
const MOST_ROOM = 1 + 2 + 3;
const CHANGES = 400;
/** A table smaller than this is not worth compacting. */
const SLACK = 256;

describe(`the reaches of a catalogue that changes, seed ${seed}`, () => {
  const random = new Random(seed);

  it.each([0, 1, 2, 3, 4])('stay in proportion to its activities, and right: catalogue %i', () => {
    const reference = smallQuebec(random);
    const listings = new Map<string, CatalogueListing>();
    const catalogue = new Catalogue(reference);
    for (let round = 0; round < CHANGES; round++) {
      const listing = around(random, reference, random.below(LISTINGS));
      const removals = random.chance(0.1) ? [listingId(random.below(LISTINGS))] : [];
      catalogue.apply({ upserts: [listing], removals });
      removals.forEach((id) => listings.delete(id));
      listings.set(listing.id, listing);
      const live = sum([...listings.values()].map(({ activities }) => Math.max(1, activities.length)));
      expect(catalogue.activities).toBeLessThanOrEqual(LISTINGS * MOST_ROOM);
      expect(catalogue.reaches.count).toBeLessThanOrEqual(2 * live + SLACK);
    }
    const fresh = new Catalogue(reference);
    fresh.apply({ upserts: [...listings.values()] });
    for (const { code } of reference.territories.all) expect(answers(catalogue, code)).toEqual(answers(fresh, code));
  });
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** A listing whose activities each reach around its own address, or as others do. */
function around(random: Random, reference: ReferenceSnapshot, number: number): CatalogueListing {
  const listing = randomListing(random, reference, number);
  return {
    ...listing,
    exact: true,
    activities: listing.activities.map((activity) =>
      random.chance(0.7) ? { ...activity, area: { kind: 'radius', km: 5 + random.below(200) } } : activity,
    ),
  };
}

const answers = (catalogue: Catalogue, place: string) =>
  evaluate(catalogue, { ...NO_CRITERIA, serves: [place] }, null, { sort: 'name', offset: 0, limit: LISTINGS });
