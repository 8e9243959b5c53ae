import type { Sector, SectorDirectory } from '@repere/reference';
import { contentWords, joinedForms, type ContentWord } from './content-words';
import type { MeaningHit, PhraseBook } from './phrase-book';
import type { ListingText, SearchDocument } from './search-document';
import { stem } from './stem';
import { conceptTerm, exactTerm, nameKeys, numberTerm, wholeSectorTerm } from './terms';
import type { TextField } from './text-query';
import { words } from './tokenise';

/**
 * Version of the rules below and of those they call; a change rebuilds every index.
 * The vocabulary has its own version, and both stand in `IndexState.analysis`.
 */
export const ANALYSER_VERSION = 5;

const DIGITS = /^\d+$/;

type Terms = Record<TextField, Set<string>>;

/**
 * Reads a listing for the index: stems by field, the sectors it declares, what its words mean, the keys of its names.
 * Pure; the same listing, vocabulary and sectors always give the same document.
 */
export function analyseDocument(listing: ListingText, book: PhraseBook, sectors: SectorDirectory): SearchDocument {
  const terms: Terms = { name: new Set(), offer: new Set(), text: new Set(), place: new Set() };
  const written = new Set<string>();
  const declared = declaredSectors(listing);
  const trusted = (sector: string): boolean => declared.size === 0 || declared.has(sector.slice(0, 3));
  const read = (text: string, field: TextField, concepts: TextField | null): void => {
    const content = contentWords(text);
    const hits = book.read(content);
    addWords(content, hits, terms[field], written);
    if (concepts === null) return;
    for (const sector of meant(hits, field === 'name')) {
      if (trusted(sector)) terms[concepts].add(conceptTerm(sector));
      else if (field !== 'name') terms.text.add(conceptTerm(sector));
    }
  };
  const names = [listing.name, listing.tradeName ?? '', ...listing.otherNames].filter((name) => name !== '');
  for (const name of names) {
    read(name, 'name', 'name');
    for (const key of nameKeys(name)) terms.name.add(exactTerm(key));
  }
  if (listing.acronym !== null) {
    read(listing.acronym, 'name', null);
    for (const key of nameKeys(listing.acronym)) terms.name.add(exactTerm(key));
  }
  if (listing.neq !== null) terms.name.add(numberTerm(listing.neq));
  for (const activity of listing.activities) {
    for (const id of activity.sectors) addSector(id, sectors, terms);
    for (const text of activity.descriptions) read(text, 'offer', 'offer');
  }
  for (const text of listing.descriptions) read(text, 'text', declared.size === 0 ? 'offer' : 'text');
  for (const text of listing.clientReferences) read(text, 'text', null);
  for (const text of listing.places) addWords(contentWords(text), [], terms.place, written);
  return {
    listingId: listing.id,
    version: listing.version,
    terms: { name: [...terms.name], offer: [...terms.offer], text: [...terms.text], place: [...terms.place] },
    words: [...written],
    nameKey: words(listing.tradeName === null ? listing.name : `${listing.name} ${listing.tradeName}`).join(' '),
  };
}

/** Parents of the sectors the listing declares: a word that means something else is a passing mention, or an image in a name. */
function declaredSectors(listing: ListingText): Set<string> {
  return new Set(listing.activities.flatMap((activity) => activity.sectors.map((id) => id.slice(0, 3))));
}

function addWords(
  content: readonly ContentWord[],
  hits: readonly MeaningHit[],
  terms: Set<string>,
  written: Set<string>,
): void {
  const opaque = new Set<number>();
  for (const { from, to, value } of hits)
    if (value.role === 'opaque' && to - from > 1) {
      terms.add(compoundTermOf(content, from, to));
      for (let at = from; at < to; at++) opaque.add(at);
    }
  content.forEach((word, at) => {
    if (!opaque.has(at)) terms.add(word.stem);
    if (word.token.word.length > 1 && !DIGITS.test(word.token.word)) written.add(word.token.word);
  });
  for (const joined of joinedForms(content)) {
    terms.add(stem(joined));
    written.add(joined);
  }
}

/** « hôtel de ville » is one term: its words alone would make a hotel of it. */
export const compoundTermOf = (content: readonly ContentWord[], from: number, to: number): string =>
  content
    .slice(from, to)
    .map((word) => word.stem)
    .join('_');

/** Sectors the words mean. A venue counts only in a name that says nothing else: « Bibliothèque de X », not « ménage de bibliothèques ». */
function meant(hits: readonly MeaningHit[], isName: boolean): string[] {
  const needs = hits.filter(({ value }) => value.role === 'need');
  const counted = needs.length > 0 || !isName ? needs : hits.filter(({ value }) => value.role === 'venue').slice(0, 1);
  return [...new Set(counted.flatMap(({ value }) => value.sectors))];
}

function addSector(id: string, sectors: SectorDirectory, terms: Terms): void {
  const sector = sectors.get(id);
  terms.offer.add(id);
  if (sector === undefined) return;
  terms.offer.add(sector.parentId ?? wholeSectorTerm(id));
  for (const term of labelTerms(sector)) terms.text.add(term);
}

/** Kept with each sector: ten thousand listings share a hundred and sixty labels. */
const labels = new WeakMap<Sector, readonly string[]>();

function labelTerms(sector: Sector): readonly string[] {
  const known = labels.get(sector);
  if (known !== undefined) return known;
  const found = [sector.label.fr, sector.label.en].flatMap((label) => contentWords(label).map((word) => word.stem));
  labels.set(sector, found);
  return found;
}
