import { err, ok, type Result } from './result';

/** Numéro d'entreprise du Québec: ten digits, kept as text. */
export type Neq = string & { readonly __brand: 'Neq' };

/** Who a NEQ prefix designates: 11 legal person, 22 sole proprietor, 33 partnership or association, 88 public body. */
export type NeqKind = 'legal_person' | 'sole_proprietor' | 'partnership_or_association' | 'public_body';

export type NeqProblem = { readonly code: 'neq_malformed'; readonly value: string };

export interface ParsedNeq {
  readonly neq: Neq;
  readonly kind: NeqKind;
  /** False when the last eight digits fail Luhn's check: a strong warning, never a refusal (see procurement data, NEQ). */
  readonly checkDigitValid: boolean;
}

const KINDS: Readonly<Record<string, NeqKind>> = {
  '11': 'legal_person',
  '22': 'sole_proprietor',
  '33': 'partnership_or_association',
  '88': 'public_body',
};

/**
 * Reads a NEQ as people write it: spaces, no-break spaces, dashes and dots are ignored.
 * @example parseNeq('1174 002 437') // ok: { neq: '1174002437', kind: 'legal_person', checkDigitValid: true }
 * @returns `neq_malformed` unless exactly ten digits with a known prefix remain.
 */
export function parseNeq(text: string): Result<ParsedNeq, NeqProblem> {
  const digits = text.replace(/[\s\u00a0\u202f.\-–]/g, '');
  const kind = KINDS[digits.slice(0, 2)];
  if (kind === undefined || !/^\d{10}$/.test(digits)) return err({ code: 'neq_malformed', value: text });
  return ok({ neq: digits as Neq, kind, checkDigitValid: luhn(digits.slice(2)) });
}

/**
 * Completes a seven-digit payload with its check digit.
 * @example withCheckDigit('11', '7400243') // '1174002437'
 */
export function withCheckDigit(prefix: '11' | '22' | '33' | '88', payload: string): Neq {
  for (let digit = 0; digit < 10; digit++) if (luhn(`${payload}${digit}`)) return `${prefix}${payload}${digit}` as Neq;
  throw new Error(`no check digit fits ${payload}`);
}

function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const weighted = i % 2 === 1 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}
