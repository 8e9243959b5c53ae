import { listingFilterQuery, type ListingSearchResponse } from '@repere/contract';
import type { ReferenceSnapshot } from '@repere/reference';
import { AnswerMemory } from '../../platform/http/answer-memory';
import { CatalogueService, prepareSearch } from '.';
import { hasMeilisearch, startMeilisearch, type RunningMeilisearch } from './adapters/meilisearch/a-meilisearch.suite';
import { CatalogueReader } from './catalogue.reader';
import type { CatalogueListing } from './domain/evaluator';
import { PlainSearch } from './domain/evaluator/testing/plain-search.suite';
import { Random } from './domain/evaluator/testing/random.suite';
import { IndexSourceReader } from './index-source.reader';
import { IndexKeeper } from './indexing/index-keeper';
import { QueryInterpreter } from './query-interpreter';
import { PlainText } from './testing/plain-text.suite';
import { randomDirectory, randomQuery, SECTORS } from './testing/random-question.suite';
import { startSearchApp, type SearchApp } from './testing/search-app.suite';
import { writeListings } from './testing/a-listing.suite';
import { EngineUnavailable, type TextSearch } from './search-engine.port';
import { Ask, type Question } from './use-cases/ask';
import { ListMatchingListings } from './use-cases/list-matching-listings';

/** `CASES=10000` for the whole comparison. */
const CASES = Number(process.env['CASES'] ?? 150);
const LISTINGS = 250;
const seed = Number(process.env['SEED'] ?? 20_261_123);

jest.setTimeout(60_000 + CASES * 2_000);

type Facet = ListingSearchResponse['facets']['sector'];

/** What two engines must agree on, and the rules with them: the set, its count, each class and place, the facets. */
interface Told {
  readonly total: number;
  readonly found: readonly string[];
  readonly facets: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const FILTER_OF = { sector: 'sector', mode: 'mode', form: 'form', status: 'status' } as const;

describe(`both engines against the rules read aloud: ${CASES} random questions, seed ${seed}`, () => {
  let meilisearch: RunningMeilisearch | null = null;
  let search: SearchApp;
  let reference: ReferenceSnapshot;
  let plainText: PlainText;
  let plain: PlainSearch;
  const random = new Random(seed);

  beforeAll(async () => {
    // Engines take turns at the same address: each must answer for itself.
    jest.spyOn(AnswerMemory.prototype, 'keep').mockReturnValue();
    meilisearch = hasMeilisearch ? await startMeilisearch() : null;
    search = await startSearchApp(
      meilisearch === null
        ? {}
        : { MEILI_URL: meilisearch.url, ...(meilisearch.key && { MEILI_KEY: meilisearch.key }) },
    );
    await writeListings(search.database, randomDirectory(random, LISTINGS));
    await prepareSearch(search.app);
    reference = (await search.app.get(CatalogueService).current()).dictionary.reference;
    const { book } = search.app.get(QueryInterpreter).readers();
    plainText = await PlainText.of(search.app.get(IndexSourceReader).documents(reference, book));
    const listings: CatalogueListing[] = [];
    for await (const batch of search.app.get(CatalogueReader).all(1_000, '2026-11-23')) listings.push(...batch);
    plain = new PlainSearch(reference, listings);
  });
  afterAll(async () => {
    await search?.close();
    await meilisearch?.stop();
  });

  /** Has one engine, or the rules, answer every search until the next call. */
  const answeringWith = (engine: TextSearch): Ask => {
    const ask = search.app.get(Ask);
    Reflect.set(ask, 'engine', engine);
    return ask;
  };

  /** The counts as a program reads them, over HTTP; the set as an export holds it, whole. */
  const told = async (engine: TextSearch, query: Query): Promise<Told> => {
    answeringWith(engine);
    const first = await search.list({ ...query, pageSize: 1 });
    const { listings } = await search.app.get(ListMatchingListings).run(listingFilterQuery.parse(query));
    expect(first.degraded).toBe(false);
    return {
      total: first.total,
      found: listings.map(({ id, match }) => line(id, match?.class, match?.place, match?.share ?? null)).sort(),
      facets: Object.fromEntries(Object.keys(FILTER_OF).map((name) => [name, counts(first.facets[name as 'sector'])])),
    };
  };

  const read = async (query: Query): Promise<Told> => {
    const question = await answeringWith(plainText).question(listingFilterQuery.parse(query));
    return readAloud(plain, question);
  };

  it('agree on the set, the counts and the classes', async () => {
    const engines = search.app.get(IndexKeeper).engines.map(patient);
    process.stderr.write(
      `engines: ${engines.map(({ name }) => name).join(', ')}${meilisearch === null ? ' (Meilisearch: skipped, none here)' : ` ${meilisearch.version}`}\n`,
    );
    let some = 0;
    for (let at = 0; at < CASES; at++) {
      const query = randomQuery(random, reference);
      if (at % 1_000 === 999) process.stderr.write(`${at + 1} questions asked\n`);
      const wanted = await read(query);
      some += wanted.total > 0 ? 1 : 0;
      for (const engine of engines)
        expect({ at, query, engine: engine.name, ...(await told(engine, query)) }).toEqual({
          ...{ at, query, engine: engine.name },
          ...wanted,
        });
    }
    process.stderr.write(
      `${CASES} questions, ${some} with results, ${engines.length} engines, seed ${seed}: all agree\n`,
    );
    expect(some).toBeGreaterThan(CASES / 4);
  });

  it.each(['drops a listing', 'invents a listing'])('is seen by these checks when an engine %s', async (sabotage) => {
    const [engine] = search.app.get(IndexKeeper).engines;
    const faulty: TextSearch = {
      name: 'postgresql',
      match: async (query) => {
        const { matches, degraded } = await engine!.match(query);
        const stranger = plain.listings.find(({ id }) => !matches.some(({ listingId }) => listingId === id));
        const more = stranger === undefined ? [] : [{ listingId: stranger.id, band: 2 as const, score: 0 }];
        return { matches: sabotage === 'drops a listing' ? matches.slice(1) : [...matches, ...more], degraded };
      },
    };
    const query = { q: 'traiteur' };
    expect(await told(faulty, query)).not.toEqual(await read(query));
    expect(await told(engine!, query)).toEqual(await read(query));
  });
});

/** An engine on a busy machine may exceed the time that a search has: asked again, since only its answer matters here. */
const patient = (engine: TextSearch): TextSearch => ({
  name: engine.name,
  match: async (query) => {
    for (let left = 60; ; left--)
      try {
        return await engine.match(query);
      } catch (error) {
        if (!(error instanceof EngineUnavailable) || left === 0) throw error;
      }
  },
});

type Query = ReturnType<typeof randomQuery>;

const line = (id: string, matched = 0, place = '', share: { covered: number; total: number } | null): string =>
  `${id} ${matched} ${place} ${share === null ? '' : `${share.covered}/${share.total}`}`;

const counts = (facet: Facet): Record<string, number> =>
  Object.fromEntries(facet.filter(({ count }) => count > 0).map(({ value, count }) => [value, count]));

/** The same answer, from rules R1–R10 taken one listing at a time. */
function readAloud(plain: PlainSearch, { criteria, text, reference }: Question): Told {
  const hits = plain.find(criteria, text);
  const values: Readonly<Record<keyof typeof FILTER_OF, readonly string[]>> = {
    sector: reference.sectors.all.slice(0, SECTORS).map(({ id }) => id),
    mode: ['goods', 'services', 'works', 'staffing'],
    form: [...reference.formFamilies, ...reference.legalForms].map(({ code }) => code),
    status: ['unverified', 'declared', 'confirmed'],
  };
  const facet = (name: keyof typeof FILTER_OF): [string, Record<string, number>] => {
    const filter = FILTER_OF[name];
    const among = plain.find({ ...criteria, [filter]: [] }, text).map(({ listing }) => listing);
    const counted = values[name].map(
      (value) => [value, plain.find({ ...criteria, [filter]: [value] }, text, among).length] as const,
    );
    return [name, Object.fromEntries(counted.filter(([, count]) => count > 0))];
  };
  return {
    total: hits.length,
    found: hits
      .map(({ listing, class: matched, place, share }) => line(listing.id, matched, place ?? '', share))
      .sort(),
    facets: Object.fromEntries((Object.keys(FILTER_OF) as (keyof typeof FILTER_OF)[]).map(facet)),
  };
}
