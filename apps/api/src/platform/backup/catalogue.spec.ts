import { inOrder } from './catalogue';

const table = (name: string, ...needs: string[]) => ({ name, columns: [], needs });

describe('the order in which tables are loaded', () => {
  it('puts those that others point to first', () => {
    const names = inOrder([table('a', 'b', 'c'), table('b', 'c'), table('c'), table('d')]).map(({ name }) => name);
    expect(names).toEqual(['c', 'd', 'b', 'a']);
  });

  it('knows no way through a circle', () => {
    expect(() => inOrder([table('a', 'b'), table('b', 'a')])).toThrow('point to each other: a, b');
  });
});
