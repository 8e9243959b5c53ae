import { Injectable } from '@nestjs/common';
import type { SqlRunner } from '../../../platform/database';
import { uuidv7 } from '../../../platform/ids';

/** A table whose rows belong to a listing, and follow it when it is merged. */
export interface AttachedTable {
  readonly table: string;
  /** Column with the listing's id. */
  readonly listing?: string;
  /** What tells its rows apart, beside the listing where it is a part of the key. */
  readonly key: readonly string[];
  /** The kept listing can have one row of each of these values only: what it has already stays behind. Empty: one row at all. */
  readonly unique?: readonly string[];
  /** SQL condition on `t`, the row of the one that goes (`$2` is the kept listing): only these rows. */
  readonly where?: string;
  /** SQL condition on `t` and `o`, the kept listing's own row in its place: where it holds, the two change places. */
  readonly prefer?: string;
  /** SQL: what else changes in a row that goes from the listing `$1` to `$2`, there as on its way back. */
  readonly alter?: string;
  /** The status of the listing rests on these rows: where they stay behind, so does the status. */
  readonly carriesStatus?: boolean;
}

/** Keys of the rows that moved, by table. */
export type MovedRows = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;

/** What a merge did to what is attached. */
export interface Movement {
  readonly moved: MovedRows;
  /** Rows of the kept listing that gave way to better ones, and are with the other since. */
  readonly gaveWay: MovedRows;
}

const OWN: readonly AttachedTable[] = [
  { table: 'listing_claim', key: ['id'] },
  { table: 'listing_draft', key: ['id'], unique: ['person_id'] },
  { table: 'listing_change', key: ['id'] },
  { table: 'listing_report', key: ['id'] },
  { table: 'network_member', key: ['network_id'], unique: ['network_id'] },
  {
    table: 'listing_certification',
    key: ['organisation_id'],
    unique: ['organisation_id'],
    // Its version is one of the listing that was looked at, wherever the word goes.
    alter: 'of_listing_id = nullif(coalesce(t.of_listing_id, $1::uuid), $2::uuid)',
  },
  {
    // A person consents to be asked for at her own enterprise's listing: she follows where her organisation looks after the kept one.
    table: 'listing_contact',
    key: ['person_id'],
    unique: [],
    where: `EXISTS (SELECT FROM listing k JOIN organisation_member m ON m.organisation_id = k.managed_by
      WHERE k.id = $2 AND m.person_id = t.person_id)`,
  },
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
  async move(tx: SqlRunner, from: string, to: string): Promise<Movement & { readonly statusStays: boolean }> {
    const moved: Record<string, MovedRows[string]> = {};
    const gaveWay: Record<string, MovedRows[string]> = {};
    let statusStays = false;
    for (const one of this.#tables) {
      const { table, listing = 'listing_id', where = 'true', unique, prefer } = one;
      const aside = uuidv7();
      const weaker = prefer === undefined ? [] : await setAside(tx, one, prefer, { from, to, aside });
      const same = (unique ?? []).map((column) => ` AND o.${column} = t.${column}`).join('');
      const free = unique === undefined ? 'true' : `NOT EXISTS (SELECT FROM ${table} o WHERE o.${listing} = $2${same})`;
      const rows = await tx.query<Record<string, string>>(
        `UPDATE ${table} t SET ${settingOf(one)} WHERE t.${listing} = $1 AND ${where} AND ${free} RETURNING ${keysOf(one)}`,
        [from, to],
      );
      if (rows.length > 0) moved[table] = [...(moved[table] ?? []), ...rows];
      if (one.carriesStatus === true) statusStays ||= await remains(tx, table, listing, from);
      if (weaker.length === 0) continue;
      gaveWay[table] = weaker;
      await tx.query(`UPDATE ${table} SET ${listing} = $2 WHERE ${listing} = $1`, [aside, from]);
    }
    return { moved, gaveWay, statusStays };
  }

  /** What moved goes back; what was removed meanwhile is gone. */
  async moveBack(tx: SqlRunner, { moved, gaveWay }: Movement, from: string, to: string): Promise<void> {
    const done = new Set<string>();
    for (const one of this.#tables) {
      const { table, listing = 'listing_id' } = one;
      if (done.has(table)) continue;
      done.add(table);
      const [weaker, aside] = [gaveWay[table] ?? [], uuidv7()];
      await sendRows(tx, one, weaker, to, aside);
      await sendRows(tx, one, moved[table] ?? [], from, to);
      if (weaker.length > 0) await tx.query(`UPDATE ${table} SET ${listing} = $2 WHERE ${listing} = $1`, [aside, from]);
    }
  }
}

const settingOf = ({ listing = 'listing_id', alter }: AttachedTable): string =>
  `${listing} = $2${alter === undefined ? '' : `, ${alter}`}`;

const keysOf = ({ key }: AttachedTable, alias = 't'): string =>
  key.map((column) => `${alias}.${column}::text AS ${column}`).join(', ');

/** The kept listing's rows that better ones replace wait under an id of nobody's, until their place is taken. */
async function setAside(
  tx: SqlRunner,
  one: AttachedTable,
  prefer: string,
  { from, to, aside }: { readonly from: string; readonly to: string; readonly aside: string },
): Promise<Record<string, string>[]> {
  const { table, listing = 'listing_id', unique = [], where = 'true' } = one;
  const same = unique.map((column) => ` AND o.${column} = t.${column}`).join('');
  return tx.query<Record<string, string>>(
    `UPDATE ${table} o SET ${listing} = $3 FROM ${table} t
     WHERE o.${listing} = $2 AND t.${listing} = $1 AND ${where}${same} AND (${prefer}) RETURNING ${keysOf(one, 'o')}`,
    [from, to, aside],
  );
}

async function sendRows(
  tx: SqlRunner,
  one: AttachedTable,
  rows: MovedRows[string],
  from: string,
  to: string,
): Promise<void> {
  const { table, listing = 'listing_id', key } = one;
  if (rows.length === 0) return;
  const same = key.map((column) => `t.${column}::text = r.${column}`).join(' AND ');
  await tx.query(
    `UPDATE ${table} t SET ${settingOf(one)}
     FROM jsonb_to_recordset($3) AS r (${key.map((column) => `${column} text`).join(', ')})
     WHERE t.${listing} = $1 AND ${same}`,
    [from, to, JSON.stringify(rows)],
  );
}

async function remains(tx: SqlRunner, table: string, listing: string, id: string): Promise<boolean> {
  return (await tx.query(`SELECT FROM ${table} WHERE ${listing} = $1 LIMIT 1`, [id])).length > 0;
}
