import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';
import { shownStatus } from '../listings';
import type { CatalogueListing } from './domain/evaluator';

interface Row {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly municipality_code: string;
  readonly lat: number;
  readonly lng: number;
  readonly precision: string;
  readonly legal_form: string | null;
  readonly status: 'unverified' | 'declared' | 'confirmed';
  readonly status_until: string | null;
  readonly declared_by: string | null;
  readonly recognitions: readonly string[];
  readonly practices: readonly string[];
  readonly last_confirmed_on: string | null;
  readonly activities: readonly ActivityRow[];
}

interface ActivityRow {
  readonly sectors: readonly string[];
  readonly modes: readonly string[];
  readonly kind: string;
  readonly km: number | null;
  readonly codes: readonly string[];
}

/** Only what is published ever leaves here (R9). */
const LISTINGS = `
  SELECT l.id, l.version, l.name, l.municipality_code, l.lat, l.lng, l.precision, l.legal_form, l.status, l.status_until, l.declared_by,
    l.recognitions, l.practices, l.last_confirmed_on,
    (SELECT coalesce(json_agg(json_build_object('sectors', a.sectors, 'modes', a.modes, 'kind', a.area_kind,
        'km', a.area_km, 'codes', a.area_codes) ORDER BY a.position), '[]')
      FROM activity a WHERE a.listing_id = l.id) AS activities
  FROM listing l WHERE l.publication = 'published'`;

/** Reads listings as the evaluator keeps them; `today` is the ISO date in Québec, on which a confirmation is in force or not. */
@Injectable()
export class CatalogueReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Everything published, in batches. */
  async *all(batch: number, today: string): AsyncGenerator<CatalogueListing[]> {
    let listings: CatalogueListing[] = [];
    for await (const row of this.database.stream<Row>(LISTINGS)) {
      listings.push(listingOf(row, today));
      if (listings.length < batch) continue;
      yield listings;
      listings = [];
    }
    if (listings.length > 0) yield listings;
  }

  /** Those of the ids that are published; the others are to be forgotten. */
  async some(ids: readonly string[], today: string): Promise<CatalogueListing[]> {
    const rows = await this.database.query<Row>(`${LISTINGS} AND l.id = ANY($1::uuid[])`, [ids]);
    return rows.map((row) => listingOf(row, today));
  }

  /** Listings whose confirmation ended on a day from `since` to before `today`. */
  async lapsed(since: string, today: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM listing WHERE publication = 'published' AND status = 'confirmed' AND status_until >= $1::date AND status_until < $2::date`,
      [since, today],
    );
    return rows.map(({ id }) => id);
  }

  /** Id and version of everything published. */
  versions(): AsyncIterable<{ readonly id: string; readonly version: number }> {
    return this.database.stream(`SELECT id, version FROM listing WHERE publication = 'published'`);
  }
}

function listingOf(row: Row, today: string): CatalogueListing {
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    municipality: row.municipality_code,
    lat: row.lat,
    lng: row.lng,
    exact: row.precision === 'exact',
    legalForm: row.legal_form,
    status: statusCodeOn(row, today),
    recognitions: row.recognitions,
    practices: row.practices,
    lastConfirmedOn: row.last_confirmed_on,
    activities: row.activities.map(({ sectors, modes, kind, km, codes }) => ({
      sectors,
      modes,
      area: areaOf(kind, km, codes),
    })),
  };
}

const statusCodeOn = (row: Row, today: string): string =>
  shownStatus(
    {
      ...{ status: row.status, statusBy: null, statusOn: null, statusUntil: row.status_until },
      ...{ declaredBy: row.declared_by, declaredOn: null, source: '' },
    },
    today,
  ).code;

function areaOf(
  kind: string,
  km: number | null,
  codes: readonly string[],
): CatalogueListing['activities'][number]['area'] {
  if (kind === 'province') return { kind };
  if (kind === 'radius' && km !== null) return { kind, km };
  if (kind === 'zones') return { kind, codes };
  return { kind: 'undeclared' };
}
