import { err, ok, parseNeq, type Result } from '@repere/kernel';
import type { ReferenceSnapshot } from '@repere/reference';
import { readActivities, readTerms } from './accept-codes';
import { tidyAddress, readPostalCode } from './address';
import { readEmail, readPhone, readWebsite } from './contact';
import type { ListingDraft } from './draft';
import type { Refusal, Warning } from './finding';
import { fold, tidy, tidyText } from './fold';
import type { Lexicon } from './lexicon';
import type { HoldReason, ListingRecord } from './listing-record';
import { readSeat } from './seat';

/** What the rules need to know; `today` is the ISO date in Québec. */
export interface AcceptContext {
  readonly reference: ReferenceSnapshot;
  readonly lexicon: Lexicon;
  readonly today: string;
}

export interface AcceptedListing {
  readonly record: ListingRecord;
  readonly hold: HoldReason | null;
  readonly warnings: readonly Warning[];
}

const LIMITS = { name: 300, tradeName: 300, acronym: 40, externalId: 200, address: 500, text: 10_000 } as const;

/** Checks one draft against the reference tables: an accepted listing with its warnings, or the first fault that leaves it out. */
export function acceptDraft(draft: ListingDraft, context: AcceptContext): Result<AcceptedListing, Refusal> {
  const long = tooLong(draft);
  if (long !== null) return err(long);
  const name = tidy(draft.name ?? draft.tradeName ?? '');
  if (fold(name) === '') return err({ code: 'name_missing', field: 'name', value: name });
  const neq = readNeq(draft.neq);
  if (!neq.ok) return neq;
  const seat = readSeat(draft, context.reference.territories);
  if (!seat.ok) return seat;
  const contact = readContact(draft);
  if (!contact.ok) return contact;
  const activities = readActivities(draft, context);
  if (!activities.ok) return activities;
  const terms = readTerms(draft, context);
  if (!terms.ok) return terms;
  const postal = readPostal(draft.postalCode);
  const confirmed = readConfirmation(draft.lastConfirmedOn, context.today);
  const { municipality, lat, lng, precision } = seat.value;
  const record: ListingRecord = {
    externalId: textOrNull(draft.externalId),
    neq: neq.value.neq,
    name,
    tradeName: draft.name === null ? null : distinct(textOrNull(draft.tradeName), name),
    otherNames: unique(draft.otherNames).filter((other) => other !== name),
    acronym: textOrNull(draft.acronym),
    legalForm: terms.value.legalForm,
    municipalityCode: municipality.code,
    address: draft.address === null ? null : textOrNull(tidyAddress(draft.address)),
    postalCode: postal.code,
    lat,
    lng,
    precision,
    ...contact.value.contact,
    descriptionFr: longText(draft.descriptionFr),
    descriptionEn: longText(draft.descriptionEn),
    languages: terms.value.languages,
    employees: draft.employees,
    activities: activities.value.activities,
    recognitions: terms.value.recognitions,
    practices: terms.value.practices,
    clientReferences: unique(draft.clientReferences),
    lastConfirmedOn: confirmed.date,
  };
  const warnings = [
    ...neq.value.warnings,
    ...seat.value.warnings,
    ...contact.value.warnings,
    ...activities.value.warnings,
    ...terms.value.warnings,
    ...postal.warnings,
    ...confirmed.warnings,
    ...shouting(name),
  ];
  return ok({ record, hold: neq.value.hold, warnings });
}

function tooLong(draft: ListingDraft): Refusal | null {
  const texts: [string, string | null, number][] = [
    ['name', draft.name, LIMITS.name],
    ['tradeName', draft.tradeName, LIMITS.tradeName],
    ['acronym', draft.acronym, LIMITS.acronym],
    ['externalId', draft.externalId, LIMITS.externalId],
    ['seat.municipality', draft.municipality, 200],
    ['seat.address', draft.address, LIMITS.address],
    ['contact.email', draft.email, LIMITS.address],
    ['contact.phone', draft.phone, 200],
    ['contact.website', draft.website, 2000],
    ['description.fr', draft.descriptionFr, LIMITS.text],
    ['description.en', draft.descriptionEn, LIMITS.text],
    ...draft.activities.flatMap((one): [string, string | null, number][] => [
      ['activities.description.fr', one.descriptionFr, LIMITS.text],
      ['activities.description.en', one.descriptionEn, LIMITS.text],
    ]),
    ...draft.otherNames.map((other): [string, string, number] => ['otherNames', other, LIMITS.name]),
    ...draft.clientReferences.map((client): [string, string, number] => ['clientReferences', client, LIMITS.name]),
  ];
  const [field, value, limit] = texts.find(([, text, most]) => text !== null && text.length > most) ?? [];
  if (field === undefined || value == null || limit === undefined) return null;
  return { code: 'too_long', field, value: `${value.slice(0, 60)}…`, params: { length: value.length, limit } };
}

interface ReadNeq {
  readonly neq: string | null;
  readonly hold: HoldReason | null;
  readonly warnings: readonly Warning[];
}

function readNeq(text: string | null): Result<ReadNeq, Refusal> {
  if (text === null || tidy(text) === '') return ok({ neq: null, hold: null, warnings: [] });
  const parsed = parseNeq(tidy(text));
  const field = 'neq';
  if (!parsed.ok) return err({ code: 'neq_malformed', field, value: tidy(text) });
  const { neq, kind, checkDigitValid } = parsed.value;
  const warnings: Warning[] = checkDigitValid ? [] : [{ code: 'neq_check_digit', field, value: neq }];
  if (kind === 'public_body') warnings.push({ code: 'neq_public_body', field, value: neq });
  if (kind === 'sole_proprietor') warnings.push({ code: 'neq_sole_proprietor', field, value: neq });
  if (kind === 'partnership_or_association') warnings.push({ code: 'neq_partnership', field, value: neq });
  return ok({ neq, hold: kind === 'sole_proprietor' || kind === 'partnership_or_association' ? kind : null, warnings });
}

function readContact(
  draft: ListingDraft,
): Result<{ contact: Pick<ListingRecord, 'email' | 'phone' | 'website'>; warnings: Warning[] }, Refusal> {
  const warnings: Warning[] = [];
  const keep = (
    read: Result<string, string> | null,
    code: Warning['code'],
    field: string,
    value: string | null,
  ): string | null => {
    if (read === null) return null;
    if (read.ok) return read.value;
    warnings.push({ code, field, value: tidy(value ?? '') });
    return null;
  };
  const written = (text: string | null): string | null => textOrNull(text);
  const email = written(draft.email);
  const phone = written(draft.phone);
  const website = written(draft.website);
  const site = website === null ? null : readWebsite(website);
  if (site !== null && !site.ok && site.error === 'scheme')
    return err({ code: 'website_scheme', field: 'contact.website', value: (website ?? '').slice(0, 200) });
  return ok({
    contact: {
      email: keep(email === null ? null : readEmail(email), 'email_malformed', 'contact.email', email),
      phone: keep(phone === null ? null : readPhone(phone), 'phone_malformed', 'contact.phone', phone),
      website: keep(site, 'website_malformed', 'contact.website', website),
    },
    warnings,
  });
}

function readPostal(text: string | null): { code: string | null; warnings: Warning[] } {
  const value = textOrNull(text);
  if (value === null) return { code: null, warnings: [] };
  const read = readPostalCode(value);
  if (read.ok) return { code: read.value, warnings: [] };
  const elsewhere = read.error.kind === 'elsewhere';
  return {
    code: elsewhere ? read.error.code : null,
    warnings: [
      { code: elsewhere ? 'postal_code_elsewhere' : 'postal_code_impossible', field: 'seat.postalCode', value },
    ],
  };
}

function readConfirmation(text: string | null, today: string): { date: string | null; warnings: Warning[] } {
  const value = textOrNull(text);
  if (value === null) return { date: null, warnings: [] };
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(value) ?? [];
  const date = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  const code =
    Number.isNaN(time) || !new Date(time).toISOString().startsWith(date)
      ? 'date_malformed'
      : date > today
        ? 'date_future'
        : null;
  return code === null ? { date, warnings: [] } : { date: null, warnings: [{ code, field: 'lastConfirmedOn', value }] };
}

/** A name of several words all in capitals stays as written, and is told. */
const shouting = (name: string): Warning[] =>
  /\p{Ll}/u.test(name) || !/\p{Lu}{3,}.*\s.*\p{Lu}{3,}/u.test(name)
    ? []
    : [{ code: 'name_in_capitals', field: 'name', value: name }];

const textOrNull = (text: string | null): string | null => (text === null || tidy(text) === '' ? null : tidy(text));
const longText = (text: string | null): string | null =>
  text === null || tidyText(text) === '' ? null : tidyText(text);
const distinct = (text: string | null, name: string): string | null =>
  text === null || fold(text) === fold(name) ? null : text;
const unique = (texts: readonly string[]): string[] => [...new Set(texts.map(tidy))].filter((text) => text !== '');
