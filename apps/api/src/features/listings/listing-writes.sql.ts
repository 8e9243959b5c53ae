import { HOLD_REASONS } from './domain/listing-record';
import { IMPORT_UNDONE } from './domain/publication-lifecycle';
import { BASE_BEFORE_IMPORT, FIELD_COLUMNS, PROVENANCE_OF_IMPORT, VERSIONS_OF_IMPORT } from './listing-history.sql';

/** Columns of `listing` that a record fills, in the order of the temporary table. */
const RECORD = [
  'external_id',
  'neq',
  'name',
  'trade_name',
  'other_names',
  'acronym',
  'legal_form',
  'municipality_code',
  'address',
  'postal_code',
  'lat',
  'lng',
  'precision',
  'email',
  'phone',
  'website',
  'description_fr',
  'description_en',
  'languages',
  'employees',
  'recognitions',
  'practices',
  'client_references',
  'publication',
  'hold_reason',
  'status_by',
  'status_on',
  'last_confirmed_on',
  'content_hash',
] as const;

export const INCOMING_COLUMNS: readonly string[] = [
  'action',
  'id',
  'slug',
  'source_id',
  ...RECORD,
  'activities',
  'fields',
  'kept',
];

const ARRAYS = new Set<string>(['other_names', 'languages', 'recognitions', 'practices', 'client_references']);
const TYPES: Readonly<Record<string, string>> = {
  id: 'uuid',
  source_id: 'uuid',
  lat: 'float8',
  lng: 'float8',
  employees: 'int4',
  status_on: 'date',
  last_confirmed_on: 'date',
  activities: 'jsonb',
  fields: 'text[]',
  kept: 'text[]',
};

export const CREATE_INCOMING = `CREATE TEMP TABLE incoming_listing (
  ${INCOMING_COLUMNS.map((column) => `${column} ${TYPES[column] ?? (ARRAYS.has(column) ? 'text[]' : 'text')}`).join(', ')}
) ON COMMIT DROP`;

/** What an import held is known by its reason; any other reason, or none, is staff's. */
const HELD_BY_IMPORT = `l.publication = 'held' AND l.hold_reason IN (${HOLD_REASONS.map((reason) => `'${reason}'`).join(', ')})`;

/** What an undone import had brought is nobody's: the next one that brings it may publish it, under its own source. */
const UNDONE = `l.publication = 'withdrawn' AND l.hold_reason = '${IMPORT_UNDONE}'`;

/**
 * An import may hold what is published, and publish what an import held, never anything else: staff's hold or withdrawal is
 * not undone (M17), and a listing held for its NEQ stays so in a list that leaves the NEQ out.
 * @param says condition on `i` under which the incoming row has a word to say on publication
 */
const publicationWhere = (says: string): string =>
  ['publication', 'hold_reason']
    .map(
      (column) =>
        `${column} = CASE WHEN (l.publication = 'published' OR ${HELD_BY_IMPORT} OR ${UNDONE}) AND ${says} THEN i.${column} ELSE l.${column} END`,
    )
    .join(', ');

/** What a source no longer says is gone, except the keys it was recognised by. */
const REPLACED = RECORD.filter((column) => !['external_id', 'neq', 'publication', 'hold_reason'].includes(column));

const fieldOf = new Map(
  Object.entries(FIELD_COLUMNS).flatMap(([field, columns]) => columns.map((column) => [column, field] as const)),
);

/** The incoming value, unless somebody owns the field (M17). */
const replacing = (column: string): string =>
  fieldOf.has(column)
    ? `${column} = CASE WHEN '${fieldOf.get(column)}' = ANY (i.kept) THEN l.${column} ELSE i.${column} END`
    : `${column} = i.${column}`;

/** Another source's value fills a column only where the decision named its field, which was silent. */
const COMPLETED = Object.entries(FIELD_COLUMNS)
  .filter(([field]) => !['name', 'municipality', 'supplierSheet'].includes(field))
  .flatMap(([field, columns]) => columns.map((column) => [field, column] as const));

/**
 * Somebody may have edited a listing since the import looked at it: from here on nobody can, and what became theirs in the
 * meantime is left to them as well.
 */
export const LOCK_AND_RESPECT: readonly string[] = [
  `SELECT FROM listing l WHERE l.id IN (SELECT id FROM incoming_listing WHERE action <> 'insert') ORDER BY l.id FOR UPDATE`,
  `DELETE FROM incoming_listing i USING listing l WHERE l.id = i.id AND i.action = 'replace' AND l.status <> 'unverified'`,
  `UPDATE incoming_listing i SET kept = i.kept || owned.fields, fields = array(SELECT unnest(i.fields) EXCEPT SELECT unnest(owned.fields))
   FROM (SELECT listing_id, array_agg(field) AS fields FROM listing_field WHERE owner <> 'import' GROUP BY listing_id) owned
   WHERE owned.listing_id = i.id AND i.action <> 'insert'`,
];

export const APPLY: readonly string[] = [
  // Thousands of rows meet tables that hold few yet and whose statistics say so: each against each would take minutes.
  'SET LOCAL enable_nestloop = off',
  'CREATE INDEX ON incoming_listing (id)',
  BASE_BEFORE_IMPORT,
  PROVENANCE_OF_IMPORT,
  'ANALYZE listing_field',
  `INSERT INTO listing (id, slug, source_id, ${RECORD.join(', ')}, status)
   SELECT id, slug, source_id, ${RECORD.join(', ')}, 'unverified' FROM incoming_listing WHERE action = 'insert'`,
  `UPDATE listing l SET ${REPLACED.map(replacing).join(', ')},
     external_id = coalesce(i.external_id, l.external_id), neq = CASE WHEN 'neq' = ANY (i.kept) THEN l.neq ELSE coalesce(i.neq, l.neq) END,
     source_id = CASE WHEN ${UNDONE} THEN i.source_id ELSE l.source_id END,
     ${publicationWhere(`(l.publication <> 'held' OR i.neq IS NOT NULL) AND NOT 'neq' = ANY (i.kept)`)},
     version = l.version + 1, updated_at = now()
   FROM incoming_listing i WHERE i.action = 'replace' AND l.id = i.id`,
  `UPDATE listing l SET ${COMPLETED.map(
    ([field, column]) => `${column} = CASE WHEN '${field}' = ANY (i.fields) THEN i.${column} ELSE l.${column} END`,
  ).join(
    ', ',
  )}, ${publicationWhere(`'neq' = ANY (i.fields) AND i.publication = 'held'`)}, version = l.version + 1, updated_at = now()
   FROM incoming_listing i WHERE i.action = 'complete' AND l.id = i.id`,
  `DELETE FROM activity a USING incoming_listing i
   WHERE a.listing_id = i.id
     AND ((i.action = 'replace' AND NOT 'activities' = ANY (i.kept)) OR (i.action = 'complete' AND 'activities' = ANY (i.fields)))`,
  `INSERT INTO activity (listing_id, position, sectors, modes, area_kind, area_km, area_codes, description_fr, description_en)
   SELECT i.id, one.position - 1, array(SELECT jsonb_array_elements_text(value -> 'sectors')), array(SELECT jsonb_array_elements_text(value -> 'modes')),
     value ->> 'area_kind', (value ->> 'area_km')::float8, array(SELECT jsonb_array_elements_text(value -> 'area_codes')),
     value ->> 'description_fr', value ->> 'description_en'
   FROM incoming_listing i, jsonb_array_elements(i.activities) WITH ORDINALITY AS one (value, position)
   WHERE i.action = 'insert' OR (i.action = 'replace' AND NOT 'activities' = ANY (i.kept))
     OR (i.action = 'complete' AND 'activities' = ANY (i.fields))`,
  VERSIONS_OF_IMPORT,
  'SET LOCAL enable_nestloop = on',
];
