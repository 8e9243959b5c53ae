import type { ListingField } from '@repere/kernel';
import type { SqlRunner } from '../../platform/database';
import type { CompletableField, KnownListing } from './domain/known-listing';
import { fieldText, isListingField } from './domain/listing-field';
import { IMPORT_UNDONE } from './domain/publication-lifecycle';
import { STORED_COLUMNS } from './listing.reader';
import { editableOf, type StoredListing } from './stored-listing';

interface Row extends Omit<KnownListing, 'blanks' | 'owned' | 'line'> {
  readonly slug: string;
  readonly blanks: string;
}

const PAGE = 20_000;

/** A field of the record and what makes its column silent. */
const BLANK: Readonly<Record<CompletableField, string>> = {
  neq: 'l.neq IS NULL',
  tradeName: 'l.trade_name IS NULL',
  otherNames: 'cardinality(l.other_names) = 0',
  acronym: 'l.acronym IS NULL',
  legalForm: 'l.legal_form IS NULL',
  address: 'l.address IS NULL',
  postalCode: 'l.postal_code IS NULL',
  email: 'l.email IS NULL',
  phone: 'l.phone IS NULL',
  website: 'l.website IS NULL',
  descriptionFr: 'l.description_fr IS NULL',
  descriptionEn: 'l.description_en IS NULL',
  languages: 'cardinality(l.languages) = 0',
  employees: 'l.employees IS NULL',
  activities: `NOT EXISTS (SELECT FROM activity a WHERE a.listing_id = l.id AND (a.area_kind <> 'undeclared' OR cardinality(a.sectors) > 0
    OR cardinality(a.modes) > 0 OR a.description_fr IS NOT NULL OR a.description_en IS NOT NULL))`,
  recognitions: 'cardinality(l.recognitions) = 0',
  practices: 'cardinality(l.practices) = 0',
  clientReferences: 'cardinality(l.client_references) = 0',
  lastConfirmedOn: 'l.last_confirmed_on IS NULL',
};

const BLANKS = Object.entries(BLANK)
  .map(([field, silent]) => `CASE WHEN ${silent} THEN '${field}' END`)
  .join(', ');

/** Every listing already here, by pages, with what an import recognises it by; `slug` keeps new ones apart. */
export async function* readKnownListings(
  sql: SqlRunner,
  sourceId: string,
): AsyncGenerator<{ listing: KnownListing; slug: string }> {
  // Ten thousand listings share a handful of sets of blanks.
  const sets = new Map<string, ReadonlySet<CompletableField>>();
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await sql.query<Row>(
      `SELECT l.id, l.source_id = $1 AS "ownSource", s.demo AND l.source_id <> $1 AS demo, l.external_id AS "externalId", l.neq, l.name,
              l.municipality_code AS "municipalityCode", l.address, l.email, l.phone, l.website, l.publication, l.status,
              l.content_hash AS "contentHash", l.slug, l.publication = 'withdrawn' AND l.hold_reason = '${IMPORT_UNDONE}' AS undone,
              CASE WHEN l.source_id = $1 THEN '' ELSE concat_ws(' ', ${BLANKS}) END AS blanks
       FROM listing l JOIN listing_source s ON s.id = l.source_id
       WHERE l.id > $2 ORDER BY l.id LIMIT ${PAGE}`,
      [sourceId, after],
    );
    const owned = await readOwned(sql, after, rows.at(-1)?.id ?? after);
    for (const { slug, blanks, ...row } of rows)
      yield {
        listing: { ...row, blanks: setOf(blanks, sets), owned: owned.get(row.id) ?? NOTHING_OWNED, line: null },
        slug,
      };
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.id;
  }
}

const NOTHING_OWNED: ReadonlyMap<ListingField, string> = new Map();

/** The values that no import may change (M17), of the listings after one id and up to another. */
async function readOwned(
  sql: SqlRunner,
  after: string,
  upTo: string,
): Promise<Map<string, ReadonlyMap<ListingField, string>>> {
  const rows = await sql.query<StoredListing & { ownedFields: string[] }>(
    `SELECT ${STORED_COLUMNS}, owned.fields AS "ownedFields"
     FROM (SELECT listing_id, array_agg(field) AS fields FROM listing_field
           WHERE owner <> 'import' AND listing_id > $1 AND listing_id <= $2 GROUP BY listing_id) owned
     JOIN listing l ON l.id = owned.listing_id JOIN listing_source s ON s.id = l.source_id`,
    [after, upTo],
  );
  return new Map(
    rows.map((row) => {
      const listing = editableOf(row);
      return [
        row.id,
        new Map(row.ownedFields.filter(isListingField).map((field) => [field, fieldText(listing, field)])),
      ];
    }),
  );
}

function setOf(text: string, sets: Map<string, ReadonlySet<CompletableField>>): ReadonlySet<CompletableField> {
  let blanks = sets.get(text);
  if (blanks === undefined) {
    blanks = new Set(text.split(' ').filter((field): field is CompletableField => Object.hasOwn(BLANK, field)));
    sets.set(text, blanks);
  }
  return blanks;
}
