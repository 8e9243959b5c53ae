import { ownDomain } from './contact';
import { fold } from './fold';
import { nameKey, type KnownListing } from './known-listing';
import { likeness, nameWords, type NameWords } from './likeness';
import type { ListingRecord } from './listing-record';

export type SameAs =
  | { readonly kind: 'one'; readonly listing: KnownListing }
  | { readonly kind: 'none'; readonly otherSite: boolean }
  | { readonly kind: 'conflict'; readonly listings: readonly KnownListing[] };

export interface Likely {
  readonly listing: KnownListing;
  readonly code: 'probable_same_name' | 'probable_same_contact' | 'probable_same_phone';
  /** 0 to 1. */
  readonly score: number;
}

/** Name likeness from which two rows of one municipality are probably one enterprise; lower where a contact agrees as well. */
const SAME_NAME = 0.88;
const SAME_WITH_CONTACT = 0.6;

/** A piece of word that so many names of one municipality share tells none of them apart. */
const TOO_COMMON = 400;

interface Entry {
  readonly listing: KnownListing;
  readonly words: NameWords;
}

/**
 * Every listing already here, and every row of the file already read, by each way of recognising one.
 * Demonstration listings are only recognised by an exact copy of their content, so that none hides a real enterprise.
 */
export class ListingIndex {
  private readonly byNeq = new Map<string, KnownListing[]>();
  private readonly byExternalId = new Map<string, KnownListing>();
  private readonly byName = new Map<string, KnownListing[]>();
  private readonly byContact = new Map<string, Entry[]>();
  private readonly byWord = new Map<string, Entry[]>();
  private readonly places = new Map<string, ReadonlySet<string>>();
  private readonly demoByHash = new Map<string, KnownListing>();

  /** @param placeName names of a municipality and its MRC, which weigh little in a name */
  constructor(private readonly placeName: (code: string) => string) {}

  add(listing: KnownListing): void {
    if (listing.demo) {
      this.demoByHash.set(listing.contentHash, listing);
      return;
    }
    if (listing.neq !== null) push(this.byNeq, listing.neq, listing);
    if (listing.ownSource && listing.externalId !== null) this.byExternalId.set(listing.externalId, listing);
    push(this.byName, nameKey(listing.name, listing.municipalityCode), listing);
    const entry = { listing, words: this.wordsOf(listing) };
    for (const contact of contactKeys(listing)) push(this.byContact, contact, entry);
    for (const key of blockKeys(listing.municipalityCode, entry.words)) push(this.byWord, key, entry);
  }

  /** A row of the file was recognised as this listing and gives it new keys, by which a later row must find it again. */
  recognised(listing: KnownListing, { neq, externalId }: Pick<ListingRecord, 'neq' | 'externalId'>): void {
    if (neq !== null && !this.byNeq.get(neq)?.includes(listing)) push(this.byNeq, neq, listing);
    if (listing.ownSource && externalId !== null && !this.byExternalId.has(externalId))
      this.byExternalId.set(externalId, listing);
  }

  demoCopy(contentHash: string): KnownListing | undefined {
    return this.demoByHash.get(contentHash);
  }

  /** Identity: NEQ, else external id within the source, else name and municipality (api.md §3). */
  sameAs(record: ListingRecord): SameAs {
    const byId = record.externalId === null ? undefined : this.byExternalId.get(record.externalId);
    const sites = record.neq === null ? [] : (this.byNeq.get(record.neq) ?? []);
    if (sites.length > 0) return this.amongSites(record, sites, byId);
    if (byId !== undefined) return { kind: 'one', listing: byId };
    const named = (this.byName.get(nameKey(record.name, record.municipalityCode)) ?? []).filter(
      (other) => !apart(record, other) && !toldApart(record, other),
    );
    if (named.length > 1) return { kind: 'conflict', listings: named };
    return named[0] === undefined ? { kind: 'none', otherSite: false } : { kind: 'one', listing: named[0] };
  }

  /** One NEQ may have several establishments: a source tells them apart by its own id and by their municipality. */
  private amongSites(record: ListingRecord, sites: readonly KnownListing[], byId: KnownListing | undefined): SameAs {
    if (byId !== undefined)
      return sites.includes(byId) ? { kind: 'one', listing: byId } : { kind: 'conflict', listings: [byId, ...sites] };
    const otherSite = (site: KnownListing): boolean =>
      site.ownSource &&
      site.externalId !== null &&
      record.externalId !== null &&
      site.municipalityCode !== record.municipalityCode;
    const candidates = sites.filter((site) => !otherSite(site));
    if (candidates.length === 0) return { kind: 'none', otherSite: true };
    const here = candidates.filter((site) => site.municipalityCode === record.municipalityCode);
    const [only, ...more] = here.length > 0 ? here : candidates;
    return only !== undefined && more.length === 0
      ? { kind: 'one', listing: only }
      : { kind: 'conflict', listings: candidates };
  }

  /** Listings that are probably the same enterprise under another spelling, likeliest first (D8). */
  probableDuplicates(record: ListingRecord): Likely[] {
    const words = this.wordsOf(record);
    const best = new Map<string, Likely>();
    const seen = new Set<KnownListing>();
    const compare = ({ listing, words: others }: Entry, least: number, code: Likely['code']): void => {
      if (apart(record, listing) || (toldApart(record, listing) && !sameHere(record, listing))) return;
      const score = likeness(words, others);
      if (score >= least && score > (best.get(listing.id)?.score ?? 0)) best.set(listing.id, { listing, code, score });
    };
    for (const key of blockKeys(record.municipalityCode, words))
      for (const entry of this.telling(key)) {
        if (seen.has(entry.listing)) continue;
        seen.add(entry.listing);
        compare(entry, SAME_NAME, 'probable_same_name');
      }
    for (const contact of contactKeys(record))
      for (const entry of this.byContact.get(contact) ?? [])
        compare(entry, SAME_WITH_CONTACT, contact.startsWith('tel ') ? 'probable_same_phone' : 'probable_same_contact');
    return [...best.values()].sort((a, b) => b.score - a.score || a.listing.id.localeCompare(b.listing.id));
  }

  private telling(key: string): readonly Entry[] {
    const entries = this.byWord.get(key) ?? [];
    return entries.length > TOO_COMMON ? [] : entries;
  }

  private wordsOf({ name, municipalityCode }: Pick<KnownListing, 'name' | 'municipalityCode'>): NameWords {
    let place = this.places.get(municipalityCode);
    if (place === undefined) {
      place = new Set(fold(this.placeName(municipalityCode)).split(' '));
      this.places.set(municipalityCode, place);
    }
    return nameWords(name, place);
  }
}

/** Two different NEQ are two legal persons, however alike their names. */
const apart = (record: ListingRecord, other: KnownListing): boolean =>
  record.neq !== null && other.neq !== null && record.neq !== other.neq;

/** A source that gives two ids says that they are two; only the same name at the same address makes one doubt it. */
const toldApart = (record: ListingRecord, other: KnownListing): boolean =>
  other.ownSource && record.externalId !== null && other.externalId !== null && record.externalId !== other.externalId;

const sameHere = (record: ListingRecord, other: KnownListing): boolean =>
  nameKey(record.name, record.municipalityCode) === nameKey(other.name, other.municipalityCode) &&
  (record.address === null || other.address === null || fold(record.address) === fold(other.address));

function contactKeys({
  email,
  phone,
  website,
}: {
  email: string | null;
  phone: string | null;
  website: string | null;
}): string[] {
  const domain = ownDomain(website);
  const keys = [
    email === null ? null : `mail ${email}`,
    domain === null ? null : `web ${domain}`,
    phone === null ? null : `tel ${phone}`,
  ];
  return keys.filter((key) => key !== null);
}

/** Names are compared only when they share the beginning or the end of a word that says something, or are the same run together. */
function blockKeys(municipality: string, { words, joined }: NameWords): Set<string> {
  const keys = new Set([`${municipality}=${joined}`]);
  for (const [word, weight] of words) {
    if (weight < 1) continue;
    keys.add(`${municipality}<${word.slice(0, 3)}`);
    keys.add(`${municipality}>${word.slice(-3)}`);
  }
  return keys;
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
