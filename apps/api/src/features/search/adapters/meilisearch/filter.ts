import { fieldsWithin, type TextField, type TextTree } from '../../domain/text/text-query';

/** Attribute of each field; short, since they are repeated in every document and filter. */
export const ATTRIBUTES: Readonly<Record<TextField, string>> = { name: 'a', offer: 'b', text: 'c', place: 'd' };

/** The engine refuses or cuts longer values (468 bytes). */
const LONGEST = 110;

/**
 * A filter as a tree; `never` is a condition nothing satisfies. The engine's own filter language is only ever written
 * from it, so that no text can change the shape of a filter.
 */
export type Filter =
  | { readonly kind: 'in'; readonly attribute: string; readonly values: readonly string[] }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Filter[] }
  | { readonly kind: 'not'; readonly filter: Filter };

/** Writes a text condition as a filter over the term attributes; null when nothing can satisfy it. */
export function toFilter(tree: TextTree): Filter | null {
  if (tree.kind === 'terms') {
    const values = tree.terms.filter((term) => term !== '').map(cut);
    if (values.length === 0) return null;
    return {
      kind: 'or',
      of: fieldsWithin(tree.reach).map((field) => ({ kind: 'in', attribute: ATTRIBUTES[field], values })),
    };
  }
  const of = tree.of.map(toFilter);
  const some = of.filter((filter) => filter !== null);
  if (some.length === 0 || (tree.kind === 'all' && some.length < of.length)) return null;
  return { kind: tree.kind === 'all' ? 'and' : 'or', of: some };
}

/** The longest term kept of a word; documents and filters cut alike. */
export const cut = (term: string): string => [...term].slice(0, LONGEST).join('');

/** Writes a filter in the engine's language. */
export function writeFilter(filter: Filter): string {
  switch (filter.kind) {
    case 'in':
      return `${filter.attribute} IN [${filter.values.map(quoted).join(', ')}]`;
    case 'not':
      return `NOT (${writeFilter(filter.filter)})`;
    default:
      return filter.of.map((part) => `(${writeFilter(part)})`).join(filter.kind === 'and' ? ' AND ' : ' OR ');
  }
}

const quoted = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
