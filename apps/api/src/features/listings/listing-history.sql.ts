import type { ListingField } from '@repere/kernel';
import { PERSONAL_FIELDS } from './domain/listing-field';

/** The columns behind each field of a listing; `activities` has a table of its own. */
export const FIELD_COLUMNS: Readonly<Record<Exclude<ListingField, 'activities'>, readonly string[]>> = {
  neq: ['neq'],
  name: ['name'],
  tradeName: ['trade_name'],
  otherNames: ['other_names'],
  acronym: ['acronym'],
  legalForm: ['legal_form'],
  municipality: ['municipality_code', 'lat', 'lng', 'precision'],
  address: ['address'],
  postalCode: ['postal_code'],
  email: ['email'],
  phone: ['phone'],
  website: ['website'],
  descriptionFr: ['description_fr'],
  descriptionEn: ['description_en'],
  languages: ['languages'],
  employees: ['employees'],
  recognitions: ['recognitions'],
  practices: ['practices'],
  clientReferences: ['client_references'],
  supplierSheet: ['supplier_sheet'],
  lastConfirmedOn: ['last_confirmed_on'],
};

/** The activities of `listing c` in the shape of an `ActivityRecord`. */
const ACTIVITIES = `(SELECT coalesce(jsonb_agg(jsonb_build_object('sectors', a.sectors, 'modes', a.modes, 'descriptionFr', a.description_fr,
    'descriptionEn', a.description_en, 'area', CASE a.area_kind WHEN 'radius' THEN jsonb_build_object('kind', 'radius', 'km', a.area_km)
      WHEN 'zones' THEN jsonb_build_object('kind', 'zones', 'codes', a.area_codes) ELSE jsonb_build_object('kind', a.area_kind) END)
    ORDER BY a.position), '[]') FROM activity a WHERE a.listing_id = c.id)`;

/** One value of the record kept by a version: personal ones as id and hash. */
function recordValue([field, columns]: readonly [string, readonly string[]]): string {
  if ((PERSONAL_FIELDS as readonly string[]).includes(field)) return `'${field}', refs.refs -> '${field}'`;
  if (field === 'municipality')
    return `'municipality', jsonb_build_object('code', c.municipality_code, 'lat', c.lat, 'lng', c.lng, 'precision', c.precision)`;
  return `'${field}', c.${columns[0] ?? ''}`;
}

const personalRows = PERSONAL_FIELDS.map((field) => `('${field}', c.${FIELD_COLUMNS[field][0] ?? ''})`).join(', ');

export interface SnapshotParts {
  /** SQL that selects the ids of listings. */
  readonly ids: string;
  /** SQL expressions over `listing c` and `listing_source s`. */
  readonly kind: string;
  readonly fields: string;
  readonly owner: string;
  readonly by: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly comment: string;
  readonly at: string;
}

/**
 * Keeps the present state of listings as versions, where the present version has none yet. Personal values go to the
 * erasable table, one copy for each listing, field and value; the version holds their id and salted hash
 * (as `personalHash` of the audit room makes it).
 */
export const snapshotSql = (parts: SnapshotParts): string => `
  WITH chosen AS (
    SELECT l.* FROM listing l WHERE l.id IN (${parts.ids})
      AND NOT EXISTS (SELECT FROM listing_version v WHERE v.listing_id = l.id AND v.version = l.version)
  ), said AS (
    SELECT c.id AS listing_id, p.field, p.value FROM chosen c CROSS JOIN LATERAL (VALUES ${personalRows}) p (field, value)
    WHERE p.value IS NOT NULL
  ), known AS (
    SELECT DISTINCT ON (said.listing_id, said.field) said.listing_id, said.field, v.id, v.salt, v.value
    FROM said JOIN personal_value v ON v.subject_kind = 'listing' AND v.subject_id = said.listing_id AND v.field = said.field
      AND v.value = said.value
  ), kept AS (
    INSERT INTO personal_value (id, subject_kind, subject_id, field, salt, value)
    SELECT gen_random_uuid(), 'listing', said.listing_id, said.field, replace(gen_random_uuid()::text, '-', ''), said.value
    FROM said LEFT JOIN known USING (listing_id, field) WHERE known.id IS NULL
    RETURNING subject_id AS listing_id, field, id, salt, value
  ), refs AS (
    SELECT listing_id, jsonb_object_agg(field, jsonb_build_object('value', id,
      'sha256', encode(sha256(convert_to(salt || ' ' || value, 'UTF8')), 'hex'))) AS refs
    FROM (SELECT * FROM kept UNION ALL SELECT * FROM known) every GROUP BY listing_id
  )
  INSERT INTO listing_version (listing_id, version, kind, fields, record, publication, owner, by, person_id, organisation_id, comment, at)
  SELECT c.id, c.version, ${parts.kind}, ${parts.fields},
    jsonb_build_object(${Object.entries(FIELD_COLUMNS).map(recordValue).join(', ')}, 'activities', ${ACTIVITIES}),
    c.publication, ${parts.owner}, ${parts.by}, ${parts.personId}, ${parts.organisationId}, ${parts.comment}, ${parts.at}
  FROM chosen c JOIN listing_source s ON s.id = c.source_id LEFT JOIN refs ON refs.listing_id = c.id`;

/** What is there before the first change that is kept: the word of the listing's source. */
export const baseSnapshotSql = (ids: string): string =>
  snapshotSql({
    ids,
    kind: `'base'`,
    fields: `'{}'::text[]`,
    owner: `'import'`,
    by: 's.name',
    personId: 'NULL::uuid',
    organisationId: 'NULL::uuid',
    comment: 'NULL',
    at: 'c.updated_at',
  });

const CHANGED_BY_IMPORT = `SELECT id FROM incoming_listing WHERE action <> 'insert'`;

/** Before an import changes listings. */
export const BASE_BEFORE_IMPORT = baseSnapshotSql(CHANGED_BY_IMPORT);

/** After it did. */
export const VERSIONS_OF_IMPORT = snapshotSql({
  ids: CHANGED_BY_IMPORT,
  kind: `'import'`,
  fields: `array(SELECT f.field FROM listing_field f WHERE f.listing_id = c.id AND f.version = c.version AND f.owner = 'import')`,
  owner: `'import'`,
  by: `(SELECT i.status_by FROM incoming_listing i WHERE i.id = c.id)`,
  personId: 'NULL::uuid',
  organisationId: 'NULL::uuid',
  comment: 'NULL',
  at: 'now()',
});

const differs = Object.entries(FIELD_COLUMNS)
  .filter(([field]) => field !== 'supplierSheet')
  .map(([field, columns]) => {
    const changed = columns.map((column) => `l.${column} IS DISTINCT FROM i.${column}`).join(' OR ');
    // A row that leaves the NEQ out does not take it away.
    return `('${field}', ${field === 'neq' ? `i.neq IS NOT NULL AND (${changed})` : changed})`;
  });

/** The activities of `listing l` as the temporary table has them. */
const STORED_ACTIVITIES = `(SELECT jsonb_agg(jsonb_build_object('sectors', a.sectors, 'modes', a.modes, 'area_kind', a.area_kind, 'area_km', a.area_km,
    'area_codes', a.area_codes, 'description_fr', a.description_fr, 'description_en', a.description_en) ORDER BY a.position)
  FROM activity a WHERE a.listing_id = l.id)`;

/** Whose word each value that an import changes will be; run before the change. */
export const PROVENANCE_OF_IMPORT = `
  INSERT INTO listing_field (listing_id, field, owner, by, version)
  SELECT l.id, f.field, 'import', i.status_by, l.version + 1
  FROM incoming_listing i JOIN listing l ON l.id = i.id
  CROSS JOIN LATERAL (VALUES ${differs.join(', ')}, ('activities', ${STORED_ACTIVITIES} IS DISTINCT FROM i.activities)) f (field, differs)
  WHERE (i.action = 'replace' AND f.differs AND NOT f.field = ANY (i.kept)) OR (i.action = 'complete' AND f.field = ANY (i.fields))
  ON CONFLICT (listing_id, field) DO UPDATE
    SET owner = excluded.owner, by = excluded.by, version = excluded.version, set_at = now(), person_id = NULL, organisation_id = NULL`;
