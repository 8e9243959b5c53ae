import { Inject, Injectable } from '@nestjs/common';
import { Database, type SqlRunner, type Transaction } from '../../../platform/database';
import { REFERENCE, type ReferenceProvider } from '../../territories';
import { regionOfSupplier } from '../domain/region-of-supplier';
import { sectorOfPurchase } from '../domain/sector-of-purchase';
import {
  ADD_FACTS,
  CUBE_DELTAS,
  DELETE_FACTS,
  DROP_EMPTY_CELLS,
  INSERT_FACTS,
  NEW_PLACE_KEYS,
  NEW_SECTOR_KEYS,
  REMOVE_FACTS,
} from '../facts.sql';
import { changedLinesSql, readMarks, standing, writeMarks } from '../freshness.sql';

/** One refresh at a time, whatever the processes; whoever holds it sees figures that do not move. */
export const holdFigures = (tx: SqlRunner): Promise<unknown> => tx.query('SELECT pg_advisory_xact_lock(7310245)');

export interface Refreshed {
  /** Award lines looked at again. */
  readonly lines: number;
}

/**
 * Brings facts and cube to the present state of lines and matches: what changed lines brought before is subtracted, what they
 * bring now is added, in one transaction. `whole` starts from nothing; both ways end in the same cube, to the last decimal.
 */
@Injectable()
export class RefreshFigures {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
  ) {}

  execute(whole = false): Promise<Refreshed> {
    return this.database.transaction((tx) => this.#refresh(tx, whole), { statementTimeoutMs: 0 });
  }

  async #refresh(tx: Transaction, whole: boolean): Promise<Refreshed> {
    await holdFigures(tx);
    const now = await standing(tx);
    if (whole) await tx.query('TRUNCATE purchase_fact, purchase_cube, purchase_sector_key, purchase_place_key');
    const since = whole ? { purchases: 0, matching: 0 } : await readMarks(tx);
    await tx.query('CREATE TEMP TABLE changed_line (id uuid PRIMARY KEY) ON COMMIT DROP');
    await tx.query(
      'CREATE TEMP TABLE changed_fact ON COMMIT DROP AS SELECT 0 AS sign, f.* FROM purchase_fact f WITH NO DATA',
    );
    const [{ count } = { count: 0 }] = await tx.query<{ count: number }>(changedLinesSql, [
      since.purchases,
      since.matching,
    ]);
    if (count > 0) {
      await tx.query('ANALYZE changed_line');
      await this.#learnKeys(tx);
      await tx.query(REMOVE_FACTS);
      await tx.query(DELETE_FACTS);
      await tx.query(INSERT_FACTS);
      await tx.query(ADD_FACTS);
      for (const delta of CUBE_DELTAS) await tx.query(delta);
      await tx.query(DROP_EMPTY_CELLS);
    }
    await writeMarks(tx, now);
    return { lines: count };
  }

  /** Looks up the sector and the region of what was never seen before. */
  async #learnKeys(tx: Transaction): Promise<void> {
    const reference = this.reference.current();
    const sectorOf = sectorOfPurchase(reference.sectors);
    const regionOf = regionOfSupplier(reference.territories);
    const codes = await tx.query<{ unspsc: string; category: string }>(NEW_SECTOR_KEYS);
    await tx.copyFrom(
      'purchase_sector_key',
      ['unspsc', 'seao_category', 'sector'],
      codes.map(({ unspsc, category }) => [unspsc, category, sectorOf(unspsc || null, category || null)]),
    );
    const places = await tx.query<{ locality: string; province: string; postal: string }>(NEW_PLACE_KEYS);
    await tx.copyFrom(
      'purchase_place_key',
      ['locality', 'province', 'postal', 'region'],
      places.map(({ locality, province, postal }) => [
        locality,
        province,
        postal,
        regionOf({ locality, province, postal }),
      ]),
    );
  }
}
