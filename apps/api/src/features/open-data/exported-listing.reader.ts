import { Inject, Injectable } from '@nestjs/common';
import type { ExportColumn, LocationPrecision, Mode, VerificationStatus } from '@repere/contract';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database';
import { quebecDate, shownStatus } from '../listings';

/**
 * A published listing as files show it: no e-mail address, no telephone number (ADR 10). Null for an empty list, and for
 * what only a column that was not wanted would show.
 */
export interface ExportedListing {
  readonly id: string;
  readonly slug: string;
  readonly neq: string | null;
  readonly name: string;
  readonly tradeName: string | null;
  readonly otherNames: readonly string[] | null;
  readonly acronym: string | null;
  readonly legalForm: string | null;
  readonly status: VerificationStatus;
  readonly statusBy: string | null;
  readonly statusOn: string | null;
  readonly municipality: string;
  readonly address: string | null;
  readonly postalCode: string | null;
  readonly lat: number | null;
  readonly lng: number | null;
  readonly precision: LocationPrecision;
  readonly recognitions: readonly string[];
  readonly practices: readonly string[];
  readonly descriptionFr: string | null;
  readonly descriptionEn: string | null;
  readonly languages: readonly string[];
  readonly employees: number | null;
  readonly clientReferences: readonly string[] | null;
  readonly website: string | null;
  readonly lastConfirmedOn: string | null;
  readonly source: string | null;
  readonly demo: boolean;
  readonly activities: readonly ExportedActivity[];
}

export interface ExportedActivity {
  readonly sectors: readonly string[];
  readonly modes: readonly Mode[];
  readonly areaKind: 'province' | 'radius' | 'zones' | 'undeclared';
  readonly areaKm: number | null;
  readonly areaCodes: readonly string[];
}

export interface ListingChange {
  readonly id: string;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

/** As PostgreSQL says it: lists of codes as one text each, quicker to read. No code holds `;`, `/` or `|`. */
interface Row extends Omit<ExportedListing, CodeList | 'activities'>, Readonly<Record<CodeList, string | null>> {
  readonly activities: string | null;
  readonly statusUntil: string | null;
  readonly declaredBy: string | null;
  readonly declaredOn: string | null;
  readonly listName: string;
}

type CodeList = 'recognitions' | 'practices' | 'languages';

/** Reads the listings of an export, a batch at a time, and which of them changed last. */
@Injectable()
export class ExportedListingReader {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** In no promised order, which costs PostgreSQL more than the rest; what was unpublished meanwhile is left out (R9). */
  async byIds(ids: readonly string[], wanted: readonly ExportColumn[]): Promise<ExportedListing[]> {
    if (ids.length === 0) return [];
    const rows = await this.#rows(ids, new Set(wanted));
    const today = quebecDate(this.clock.now());
    return rows.map((row) =>
      Object.assign(row, statusOf(row, today), {
        recognitions: codesIn(row.recognitions),
        practices: codesIn(row.practices),
        languages: codesIn(row.languages),
        activities: activitiesIn(row.activities),
      }),
    );
  }

  /** When each came and when it last changed or was confirmed, the latest change first. */
  async latest(ids: readonly string[], limit: number): Promise<ListingChange[]> {
    return this.database.query<ListingChange>(
      `SELECT id, created_at AS "createdAt",
         greatest(updated_at, last_confirmed_on::timestamp AT TIME ZONE 'America/Toronto') AS "changedAt"
       FROM listing WHERE id = ANY($1::uuid[]) AND publication = 'published'
       ORDER BY "changedAt" DESC, id LIMIT $2`,
      [ids, limit],
    );
  }

  #rows(ids: readonly string[], wanted: ReadonlySet<ExportColumn>): Promise<Row[]> {
    const only = (sql: string, ...columns: readonly ExportColumn[]): string =>
      columns.some((column) => wanted.has(column)) ? sql : 'NULL';
    return this.database.query<Row>(
      `SELECT l.id, l.slug, l.neq, l.name, l.trade_name AS "tradeName",
         ${only(`nullif(l.other_names, '{}')`, 'otherNames')} AS "otherNames",
         l.acronym, l.legal_form AS "legalForm", l.status, coalesce(l.status_by, s.name) AS "statusBy",
         l.status_on AS "statusOn", l.status_until AS "statusUntil", l.declared_by AS "declaredBy", l.declared_on AS "declaredOn", s.name AS "listName", l.municipality_code AS municipality, ${only('l.address', 'address')} AS address,
         ${only('l.postal_code', 'postalCode')} AS "postalCode", l.lat, l.lng, l.precision,
         ${only(codes('l.recognitions'), 'recognitions', 'recognitionLabels')} AS recognitions,
         ${only(codes('l.practices'), 'practices', 'practiceLabels')} AS practices,
         ${only('l.description_fr', 'description')} AS "descriptionFr",
         ${only('l.description_en', 'description')} AS "descriptionEn",
         ${only(codes('l.languages'), 'languages')} AS languages, ${only('l.employees', 'employees')} AS employees,
         ${only(`nullif(l.client_references, '{}')`, 'clientReferences')} AS "clientReferences",
         l.website, l.last_confirmed_on AS "lastConfirmedOn", ${only('s.name', 'source')} AS source, s.demo,
         (SELECT string_agg(concat_ws('/', ${codes('a.sectors')}, ${codes('a.modes')}, a.area_kind,
             coalesce(a.area_km::text, ''), ${codes('a.area_codes')}), ';' ORDER BY a.position)
           FROM activity a WHERE a.listing_id = l.id) AS activities
       FROM listing l JOIN listing_source s ON s.id = l.source_id
       WHERE l.id = ANY($1::uuid[]) AND l.publication = 'published'`,
      [ids],
    );
  }
}

/** A confirmation that is over says no more than the enterprise, or its list, does. */
function statusOf(row: Row, today: string): Pick<ExportedListing, 'status' | 'statusBy' | 'statusOn'> {
  const { status, statusBy, statusOn } = row;
  if (status !== 'confirmed') return { status, statusBy, statusOn };
  const { code, by, on } = shownStatus({ ...row, source: row.listName }, today);
  return { status: code, statusBy: by, statusOn: on };
}

const codes = (list: string): string => `array_to_string(${list}, '|')`;

const NONE: readonly string[] = [];
const codesIn = (text: string | null): readonly string[] => (text === null || text === '' ? NONE : text.split('|'));

function activitiesIn(text: string | null): ExportedActivity[] {
  if (text === null) return [];
  return text.split(';').map((activity) => {
    const [sectors = '', modes = '', areaKind, areaKm = '', areaCodes = ''] = activity.split('/');
    return {
      sectors: codesIn(sectors),
      modes: codesIn(modes) as readonly Mode[],
      areaKind: areaKind as ExportedActivity['areaKind'],
      areaKm: areaKm === '' ? null : Number(areaKm),
      areaCodes: codesIn(areaCodes),
    };
  });
}
