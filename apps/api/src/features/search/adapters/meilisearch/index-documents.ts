import { documentHash, checksumText } from '../checksum';
import { TEXT_FIELDS } from '../../domain/text/text-query';
import type { SearchDocument } from '../../domain/text/search-document';
import type { IndexChange } from '../../search-engine.port';
import { ATTRIBUTES, cut } from './filter';

/** Id of the document that proves the index: how much it holds, and of what. */
export const MARKER_ID = 'marker';

/** A listing of the index, or the trace of one removed (it has no terms, so nothing finds it). */
export interface IndexedListing {
  readonly id: string;
  readonly v: number;
  readonly gone?: boolean;
  readonly [attribute: string]: unknown;
}

export interface Marker {
  readonly id: typeof MARKER_ID;
  readonly generation: string;
  readonly analysis: string;
  readonly documents: number;
  readonly removed: number;
  readonly checksum: string;
  readonly [attribute: string]: unknown;
}

/** Each term once, in the weightiest field that holds it, as a reach includes the weightier fields. */
export function toIndexed(document: SearchDocument): IndexedListing {
  const seen = new Set<string>();
  const fields = TEXT_FIELDS.map((field) => {
    const terms = document.terms[field].map(cut).filter((term) => term !== '' && !seen.has(term) && seen.add(term));
    return [ATTRIBUTES[field], terms] as const;
  });
  return { id: document.listingId, v: document.version, ...Object.fromEntries(fields) };
}

/** What the engine knows of a listing already. */
export interface Known {
  readonly version: number;
  readonly gone: boolean;
}

/** The documents to write for some changes, and the marker that goes with them; late and repeated changes vanish. */
export function plan(
  changes: readonly IndexChange[],
  known: ReadonlyMap<string, Known>,
  marker: Marker,
): { readonly writes: readonly IndexedListing[]; readonly marker: Marker } {
  const state = new Map(known);
  const writes = new Map<string, IndexedListing>();
  let { documents, removed } = marker;
  let sum = BigInt(`0x${marker.checksum}`);
  for (const change of changes) {
    const id = change.kind === 'remove' ? change.listingId : change.document.listingId;
    const version = change.kind === 'remove' ? change.version : change.document.version;
    const gone = change.kind === 'remove';
    const before = state.get(id);
    if (before !== undefined && (before.version > version || (before.version === version && (before.gone || !gone))))
      continue;
    if (before?.gone === false) [documents, sum] = [documents - 1, sum ^ documentHash(id, before.version)];
    if (before?.gone === true) removed -= 1;
    if (gone) removed += 1;
    else [documents, sum] = [documents + 1, sum ^ documentHash(id, version)];
    state.set(id, { version, gone });
    writes.set(id, change.kind === 'remove' ? { id, v: version, gone: true } : toIndexed(change.document));
  }
  return { writes: [...writes.values()], marker: { ...marker, documents, removed, checksum: checksumText(sum) } };
}
