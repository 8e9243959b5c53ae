import { Inject, Injectable } from '@nestjs/common';
import type { FieldOwner, ListingField } from '@repere/kernel';
import { Database, type SqlRunner } from '../../../platform/database';
import { readPersonalValues } from '../../audit';
import { PERSONAL_FIELDS, type EditableListing, type PersonalField } from '../domain/listing-field';
import type { SeatPrecision } from '../domain/listing-record';
import type { Publication } from '../domain/publication-lifecycle';
import type { VersionKind } from './listing-state.repository';

/** One line of the history of a listing. */
export interface VersionLine {
  readonly version: number;
  readonly kind: VersionKind | 'base' | 'import';
  readonly fields: readonly ListingField[];
  readonly publication: Publication;
  readonly owner: FieldOwner;
  readonly by: string;
  readonly personId: string | null;
  readonly comment: string | null;
  readonly at: Date;
}

/** A version with its values; `erased` names the personal ones that exist no more. */
export interface KeptVersion extends VersionLine {
  readonly listing: EditableListing;
  readonly erased: readonly PersonalField[];
}

interface Ref {
  readonly value: string;
}
type KeptRecord = Omit<
  EditableListing,
  'externalId' | 'municipalityCode' | 'lat' | 'lng' | 'precision' | 'email' | 'phone' | 'address'
> & {
  readonly municipality: {
    readonly code: string;
    readonly lat: number;
    readonly lng: number;
    readonly precision: SeatPrecision;
  };
} & { readonly [F in PersonalField]: Ref | null };

const LINE = `version, kind, fields, publication, owner, by, person_id AS "personId", comment, at`;

/** The kept versions of listings. */
@Injectable()
export class VersionReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Latest first. */
  list(listingId: string): Promise<VersionLine[]> {
    return this.database.query<VersionLine>(
      `SELECT ${LINE} FROM listing_version WHERE listing_id = $1 ORDER BY version DESC LIMIT 500`,
      [listingId],
    );
  }

  find(listingId: string, version: number, sql: SqlRunner = this.database): Promise<KeptVersion | null> {
    return this.one(sql, 'version = $2', listingId, version);
  }

  /** The version that was kept last before one. */
  before(listingId: string, version: number, sql: SqlRunner = this.database): Promise<KeptVersion | null> {
    return this.one(sql, 'version < $2', listingId, version);
  }

  private async one(sql: SqlRunner, which: string, listingId: string, version: number): Promise<KeptVersion | null> {
    const [row] = await sql.query<VersionLine & { record: KeptRecord }>(
      `SELECT ${LINE}, record FROM listing_version WHERE listing_id = $1 AND ${which} ORDER BY version DESC LIMIT 1`,
      [listingId, version],
    );
    if (row === undefined) return null;
    const { record, ...line } = row;
    const refs = PERSONAL_FIELDS.flatMap((field) => record[field]?.value ?? []);
    const values = await readPersonalValues(sql, refs);
    const personal = (field: PersonalField): string | null => values.get(record[field]?.value ?? '') ?? null;
    const { municipality, ...rest } = record;
    return {
      ...line,
      listing: {
        ...rest,
        externalId: null,
        municipalityCode: municipality.code,
        lat: municipality.lat,
        lng: municipality.lng,
        precision: municipality.precision,
        address: personal('address'),
        email: personal('email'),
        phone: personal('phone'),
      },
      erased: PERSONAL_FIELDS.filter((field) => record[field] !== null && personal(field) === null),
    };
  }
}
