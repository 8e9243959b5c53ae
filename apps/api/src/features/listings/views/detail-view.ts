import type { ListingDetail } from '@repere/contract';
import { format } from '@repere/i18n';
import { label, parseNeq, type Language } from '@repere/kernel';
import { territoryLabel, type CodedTerm, type ReferenceSnapshot } from '@repere/reference';
import { shownStatus } from '../domain/shown-status';
import { quebecDate } from '../quebec-date';
import type { StoredActivity, StoredListing } from '../stored-listing';
import { areaView, exchangeView } from './exchange-view';

/** Where the page of a listing is. @example listingPath('la-belle-table-sainte-thecle', 'fr') // '/fiche/la-belle-table-sainte-thecle' */
export const listingPath = (slug: string, language: Language): string =>
  language === 'en' ? `/en/listing/${slug}` : `/fiche/${slug}`;

/**
 * The whole listing for the API: the exchange fields, then labels in the reader's language, status and provenance.
 * @param today ISO date in Québec, on which a confirmation is in force or not
 */
export function detailView(
  listing: StoredListing,
  reference: ReferenceSnapshot,
  language: Language,
  publicUrl: string,
  today: string,
): Omit<ListingDetail, 'pictures' | 'contactPerson' | 'certifications'> {
  const { seat, contact, description, activities, ...exchange } = exchangeView(listing);
  const { lat, lng, precision } = listing;
  const neq = listing.neq === null ? null : parseNeq(listing.neq);
  return {
    id: listing.id,
    slug: listing.slug,
    url: `${publicUrl}${listingPath(listing.slug, language)}`,
    externalId: listing.externalId,
    neq: listing.neq,
    name: exchange.name,
    tradeName: listing.tradeName,
    otherNames: exchange.otherNames,
    acronym: listing.acronym,
    legalForm: listing.legalForm,
    seat: {
      municipality: seat.municipality,
      address: listing.address,
      postalCode: listing.postalCode,
      lat: seat.lat ?? null,
      lng: seat.lng ?? null,
    },
    contact: { email: contact.email ?? null, phone: contact.phone ?? null, website: contact.website ?? null },
    description,
    languages: exchange.languages,
    employees: listing.employees,
    activities: activities.map((one) => ({ ...one, description: one.description ?? { fr: null, en: null } })),
    recognitions: exchange.recognitions,
    practices: exchange.practices,
    clientReferences: exchange.clientReferences,
    lastConfirmedOn: listing.lastConfirmedOn,
    labels: labelsView(listing, reference, language),
    neqValid: neq === null ? null : neq.ok && neq.value.checkDigitValid,
    ...placesView(listing.municipalityCode, reference, language),
    location: { lat, lng, precision },
    status: shownStatus(listing, today),
    supplierSheet:
      listing.supplierSheet === null
        ? null
        : { ...listing.supplierSheet, licences: [...listing.supplierSheet.licences] },
    ...listedTerms(listing, reference, language),
    provenance: {
      source: listing.source,
      importedOn: quebecDate(listing.createdAt),
      updatedOn: quebecDate(listing.updatedAt),
      version: listing.version,
      demo: listing.demo,
    },
    contracts: null,
  };
}

function placesView(
  code: string,
  { territories }: ReferenceSnapshot,
  language: Language,
): Pick<ListingDetail, 'municipality' | 'mrc' | 'region'> {
  const named = territoryLabel(territories);
  const place = territories.get(code);
  const [mrc, region] = territories.ancestors(code);
  return {
    municipality: { code, name: place === undefined ? code : named(place, language) },
    mrc: { code: mrc?.code ?? '', name: mrc?.name ?? '' },
    region: { code: region?.code ?? '', name: region?.name ?? '' },
  };
}

function labelsView(listing: StoredListing, reference: ReferenceSnapshot, language: Language): ListingDetail['labels'] {
  const form = reference.legalForms.find(({ code }) => code === listing.legalForm);
  const family = reference.formFamilies.find(({ code }) => code === form?.family);
  const sectors = [...new Set(listing.activities.flatMap((one) => one.sectors))];
  const zones = [...new Set(listing.activities.flatMap((one) => one.areaCodes))];
  return {
    legalForm: form === undefined ? null : label(form.label, language),
    formFamily: family === undefined ? null : { code: family.code, label: label(family.label, language) },
    sectors: sectors.map((id) => ({ id, label: labelOf(reference.sectors.get(id), id, language) })),
    recognitions: listing.recognitions.map(coded(reference.recognitions, language)),
    practices: listing.practices.map(coded(reference.practices, language)),
    zones: zones.map((code) => ({ code, label: zoneLabel(code, reference, language) })),
    areas: listing.activities.map((one) => areaInWords(one, listing.municipalityCode, reference, language)),
  };
}

const coded =
  (terms: readonly CodedTerm[], language: Language) =>
  (code: string): { code: string; label: string } => ({
    code,
    label: labelOf(
      terms.find((term) => term.code === code),
      code,
      language,
    ),
  });

/** What the listing alone can say of its recognitions and practices: that they are listed. */
function listedTerms(
  { recognitions, practices, source }: StoredListing,
  reference: ReferenceSnapshot,
  language: Language,
): Pick<ListingDetail, 'recognitionDetails' | 'practiceDetails'> {
  const unknown = { link: null, by: source, on: null };
  return {
    recognitionDetails: recognitions.map((code) => ({
      ...coded(reference.recognitions, language)(code),
      ...{ state: 'listed', expired: false, issuer: null, number: null, expiresOn: null, ...unknown },
      socialEconomy: reference.recognitions.find((one) => one.code === code)?.socialEconomy ?? false,
    })),
    practiceDetails: practices.map((code) => ({
      ...coded(reference.practices, language)(code),
      ...{ evidence: null, datedOn: null, ...unknown },
      family: reference.practices.find((one) => one.code === code)?.family ?? 'governance',
    })),
  };
}

const labelOf = (term: Pick<CodedTerm, 'label'> | undefined, code: string, language: Language): string =>
  term === undefined ? code : label(term.label, language);

const NAMED_AT_MOST = 8;

/** Where an activity is offered, as a sentence. @example areaInWords(activity, '35027', reference, 'en') // 'Serves within 30 km of Saint-Tite' */
export function areaInWords(
  activity: Pick<StoredActivity, 'areaKind' | 'areaKm' | 'areaCodes'>,
  municipality: string,
  reference: ReferenceSnapshot,
  language: Language,
): string {
  const area = areaView(activity);
  if (area.kind === 'radius')
    return format(language, 'listing.area.radius', {
      km: area.km,
      municipality: reference.territories.get(municipality)?.name ?? municipality,
    });
  if (area.kind !== 'zones') return format(language, `listing.area.${area.kind}`);
  const names = area.codes.slice(0, NAMED_AT_MOST).map((code) => inWords(code, reference, language));
  const more = area.codes.length - names.length;
  const zones = names.join(', ');
  return more === 0
    ? format(language, 'listing.area.zones', { zones })
    : format(language, 'listing.area.zones_more', { zones, more });
}

function zoneLabel(code: string, { territories }: ReferenceSnapshot, language: Language): string {
  const place = territories.get(code);
  return place === undefined ? code : territoryLabel(territories)(place, language);
}

/** Within a sentence, an MRC or region says its level, since towns bear the same names. */
function inWords(code: string, reference: ReferenceSnapshot, language: Language): string {
  const place = reference.territories.get(code);
  if (place?.level === 'region') return format(language, 'listing.zone.region', { name: place.name });
  if (place?.level === 'mrc' && place.kind === 'mrc') return format(language, 'listing.zone.mrc', { name: place.name });
  return zoneLabel(code, reference, language);
}
