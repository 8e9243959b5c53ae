import { sumAmounts } from '@repere/kernel';
import { purchasesResponse } from '@repere/contract';
import { parse } from 'csv-parse/sync';
import { aLine } from './testing/purchase-ledger.suite';
import { useStatistics } from './testing/use-statistics.suite';

const use = useStatistics();

describe('GET /purchases', () => {
  it('lists the lines behind a figure, and no other', async () => {
    await use.ledger.write([
      aLine({ buyerId: use.rooms.buyers.town, suppliers: [use.social()] }),
      aLine({ exclusion: 'duplicate', suppliers: [use.social()] }),
      aLine({ year: 2020 }),
    ]);
    const list = async (query: string) =>
      purchasesResponse.parse((await use.rooms.app.inject({ method: 'GET', url: `/api/v1/purchases${query}` })).json());
    const figures = await use.ask('?from=2025');
    const lines = await list('?from=2025');
    expect(lines.total).toBe(figures.totals.lines);
    expect(lines.results[0]).toMatchObject({
      ...{
        awarded: '100',
        supplierAsWritten: 'La Ruche',
        listing: { id: use.rooms.coop },
        match: { status: 'confirmed', method: 'neq' },
      },
      ...{ buyer: { id: use.rooms.buyers.town, level: 'municipal' }, exclusion: null },
    });
    expect((await list('?status=confirmed')).total).toBe(1);
    expect((await list('?q=untel')).total).toBe(1);
  });
});

describe('GET /purchases.csv', () => {
  it('adds up to the figure on screen, to the cent, and runs in no spreadsheet', async () => {
    await use.ledger.write([
      ...Array.from({ length: 7 }, (_, index) => aLine({ suppliers: [use.social({ awarded: `0.${index}3` })] })),
      aLine({ suppliers: [{ name: '=cmd()', awarded: '12.34' }] }),
    ]);
    const response = await use.rooms.app.inject({ method: 'GET', url: '/api/v1/purchases.csv?from=2025' });
    expect(response.headers['content-type']).toContain('text/csv');
    const rows: Record<string, string>[] = parse(response.payload, { columns: true, bom: true });
    expect(sumAmounts(rows.map(({ awarded = '0' }) => awarded))).toBe((await use.ask('?from=2025')).totals.allSpend);
    expect(rows.map(({ supplierAsWritten }) => supplierAsWritten)).toContain("'=cmd()");
  });
});
