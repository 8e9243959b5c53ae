import type { ApiClient, ListingSearchResponse, Problem } from '@repere/contract';
import { ApiError } from '../../shared/api/api-client';
import { isUnfinished, comparable, readPlace, search } from './search-data';
import { emptySearch } from './search-state';

const answer = { total: 3 } as ListingSearchResponse;
const problem = (...errors: Problem['errors']): Problem => ({
  type: 'about:blank',
  title: 'Requête refusée',
  status: 400,
  code: 'invalid_request',
  params: {},
  requestId: 'r',
  errors,
});

/** An API that answers a query, or throws what `reply` returns. */
const apiOf = (reply: (query: Record<string, unknown>) => unknown): ApiClient =>
  (async (_route: string, options: { query: Record<string, unknown> }) => {
    const result = reply(options.query);
    if (result instanceof Error) throw result;
    return result;
  }) as unknown as ApiClient;

const refused = (...errors: Problem['errors']): ApiError => new ApiError(400, problem(...errors), null);

describe('isUnfinished', () => {
  it('asks when words only begin a longer word', () => {
    expect(isUnfinished('Parisville', 'Paris')).toBe(true);
    expect(isUnfinished('Saint-Tite', 'saint tite')).toBe(false);
    expect(isUnfinished('Saint-Tite-des-Caps', 'St-Tite')).toBe(false);
    expect(isUnfinished('Kamouraska', 'Kamourasca')).toBe(false);
  });
});

describe('search', () => {
  it('names a refused value, drops it alone and asks again', async () => {
    const api = apiOf(({ serves }) =>
      (serves as string[]).includes('99999')
        ? refused({ parameter: 'serves', value: '99999', code: 'unknown_value' })
        : answer,
    );
    const outcome = await search(api, { ...emptySearch, q: 'sel', serves: ['35027', '99999'] }, { language: 'fr' });
    expect(outcome).toEqual({
      kind: 'found',
      response: answer,
      applied: { ...emptySearch, q: 'sel', serves: ['35027'] },
      faults: [{ parameter: 'serves', value: '99999', code: 'unknown_value' }],
    });
  });

  it('goes back to the first page when the page is past the end', async () => {
    const api = apiOf(({ page }) =>
      page === undefined ? answer : refused({ parameter: 'page', value: '40', code: 'past_the_end' }),
    );
    const outcome = await search(api, { ...emptySearch, page: 40 }, { language: 'fr' });
    expect(outcome).toMatchObject({ kind: 'found', applied: emptySearch });
  });

  it('drops every unknown value of a whole filter, twenty at a time', async () => {
    const known = ['35027'];
    const api = apiOf(({ serves }) => {
      const unknown = (serves as string[]).filter((code) => !known.includes(code)).slice(0, 20);
      return unknown.length === 0
        ? answer
        : refused(...unknown.map((value) => ({ parameter: 'serves', value, code: 'unknown_value' })));
    });
    const serves = [...Array.from({ length: 199 }, (_, at) => String(60_000 + at)), '35027'];
    const outcome = await search(api, { ...emptySearch, serves }, { language: 'fr' });
    expect(outcome).toMatchObject({ kind: 'found', applied: { serves: known } });
    expect(outcome.kind === 'found' && outcome.faults).toHaveLength(199);
  });

  it('drops what contradicts in a second round', async () => {
    const api = apiOf((query) => {
      if (query['near'] === '99999') return refused({ parameter: 'near', value: '99999', code: 'unknown_value' });
      if (query['sort'] === 'distance') return refused({ parameter: 'sort', value: 'distance', code: 'contradiction' });
      return answer;
    });
    const state = { ...emptySearch, near: '99999', radiusKm: 30, sort: 'distance' as const };
    const outcome = await search(api, state, { language: 'fr' });
    expect(outcome).toMatchObject({ applied: emptySearch, faults: [{ parameter: 'near' }, { parameter: 'sort' }] });
  });

  it('gives up, without looping, on a refusal that names nothing it sent', async () => {
    const api = apiOf(() => refused({ parameter: 'zoom', value: 'x', code: 'malformed' }));
    expect(await search(api, emptySearch, { language: 'fr' })).toEqual({ kind: 'failed', status: 400 });
  });

  it('tells an unavailable service from an empty result', async () => {
    const api = apiOf(() => new ApiError(503, null, null));
    expect(await search(api, emptySearch, { language: 'fr' })).toEqual({ kind: 'failed', status: 503 });
  });

  it('lets being offline through', async () => {
    const api = apiOf(() => new TypeError('Failed to fetch'));
    await expect(search(api, emptySearch, { language: 'fr' })).rejects.toThrow(TypeError);
  });
});

describe('readPlace', () => {
  const place = (code: string, name: string, level: string, parent: string): object => ({ code, name, level, parent });
  const reading = (...results: object[]): ApiClient =>
    apiOf(({ level }) => ({
      results:
        level === 'mrc'
          ? [place('M58', 'Longueuil', 'mrc', 'R16'), place('M33', 'Lotbinière', 'mrc', 'R12')]
          : level === 'region'
            ? []
            : results,
    }));

  it('takes the municipality when its MRC bears the same name', async () => {
    const api = reading(
      place('M371', 'Trois-Rivières', 'mrc', 'R04'),
      place('37067', 'Trois-Rivières', 'municipality', 'M371'),
    );
    expect(await readPlace(api, 'trois rivieres', { language: 'fr' })).toEqual([
      { code: '37067', name: 'Trois-Rivières', level: 'municipality', within: '' },
    ]);
  });

  it('leaves homonyms to the reader, each with its MRC', async () => {
    const api = reading(
      place('58012', 'Saint-Lambert', 'municipality', 'M58'),
      place('33017', 'Saint-Lambert', 'municipality', 'M33'),
    );
    expect(await readPlace(api, 'St-Lambert', { language: 'fr' })).toMatchObject([
      { code: '58012', within: 'Longueuil' },
      { code: '33017', within: 'Lotbinière' },
    ]);
  });

  it('proposes what begins alike when nothing is that name', async () => {
    const api = reading(place('35027', 'Saint-Tite', 'municipality', 'M35'));
    expect(await readPlace(api, 'saint-tit', { language: 'fr' })).toMatchObject([{ code: '35027' }]);
  });
});

describe('comparable', () => {
  it.each([
    ['Ste-Thècle', 'sainte thecle'],
    ['SAINT-TITE', 'saint tite'],
    ['L’Ascension-de-Notre-Seigneur', "l'ascension de notre seigneur".replace("'", ' ')],
  ])('%s reads %s', (name, expected) => {
    expect(comparable(name)).toBe(expected);
  });
});
