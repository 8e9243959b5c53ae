import fc from 'fast-check';
import { IdTable } from './id-table';

const ids = Array.from(
  { length: 40 },
  (_, number) => `01a208be-608d-7197-bdb3-${(number * 7919).toString(16).padStart(12, '0')}`,
);

describe('a table of ids', () => {
  it('finds what a map would, through any changes', () => {
    const change = fc.record({ id: fc.constantFrom(...ids), gone: fc.boolean() });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 300 }), (changes) => {
        const table = new IdTable();
        const map = new Map<string, number>();
        changes.forEach(({ id, gone }, slot) => {
          table.delete(id);
          map.delete(id);
          if (!gone) {
            table.set(id, slot);
            map.set(id, slot);
          }
        });
        expect(ids.map((id) => table.find(id))).toEqual(ids.map((id) => map.get(id)));
        expect([...table.slots()].sort((a, b) => a - b)).toEqual([...map.values()].sort((a, b) => a - b));
        expect([...table.slots()].map((slot) => map.get(table.get(slot)))).toEqual([...table.slots()]);
        expect(table.size).toBe(map.size);
      }),
    );
  });

  it('knows no text that is no id, and takes none', () => {
    const table = new IdTable();
    table.set(ids[0] as string, 3);
    expect(table.find('marker')).toBeUndefined();
    expect(() => table.set('marker', 1)).toThrow(RangeError);
  });
});
