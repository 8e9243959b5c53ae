import { Inject, Injectable } from '@nestjs/common';
import { Database, type SqlRunner } from '../../platform/database';
import { columns, dataMap, type MappedTable } from './domain/data-map';

/** Whose data: her id and her address. */
export interface DataSubject {
  readonly id: string;
  readonly email: string;
}

export type PersonalData = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** Reads what the data map says of somebody. */
@Injectable()
export class PersonalDataReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  async subject(id: string): Promise<DataSubject | null> {
    const [row] = await this.database.query<DataSubject>('SELECT id, email FROM person WHERE id = $1', [id]);
    return row ?? null;
  }

  /** Every row about somebody, table by table, secrets left out. */
  async of(subject: DataSubject): Promise<PersonalData> {
    const found: Record<string, Record<string, unknown>[]> = {};
    for (const [table, { about, secret }] of tablesAbout()) {
      const rows = await this.database.query<{ row: Record<string, unknown> }>(
        `SELECT to_jsonb(t) - $3::text[] AS row FROM ${table} t WHERE ($1::uuid, $2::text) IS NOT NULL AND (${about})`,
        [subject.id, subject.email, columns(secret)],
      );
      if (rows.length > 0) found[table] = rows.map(({ row }) => row);
    }
    return found;
  }

  /** Published listings that still show her address: business contacts are the enterprise's to change. */
  async listingsShowing({ email }: Pick<DataSubject, 'email'>): Promise<{ id: string; name: string }[]> {
    return this.database.query(`SELECT id, name FROM listing WHERE email = $1 ORDER BY name`, [email]);
  }
}

type About = MappedTable & { readonly about: string };

const tablesAbout = (): [string, About][] =>
  Object.entries(dataMap).filter((entry): entry is [string, About] => entry[1].about !== undefined);

/** Applies the data map's erasures, the person herself last: what hangs on her goes with her. @returns rows touched, by table */
export async function eraseByMap(tx: SqlRunner, { id, email }: DataSubject): Promise<Record<string, number>> {
  const touched: Record<string, number> = {};
  const last = (table: string): number => (table === 'person' ? 1 : 0);
  for (const [table, { about, erase }] of tablesAbout().sort(([a], [b]) => last(a) - last(b))) {
    if (erase === undefined) continue;
    const where = `WHERE ($1::uuid, $2::text) IS NOT NULL AND (${about})`;
    const sets = columns(erase).map((column) => `${column} = NULL`);
    const sql = erase === 'row' ? `DELETE FROM ${table} ${where}` : `UPDATE ${table} SET ${sets.join(', ')} ${where}`;
    const rows = await tx.query(`${sql} RETURNING 1 AS one`, [id, email]);
    if (rows.length > 0) touched[table] = rows.length;
  }
  return touched;
}
