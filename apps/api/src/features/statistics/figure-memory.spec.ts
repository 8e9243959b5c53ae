import { FigureMemory } from './figure-memory';

describe('what is remembered of figures', () => {
  it('is asked once while they stand, and again once they have moved', async () => {
    const memory = new FigureMemory();
    let asked = 0;
    const read = (): Promise<number> => Promise.resolve(++asked);
    memory.standAt('1');
    expect([await memory.recall('a', read), await memory.recall('a', read), await memory.recall('b', read)]).toEqual([
      1, 1, 2,
    ]);
    memory.standAt('2');
    expect(await memory.recall('a', read)).toBe(3);
  });

  it('is not a failure', async () => {
    const memory = new FigureMemory();
    await expect(memory.recall('a', () => Promise.reject(new Error('busy')))).rejects.toThrow('busy');
    expect(await memory.recall('a', () => Promise.resolve(1))).toBe(1);
  });

  it('is no answer that is too large to keep', async () => {
    const memory = new FigureMemory();
    let asked = 0;
    const read = (): Promise<number> => Promise.resolve(++asked);
    const small = (answer: number): boolean => answer > 1;
    await memory.recall('a', read, small);
    expect(await memory.recall('a', read, small)).toBe(2);
    expect(await memory.recall('a', read, small)).toBe(2);
  });
});
