import type { DataPurpose } from '@repere/kernel';
import { accountTables } from './data-map-accounts';
import { listingTables } from './data-map-listings';
import { registerTables } from './data-map-registers';

/** What a table holds of people. Columns are written one after the other, separated by spaces. */
export interface MappedTable {
  /** Columns with personal information, by why they are kept. */
  readonly personal?: Partial<Readonly<Record<DataPurpose, string>>>;
  /** Columns of text that hold none: codes, states, hashes, what organisations say of themselves. */
  readonly other?: string;
  /** Secrets among the personal columns: in no export. */
  readonly secret?: string;
  /** Which rows are about somebody: `$1` her id, `$2` her address. */
  readonly about?: string;
  /** What becomes of them when she is erased: the rows go, or these columns are emptied; nothing where it is not said. */
  readonly erase?: 'row' | string;
  /** Columns of words or JSON, in rows about anybody, where her name and address are struck out when she is erased. */
  readonly mentions?: string;
}

/**
 * Every column of text in the database: personal or not, why, and what an export and an erasure do with it. A spec fails on a
 * column that is not here. Ids of people elsewhere are numbers that lead nowhere once the person is erased.
 */
export const dataMap: Readonly<Record<string, MappedTable>> = { ...accountTables, ...listingTables, ...registerTables };

export const columns = (text: string | undefined): readonly string[] =>
  text === undefined || text === '' ? [] : text.split(/\s+/);

/** Personal columns of a table, with their purposes. */
export const personalColumns = ({ personal }: MappedTable): readonly (readonly [string, DataPurpose])[] =>
  Object.entries(personal ?? {}).flatMap(([purpose, text]) =>
    columns(text).map((column) => [column, purpose as DataPurpose] as const),
  );
