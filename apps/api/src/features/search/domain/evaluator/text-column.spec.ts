import fc from 'fast-check';
import { TextColumn } from './text-column';

describe('a column of texts', () => {
  it('gives back what was last put, through any changes', () => {
    const change = fc.tuple(fc.nat({ max: 30 }), fc.string({ unit: 'grapheme', maxLength: 60 }));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 400 }), (changes) => {
        const column = new TextColumn();
        const last = new Map<number, string>();
        for (const [slot, text] of changes) {
          column.set(slot, text);
          last.set(slot, text);
        }
        for (const [slot, text] of last) expect(column.get(slot)).toBe(text);
      }),
    );
  });
});
