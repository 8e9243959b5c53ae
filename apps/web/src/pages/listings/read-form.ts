import type { ConfirmationAnswerBody, EditedListing, ListingPatchBody } from '@repere/contract';
import type { FormFields } from '../../shared/workspace/page';

type Seat = NonNullable<ListingPatchBody['seat']>;
export type Activity = NonNullable<ListingPatchBody['activities']>[number];

const first = (form: FormFields, name: string): string | undefined => form[name]?.[0]?.trim();

/** A text, null when it was emptied, absent when the form does not hold it. */
const textOf = (form: FormFields, name: string): string | null | undefined => {
  const text = first(form, name)?.replace(/\r\n/g, '\n');
  return text === '' ? null : text;
};

/** One value a line. */
const linesOf = (form: FormFields, name: string): string[] | undefined =>
  first(form, name)
    ?.split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Ticked boxes: `<name>.shown` says that the form holds them, since no box ticked posts nothing. */
const ticked = (form: FormFields, name: string): string[] | undefined =>
  form[`${name}.shown`] === undefined ? undefined : [...(form[name] ?? [])];

function defined<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } | undefined {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined);
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as { [K in keyof T]: Exclude<T[K], undefined> });
}

/** The seat, given whole. Its point stays only while the address does. */
function seatOf(form: FormFields, { listing, municipalityName }: EditedListing): Seat | undefined {
  const seat = listing.seat;
  if (form['municipality'] === undefined && form['address'] === undefined && form['postalCode'] === undefined)
    return undefined;
  const typed = first(form, 'municipality');
  const kept = typed === undefined || typed === '' || typed === municipalityName;
  const municipality = kept ? (seat?.municipality ?? municipalityName) : typed;
  const address = form['address'] === undefined ? (seat?.address ?? null) : (textOf(form, 'address') ?? null);
  const postalCode =
    form['postalCode'] === undefined ? (seat?.postalCode ?? null) : (textOf(form, 'postalCode') ?? null);
  const same =
    municipality === seat?.municipality &&
    address === (seat.address ?? null) &&
    postalCode === (seat.postalCode ?? null);
  return same ? seat : { municipality, address, postalCode };
}

/** Step 1: who we are. */
export function identityPatch(form: FormFields, edited: EditedListing): ListingPatchBody {
  const name = first(form, 'name');
  const description = defined({ fr: textOf(form, 'descriptionFr'), en: textOf(form, 'descriptionEn') });
  const patch = {
    ...(name !== undefined && name !== '' && { name }),
    tradeName: textOf(form, 'tradeName'),
    acronym: textOf(form, 'acronym'),
    otherNames: linesOf(form, 'otherNames'),
    neq: textOf(form, 'neq'),
    legalForm: textOf(form, 'legalForm'),
    seat: seatOf(form, edited),
    description,
  };
  return defined(patch) ?? {};
}

/** A head count; null when it was emptied, absent when the form does not hold it. */
export function employeesOf(form: FormFields): number | null | undefined | 'unreadable' {
  const typed = textOf(form, 'employees')?.replace(/\s/g, '');
  if (typed === undefined) return form['employees'] === undefined ? undefined : null;
  return /^\d{1,7}$/.test(typed) ? Number(typed) : 'unreadable';
}

/** What the holder of a yearly link may change. */
export function linkPatch(form: FormFields): NonNullable<ConfirmationAnswerBody['patch']> {
  const employees = employeesOf(form);
  return {
    contact: defined({ phone: textOf(form, 'phone'), website: textOf(form, 'website') }) ?? {},
    description: defined({ fr: textOf(form, 'descriptionFr'), en: textOf(form, 'descriptionEn') }) ?? {},
    ...(employees !== undefined && employees !== 'unreadable' && { employees }),
  };
}

/** Step 3: proof and contact. */
export function proofPatch(form: FormFields): ListingPatchBody {
  const employees = employeesOf(form);
  const patch = {
    contact: defined({
      email: textOf(form, 'email'),
      phone: textOf(form, 'phone'),
      website: textOf(form, 'website'),
    }),
    languages: ticked(form, 'languages'),
    ...(employees !== undefined && employees !== 'unreadable' && { employees }),
    recognitions: ticked(form, 'recognitions'),
    practices: ticked(form, 'practices'),
    clientReferences: linesOf(form, 'clientReferences'),
  };
  return defined(patch) ?? {};
}

export const MODES = ['goods', 'services', 'works', 'staffing'] as const;

/** Step 2: one activity; its zones have been turned into codes. */
export function activityOf(form: FormFields, zones: readonly string[]): Activity {
  const chosen = form['mode'] ?? [];
  return {
    sectors: [...(form['sector'] ?? [])],
    modes: MODES.filter((mode) => chosen.includes(mode)),
    area: areaOf(form, zones),
    description: { fr: textOf(form, 'activityFr') ?? null, en: textOf(form, 'activityEn') ?? null },
  };
}

function areaOf(form: FormFields, zones: readonly string[]): Activity['area'] {
  switch (first(form, 'area')) {
    case 'province':
      return { kind: 'province' };
    case 'radius':
      return { kind: 'radius', km: kilometres(first(form, 'km') ?? '') };
    case 'zones':
      return { kind: 'zones', codes: [...zones] };
    default:
      return { kind: 'undeclared' };
  }
}

/** Step 2 as a draft: the activities with the one that is being written at its place; null while its area makes no sense. */
export function activitiesDraft(
  form: FormFields,
  activities: readonly Activity[],
  isNew: boolean,
): ListingPatchBody | null {
  const zones = typedZones(form).flatMap((line) => /\(([A-Z0-9]+)\)$/i.exec(line)?.[1]?.toUpperCase() ?? []);
  const activity = activityOf(form, zones);
  const { area, sectors, description } = activity;
  // One more activity is one once it says what is sold.
  if (isNew && sectors.length === 0 && description?.fr == null && description?.en == null)
    return { activities: activities.filter((_, row) => String(row) !== first(form, 'index')) };
  if (area.kind === 'radius' && !isRadius(area.km)) return null;
  if (area.kind === 'zones' && zones.length === 0) return null;
  return { activities: placed(activities, first(form, 'index'), activity) };
}

/** The activities with one more, or with one changed. */
export function placed(activities: readonly Activity[], index: string | undefined, activity: Activity): Activity[] {
  const all = [...activities];
  all.splice(index === undefined || index === '' ? all.length : Number(index), 1, activity);
  return all;
}

/** A distance as typed, in French or in English. @example kilometres('12,5') // 12.5 */
export const kilometres = (typed: string): number => Number(typed.trim().replace(',', '.'));

export const isRadius = (km: number): boolean => km > 0 && km <= 1000;

interface Place {
  readonly code: string;
  readonly name: string;
}

export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’']/g, '’').toLowerCase();

/** The code of a place written by name, by code, or as « Mékinac (M35) »; several when the name is borne more than once. */
export function codesNamed(typed: string, places: readonly Place[]): readonly Place[] {
  const code = (/\(([A-Z0-9]+)\)$/i.exec(typed)?.[1] ?? typed).toUpperCase();
  const byCode = places.filter((place) => place.code === code);
  if (byCode.length > 0 || code === 'QC') return code === 'QC' ? [{ code, name: 'Québec' }] : byCode;
  return places.filter(({ name }) => fold(name) === fold(typed.replace(/^mrc (de |d’|d'|du |des )?/i, '')));
}

/** The places typed in the field of zones, one a line or between commas. */
export const typedZones = (form: FormFields): readonly string[] =>
  (form['zones']?.[0] ?? '')
    .split(/[\r\n;,]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
