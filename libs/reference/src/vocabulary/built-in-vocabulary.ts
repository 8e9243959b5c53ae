import boilerplate from '../../data/vocabulary/boilerplate.json';
import clauses from '../../data/vocabulary/clauses.json';
import compounds from '../../data/vocabulary/compounds.json';
import evidence from '../../data/vocabulary/evidence.json';
import forms from '../../data/vocabulary/forms.json';
import guardedPlaces from '../../data/vocabulary/guarded-places.json';
import lookAlikes from '../../data/vocabulary/look-alikes.json';
import needs from '../../data/vocabulary/needs.json';
import outsidePlaces from '../../data/vocabulary/outside-places.json';
import places from '../../data/vocabulary/places.json';
import recognitions from '../../data/vocabulary/recognitions.json';
import type { CodedPhrase, SectorWords, Vocabulary, VocabularyEntry } from './types';

/** An entry as the data file writes it: what is usual is left out. */
interface EntryRow {
  readonly sectors: readonly string[];
  readonly fr?: readonly string[];
  readonly en?: readonly string[];
  readonly related?: readonly string[];
  readonly role?: string;
}

let built: Vocabulary | undefined;

/** The vocabulary shipped with the product (data/vocabulary), read once. */
export function builtInVocabulary(): Vocabulary {
  built ??= {
    // Without the evidence, the clauses, look-alikes and places elsewhere: an index holds none of them.
    version: `1-${fingerprint(JSON.stringify([needs, compounds, forms, recognitions, places, guardedPlaces, boilerplate]))}`,
    entries: [
      ...needs.map((row) => entry(row)),
      ...compounds.map((phrases): VocabularyEntry => ({
        fr: phrases.fr,
        en: phrases.en,
        sectors: [],
        related: [],
        role: 'opaque',
      })),
    ],
    evidence: evidence satisfies readonly SectorWords[],
    forms: forms satisfies readonly CodedPhrase[],
    recognitions: recognitions satisfies readonly CodedPhrase[],
    places: places satisfies readonly CodedPhrase[],
    guardedPlaces,
    outsidePlaces,
    lookAlikes,
    clauses,
    boilerplate,
  };
  return built;
}

const entry = (row: EntryRow): VocabularyEntry => ({
  fr: row.fr ?? [],
  en: row.en ?? [],
  sectors: row.sectors,
  related: row.related ?? [],
  role: row.role === 'venue' || row.role === 'action' ? row.role : 'need',
});

/** FNV-1a: enough to notice that a word changed. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
