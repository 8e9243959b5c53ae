import type { Language } from '@repere/kernel';
import type { CodedTerm } from '@repere/reference';

export interface UnderstoodWord {
  readonly code: string;
  readonly label: string;
  /** The reader's own words, to be given back in `plain` to undo the interpretation. */
  readonly words: string;
}

/** A piece of the text search. `head` needs are what is asked for; the others only say for what, where or for whom. */
export type QueryUnit =
  | {
      readonly kind: 'need';
      readonly sectors: readonly string[];
      readonly related: readonly string[];
      readonly stems: readonly string[];
      readonly head: boolean;
      /** How much of a long text speaks of it, from 0 to 1; 1 in a short one. */
      readonly weight: number;
      /** Read from a doubtful correction that nothing else in the text bears out: it may be found, and nobody offers it for sure. */
      readonly doubtful: boolean;
    }
  | {
      readonly kind: 'word';
      readonly stem: string;
      /** Stems that begin with the word, when it may be unfinished. */
      readonly completions: readonly string[];
      readonly near: readonly string[];
      /** Listings that hold the word. */
      readonly documents: number;
      /** Nobody's word: it may order results, not hide them. */
      readonly unknown: boolean;
    }
  | { readonly kind: 'number'; readonly neq: string };

/** What a search text means: the filters it holds, what it asks for, and what was corrected on the way. */
export interface QueryUnderstanding {
  /** The text left once what acts as a filter is set aside, in the reader's own words. */
  readonly text: string;
  readonly places: readonly UnderstoodWord[];
  /** Places in the words that do not apply, because places were chosen by hand. */
  readonly setAside: readonly UnderstoodWord[];
  readonly forms: readonly UnderstoodWord[];
  readonly recognitions: readonly UnderstoodWord[];
  readonly sectors: readonly { readonly id: string; readonly label: string; readonly words: string }[];
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
  /** Places in the words that cannot act as filters; they stay words, and the page says so. */
  readonly unplaced: readonly { readonly kind: UnplacedKind; readonly words: string }[];
  /** UNSPSC (8 digits) and SEAO categories of the need, ready to be copied into a notice. */
  readonly codes: { readonly unspsc: readonly UnspscLabel[]; readonly seao: readonly CodedLabel[] };
  readonly units: readonly QueryUnit[];
  /** Sub-sectors that the text speaks of next, likeliest first: they order, and hide nothing. */
  readonly also: readonly string[];
  /** Stems of the words dropped as padding: they still belong to a name. */
  readonly padding: readonly string[];
  /** A pasted notice or specification: any of its needs will do. */
  readonly long: boolean;
  /** Keys of the whole text and of what is left of it, as names are keyed. */
  readonly nameKeys: readonly string[];
}

/** Outside Québec, or a postal code: no free table says which municipality one belongs to. */
export type UnplacedKind = 'outside_quebec' | 'postal_code';

export interface CodedLabel {
  readonly code: CodedTerm['code'];
  readonly label: string;
}

/** Named as our sub-sector, with the title of the segment the code belongs to. */
export interface UnspscLabel extends CodedLabel {
  readonly segment: CodedLabel | null;
}

/** An enterprise whose name is exactly the text: its places and form are not to be taken for filters that hide it. */
export interface Namesake {
  readonly municipality: string;
  readonly legalForm: string | null;
  readonly recognitions: readonly string[];
}

export interface UnderstandOptions {
  readonly language: Language;
  /** `understand=off`: nothing is interpreted, every word is searched as it stands. */
  readonly interpret: boolean;
  /** Words not to interpret. */
  readonly plain: readonly string[];
  /** What the reader chose by hand: words of the same kind are then set aside. */
  readonly explicit: { readonly places: boolean; readonly forms: boolean; readonly recognitions: boolean };
  readonly namesakes: readonly Namesake[];
}
