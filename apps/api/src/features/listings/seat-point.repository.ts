import type { SqlRunner } from '../../platform/database';
import { publish } from '../../platform/outbox';
import type { SeatPrecision } from './domain/listing-record';
import { LISTING_TOPIC } from './listing.repository';

/** Where a municipality is now, under the code that listings hold. */
export interface MunicipalPoint {
  readonly code: string;
  readonly lat: number;
  readonly lng: number;
  readonly precision: SeatPrecision;
}

const ANNOUNCED_AT_ONCE = 5_000;

/** Like `lockListings`, without waiting. @returns false while an import holds it */
export async function tryLockListings(tx: SqlRunner): Promise<boolean> {
  const [row] = await tx.query<{ locked: boolean }>(
    `SELECT pg_try_advisory_xact_lock(hashtext('repere.listings')) AS locked`,
  );
  return row?.locked === true;
}

/** Municipalities that some listing is seated in without an exact point. */
export async function approximateSeats(sql: SqlRunner): Promise<string[]> {
  const rows = await sql.query<{ code: string }>(
    `SELECT DISTINCT municipality_code AS code FROM listing WHERE precision <> 'exact'`,
  );
  return rows.map(({ code }) => code);
}

/**
 * Moves the listings that have their municipality's point to where it is now, with a new version and its news.
 * @returns how many listings moved
 */
export async function moveToPoints(tx: SqlRunner, points: readonly MunicipalPoint[]): Promise<number> {
  const moved = await tx.query<{ id: string; version: number }>(
    `UPDATE listing l SET lat = p.lat, lng = p.lng, precision = p.precision, version = l.version + 1, updated_at = now()
     FROM unnest($1::text[], $2::float8[], $3::float8[], $4::text[]) AS p (code, lat, lng, precision)
     WHERE l.municipality_code = p.code AND l.precision <> 'exact'
       AND (l.lat, l.lng, l.precision) IS DISTINCT FROM (p.lat, p.lng, p.precision)
     RETURNING l.id, l.version`,
    [
      points.map(({ code }) => code),
      points.map(({ lat }) => lat),
      points.map(({ lng }) => lng),
      points.map(({ precision }) => precision),
    ],
  );
  const messages = moved.map(({ id, version }) => ({ topic: LISTING_TOPIC, aggregateId: id, version }));
  for (let i = 0; i < messages.length; i += ANNOUNCED_AT_ONCE)
    await publish(tx, messages.slice(i, i + ANNOUNCED_AT_ONCE));
  return moved.length;
}
