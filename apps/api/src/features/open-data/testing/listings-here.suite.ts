import type { Database } from '../../../platform/database';
import { uuidv7 } from '../../../platform/ids';

/** What a test says of a listing; the rest is ordinary. */
export interface ListingHere {
  readonly name: string;
  readonly municipality?: string;
  readonly lat?: number;
  readonly lng?: number;
  readonly precision?: string;
  readonly publication?: string;
  readonly neq?: string;
  readonly tradeName?: string;
  readonly otherNames?: readonly string[];
  readonly legalForm?: string;
  readonly status?: string;
  readonly statusBy?: string;
  readonly statusOn?: string;
  readonly recognitions?: readonly string[];
  readonly description?: string;
  readonly address?: string;
  readonly website?: string;
  readonly lastConfirmedOn?: string;
  readonly updatedAt?: string;
  readonly demo?: boolean;
  readonly activities?: readonly {
    readonly sectors?: readonly string[];
    readonly modes?: readonly string[];
    readonly km?: number;
    readonly zones?: readonly string[];
    readonly province?: boolean;
  }[];
}

/** An address and a number that no export may hold. */
export const CANARY = { email: 'canari@fuite.invalid', phone: '418 555-0199' };

/** Writes listings with COPY; returns their ids in order. */
export async function writeListings(database: Database, listings: readonly ListingHere[]): Promise<string[]> {
  const sources = { real: uuidv7(), demo: uuidv7() };
  const ids = listings.map(() => uuidv7());
  const list = (values: readonly string[] = []): string =>
    `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
  await database.transaction(async (tx) => {
    await tx.query(
      `INSERT INTO listing_source (id, name, demo) VALUES ($1::uuid, 'Pôle ' || $1, false), ($2::uuid, 'Démo ' || $2, true)`,
      [sources.real, sources.demo],
    );
    await tx.copyFrom(
      'listing',
      [
        ...['id', 'slug', 'source_id', 'neq', 'name', 'trade_name', 'other_names', 'legal_form', 'municipality_code'],
        ...['lat', 'lng', 'precision', 'email', 'phone', 'website', 'description_fr', 'languages', 'recognitions'],
        ...[
          'practices',
          'client_references',
          'publication',
          'address',
          'status',
          'status_by',
          'status_on',
          'last_confirmed_on',
        ],
        ...['updated_at', 'content_hash'],
      ],
      listings.map((one, at) => [
        ...[ids[at]!, `fiche-${ids[at]}`, one.demo ? sources.demo : sources.real, one.neq ?? null, one.name],
        ...[one.tradeName ?? null, list(one.otherNames), one.legalForm ?? null, one.municipality ?? '35027'],
        ...[one.lat ?? 46.73, one.lng ?? -72.57, one.precision ?? 'municipality', CANARY.email, CANARY.phone],
        ...[one.website ?? null, one.description ?? null, '{fr}', list(one.recognitions), '{}', '{}'],
        ...[
          one.publication ?? 'published',
          one.address ?? null,
          one.status ?? 'unverified',
          one.statusBy ?? null,
          one.statusOn ?? null,
        ],
        ...[one.lastConfirmedOn ?? null, one.updatedAt ?? '2026-01-01T00:00:00Z', ''],
      ]),
    );
    await tx.copyFrom(
      'activity',
      ['listing_id', 'position', 'sectors', 'modes', 'area_kind', 'area_km', 'area_codes'],
      listings.flatMap((one, at) =>
        (one.activities ?? [{}]).map((activity, position) => [
          ...[ids[at]!, position, list(activity.sectors), list(activity.modes), kindOf(activity), activity.km ?? null],
          list(activity.zones),
        ]),
      ),
    );
  });
  return ids;
}

function kindOf({ km, zones, province }: NonNullable<ListingHere['activities']>[number]): string {
  if (province === true) return 'province';
  return km !== undefined ? 'radius' : zones !== undefined ? 'zones' : 'undeclared';
}
