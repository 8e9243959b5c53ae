import type { SqlRunner } from '../../platform/database';
import type { CompletableField, KnownListing } from './domain/known-listing';

interface Row extends Omit<KnownListing, 'blanks' | 'line'> {
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
              l.content_hash AS "contentHash", l.slug,
              CASE WHEN l.source_id = $1 THEN '' ELSE concat_ws(' ', ${BLANKS}) END AS blanks
       FROM listing l JOIN listing_source s ON s.id = l.source_id
       WHERE l.id > $2 ORDER BY l.id LIMIT ${PAGE}`,
      [sourceId, after],
    );
    for (const { slug, blanks, ...row } of rows)
      yield { listing: { ...row, blanks: setOf(blanks, sets), line: null }, slug };
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.id;
  }
}

function setOf(text: string, sets: Map<string, ReadonlySet<CompletableField>>): ReadonlySet<CompletableField> {
  let blanks = sets.get(text);
  if (blanks === undefined) {
    blanks = new Set(text.split(' ').filter((field): field is CompletableField => Object.hasOwn(BLANK, field)));
    sets.set(text, blanks);
  }
  return blanks;
}
