import { err, ok, type Language, type Result } from '@repere/kernel';
import type { SectorDirectory, Vocabulary, VocabularyEntry } from '@repere/reference';

export type EntryState = 'proposed' | 'accepted' | 'retired';
export type EntryRole = 'need' | 'action' | 'venue';

/** Words that staff added: what they mean, and what became of them. */
export interface StaffEntry {
  readonly id: string;
  readonly phrases: readonly string[];
  readonly language: Language;
  readonly sectors: readonly string[];
  readonly role: EntryRole;
  readonly state: EntryState;
  readonly note: string | null;
  readonly proposedAt: Date;
  /** A person's id; null for the command line. The same for the two others. */
  readonly proposedBy: string | null;
  readonly acceptedAt: Date | null;
  readonly acceptedBy: string | null;
  readonly retiredAt: Date | null;
  readonly retiredBy: string | null;
}

/** What someone proposes to add. */
export interface EntryDraft {
  readonly phrases: readonly string[];
  readonly language: Language;
  readonly sectors: readonly string[];
  readonly role?: EntryRole;
  readonly note?: string | null;
}

/** Why a proposal is refused; `value` is what was written. */
export interface EntryFault {
  readonly code:
    'PhraseMissing' | 'PhraseTooLong' | 'PhraseMalformed' | 'SectorMissing' | 'SectorUnknown' | 'PhraseKnown';
  readonly value: string;
}

const LONGEST_PHRASE = 80;
const MOST_PHRASES = 20;

/**
 * Checks a proposal and tidies it: phrases trimmed and once each, at least one word of two letters, sectors that exist.
 * A phrase that already means all these sectors is refused: it would change nothing.
 */
export function checkDraft(
  draft: EntryDraft,
  sectors: SectorDirectory,
  known: (phrase: string) => readonly string[],
): Result<Required<EntryDraft>, EntryFault> {
  const phrases = [
    ...new Set(draft.phrases.map((phrase) => phrase.normalize('NFC').replace(/\s+/g, ' ').trim())),
  ].filter((phrase) => phrase !== '');
  const fault = (code: EntryFault['code'], value: string): Result<never, EntryFault> => err({ code, value });
  if (phrases.length === 0) return fault('PhraseMissing', '');
  const long = phrases.find((phrase) => phrase.length > LONGEST_PHRASE) ?? phrases[MOST_PHRASES];
  if (long !== undefined) return fault('PhraseTooLong', long);
  const broken = phrases.find((phrase) => !/\p{L}{2}/u.test(phrase) || /[\p{Cc}<>{}|;]/u.test(phrase));
  if (broken !== undefined) return fault('PhraseMalformed', broken);
  const ids = [...new Set(draft.sectors)];
  if (ids.length === 0) return fault('SectorMissing', '');
  const stray = ids.find((id) => sectors.get(id) === undefined);
  if (stray !== undefined) return fault('SectorUnknown', stray);
  const redundant = phrases.every((phrase) => {
    const meant = known(phrase);
    return ids.every((id) => meant.includes(id));
  });
  if (redundant) return fault('PhraseKnown', phrases[0] ?? '');
  return ok({ phrases, language: draft.language, sectors: ids, role: draft.role ?? 'need', note: draft.note ?? null });
}

/** The vocabulary with the accepted entries: a phrase of several entries means all of theirs. */
export function withEntries(built: Vocabulary, entries: readonly StaffEntry[]): Vocabulary {
  const accepted = entries.filter(({ state }) => state === 'accepted').toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (accepted.length === 0) return built;
  return {
    ...built,
    version: `${built.version}+${fingerprint(accepted)}`,
    entries: [...built.entries, ...accepted.map(asEntry)],
  };
}

const asEntry = ({ phrases, language, sectors, role }: StaffEntry): VocabularyEntry => ({
  fr: language === 'fr' ? phrases : [],
  en: language === 'en' ? phrases : [],
  sectors,
  related: [],
  role,
});

/** FNV-1a over what the entries say: every process makes the same of the same words. */
function fingerprint(entries: readonly StaffEntry[]): string {
  const text = JSON.stringify(
    entries.map(({ phrases, language, sectors, role }) => [phrases, language, sectors, role]),
  );
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
