import { fieldsWithin, TEXT_FIELDS, type TextField, type TextTree } from '../../domain/text/text-query';

/**
 * A term of a field is one lexeme, marked with the field's letter: PostgreSQL's own weights would make it fetch and
 * read again every row the index finds.
 */
const MARKS: Readonly<Record<TextField, string>> = { name: 'a', offer: 'b', text: 'c', place: 'd' };

/** Lexemes longer than this are refused by PostgreSQL (2,046 bytes). */
const LONGEST = 500;

function lexeme(field: TextField, term: string): string {
  const kept = [...term.replaceAll('\0', '')].slice(0, LONGEST).join('');
  return `'${MARKS[field]}${kept.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/**
 * Writes a condition as a `tsquery`; every term is quoted, so no text can change its shape.
 * @returns null for a condition nothing satisfies
 */
export function toTsquery(tree: TextTree): string | null {
  if (tree.kind === 'terms') {
    const terms = tree.terms.filter((term) => term !== '');
    return joined(
      fieldsWithin(tree.reach).flatMap((field) => terms.map((term) => lexeme(field, term))),
      ' | ',
    );
  }
  const parts = tree.of.map(toTsquery);
  const some = parts.filter((part) => part !== null);
  if (tree.kind === 'any') return joined(some, ' | ');
  return some.length < parts.length ? null : joined(some, ' & ');
}

/** The first condition without any of the others. */
export const except = (condition: string, others: readonly string[]): string =>
  others.length === 0 ? condition : `(${condition}) & !(${others.join(' | ')})`;

function joined(parts: readonly string[], operator: string): string | null {
  if (parts.length === 0) return null;
  return parts.length === 1 ? (parts[0] ?? null) : `(${parts.join(operator)})`;
}

/** Writes terms as a `tsvector`: each once, in the weightiest field that holds it, since a reach includes the weightier. */
export function toTsvector(terms: Readonly<Record<TextField, readonly string[]>>): string {
  const seen = new Set<string>();
  return TEXT_FIELDS.flatMap((field) =>
    terms[field].flatMap((term) => {
      if (term === '' || seen.has(term)) return [];
      seen.add(term);
      return [lexeme(field, term)];
    }),
  ).join(' ');
}
