import type { ExchangeListing, ServiceArea } from '@repere/contract';
import { areaText, type AreaRecord } from '../domain/listing-record';
import type { StoredActivity, StoredListing } from '../stored-listing';

/**
 * A stored listing in the exchange format. The point is written only where it is the enterprise's own:
 * read back, any other comes from the municipality again, with its precision.
 */
export function exchangeView(listing: StoredListing): ExchangeListing {
  const exact = listing.precision === 'exact';
  return {
    externalId: listing.externalId,
    neq: listing.neq,
    name: listing.name,
    tradeName: listing.tradeName,
    otherNames: [...listing.otherNames],
    acronym: listing.acronym,
    legalForm: listing.legalForm,
    seat: {
      municipality: listing.municipalityCode,
      address: listing.address,
      postalCode: listing.postalCode,
      lat: exact ? listing.lat : null,
      lng: exact ? listing.lng : null,
    },
    contact: { email: listing.email, phone: listing.phone, website: listing.website },
    description: { fr: listing.descriptionFr, en: listing.descriptionEn },
    languages: [...listing.languages],
    employees: listing.employees,
    activities: listing.activities.map((one) => ({
      sectors: [...one.sectors],
      modes: [...one.modes],
      area: areaView(one),
      description: { fr: one.descriptionFr, en: one.descriptionEn },
    })),
    recognitions: [...listing.recognitions],
    practices: [...listing.practices],
    clientReferences: [...listing.clientReferences],
    lastConfirmedOn: listing.lastConfirmedOn,
  };
}

/** A service area in the shape of the contract. */
export function areaView({
  areaKind,
  areaKm,
  areaCodes,
}: Pick<StoredActivity, 'areaKind' | 'areaKm' | 'areaCodes'>): ServiceArea {
  if (areaKind === 'radius' && areaKm !== null) return { kind: 'radius', km: areaKm };
  if (areaKind === 'zones') return { kind: 'zones', codes: [...areaCodes] };
  return { kind: areaKind === 'province' ? 'province' : 'undeclared' };
}

/** A service area in one cell, as the exchange format flattens it. @example areaNotation(activity) // 'km:30' */
export const areaNotation = (activity: Parameters<typeof areaView>[0]): string =>
  areaText(areaView(activity) as AreaRecord);
