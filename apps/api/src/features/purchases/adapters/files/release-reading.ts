import { copyLine } from '../../../../platform/database/copy-rows';
import { PlaceNeeded } from '../../domain/buyer-mentions';
import { isObject, RecordRefused } from '../../domain/json-access';
import { PurchaseFault } from '../../domain/purchase-fault';
import type { ReadingContext } from '../../domain/reading-context';
import { countUnknownKeys } from '../../domain/seao-known-keys';
import { readSeaoRelease } from '../../domain/seao-release';
import { sha256Of } from './file-identity';
import { incomingRow } from './incoming-row';
import { parseRelease, type ScannedRelease } from './json-release-scanner';
import type { FileRecord, LeftOut } from './purchase-file';

/** Set before the ocid of a demonstration, nothing before a real one. */
export type Namespace = '' | 'demo:';

/**
 * One release, read or left out.
 * @throws PurchaseFault when it is no release at all, PlaceNeeded when only whoever knows its buyer can read it
 */
export function readRelease(scanned: ScannedRelease, context: ReadingContext, namespace: Namespace): FileRecord {
  const release = parseRelease(scanned);
  const { position } = scanned;
  if (!isObject(release)) throw new PurchaseFault('damaged', { message: 'release' }, position);
  try {
    const record = readSeaoRelease(release, context, namespace);
    countUnknownKeys(release, context);
    return { position, contentHash: sha256Of(scanned.bytes), record };
  } catch (error) {
    if (!(error instanceof RecordRefused)) throw error;
    countUnknownKeys(release, context);
    const id = release['ocid'];
    return { position, id: typeof id === 'string' ? id.slice(0, 80) : '', problem: error.problem };
  }
}

/** What several releases became. */
export interface ReadReleases {
  /** Lines of COPY. */
  readonly rows: string;
  readonly problems: readonly LeftOut[];
}

/**
 * Reads releases one after the other.
 * @param leave is given those that can only be read by whoever knows what their buyer is
 * @throws PurchaseFault at the first that is no release
 */
export function readReleases(
  releases: Iterable<ScannedRelease>,
  { context, namespace, leave }: ReleaseSetting,
): ReadReleases {
  let rows = '';
  const problems: LeftOut[] = [];
  for (const scanned of releases)
    try {
      const read = readRelease(scanned, context, namespace);
      if ('record' in read) rows += copyLine(incomingRow(read));
      else problems.push(read);
    } catch (error) {
      if (!(error instanceof PlaceNeeded) || leave === undefined) throw error;
      leave(scanned);
    }
  return { rows, problems };
}

export interface ReleaseSetting {
  readonly context: ReadingContext;
  readonly namespace: Namespace;
  leave?(release: ScannedRelease): void;
}
