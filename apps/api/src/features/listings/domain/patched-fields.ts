import type { ListingField } from '@repere/kernel';
import type { EditableListing } from './listing-field';
import type { ListingPatch } from './listing-patch';

type Writer = (patch: ListingPatch, listing: EditableListing) => ListingPatch;

const plain =
  (
    field: Exclude<
      ListingField,
      | 'municipality'
      | 'address'
      | 'postalCode'
      | 'email'
      | 'phone'
      | 'website'
      | 'descriptionFr'
      | 'descriptionEn'
      | 'activities'
      | 'lastConfirmedOn'
    >,
  ): Writer =>
  (patch, listing) => ({ ...patch, [field]: listing[field] });

const seat: Writer = (patch, listing) => {
  const exact = listing.precision === 'exact';
  return {
    ...patch,
    seat: {
      municipality: listing.municipalityCode,
      address: listing.address,
      postalCode: listing.postalCode,
      lat: exact ? listing.lat : null,
      lng: exact ? listing.lng : null,
    },
  };
};

const contact =
  (field: 'email' | 'phone' | 'website'): Writer =>
  (patch, listing) => ({ ...patch, contact: { ...patch.contact, [field]: listing[field] } });

/** How each field is written into a patch. */
export const PATCHED_FIELDS: Readonly<Record<ListingField, Writer>> = {
  neq: plain('neq'),
  name: plain('name'),
  tradeName: plain('tradeName'),
  otherNames: plain('otherNames'),
  acronym: plain('acronym'),
  legalForm: plain('legalForm'),
  municipality: seat,
  address: seat,
  postalCode: seat,
  email: contact('email'),
  phone: contact('phone'),
  website: contact('website'),
  descriptionFr: (patch, { descriptionFr: fr }) => ({ ...patch, description: { ...patch.description, fr } }),
  descriptionEn: (patch, { descriptionEn: en }) => ({ ...patch, description: { ...patch.description, en } }),
  languages: plain('languages'),
  employees: plain('employees'),
  activities: (patch, { activities }) => ({
    ...patch,
    activities: activities.map(({ sectors, modes, area, descriptionFr: fr, descriptionEn: en }) => ({
      ...{ sectors, modes, area },
      description: { fr, en },
    })),
  }),
  recognitions: plain('recognitions'),
  practices: plain('practices'),
  clientReferences: plain('clientReferences'),
  supplierSheet: plain('supplierSheet'),
  // Confirmation is an act of its own, never a value that somebody writes.
  lastConfirmedOn: (patch) => patch,
};
