import fc from 'fast-check';
import { toFilter, writeFilter, type Filter } from './filter';

/** Reads back what `writeFilter` writes, the way the engine's grammar does: enough to see that the tree survived. */
function parse(text: string): Filter {
  let at = 0;
  const eat = (token: string): boolean => {
    if (!text.startsWith(token, at)) return false;
    at += token.length;
    return true;
  };
  const value = (): string => {
    let read = '';
    if (!eat('"')) throw new Error(`no quote at ${at}`);
    while (!eat('"')) {
      if (eat('\\')) read += text[at++];
      else if (at < text.length) read += text[at++];
      else throw new Error('unfinished string');
    }
    return read;
  };
  const leaf = (): Filter => {
    const attribute = text.slice(at, (at = text.indexOf(' ', at)));
    if (!eat(' IN [')) throw new Error(`no list at ${at}`);
    const values = [value()];
    while (eat(', ')) values.push(value());
    if (!eat(']')) throw new Error(`no end of list at ${at}`);
    return { kind: 'in', attribute, values };
  };
  const inside = (): Filter => {
    const filter = node();
    if (!eat(')')) throw new Error(`no closing at ${at}`);
    return filter;
  };
  const node = (): Filter => {
    if (eat('NOT (')) return { kind: 'not', filter: inside() };
    if (!eat('(')) return leaf();
    const of = [inside()];
    let kind: 'and' | 'or' = 'or';
    for (;;) {
      if (eat(' AND (')) kind = 'and';
      else if (!eat(' OR (')) return { kind, of };
      of.push(inside());
    }
  };
  const filter = node();
  if (at !== text.length) throw new Error(`left over: ${text.slice(at)}`);
  return filter;
}

const anyString = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.constantFrom('"', '\\', '\\"', '"] OR a IN ["', ')', 'x" OR "1"="1', '\n'),
);

describe('a filter', () => {
  it('comes back as the tree it was written from, whatever the strings', () => {
    const { tree } = fc.letrec<{ tree: Filter }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        fc.record({
          kind: fc.constant('in' as const),
          attribute: fc.constantFrom('a', 'b', 'id'),
          values: fc.array(anyString, { minLength: 1, maxLength: 4 }),
        }),
        fc.record({
          kind: fc.constantFrom('and' as const, 'or' as const),
          of: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
        }),
        fc.record({ kind: fc.constant('not' as const), filter: tie('tree') }),
      ),
    }));
    fc.assert(
      fc.property(tree, (filter) => expect(parse(writeFilter(filter))).toEqual(filter)),
      { numRuns: 500 },
    );
  });

  it('asks a field and the weightier ones', () =>
    expect(toFilter({ kind: 'terms', terms: ['ruche'], reach: 'text' })).toEqual({
      kind: 'or',
      of: ['a', 'b', 'c'].map((attribute) => ({ kind: 'in', attribute, values: ['ruche'] })),
    }));

  it('is nothing when no listing can satisfy it', () => {
    const nothing = { kind: 'terms', terms: [], reach: 'name' } as const;
    const something = { kind: 'terms', terms: ['x'], reach: 'name' } as const;
    expect(toFilter(nothing)).toBeNull();
    expect(toFilter({ kind: 'all', of: [something, nothing] })).toBeNull();
    expect(toFilter({ kind: 'any', of: [something, nothing] })).not.toBeNull();
  });
});
