import { err, ok, type Result } from '@repere/kernel';
import { acceptDraft, type AcceptContext } from './accept-draft';
import type { Finding, Warning, WarningCode } from './finding';
import { tidyText } from './fold';
import type { EditableListing } from './listing-field';
import { draftOf, patched, type ListingPatch } from './listing-patch';
import type { HoldReason } from './listing-record';
import type { SupplierSheet } from './supplier-sheet';

/** A change that passed the same rules as a row of an import. */
export interface AcceptedEdit {
  readonly listing: EditableListing;
  readonly hold: HoldReason | null;
  readonly warnings: readonly Warning[];
}

/** An import leaves such a value out and says so; a person who is at the keyboard is asked to put it right. */
const NOT_LEFT_OUT = new Set<WarningCode>([
  'coordinates_swapped',
  'coordinates_outside',
  'coordinates_far',
  'coordinates_incomplete',
  'postal_code_impossible',
  'email_malformed',
  'phone_malformed',
  'website_malformed',
  'language_not_recognised',
]);

/** Checks what a patch makes of a listing; the first fault refuses it whole. */
export function acceptEdit(
  listing: EditableListing,
  patch: ListingPatch,
  context: AcceptContext,
): Result<AcceptedEdit, Finding> {
  const read = acceptDraft(patched(draftOf(listing), patch), context);
  if (!read.ok) return read;
  const { record, hold, warnings } = read.value;
  const fault = warnings.find(({ code }) => NOT_LEFT_OUT.has(code));
  if (fault !== undefined) return err(fault);
  const supplierSheet = patch.supplierSheet === undefined ? listing.supplierSheet : tidySheet(patch.supplierSheet);
  return ok({ listing: { ...record, supplierSheet }, hold, warnings });
}

/** A sheet that says nothing is no sheet. */
function tidySheet(sheet: SupplierSheet | null): SupplierSheet | null {
  if (sheet === null) return null;
  const text = (value: string | null): string | null =>
    value === null || tidyText(value) === '' ? null : tidyText(value);
  const both = ({ fr, en }: SupplierSheet['capacity']): SupplierSheet['capacity'] => ({ fr: text(fr), en: text(en) });
  const tidied: SupplierSheet = {
    ...sheet,
    licences: sheet.licences.map((one) => ({ ...one, number: text(one.number), label: text(one.label) })),
    capacity: both(sheet.capacity),
    leadTime: both(sheet.leadTime),
  };
  const { licences, capacity, leadTime, ...rest } = tidied;
  const silent =
    licences.length === 0 &&
    [capacity.fr, capacity.en, leadTime.fr, leadTime.en, ...Object.values(rest)].every((value) => value === null);
  return silent ? null : tidied;
}
