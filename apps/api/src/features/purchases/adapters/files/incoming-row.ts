import { type CopyValue, textArray } from '../../../../platform/database/copy-rows';
import type { PublishedRecord } from '../../domain/facts';
import { idOfFile } from './file-identity';

/** A record on its way to the database. */
export interface IncomingRecord {
  readonly position: number;
  readonly contentHash: string;
  readonly record: PublishedRecord;
}

/** The values of a record, in the order of `INCOMING_COLUMNS`. */
export const incomingRow = ({ position, contentHash, record }: IncomingRecord): readonly CopyValue[] => [
  // The content holds the process and the release's own id: its hash alone tells it from every other.
  idOfFile(contentHash),
  record.process,
  record.releaseId,
  record.publishedAt,
  textArray(record.tags),
  contentHash,
  position,
  textArray(record.states),
  JSON.stringify(record.facts),
];
