import type { ListingDetail } from '@repere/contract';
import type { Language } from '@repere/kernel';
import { address } from '../../shared/i18n/addresses';
import { websiteAddress } from './website';

/** A listing as schema.org data: the organisation, and where the page stands in the directory. */
export function listingJsonLd(listing: ListingDetail, publicUrl: string, language: Language): readonly object[] {
  const page = publicUrl + address('listing', language, { slug: listing.slug });
  const home = publicUrl + address('search', language);
  const website = websiteAddress(listing.contact.website);
  const crumbs = [
    { name: 'Repère', item: home },
    { name: listing.region.name, item: `${home}?located=${listing.region.code}` },
    { name: listing.name, item: page },
  ];
  return [
    {
      '@context': 'https://schema.org',
      '@type': listing.seat.address === null ? 'Organization' : 'LocalBusiness',
      '@id': page,
      url: website ?? page,
      mainEntityOfPage: page,
      name: listing.name,
      ...given('alternateName', [listing.tradeName, listing.acronym, ...listing.otherNames].filter(isText)),
      ...given('description', listing.description[language] ?? listing.description.fr),
      ...given('identifier', neqOf(listing)),
      ...given('email', listing.contact.email),
      ...given('telephone', listing.contact.phone),
      address: {
        '@type': 'PostalAddress',
        ...given('streetAddress', listing.seat.address),
        addressLocality: listing.municipality.name,
        addressRegion: 'QC',
        ...given('postalCode', listing.seat.postalCode),
        addressCountry: 'CA',
      },
      ...(listing.location?.precision === 'exact' && {
        geo: { '@type': 'GeoCoordinates', latitude: listing.location.lat, longitude: listing.location.lng },
      }),
      ...given('areaServed', [...new Set(listing.labels.areas)]),
      ...given('knowsLanguage', listing.languages),
    },
    {
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: crumbs.map((crumb, index) => ({ '@type': 'ListItem', position: index + 1, ...crumb })),
    },
  ];
}

const isText = (value: string | null): value is string => value !== null && value !== '';

const neqOf = ({ neq }: ListingDetail): object | null =>
  neq === null ? null : { '@type': 'PropertyValue', propertyID: 'NEQ', value: neq };

function given(key: string, value: unknown): Record<string, unknown> {
  const missing = value === null || value === undefined || (Array.isArray(value) && value.length === 0);
  return missing ? {} : { [key]: value };
}
