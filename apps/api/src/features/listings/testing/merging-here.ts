import { Clock } from '../../../platform/clock';
import type { Database } from '../../../platform/database';
import { EditGround } from '../editing/edit-ground';
import { VersionReader } from '../editing/version.reader';
import { DuplicateFinder } from '../merging/duplicate-finder';
import { ListingAttachments } from '../merging/listing-attachments';
import { MergeListings } from '../use-cases/merge-listings';
import { UndoMerge } from '../use-cases/undo-merge';
import { builtInProvider, StoppedClock } from './import-listings-here';

/** A clock that never shows the same minute twice. */
class RunningClock extends Clock {
  #at = Date.parse('2026-11-23T15:00:00Z');

  now(): Date {
    this.#at += 120_000;
    return new Date(this.#at);
  }
}

/** The use cases of merging on a test database; what was found is never taken for fresh. */
export function mergingOn(database: Database) {
  const ground = new EditGround(database, new StoppedClock(), builtInProvider);
  const attachments = new ListingAttachments();
  return {
    finder: new DuplicateFinder(database, new RunningClock(), builtInProvider),
    merge: new MergeListings(ground, attachments, { publicUrl: 'https://repere.invalid' }),
    undo: new UndoMerge(ground, new VersionReader(database), attachments, { publicUrl: 'https://repere.invalid' }),
  };
}

/** Everything that two listings are, and what is attached to them; neither versions nor times, which only grow. */
export async function everythingOf(database: Database): Promise<Record<string, unknown>> {
  const tables = {
    listing: `SELECT to_jsonb(l) - 'version' - 'updated_at' AS row FROM listing l ORDER BY id`,
    activity: `SELECT to_jsonb(a) AS row FROM activity a ORDER BY listing_id, position`,
    listing_field: `SELECT to_jsonb(f) AS row FROM listing_field f ORDER BY listing_id, field`,
    listing_claim: `SELECT to_jsonb(c) AS row FROM listing_claim c ORDER BY id`,
    listing_change: `SELECT to_jsonb(c) AS row FROM listing_change c ORDER BY id`,
    listing_report: `SELECT to_jsonb(r) AS row FROM listing_report r ORDER BY id`,
    listing_draft: `SELECT to_jsonb(d) AS row FROM listing_draft d ORDER BY id`,
    listing_certification: `SELECT to_jsonb(c) AS row FROM listing_certification c ORDER BY listing_id, organisation_id`,
    listing_contact: `SELECT to_jsonb(c) AS row FROM listing_contact c ORDER BY listing_id`,
    network_member: `SELECT to_jsonb(m) AS row FROM network_member m ORDER BY network_id, listing_id`,
  };
  const found: Record<string, unknown> = {};
  for (const [table, sql] of Object.entries(tables))
    found[table] = (await database.query<{ row: unknown }>(sql)).map(({ row }) => row);
  return found;
}
