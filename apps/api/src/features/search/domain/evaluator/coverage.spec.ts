import { Catalogue } from './catalogue';
import { coverageOf } from './coverage';
import { classesOf } from './evaluate';
import { Random } from './testing/random.suite';
import { randomCriteria, randomListing, randomText } from './testing/random-search.suite';
import { smallQuebec } from './testing/small-quebec.suite';

const seed = Number(process.env['SEED'] ?? 20_261_123);

describe(`coverage, seed ${seed}`, () => {
  const random = new Random(seed);

  it.each(Array.from({ length: 20 }, (_, number) => number))(
    'counts for every territory what a search delivering there finds (%i)',
    () => {
      const reference = smallQuebec(random);
      const catalogue = new Catalogue(reference);
      const listings = Array.from({ length: 60 }, (_, number) => randomListing(random, reference, number));
      catalogue.apply({ upserts: listings });
      for (let search = 0; search < 10; search++) {
        const criteria = randomCriteria(random, reference);
        const text = randomText(random, listings);
        const { regions, mrcs, places } = coverageOf(catalogue, criteria, text);
        const asked = (code: string): object => {
          const [, one, two, three, four, five, six] = classesOf(catalogue, { ...criteria, serves: [code] }, text);
          return { based: one! + three! + six!, delivering: two, part: five, province: four };
        };
        const { all } = catalogue.dictionary.territories;
        const codes = (ids: readonly number[]): string[] => ids.map((id) => all[id]!.code);
        expect({ criteria, regions, mrcs, places }).toEqual({
          criteria,
          regions: codes(catalogue.dictionary.regions).map(asked),
          mrcs: codes(catalogue.dictionary.mrcs).map(asked),
          places: criteria.serves.map(asked),
        });
      }
    },
  );
});
