import type { EditedListing, ListingPatchBody } from '@repere/contract';

/** What a listing would say with a draft over it. */
export function withDraft(listing: ListingPatchBody, draft: ListingPatchBody | null): ListingPatchBody {
  if (draft === null) return listing;
  return {
    ...listing,
    ...draft,
    contact: { ...listing.contact, ...draft.contact },
    description: { ...listing.description, ...draft.description },
  };
}

const NESTED = ['contact', 'description'] as const;

/** What a form says that the listing does not say yet: a draft holds nobody else's words. */
export function changedOnly(patch: ListingPatchBody, listing: ListingPatchBody): ListingPatchBody {
  const changed: ListingPatchBody = { ...different(patch, listing) };
  for (const part of NESTED) {
    const wanted = changed[part];
    if (wanted !== undefined) Object.assign(changed, { [part]: different(wanted, listing[part] ?? {}) });
  }
  const empty = NESTED.filter((part) => changed[part] !== undefined && Object.keys(changed[part]).length === 0);
  return withoutKeys(changed, empty);
}

/** A draft without what a form of these keys would say anew. */
export const withoutKeys = (draft: ListingPatchBody, keys: readonly string[]): ListingPatchBody =>
  Object.fromEntries(Object.entries(draft).filter(([key]) => !keys.includes(key)));

export const isEmpty = (patch: ListingPatchBody): boolean => Object.keys(patch).length === 0;

function different<T extends object>(wanted: T, present: T): T {
  const kept = Object.entries(wanted).filter(([key, value]) => !same(value, present[key as keyof T]));
  return Object.fromEntries(kept) as T;
}

/** Equal as far as a reader can tell: nothing said is nothing said. */
function same(one: unknown, other: unknown): boolean {
  const [a, b] = [one ?? null, other ?? null];
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, at) => same(item, b[at]));
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}

const lines = (values: readonly string[] | undefined): string => (values ?? []).join('\n');

/** The texts of the editor, by their field: what stands in each. */
const TEXTS = {
  name: ({ name }) => name,
  tradeName: ({ tradeName }) => tradeName,
  acronym: ({ acronym }) => acronym,
  otherNames: ({ otherNames }) => lines(otherNames),
  neq: ({ neq }) => neq,
  legalForm: ({ legalForm }) => legalForm,
  descriptionFr: ({ description }) => description?.fr,
  descriptionEn: ({ description }) => description?.en,
  municipality: ({ seat }) => seat?.municipality,
  address: ({ seat }) => seat?.address,
  postalCode: ({ seat }) => seat?.postalCode,
  email: ({ contact }) => contact?.email,
  phone: ({ contact }) => contact?.phone,
  website: ({ contact }) => contact?.website,
  employees: ({ employees }) => (employees == null ? '' : String(employees)),
  clientReferences: ({ clientReferences }) => lines(clientReferences),
} as const satisfies Record<string, (shown: ListingPatchBody) => string | null | undefined>;

export type TextName = keyof typeof TEXTS;

/** What stands in a text of the editor; a municipality by its name. */
export function textValue(shown: ListingPatchBody, edited: EditedListing, field: TextName): string {
  const value = TEXTS[field](shown) ?? '';
  return field === 'municipality' && value === edited.listing.seat?.municipality ? edited.municipalityName : value;
}
