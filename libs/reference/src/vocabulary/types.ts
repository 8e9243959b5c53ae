/**
 * What a phrase is in a search. `need`: something one buys. `venue`: a place or public where the need happens
 * (« bibliothèque » in « entretien ménager de la bibliothèque »); it is a need only when nothing else is.
 * `action`: what is done, which its object makes precise (« réparation » of bicycles or of heating): a need when alone.
 * `opaque`: a compound whose words must not be read one by one, and that means no sector (« hôtel de ville »).
 */
export type PhraseRole = 'need' | 'action' | 'venue' | 'opaque';

/** Words that mean the same thing to a buyer, tied to sectors. */
export interface VocabularyEntry {
  /** French phrases, the one to suggest first. */
  readonly fr: readonly string[];
  readonly en: readonly string[];
  /** Sub-sectors (or whole sectors) the words mean. */
  readonly sectors: readonly string[];
  /** Sub-sectors that may also do: shown after, never before. */
  readonly related: readonly string[];
  readonly role: PhraseRole;
}

/** Words that designate a coded thing: a legal form or family, a recognition, a territory. */
export interface CodedPhrase {
  readonly phrases: readonly string[];
  /** Several codes are alternatives: « Beauce » is three MRC. */
  readonly codes: readonly string[];
}

/** Words that surround a sub-sector — tools, materials, gestures, objects — and that alone say nothing for sure. */
export interface SectorWords {
  readonly sector: string;
  readonly fr: readonly string[];
  readonly en: readonly string[];
}

/** Everyday words of Québec's buyers, as versioned data; staff additions are merged in before it is passed on. */
export interface Vocabulary {
  /** Changes whenever a word does: an index written with another version is rebuilt. */
  readonly version: string;
  readonly entries: readonly VocabularyEntry[];
  /** What tells sub-sectors apart when no phrase does, or when several do; queries alone are read with it. */
  readonly evidence: readonly SectorWords[];
  readonly forms: readonly CodedPhrase[];
  readonly recognitions: readonly CodedPhrase[];
  /** Short forms and everyday names of territories: « Mtl », « T-R », « Cantons-de-l'Est ». */
  readonly places: readonly CodedPhrase[];
  /** Names of places that are also common words: « Plaisance », « Low »; a preposition must show that a place is meant. */
  readonly guardedPlaces: readonly string[];
  /** Towns, provinces and countries that suppliers are asked for and that no table of Québec holds. */
  readonly outsidePlaces: readonly string[];
  /** Folded words of everyday French that no listing says and that a typing error away mean a sector: « fusées » beside « fumées ». */
  readonly lookAlikes: readonly string[];
  /** What a contract asks of any supplier, dropped from pasted texts alone: « assurance responsabilité civile ». */
  readonly clauses: readonly string[];
  /** Administration's padding and ordinary words, never taken for typing errors, dropped from a need: « appel d'offres », « fourniture de », « services professionnels ». */
  readonly boilerplate: readonly string[];
}
