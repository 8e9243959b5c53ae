import { TEXT_FIELDS, type TextField, type TextTree } from '../../domain/text/text-query';

/** PostgreSQL's four weights, weightiest first, are our four fields. */
const WEIGHTS: Readonly<Record<TextField, string>> = { name: 'A', offer: 'B', text: 'C', place: 'D' };

/** Lexemes longer than this are refused by PostgreSQL (2,046 bytes). */
const LONGEST = 500;

const lexeme = (term: string): string =>
  `'${[...term.replaceAll('\0', '')].slice(0, LONGEST).join('').replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/**
 * Writes a condition as a `tsquery`; every term is quoted, so no text can change its shape.
 * @returns null for a condition nothing satisfies
 */
export function toTsquery(tree: TextTree): string | null {
  if (tree.kind === 'terms')
    return joined(
      tree.terms.filter((term) => term !== '').map((term) => `${lexeme(term)}${reach(tree.reach)}`),
      ' | ',
    );
  const parts = tree.of.map(toTsquery);
  if (tree.kind === 'any')
    return joined(
      parts.filter((part) => part !== null),
      ' | ',
    );
  return parts.includes(null) || parts.length === 0
    ? null
    : joined(
        parts.filter((part) => part !== null),
        ' & ',
      );
}

const reach = (field: TextField): string =>
  field === 'place'
    ? ''
    : `:${TEXT_FIELDS.slice(0, TEXT_FIELDS.indexOf(field) + 1)
        .map((one) => WEIGHTS[one])
        .join('')}`;

function joined(parts: readonly string[], operator: string): string | null {
  if (parts.length === 0) return null;
  return parts.length === 1 ? (parts[0] ?? null) : `(${parts.join(operator)})`;
}

/** Writes terms as a `tsvector`: each once, with the weight of the weightiest field that holds it. */
export function toTsvector(terms: Readonly<Record<TextField, readonly string[]>>): string {
  const written = new Map<string, string>();
  for (const field of TEXT_FIELDS)
    for (const term of terms[field]) {
      const key = lexeme(term);
      if (term !== '' && !written.has(key)) written.set(key, `${key}:1${WEIGHTS[field]}`);
    }
  return [...written.values()].join(' ');
}
