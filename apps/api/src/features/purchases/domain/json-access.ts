import type { RecordProblem } from './facts';

/** Longest text that a field of a contract file may hold. */
export const LONGEST_TEXT = 20_000;

/** Most values in one list of a record. */
export const LONGEST_LIST = 5_000;

/** Thrown inside a record's reading, caught at its edge: the record is left out with this reason. */
export class RecordRefused extends Error {
  constructor(readonly problem: RecordProblem) {
    super(`${problem.code} ${problem.field}`);
    this.name = 'RecordRefused';
  }
}

export type JsonObject = Readonly<Record<string, unknown>>;

export const refuse = (code: RecordProblem['code'], field: string, value: unknown): never => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  throw new RecordRefused({ code, field, value: text.slice(0, 120) });
};

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object there, or an empty one where there is none; a value of another kind refuses the record. */
export function objectAt(from: JsonObject, key: string): JsonObject {
  const value = from[key];
  if (value === undefined || value === null) return EMPTY;
  return isObject(value) ? value : refuse('field_malformed', key, value);
}

const EMPTY: JsonObject = {};

/** The objects of a list, or none where there is no list. */
export function objectsAt(from: JsonObject, key: string): readonly JsonObject[] {
  const value = from[key];
  if (value === undefined || value === null) return NONE;
  if (!Array.isArray(value)) return refuse('field_malformed', key, value);
  if (value.length > LONGEST_LIST) return refuse('too_many_values', key, String(value.length));
  for (const item of value) if (!isObject(item)) return refuse('field_malformed', key, item);
  return value as JsonObject[];
}

const NONE: readonly JsonObject[] = [];

/** A text, trimmed; numbers are read as text, what is empty as null. */
export function textAt(from: JsonObject, key: string): string | null {
  const value = from[key];
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return refuse('field_malformed', key, value);
  if (value.length > LONGEST_TEXT) return refuse('text_too_long', key, value);
  const text = clean(value);
  return text === '' ? null : text;
}

/** Texts of a list, or the one text that stands in its place. */
export function textsAt(from: JsonObject, key: string): readonly string[] {
  const value = from[key];
  if (value === undefined || value === null) return NO_TEXTS;
  if (!Array.isArray(value)) {
    const one = textAt(from, key);
    return one === null ? NO_TEXTS : [one];
  }
  if (value.length > LONGEST_LIST) return refuse('too_many_values', key, String(value.length));
  return value.flatMap((_, index) => textAt(value as unknown as JsonObject, String(index)) ?? []);
}

const NO_TEXTS: readonly string[] = [];

/** PostgreSQL cannot hold NUL, lone surrogates cannot be written; names often end with a space. */
export const clean = (text: string): string => (SUSPECT.test(text) ? text.replace(UNWANTED, ' ') : text).trim();

/** Quick to test; pairs of surrogates are found too, and kept by the exact rule. */
const SUSPECT = /[^\x20-\x7e\xa0-\ud7ff\ue000-\uffff]/;
const UNWANTED = /[\p{Cc}\p{Cs}]/gu;
