import { builtInReference } from '@repere/reference';
import type { ExportRow } from '../export-row';
import type { ExportedListing } from '../exported-listing.reader';
import type { ListingExport } from '../listing-export';
import { ExportWords } from '../views/export-words';

/** An export of listings of which a test says only what matters to it. */
export function anExport(
  listings: readonly Partial<ExportedListing>[],
  given: Partial<ListingExport> = {},
): ListingExport {
  return {
    columns: ['name', 'website'],
    context: { publicUrl: 'https://repere.test', words: new ExportWords(builtInReference(), 'fr') },
    search: { lines: [], sentence: 'Toutes', url: 'https://repere.test/', sort: 'relevance' },
    exportedAt: new Date('2026-03-14T20:09:00Z'),
    total: listings.length,
    offering: null,
    degraded: false,
    fingerprint: '',
    batches: (async function* () {
      yield listings.map(aRow);
    })(),
    ...given,
  };
}

export const aRow = (listing: Partial<ExportedListing>): ExportRow => ({
  found: { match: null, distanceKm: null, relevance: null },
  listing: {
    id: '0199f3a0-0000-7000-8000-000000000001',
    slug: 'fiche',
    neq: null,
    name: 'Coop',
    tradeName: null,
    otherNames: null,
    acronym: null,
    legalForm: null,
    status: 'unverified',
    statusBy: null,
    statusOn: null,
    municipality: '35027',
    address: null,
    postalCode: null,
    lat: 46.73,
    lng: -72.57,
    precision: 'municipality',
    recognitions: [],
    practices: [],
    descriptionFr: null,
    descriptionEn: null,
    languages: [],
    employees: null,
    clientReferences: null,
    website: null,
    lastConfirmedOn: null,
    source: 'Pôle',
    demo: false,
    activities: [],
    ...listing,
  },
});
