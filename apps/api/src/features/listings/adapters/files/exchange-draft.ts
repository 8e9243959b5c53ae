import { exchangeListing, type ExchangeListing } from '@repere/contract';
import { err, ok, type Result } from '@repere/kernel';
import type { z } from 'zod';
import type { ListingDraft } from '../../domain/draft';
import type { Refusal, RefusalCode } from '../../domain/finding';

/** An object of the exchange format as a draft, with the keys that the format does not know. */
export type ExchangeRead = Result<{ readonly draft: ListingDraft; readonly unknownKeys: readonly string[] }, Refusal>;

/** Keys that programs write as numbers though they are names. */
const TEXT_KEYS = [['externalId'], ['neq'], ['seat', 'municipality'], ['seat', 'mrc'], ['contact', 'phone']] as const;

/** Checks one JSON value against the published schema; the first fault refuses it, unknown keys are set aside and named. */
export function readExchange(value: Record<string, unknown>): ExchangeRead {
  const given = TEXT_KEYS.reduce(numberToText, value);
  const first = exchangeListing.safeParse(given);
  if (first.success) return ok({ draft: toDraft(first.data), unknownKeys: [] });
  const copy = structuredClone(given);
  const unknownKeys = first.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [],
  );
  for (const path of unknownKeys) remove(copy, path);
  const second = unknownKeys.length === 0 ? first : exchangeListing.safeParse(copy);
  if (second.success)
    return ok({ draft: toDraft(second.data), unknownKeys: unknownKeys.map((path) => path.join('.')) });
  return err(toRefusal(second.error.issues[0], copy));
}

/** The object with the number at a path written out, or the object itself. */
function numberToText(
  object: Record<string, unknown>,
  [key = '', ...rest]: readonly string[],
): Record<string, unknown> {
  const value = object[key];
  if (rest.length > 0) {
    const inner = isObject(value) ? numberToText(value, rest) : value;
    return inner === value ? object : { ...object, [key]: inner };
  }
  return typeof value === 'number' && Number.isSafeInteger(value) ? { ...object, [key]: String(value) } : object;
}

function remove(object: unknown, path: readonly PropertyKey[]): void {
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => (isObject(at) ? at[String(key)] : undefined), object);
  if (isObject(parent)) Reflect.deleteProperty(parent, String(path.at(-1)));
}

/** A JSON object or array, whose members are read by their key. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const CODE_BY_FIELD: readonly (readonly [RegExp, RefusalCode])[] = [
  [/^name$/, 'name_missing'],
  [/^seat(\.municipality)?$/, 'municipality_missing'],
  [/^(seat\.(lat|lng)|employees|.*\.area\.km)$/, 'not_a_number'],
  [/sectors/, 'sector_unknown'],
  [/modes/, 'mode_unknown'],
  [/area/, 'area_malformed'],
  [/^legalForm/, 'legal_form_unknown'],
  [/^recognitions/, 'recognition_unknown'],
  [/^practices/, 'practice_unknown'],
];

function toRefusal(issue: z.core.$ZodIssue | undefined, object: Record<string, unknown>): Refusal {
  const path = issue?.path ?? [];
  const field = path.join('.');
  const value = path.reduce<unknown>((at, key) => (isObject(at) ? at[String(key)] : undefined), object);
  const excerpt = (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 60);
  if (issue?.code === 'too_big' && typeof value === 'string')
    return {
      code: 'too_long',
      field,
      value: `${excerpt}…`,
      params: { length: value.length, limit: Number(issue.maximum) },
    };
  const missing = value === undefined || value === null || value === '';
  const found = CODE_BY_FIELD.find(([pattern]) => pattern.test(field))?.[1];
  const code = found !== undefined && (missing || !found.endsWith('_missing')) ? found : 'wrong_shape';
  return { code: code === 'not_a_number' && typeof value === 'number' ? 'wrong_shape' : code, field, value: excerpt };
}

/**
 * Checking takes away the quote that protects a formula in a cell (`'=1`); in JSON nothing was protected, so a text that
 * really begins so is given the quote that will be taken.
 */
const literal = <Text extends string | null>(text: Text): Text =>
  (text !== null && /^[\s\p{Cf}]*'+[=+\-@]/u.test(text) ? `'${text.trimStart()}` : text) as Text;

/** An object of the exchange format, already checked by its schema, as a draft. */
export function toDraft(listing: ExchangeListing): ListingDraft {
  const { seat, contact, description } = listing;
  return {
    externalId: listing.externalId ?? null,
    neq: listing.neq ?? null,
    name: literal(listing.name),
    tradeName: literal(listing.tradeName ?? null),
    otherNames: listing.otherNames.map(literal),
    acronym: literal(listing.acronym ?? null),
    legalForm: listing.legalForm ?? null,
    municipality: seat.municipality,
    mrc: seat.mrc ?? null,
    region: null,
    address: literal(seat.address ?? null),
    postalCode: seat.postalCode ?? null,
    lat: seat.lat ?? null,
    lng: seat.lng ?? null,
    email: contact.email ?? null,
    phone: contact.phone ?? null,
    website: contact.website ?? null,
    descriptionFr: literal(description.fr),
    descriptionEn: literal(description.en),
    languages: listing.languages,
    employees: listing.employees ?? null,
    activities: listing.activities.map((one) => ({
      sectors: one.sectors,
      modes: one.modes,
      area: one.area,
      descriptionFr: literal(one.description?.fr ?? null),
      descriptionEn: literal(one.description?.en ?? null),
    })),
    recognitions: listing.recognitions,
    practices: listing.practices,
    clientReferences: listing.clientReferences.map(literal),
    lastConfirmedOn: listing.lastConfirmedOn ?? null,
    coded: true,
  };
}
