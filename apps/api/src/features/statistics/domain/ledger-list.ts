import { LEDGER_COLUMNS, parseAmount, parseNeq, type Amount, type LedgerColumn } from '@repere/kernel';
import { foldName } from '@repere/reference';

/** A line of a list, as its cells; lines count from 1. */
export interface LedgerLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Which line names the columns, and what each column holds. */
export interface LedgerReading {
  readonly headerLine: number | null;
  readonly at: Readonly<Record<LedgerColumn, number | null>>;
}

/** A supplier as a list gives it. */
export interface LedgerEntry {
  readonly line: number;
  readonly neq: string | null;
  readonly name: string | null;
  readonly place: string | null;
  readonly amount: Amount | null;
}

export interface LedgerRemark {
  readonly line: number;
  readonly code: 'nobody' | 'total' | 'row_broken' | 'amount';
  readonly excerpt: string;
}

const words = (text: string): readonly string[] => text.split('|');

/** Whole titles, folded: a supplier's own name may begin with one of these words. */
const TITLES: Readonly<Record<LedgerColumn, readonly string[]>> = {
  neq: words(
    'neq|no neq|numero neq|neq du fournisseur|numero d entreprise|numero d entreprise du quebec|no entreprise|business number',
  ),
  name: words(
    'name|nom|fournisseur|fournisseurs|nom du fournisseur|nom fournisseur|raison sociale|entreprise|nom de l entreprise|beneficiaire|adjudicataire|cocontractant|supplier|supplier name|vendor|vendor name|company',
  ),
  place: words('place|lieu|ville|municipalite|localite|city|town|municipality'),
  amount: words(
    'montant|montants|montant total|montant paye|montant du contrat|total|depense|depense totale|valeur|somme|prix|amount|total amount|value|spend|spent',
  ),
};

const HEADER_WITHIN = 10;
const LOOKED_AT = 200;

const titleOf = (cell: string): LedgerColumn | undefined => {
  const folded = cell.length > 60 ? '' : foldName(cell);
  return LEDGER_COLUMNS.find((column) => TITLES[column].includes(folded));
};

/** How many columns a line names. @example titlesIn(['Fournisseur', 'Objet', 'NEQ']) // 2 */
export const titlesIn = (cells: readonly string[]): number =>
  new Set(cells.flatMap((cell) => titleOf(cell) ?? [])).size;

/**
 * How a list is to be read where nobody says: by the titles of its columns, else by what they look like.
 * @param isPlace whether a text is a municipality's name
 */
export function readingOf(lines: readonly LedgerLine[], isPlace: (text: string) => boolean): LedgerReading {
  const header = headerIn(lines);
  const rows = lines.filter(({ line }) => header === null || line > header.line).slice(0, LOOKED_AT);
  const named = Object.fromEntries(
    LEDGER_COLUMNS.map((column) => {
      const index = header?.cells.findIndex((cell) => titleOf(cell) === column) ?? -1;
      return [column, index < 0 ? null : index];
    }),
  ) as Record<LedgerColumn, number | null>;
  const complete = named.neq !== null || named.name !== null;
  return { headerLine: header?.line ?? null, at: complete ? named : byContent(rows, named, isPlace) };
}

/** The line with the most titles, who among them unless it is the first; else a first line of words above columns of numbers. */
function headerIn(lines: readonly LedgerLine[]): LedgerLine | null {
  let best: { readonly line: LedgerLine; readonly titles: number } | null = null;
  for (const line of lines.slice(0, HEADER_WITHIN)) {
    const titles = titlesIn(line.cells);
    const says = line === lines[0] || line.cells.some((cell) => ['neq', 'name'].includes(titleOf(cell) ?? ''));
    if (says && titles > (best?.titles ?? 0)) best = { line, titles };
  }
  if (best !== null) return best.line;
  const [first, ...rest] = lines;
  if (first === undefined || first.cells.length < 2 || first.cells.some((cell) => /\d/.test(cell))) return null;
  const numbered = first.cells.some((cell, index) => {
    const below = rest.slice(0, LOOKED_AT).flatMap(({ cells }) => cells[index] || []);
    return cell !== '' && below.length > 0 && below.every((text) => isNeq(text) || amountOf(text) !== null);
  });
  return numbered ? first : null;
}

interface Seen {
  readonly index: number;
  readonly filled: number;
  readonly neqs: number;
  readonly amounts: number;
  readonly places: number;
  readonly letters: number;
}

/** Titles first; each field that has none takes the column that looks most like it. */
function byContent(
  rows: readonly LedgerLine[],
  named: LedgerReading['at'],
  isPlace: (text: string) => boolean,
): LedgerReading['at'] {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const free = Array.from({ length: width }, (_, index) => seenIn(rows, index, isPlace)).filter(
    ({ index, filled }) => filled > 0 && !Object.values(named).includes(index),
  );
  const take = (points: (seen: Seen) => number): number | null => {
    const best = free.reduce<Seen | null>(
      (found, seen) => (points(seen) > (found === null ? 0 : points(found)) ? seen : found),
      null,
    );
    if (best !== null) free.splice(free.indexOf(best), 1);
    return best?.index ?? null;
  };
  // A column of numbers and names both is one of names: the numbers are found in it.
  const neq = take(({ neqs, letters, filled }) => (neqs * 2 >= filled && letters * 5 <= filled ? neqs : 0));
  const amount = named.amount ?? take(({ amounts, filled }) => (amounts * 2 > filled ? amounts : 0));
  const name = take(({ letters, places }) => letters - places * 0.9);
  const place = named.place ?? take(({ places, filled }) => (places * 2 >= filled ? places : 0));
  return { neq, amount, name, place };
}

function seenIn(rows: readonly LedgerLine[], index: number, isPlace: (text: string) => boolean): Seen {
  const filled = rows.flatMap(({ cells }) => cells[index]?.trim() || []);
  const count = (holds: (text: string) => boolean): number => filled.filter(holds).length;
  return {
    index,
    filled: filled.length,
    neqs: count(isNeq),
    amounts: count((text) => !isNeq(text) && amountOf(text) !== null),
    places: count(isPlace),
    letters: count((text) => /\p{L}{2}/u.test(text)),
  };
}

/** The suppliers of a list, and what was left out or read in part. */
export function entriesOf(
  lines: readonly LedgerLine[],
  { headerLine, at }: LedgerReading,
): { readonly entries: readonly LedgerEntry[]; readonly remarks: readonly LedgerRemark[] } {
  const entries: LedgerEntry[] = [];
  const remarks: LedgerRemark[] = [];
  for (const { line, cells } of lines) {
    if (headerLine !== null && line <= headerLine) continue;
    const cell = (column: LedgerColumn): string | null => cells[at[column] ?? -1]?.trim() || null;
    const excerpt = cells.filter(Boolean).join(' · ').slice(0, 120);
    const who = whoIn(cell('neq'), cell('name'));
    const written = cell('amount');
    const amount = written === null ? null : amountOf(written);
    if (who.neq === null && who.name === null) remarks.push({ line, code: 'nobody', excerpt });
    else if (who.neq === null && TOTALS.test(who.name ?? '')) remarks.push({ line, code: 'total', excerpt });
    else {
      if (written !== null && amount === null) remarks.push({ line, code: 'amount', excerpt: written.slice(0, 60) });
      entries.push({ line, ...who, place: cell('place'), amount });
    }
  }
  return { entries, remarks };
}

/** One column may hold numbers on some lines and names on others, or both on one line. */
function whoIn(neq: string | null, name: string | null): { readonly neq: string | null; readonly name: string | null } {
  if (neq !== null && name === null && /\p{L}{3}/u.test(neq)) return whoIn(null, neq);
  if (neq !== null || name === null) return { neq, name };
  const [whole = '', number = null] = INSIDE.exec(name) ?? [];
  if (number === null) return { neq, name };
  return { neq: number, name: name.replace(whole, ' ').replace(/^[\s,:·–-]+|[\s,:·–-]+$/g, '') || null };
}

/** A NEQ between the words of a name, as people paste it. */
const INSIDE =
  /(?:\(\s*)?(?:NEQ\s*:?\s*)?(?<!\d)((?:11|22|33|88)\d{2}[ \u00a0-]?\d{3}[ \u00a0-]?\d{3})(?!\d)(?:\s*\))?/i;
const TOTALS = /^(grand[ -]|sous[ -])?tota(l|ux)( g[ée]n[ée]ral)?\s*:?$/i;

const isNeq = (text: string): boolean => parseNeq(text).ok;

/** An amount as people write it; three figures after a single sign are thousands, never mills of a dollar. */
function amountOf(text: string): Amount | null {
  const short = text.slice(0, 60);
  const read = parseAmount(short);
  if (read.ok) return read.value;
  if (read.error.code !== 'amount_ambiguous') return null;
  const whole = parseAmount(short, short.includes(',') ? '.' : ',');
  return whole.ok ? whole.value : null;
}
