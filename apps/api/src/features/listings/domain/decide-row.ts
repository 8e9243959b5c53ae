import { LISTING_FIELDS, type ListingField } from '@repere/kernel';
import type { AcceptedListing } from './accept-draft';
import type { Finding, ReasonCode } from './finding';
import { fieldText, type EditableListing } from './listing-field';
import { COMPLETABLE, isBlank, type CompletableField, type KnownListing } from './known-listing';
import type { ListingIndex, Likely } from './listing-index';
import type { ListingRecord } from './listing-record';

export type Reason = Finding<ReasonCode>;

/** What is to be done with one accepted row. */
export type Decision =
  | { readonly outcome: 'new'; readonly otherSite: boolean }
  | {
      readonly outcome: 'changed';
      readonly listing: KnownListing;
      readonly how: 'replace';
      /** Fields whose owner keeps them as they are. */
      readonly kept: readonly ListingField[];
      readonly reason: Reason | null;
    }
  | {
      readonly outcome: 'changed';
      readonly listing: KnownListing;
      readonly how: 'complete';
      readonly fields: readonly CompletableField[];
      readonly reason: Reason;
    }
  | { readonly outcome: 'unchanged'; readonly listing: KnownListing; readonly reason: Reason | null }
  | { readonly outcome: 'duplicate'; readonly id: string; readonly reason: Reason };

/**
 * Recognises one row among the listings already here and the rows already read.
 * A withdrawn, closed or merged listing stays so, one that its enterprise or a network vouches for is not overwritten, nor is a
 * value that somebody owns (M17); another source only fills what the first left empty.
 * @param contentHash SHA-256 of the record's canonical text
 * @param taken listings that an earlier row of this file was recognised as, by id, with its line
 */
export function decideRow(
  { record }: AcceptedListing,
  contentHash: string,
  index: ListingIndex,
  taken: ReadonlyMap<string, number>,
): Decision {
  const copy = index.demoCopy(contentHash);
  if (copy !== undefined) return unchanged(copy, 'demo_copy');
  const same = index.sameAs(record);
  if (same.kind === 'conflict')
    return {
      outcome: 'duplicate',
      id: same.listings[0]?.id ?? '',
      reason: about('identity_conflict', same.listings, record.neq ?? record.name),
    };
  if (same.kind === 'none') {
    const likely = same.otherSite ? [] : index.probableDuplicates(record);
    return likely[0] === undefined
      ? { outcome: 'new', otherSite: same.otherSite }
      : probable(likely[0], likely, record.name);
  }
  const { listing } = same;
  const line = listing.line ?? taken.get(listing.id);
  if (line != null)
    return {
      outcome: 'duplicate',
      id: listing.id,
      reason: { code: 'repeated_in_file', field: 'name', value: record.name, params: { line } },
    };
  if (listing.undone === true) return replaced(listing, record);
  if (listing.publication === 'withdrawn' || listing.publication === 'closed')
    return unchanged(listing, 'withdrawn_kept');
  if (listing.publication === 'merged') return unchanged(listing, 'merged_kept');
  if (listing.contentHash === contentHash) return unchanged(listing);
  if (listing.status !== 'unverified') return unchanged(listing, 'declared_kept');
  if (listing.ownSource) return replaced(listing, record);
  const fields = COMPLETABLE.filter(
    (field) => listing.blanks.has(field) && !listing.owned.has(field) && !isBlank(record, field),
  );
  if (fields.length === 0) return unchanged(listing, 'other_source_kept');
  const reason: Reason = { code: 'other_source_completed', field: fields.join(' '), value: record.name };
  return { outcome: 'changed', listing, how: 'complete', fields, reason };
}

function replaced(listing: KnownListing, record: ListingRecord): Decision {
  const owned = LISTING_FIELDS.filter((field) => listing.owned.has(field));
  const said: EditableListing = { ...record, supplierSheet: null };
  const refused = owned.filter(
    (field) => listing.owned.get(field) !== fieldText(said, field) && field !== 'supplierSheet',
  );
  const reason: Reason | null =
    refused.length === 0
      ? null
      : { code: 'owner_kept', field: refused.join(' '), value: record.name, params: { fields: refused.join(', ') } };
  return { outcome: 'changed', listing, how: 'replace', kept: owned, reason };
}

function unchanged(listing: KnownListing, code?: ReasonCode): Decision {
  return {
    outcome: 'unchanged',
    listing,
    reason: code === undefined ? null : { code, field: '', value: listing.name },
  };
}

function probable(first: Likely, likely: readonly Likely[], name: string): Decision {
  return {
    outcome: 'duplicate',
    id: first.listing.line === null ? first.listing.id : '',
    reason: about(
      first.code,
      likely.map(({ listing }) => listing),
      name,
    ),
  };
}

function about(code: ReasonCode, listings: readonly KnownListing[], value: string): Reason {
  const others = listings
    .slice(0, 3)
    .map(({ name, line, id }) => (line === null ? `${name} (${id})` : `${name} (l. ${line})`));
  return { code, field: 'name', value, params: { others: others.join('; ') } };
}
