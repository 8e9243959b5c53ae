import type { ListingField } from '@repere/kernel';
import type { ActivityDraft, ListingDraft } from './draft';
import { PATCHED_FIELDS } from './patched-fields';
import type { EditableListing } from './listing-field';
import type { AreaRecord } from './listing-record';
import type { SupplierSheet } from './supplier-sheet';

interface BothLanguages {
  readonly fr: string | null;
  readonly en: string | null;
}

export interface PatchActivity {
  readonly sectors: readonly string[];
  readonly modes: readonly string[];
  readonly area: AreaRecord;
  readonly description?: BothLanguages | null | undefined;
}

/** What somebody wants a listing to say, in the shapes of the exchange format; what is absent stays. */
export interface ListingPatch {
  readonly neq?: string | null | undefined;
  readonly name?: string | undefined;
  readonly tradeName?: string | null | undefined;
  readonly otherNames?: readonly string[] | undefined;
  readonly acronym?: string | null | undefined;
  readonly legalForm?: string | null | undefined;
  /** The whole seat: place, address and point go together. */
  readonly seat?:
    | {
        readonly municipality: string;
        readonly address?: string | null | undefined;
        readonly postalCode?: string | null | undefined;
        readonly lat?: number | null | undefined;
        readonly lng?: number | null | undefined;
      }
    | undefined;
  readonly contact?:
    | {
        readonly email?: string | null | undefined;
        readonly phone?: string | null | undefined;
        readonly website?: string | null | undefined;
      }
    | undefined;
  readonly description?: Partial<BothLanguages> | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly employees?: number | null | undefined;
  readonly activities?: readonly PatchActivity[] | undefined;
  readonly recognitions?: readonly string[] | undefined;
  readonly practices?: readonly string[] | undefined;
  readonly clientReferences?: readonly string[] | undefined;
  readonly supplierSheet?: SupplierSheet | null | undefined;
}

/** A listing as if its editor had just written it, to be checked again. */
export function draftOf(listing: EditableListing): ListingDraft {
  const exact = listing.precision === 'exact';
  return {
    ...listing,
    municipality: listing.municipalityCode,
    mrc: null,
    region: null,
    lat: exact ? listing.lat : null,
    lng: exact ? listing.lng : null,
    coded: true,
  };
}

/** The draft with what the patch says. */
export function patched(draft: ListingDraft, patch: ListingPatch): ListingDraft {
  const { seat, contact = {}, description = {} } = patch;
  return {
    ...draft,
    ...given({
      neq: patch.neq,
      name: patch.name,
      tradeName: patch.tradeName,
      otherNames: patch.otherNames,
      acronym: patch.acronym,
      legalForm: patch.legalForm,
      email: contact.email,
      phone: contact.phone,
      website: contact.website,
      descriptionFr: description.fr,
      descriptionEn: description.en,
      languages: patch.languages,
      employees: patch.employees,
      activities: patch.activities?.map(activityDraft),
      recognitions: patch.recognitions,
      practices: patch.practices,
      clientReferences: patch.clientReferences,
    }),
    ...(seat !== undefined && {
      municipality: seat.municipality,
      mrc: null,
      region: null,
      address: seat.address ?? null,
      postalCode: seat.postalCode ?? null,
      lat: seat.lat ?? null,
      lng: seat.lng ?? null,
    }),
  };
}

const activityDraft = ({ sectors, modes, area, description }: PatchActivity): ActivityDraft => ({
  sectors,
  modes,
  area,
  descriptionFr: description?.fr ?? null,
  descriptionEn: description?.en ?? null,
});

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

const given = <T extends object>(values: T): Given<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Given<T>;

/** The patch that makes a listing say what another state of it says in these fields. */
export function patchOf(listing: EditableListing, fields: readonly ListingField[]): ListingPatch {
  return fields.reduce<ListingPatch>((patch, field) => PATCHED_FIELDS[field](patch, listing), {});
}

/** One state of a listing with some fields of another. */
export function withFields(
  listing: EditableListing,
  other: EditableListing,
  fields: readonly ListingField[],
): EditableListing {
  const named = new Set<ListingField>(fields);
  const { municipalityCode, lat, lng, precision } = named.has('municipality') ? other : listing;
  const pick = <F extends Exclude<ListingField, 'municipality'>>(field: F): Pick<EditableListing, F> =>
    ({ [field]: (named.has(field) ? other : listing)[field] }) as Pick<EditableListing, F>;
  return {
    ...{ externalId: listing.externalId, municipalityCode, lat, lng, precision },
    ...{ ...pick('neq'), ...pick('name'), ...pick('tradeName'), ...pick('otherNames'), ...pick('acronym') },
    ...{ ...pick('legalForm'), ...pick('address'), ...pick('postalCode'), ...pick('email'), ...pick('phone') },
    ...{ ...pick('website'), ...pick('descriptionFr'), ...pick('descriptionEn'), ...pick('languages') },
    ...{ ...pick('employees'), ...pick('activities'), ...pick('recognitions'), ...pick('practices') },
    ...{ ...pick('clientReferences'), ...pick('supplierSheet'), ...pick('lastConfirmedOn') },
  };
}
