import type { Catalogue } from './domain/evaluator';
import { ListingSummaries } from './listing-summaries';
import type { ListingSummaryReader, ListingSummaryRow } from './listing-summary.reader';

describe('lines of results', () => {
  const catalogue = { revision: 1 };
  const asked: (readonly string[])[] = [];
  const gone = new Set<string>();
  let meanwhile = (): void => undefined;
  const reader: Pick<ListingSummaryReader, 'byIds'> = {
    byIds: async (ids) => {
      asked.push(ids);
      const rows = ids.filter((id) => !gone.has(id)).map((id) => ({ id, name: `${id}@${catalogue.revision}` }));
      meanwhile();
      return rows as unknown as ListingSummaryRow[];
    },
  };
  let summaries: ListingSummaries;
  const names = async (...ids: string[]): Promise<string[]> =>
    [...(await summaries.byIds(ids, catalogue as Catalogue)).values()].map(({ name }) => name).sort();

  beforeEach(() => {
    Object.assign(catalogue, { revision: 1 });
    asked.length = 0;
    gone.clear();
    meanwhile = () => undefined;
    summaries = new ListingSummaries(reader as ListingSummaryReader);
  });

  it('are read once, and only those not read yet', async () => {
    expect(await names('a', 'b')).toEqual(['a@1', 'b@1']);
    expect(await names('a', 'b', 'c')).toEqual(['a@1', 'b@1', 'c@1']);
    expect(asked).toEqual([['a', 'b'], ['c']]);
  });

  it('are read again after any change', async () => {
    await names('a');
    catalogue.revision = 2;
    expect(await names('a')).toEqual(['a@2']);
  });

  it('are not kept when the change comes while they are read', async () => {
    meanwhile = () => (catalogue.revision = 2);
    expect(await names('a')).toEqual(['a@1']);
    expect(await names('a')).toEqual(['a@2']);
  });

  it('leave out what the database does not publish', async () => {
    gone.add('b');
    expect(await names('a', 'b')).toEqual(['a@1']);
  });
});
