import { Injectable } from '@nestjs/common';
import type { SqlRunner } from '../../../platform/database';

/** A table whose rows belong to a listing, and follow it when it is merged. */
export interface AttachedTable {
  readonly table: string;
  /** Column with the listing's id. */
  readonly listing?: string;
  /** What tells its rows apart, beside the listing where it is a part of the key. */
  readonly key: readonly string[];
  /** The kept listing can have one row of each of these values only: what it has already stays behind. Empty: one row at all. */
  readonly unique?: readonly string[];
  /** SQL condition on `t`: only these rows. */
  readonly where?: string;
  /** The status of the listing rests on these rows: where they stay behind, so does the status. */
  readonly carriesStatus?: boolean;
}

/** Keys of the rows that moved, by table. */
export type MovedRows = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;

const OWN: readonly AttachedTable[] = [
  { table: 'listing_claim', key: ['id'] },
  { table: 'listing_draft', key: ['id'], unique: ['person_id'] },
  { table: 'listing_change', key: ['id'] },
  { table: 'listing_report', key: ['id'] },
  { table: 'network_member', key: ['network_id'], unique: ['network_id'] },
  {
    table: 'stored_file',
    listing: 'subject_id',
    key: ['id'],
    where: `t.subject_kind = 'listing' AND t.purpose <> 'logo'`,
  },
  {
    table: 'stored_file',
    listing: 'subject_id',
    key: ['id'],
    unique: ['purpose'],
    where: `t.subject_kind = 'listing' AND t.purpose = 'logo' AND t.removed_at IS NULL`,
  },
];

/** What follows a listing that is merged. Rooms above this one say which of their tables do. */
@Injectable()
export class ListingAttachments {
  readonly #tables: AttachedTable[] = [...OWN];

  /** @example attachments.register({ table: 'recognition_review', key: ['id'], unique: [], carriesStatus: true }) */
  register(table: AttachedTable): void {
    this.#tables.push(table);
  }

  /** @returns what moved, and whether something that carries the status stayed behind */
  async move(tx: SqlRunner, from: string, to: string): Promise<{ moved: MovedRows; statusStays: boolean }> {
    const moved: Record<string, Record<string, string>[]> = {};
    let statusStays = false;
    for (const one of this.#tables) {
      const { table, listing = 'listing_id', key, unique, where = 'true', carriesStatus = false } = one;
      const same = (unique ?? []).map((column) => ` AND o.${column} = t.${column}`).join('');
      const free = unique === undefined ? 'true' : `NOT EXISTS (SELECT FROM ${table} o WHERE o.${listing} = $2${same})`;
      const rows = await tx.query<Record<string, string>>(
        `UPDATE ${table} t SET ${listing} = $2 WHERE t.${listing} = $1 AND ${where} AND ${free}
         RETURNING ${key.map((column) => `t.${column}::text AS ${column}`).join(', ')}`,
        [from, to],
      );
      if (rows.length > 0) moved[table] = [...(moved[table] ?? []), ...rows];
      if (carriesStatus) statusStays ||= await remains(tx, table, listing, from);
    }
    return { moved, statusStays };
  }

  /** What moved goes back; what was removed meanwhile is gone. */
  async moveBack(tx: SqlRunner, moved: MovedRows, from: string, to: string): Promise<void> {
    const done = new Set<string>();
    for (const { table, listing = 'listing_id', key } of this.#tables) {
      const rows = moved[table] ?? [];
      if (rows.length === 0 || done.has(table)) continue;
      done.add(table);
      const same = key.map((column) => `t.${column}::text = r.${column}`).join(' AND ');
      await tx.query(
        `UPDATE ${table} t SET ${listing} = $2
         FROM jsonb_to_recordset($3) AS r (${key.map((column) => `${column} text`).join(', ')})
         WHERE t.${listing} = $1 AND ${same}`,
        [from, to, JSON.stringify(rows)],
      );
    }
  }
}

async function remains(tx: SqlRunner, table: string, listing: string, id: string): Promise<boolean> {
  return (await tx.query(`SELECT FROM ${table} WHERE ${listing} = $1 LIMIT 1`, [id])).length > 0;
}
