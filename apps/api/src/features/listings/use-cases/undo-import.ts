import { Inject, Injectable } from '@nestjs/common';
import { LISTING_FIELDS, err, ok, type Result } from '@repere/kernel';
import type { Transaction } from '../../../platform/database';
import { recordAudit, type AuditActor } from '../../audit';
import { IMPORT_UNDONE } from '../domain/publication-lifecycle';
import { EditGround } from '../editing/edit-ground';
import { lockListing, saveState, type Authorship, type LockedListing } from '../editing/listing-state.repository';
import { VersionReader } from '../editing/version.reader';
import { rowsOfImport, type ImportRow } from '../importing/import-row.repository';
import {
  findUndo,
  forgetContent,
  hasFollowers,
  insertUndo,
  nameOfImport,
  type KeptRow,
} from '../importing/undo-import.repository';
import { lockListings } from '../listing.repository';
import { restoreAuthors, restoreColumns } from '../merging/listing-standing.repository';
import { editableOf } from '../stored-listing';

/** Why a row of an undone import stays: somebody has acted on its listing since. */
export type KeptWhy = 'edited_since' | 'vouched_for' | 'in_hand';

export interface UndoneImport {
  readonly withdrawn: number;
  readonly restored: number;
  readonly kept: readonly KeptRow[];
}

export type UndoImportFailure = { readonly code: 'ImportNotFound' } | { readonly code: 'ImportUndone' };

/**
 * Undoes an applied import: what it brought is withdrawn, what it changed is again what it was, listing by listing, except
 * those that somebody has acted on since, which stay and are named.
 */
@Injectable()
export class UndoImport {
  constructor(
    @Inject(EditGround) private readonly ground: EditGround,
    @Inject(VersionReader) private readonly versions: VersionReader,
  ) {}

  execute(
    importId: string,
    author: Authorship & { readonly personId: string },
    audit: AuditActor,
  ): Promise<Result<UndoneImport, UndoImportFailure>> {
    return this.ground.transaction(async (tx) => {
      await lockListings(tx);
      const source = await nameOfImport(tx, importId);
      if (source === null) return err({ code: 'ImportNotFound' });
      if ((await findUndo(tx, importId)) !== null) return err({ code: 'ImportUndone' });
      const kept: KeptRow[] = [];
      const done = { withdrawn: 0, restored: 0 };
      for (const row of await rowsOfImport(tx, importId)) {
        const listing = await lockListing(tx, row.listingId);
        if (listing === null) continue;
        const why = await whyKept(tx, row, listing);
        if (why !== null) kept.push({ id: listing.id, name: listing.name, why });
        else if (row.before === null) {
          await this.#withdraw(tx, listing, author);
          done.withdrawn++;
        } else {
          await this.#restore(tx, row, row.before, listing, author);
          done.restored++;
        }
      }
      await insertUndo(tx, { importId, personId: author.personId, ...done, kept });
      await recordAudit(tx, {
        actor: audit,
        action: 'listings.import_undone',
        subject: { kind: 'listing_import', id: importId },
        details: { ...done, kept: kept.length },
      });
      return ok({ ...done, kept });
    });
  }

  async #withdraw(tx: Transaction, listing: LockedListing, author: Authorship): Promise<void> {
    await saveState(tx, listing, {
      ...{ listing: editableOf(listing), fields: [], author, comment: null, kind: 'undo' },
      standing: { ...listing, publication: 'withdrawn', holdReason: IMPORT_UNDONE },
    });
    await forgetContent(tx, listing.id);
  }

  async #restore(
    tx: Transaction,
    { version }: ImportRow,
    before: NonNullable<ImportRow['before']>,
    listing: LockedListing,
    author: Authorship,
  ): Promise<void> {
    const was = await this.versions.before(listing.id, version, tx);
    if (was === null) throw new Error('an import keeps what it changes');
    const present = editableOf(listing);
    const back = { ...was.listing, externalId: present.externalId };
    for (const field of was.erased) Object.assign(back, { [field]: present[field] });
    await saveState(tx, listing, {
      ...{ listing: back, fields: LISTING_FIELDS, author, comment: null, kind: 'undo' },
      standing: { ...listing, publication: was.publication },
    });
    await restoreAuthors(tx, listing.id, before, LISTING_FIELDS);
    await restoreColumns(tx, listing.id, before);
  }
}

async function whyKept(tx: Transaction, row: ImportRow, listing: LockedListing): Promise<KeptWhy | null> {
  if (listing.version !== row.version) return 'edited_since';
  if (row.before === null && listing.status !== 'unverified') return 'vouched_for';
  return row.before === null && (listing.managedBy !== null || (await hasFollowers(tx, listing.id))) ? 'in_hand' : null;
}
