import { createHash } from 'node:crypto';
import { builtInTables, type MunicipalityKind, type PointPrecision, type ReferenceTables } from '@repere/reference';
import { textArray, type SqlRunner, type Transaction } from '../../platform/database';
import { publish } from '../../platform/outbox';
import type { StoredPlace } from './domain/plan-update';

/** Where the facts of a table come from. `validOn` is the date they describe, `YYYY-MM-DD`. */
export interface TableSource {
  readonly publisher: string;
  readonly licence: string;
  readonly sha256: string;
  readonly validOn: string;
}

/** News that places were added, moved, renamed or ended, for what is derived from them. */
export const TERRITORIES_TOPIC = 'territories';

/** The territories are one thing, read whole. */
const THE_TERRITORIES = { topic: TERRITORIES_TOPIC, aggregateId: '00000000-0000-0000-0000-000000000000', version: 1 };

/** Channel on which processes hear that the territories have changed. */
export const TERRITORIES_CHANNEL = 'territories';

const COLUMNS = [
  'code',
  'name',
  'designation',
  'kind',
  'mrc_code',
  'population',
  'lat',
  'lng',
  'precision',
  'aliases',
  'website',
  'ended_on',
  'successor',
] as const;

interface PlaceRecord {
  code: string;
  name: string;
  designation: string;
  kind: MunicipalityKind;
  mrc_code: string;
  population: number | null;
  lat: number;
  lng: number;
  precision: PointPrecision;
  aliases: string[] | null;
  website: string | null;
  ended_on: string | null;
  successor: string | null;
}

/** Only one process seeds or imports at a time; the others wait for its commit. */
export async function lockTerritories(tx: SqlRunner): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('repere.territories'))`);
}

export async function readPlaces(sql: SqlRunner): Promise<StoredPlace[]> {
  const rows = await sql.query<PlaceRecord>(`SELECT ${COLUMNS.join(', ')} FROM municipality ORDER BY code`);
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    designation: row.designation,
    kind: row.kind,
    mrcCode: row.mrc_code,
    population: row.population,
    point: { lat: row.lat, lng: row.lng, precision: row.precision },
    aliases: row.aliases ?? [],
    website: row.website,
    ended: row.ended_on === null ? null : { successor: row.successor },
  }));
}

/** The stored territories with the built-in tables around them; null before the first seeding. */
export async function readReferenceTables(sql: SqlRunner): Promise<ReferenceTables | null> {
  const builtIn = builtInTables();
  const aliases = new Map(builtIn.mrcs.map((mrc) => [mrc.code, mrc.aliases]));
  const regions = await sql.query<{ code: string; name: string }>('SELECT code, name FROM region ORDER BY code');
  const mrcs = await sql.query<{ code: string; name: string; kind: 'mrc' | 'te'; region_code: string }>(
    'SELECT code, name, kind, region_code FROM mrc ORDER BY code',
  );
  const municipalities = await readPlaces(sql);
  if (municipalities.length === 0) return null;
  return {
    ...builtIn,
    regions,
    mrcs: mrcs.map(({ code, name, kind, region_code }) => ({
      code,
      name,
      kind,
      regionCode: region_code,
      aliases: aliases.get(code) ?? [],
    })),
    municipalities,
  };
}

/** Writes the regions and MRC under our own labels. */
export async function saveRegionsAndMrcs(tx: SqlRunner): Promise<void> {
  const { regions, mrcs } = builtInTables();
  await tx.query(
    `INSERT INTO region (code, name) SELECT * FROM unnest($1::text[], $2::text[])
     ON CONFLICT (code) DO UPDATE SET name = excluded.name`,
    [regions.map(({ code }) => code), regions.map(({ name }) => name)],
  );
  await tx.query(
    `INSERT INTO mrc (code, name, kind, region_code) SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])
     ON CONFLICT (code) DO UPDATE SET name = excluded.name, kind = excluded.kind, region_code = excluded.region_code`,
    [
      mrcs.map(({ code }) => code),
      mrcs.map(({ name }) => name),
      mrcs.map(({ kind }) => kind),
      mrcs.map(({ regionCode }) => regionCode),
    ],
  );
}

/** Adds and replaces places; `endedOn` is the day the ended ones are found gone. */
export async function savePlaces(tx: Transaction, places: readonly StoredPlace[], endedOn: string): Promise<void> {
  if (places.length === 0) return;
  await tx.query('CREATE TEMPORARY TABLE incoming_place (LIKE municipality) ON COMMIT DROP');
  await tx.copyFrom(
    'incoming_place',
    COLUMNS,
    places.map((place) => cells(place, endedOn)),
  );
  const others = COLUMNS.filter((column) => column !== 'code' && column !== 'ended_on');
  await tx.query(
    `INSERT INTO municipality (${COLUMNS.join(', ')}) SELECT ${COLUMNS.join(', ')} FROM incoming_place
     ON CONFLICT (code) DO UPDATE SET ${others.map((column) => `${column} = excluded.${column}`).join(', ')},
       ended_on = CASE WHEN excluded.ended_on IS NULL THEN NULL ELSE coalesce(municipality.ended_on, excluded.ended_on) END`,
  );
  await tx.query('DROP TABLE incoming_place');
}

const cells = (place: StoredPlace, endedOn: string) => [
  place.code,
  place.name,
  place.designation,
  place.kind,
  place.mrcCode,
  place.population,
  place.point.lat,
  place.point.lng,
  place.point.precision,
  textArray(place.aliases),
  place.website,
  place.ended === null ? null : endedOn,
  place.ended?.successor ?? null,
];

export async function readSource(sql: SqlRunner, table: string): Promise<TableSource | null> {
  const [row] = await sql.query<{ publisher: string; licence: string; sha256: string; valid_on: string }>(
    'SELECT publisher, licence, sha256, valid_on FROM reference_source WHERE "table" = $1',
    [table],
  );
  return row === undefined
    ? null
    : { publisher: row.publisher, licence: row.licence, sha256: row.sha256, validOn: row.valid_on };
}

export async function saveSource(tx: SqlRunner, table: string, source: TableSource): Promise<void> {
  await tx.query(
    `INSERT INTO reference_source ("table", publisher, licence, sha256, valid_on) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT ("table") DO UPDATE SET publisher = excluded.publisher, licence = excluded.licence,
       sha256 = excluded.sha256, valid_on = excluded.valid_on, imported_at = now()`,
    [table, source.publisher, source.licence, source.sha256, source.validOn],
  );
}

/** Leaves news of changed places to whoever keeps something derived from them. */
export const publishTerritories = (tx: SqlRunner): Promise<void> => publish(tx, [THE_TERRITORIES]);

/** Tells every process, once this transaction commits. */
export async function announceTerritories(tx: SqlRunner): Promise<void> {
  await tx.query(`SELECT pg_notify($1, '')`, [TERRITORIES_CHANNEL]);
}

/** Identifies the content of built-in rows. */
export const contentHash = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex');
