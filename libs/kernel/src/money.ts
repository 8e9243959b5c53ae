import { err, ok, type Result } from './result';

/** An exact amount as decimal text, at most six decimals, no exponent: `36677.03`, `-12`, `0`. Never a binary number. */
export type Amount = string & { readonly __brand: 'Amount' };

export type AmountProblem = { readonly code: 'amount_unreadable' | 'amount_ambiguous'; readonly value: string };

const DECIMALS = 6;
const UNIT = 10n ** BigInt(DECIMALS);
const PLAIN = /^([+-]?)(\d{1,18})(?:\.(\d+))?$/;

/**
 * The amount that a JSON number stands for: its shortest decimal writing, which is what was published.
 * @example amountOfNumber(36677.03) // '36677.03'
 * @returns null for what no amount can be: not finite, or beyond fifteen digits before the point
 */
export function amountOfNumber(value: number): Amount | null {
  if (Number.isSafeInteger(value)) return String(value) as Amount;
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) return null;
  const text = String(value);
  const point = text.indexOf('.');
  if (point > 0 && text.length - point - 1 <= DECIMALS && !text.includes('e')) return text as Amount;
  return fromUnits(BigInt(Math.round(value * Number(UNIT))));
}

/**
 * Reads an amount as people and systems write it: `1 234,56 $`, `1,234.56`, `$1234.5`, `(12,00)`, `-3`. A single comma or point followed
 * by exactly three digits could be either sign: it is refused unless `decimal` says which sign separates decimals.
 * @example parseAmount('1 234,56 $') // ok: '1234.56'
 * @returns `amount_ambiguous` for `1,234` without `decimal`, `amount_unreadable` for anything else
 */
export function parseAmount(text: string, decimal?: ',' | '.'): Result<Amount, AmountProblem> {
  const unreadable = err({ code: 'amount_unreadable', value: text } as const);
  let body = text
    .normalize('NFKC')
    .replace(/CAD|CA(?=\$)|\$|[\s\u00a0\u202f'’]/gi, '')
    .replace(/[−–]/g, '-');
  const negative = /^\(.*\)$/.test(body) || /^-|-$/.test(body);
  body = body.replace(/^[(+-]|[)-]$/g, '');
  if (!/^\d[\d.,]*$/.test(body)) return unreadable;
  const point = decimal ?? decimalSign(body);
  if (point === null) return err({ code: 'amount_ambiguous', value: text });
  const [whole = '', fraction = '', ...more] = body.split(point);
  if (more.length > 0 || !/^\d*$/.test(fraction) || !groupsOfThree(whole)) return unreadable;
  const digits = whole.replace(/[.,]/g, '');
  if (digits.length > 18 || fraction.length > 12) return unreadable;
  return ok(fromUnits((negative ? -1n : 1n) * unitsOf(`${digits || '0'}.${fraction || '0'}`)));
}

/** The sign that separates decimals; `-` where there is none, null where it cannot be told. */
function decimalSign(body: string): ',' | '.' | '-' | null {
  const comma = body.lastIndexOf(',');
  const point = body.lastIndexOf('.');
  if (comma === -1 && point === -1) return '-';
  if (comma !== -1 && point !== -1) return comma > point ? ',' : '.';
  const sign = comma === -1 ? '.' : ',';
  const parts = body.split(sign);
  if (parts.length > 2) return sign === ',' ? '.' : ',';
  if (parts[1]?.length !== 3 || parts[0] === '0') return sign;
  return (parts[0]?.length ?? 0) > 3 ? sign : null;
}

const groupsOfThree = (whole: string): boolean => /^\d*$/.test(whole) || /^\d{1,3}([.,]\d{3})+$/.test(whole);

/** The exact sum. @example sumAmounts(['0.1', '0.2']) // '0.3' */
export const sumAmounts = (amounts: Iterable<string>): Amount => {
  let sum = 0n;
  for (const amount of amounts) sum += unitsOf(amount);
  return fromUnits(sum);
};

/** Negative, zero or positive, like a comparator. */
export const compareAmounts = (a: string, b: string): number => {
  const difference = unitsOf(a) - unitsOf(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** The absolute difference. */
export const amountBetween = (a: string, b: string): Amount => {
  const difference = unitsOf(a) - unitsOf(b);
  return fromUnits(difference < 0n ? -difference : difference);
};

/** Millionths, for exact arithmetic. @throws when the text is no amount */
export function unitsOf(amount: string): bigint {
  const parts = PLAIN.exec(amount);
  if (parts === null) throw new Error(`not an amount: ${amount.slice(0, 40)}`);
  const [, sign, whole = '0', fraction = ''] = parts;
  const kept = BigInt(whole) * UNIT + BigInt(fraction.slice(0, DECIMALS).padEnd(DECIMALS, '0'));
  const rounded = (fraction[DECIMALS] ?? '0') >= '5' ? kept + 1n : kept;
  return sign === '-' ? -rounded : rounded;
}

/** The amount of so many millionths, without useless zeros. */
export function fromUnits(units: bigint): Amount {
  const size = units < 0n ? -units : units;
  const fraction = (size % UNIT).toString().padStart(DECIMALS, '0').replace(/0+$/, '');
  const whole = (size / UNIT).toString();
  return `${units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}` as Amount;
}
