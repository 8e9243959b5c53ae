type Condition = (document: Readonly<Record<string, unknown>>) => boolean;

/**
 * Reads the part of Meilisearch's filter language that the product writes: `a IN ["x", "y"]`, AND, OR, NOT and brackets.
 * @throws SyntaxError where the real engine answers 400 `invalid_search_filter`
 */
export function readFilter(text: string): Condition {
  const tokens = [...text.matchAll(/\s*("(?:[^"\\]|\\.)*"|[A-Za-z_]\w*|[()[\],])|\s*(\S)/gs)].map((match) => {
    if (match[2] !== undefined) throw new SyntaxError(`unexpected ${match[2]}`);
    return match[1] ?? '';
  });
  let at = 0;
  const take = (expected: string): void => {
    if (tokens[at] !== expected) throw new SyntaxError(`expected ${expected}, found ${tokens[at] ?? 'the end'}`);
    at += 1;
  };
  const either = (): Condition => {
    const parts = [both()];
    while (tokens[at] === 'OR') {
      at += 1;
      parts.push(both());
    }
    return (document) => parts.some((part) => part(document));
  };
  const both = (): Condition => {
    const parts = [single()];
    while (tokens[at] === 'AND') {
      at += 1;
      parts.push(single());
    }
    return (document) => parts.every((part) => part(document));
  };
  const single = (): Condition => {
    if (tokens[at] === 'NOT') {
      at += 1;
      const inner = single();
      return (document) => !inner(document);
    }
    if (tokens[at] === '(') {
      at += 1;
      const inner = either();
      take(')');
      return inner;
    }
    return membership();
  };
  const membership = (): Condition => {
    const attribute = tokens[at] ?? '';
    if (!/^[A-Za-z_]/.test(attribute)) throw new SyntaxError(`expected an attribute, found ${attribute}`);
    at += 1;
    take('IN');
    take('[');
    const values = new Set<unknown>();
    while (tokens[at] !== ']') {
      values.add(unquoted(tokens[at] ?? ''));
      at += 1;
      if (tokens[at] === ',') at += 1;
    }
    take(']');
    return (document) => [document[attribute]].flat().some((value) => values.has(value));
  };
  const condition = either();
  if (at < tokens.length) throw new SyntaxError(`unexpected ${tokens[at]}`);
  return condition;
}

function unquoted(token: string): string {
  if (!token.startsWith('"')) throw new SyntaxError(`expected a value, found ${token}`);
  return token.slice(1, -1).replace(/\\(.)/gs, '$1');
}
