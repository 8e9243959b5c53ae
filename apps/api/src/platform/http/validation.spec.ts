import { contract } from '@repere/contract';
import { z } from 'zod';
import { ProblemError } from './problem';
import { ContractValidationPipe } from './validation';

const faultsOf = async (value: unknown, schema: z.ZodType = contract.searchListings.query): Promise<unknown> => {
  try {
    await new ContractValidationPipe().transform(value, { type: 'query', schema } as never);
    return [];
  } catch (error) {
    if (error instanceof ProblemError) return error.errors;
    throw error;
  }
};

it.each([
  ['arrays', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ['objects', `${'{"message":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
])('refuses a body of %s deeper than any stack as any other fault', async (_name, body) => {
  const schema = z.strictObject({ message: z.string() });
  const asked = new ContractValidationPipe().transform(JSON.parse(body), { type: 'body', schema } as never);
  await expect(asked).rejects.toMatchObject({ code: 'invalid_body', status: 400 });
});

describe('the validation of a query', () => {
  it('accepts and coerces what the contract describes', async () => {
    const pipe = new ContractValidationPipe();
    const read = await pipe.transform({ q: 'traiteur', sector: ['S07', 'S07'], page: '2', bbox: '-73,46,-72,47' }, {
      type: 'query',
      schema: contract.searchListings.query,
    } as never);
    expect(read).toMatchObject({
      sector: ['S07'],
      page: 2,
      bbox: { west: -73, south: 46, east: -72, north: 47 },
      pageSize: 20,
    });
  });

  it('names an unknown parameter and those that are known', async () => {
    expect(await faultsOf({ foo: '1' })).toEqual([
      { parameter: 'foo', value: '1', code: 'unknown_parameter', allowed: expect.arrayContaining(['q', 'serves']) },
    ]);
  });

  it.each([
    [{ page: '0' }, { parameter: 'page', value: '0', code: 'out_of_range' }],
    [{ page: 'abc' }, { parameter: 'page', value: 'abc', code: 'malformed' }],
    [{ page: ['1', '2'] }, { parameter: 'page', value: '1,2', code: 'repeated' }],
    [{ pageSize: '101' }, { parameter: 'pageSize', value: '101', code: 'out_of_range' }],
    [{ sector: ['S07', 'X'] }, { parameter: 'sector', value: 'X', code: 'malformed' }],
    [{ bbox: '1,2,3' }, { parameter: 'bbox', value: '1,2,3', code: 'malformed' }],
    [{ q: 'a\0b' }, { parameter: 'q', value: 'a\u2400b', code: 'malformed' }],
  ])('names what is wrong in %j', async (query, fault) => expect(await faultsOf(query)).toEqual([fault]));

  it('lists the values that would do', async () => {
    expect(await faultsOf({ mode: 'sell' })).toEqual([
      { parameter: 'mode', value: 'sell', code: 'unknown_value', allowed: ['goods', 'services', 'works', 'staffing'] },
    ]);
  });

  it('says that a text is too long without repeating it whole', async () => {
    const [fault] = (await faultsOf({ q: 'x'.repeat(4001) })) as { code: string; value: string }[];
    expect(fault).toMatchObject({ parameter: 'q', code: 'too_long' });
    expect(fault?.value).toHaveLength(200);
  });

  it('lists at most twenty faults of a hostile request', async () => {
    const query = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`p${i}`, '']));
    expect(await faultsOf(query)).toHaveLength(20);
  });
});
