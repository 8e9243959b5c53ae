import { builtInReference } from '@repere/reference';
import { Catalogue } from './catalogue';
import { Memory } from './memory';

describe('answers kept until the catalogue changes', () => {
  const catalogue = new Catalogue(builtInReference());
  let made = 0;
  const make = (): number => ++made;

  it('makes an answer once, and again after any change', () => {
    const memory = new Memory<number>(2);
    expect([memory.recall(catalogue, 'a', make), memory.recall(catalogue, 'a', make)]).toEqual([1, 1]);
    catalogue.apply({ upserts: [], removals: ['anything'] });
    expect(memory.recall(catalogue, 'a', make)).toBe(2);
    expect(memory.recall(new Catalogue(builtInReference()), 'a', make)).toBe(3);
  });

  it('forgets what was asked longest ago', () => {
    const memory = new Memory<string>(2);
    for (const key of ['a', 'b', 'a', 'c']) memory.recall(catalogue, key, () => `first ${key}`);
    expect(memory.recall(catalogue, 'a', () => 'second a')).toBe('first a');
    expect(memory.recall(catalogue, 'b', () => 'second b')).toBe('second b');
  });
});
