import { err, ok, type Result } from '@repere/kernel';
import type { AcceptContext } from './accept-draft';
import type { ActivityDraft, ListingDraft } from './draft';
import type { Refusal, RefusalCode, Warning, WarningCode } from './finding';
import { fold, tidy, tidyText } from './fold';
import type { CodeBook } from './lexicon';
import { areaText, undeclaredActivity, type ActivityMode, type ActivityRecord } from './listing-record';
import { readArea } from './read-area';

interface Kind {
  readonly field: string;
  readonly book: CodeBook;
  /** Looks like a code of ours: then it must exist. */
  readonly shape: RegExp;
  readonly unknown: RefusalCode;
  readonly unrecognised: WarningCode;
}

/** Codes of a list, in the order of their first mention; what is shaped like a code must exist, other words are left out and told. */
function readCodes(
  words: readonly string[],
  kind: Kind,
  coded: boolean,
): Result<{ codes: string[]; warnings: Warning[] }, Refusal> {
  const codes = new Set<string>();
  const warnings: Warning[] = [];
  for (const word of words.flatMap((one) => pieces(one, kind.book))) {
    const code = kind.book.find(word);
    if (code !== undefined) codes.add(code);
    else if (coded || kind.shape.test(word)) return err({ code: kind.unknown, field: kind.field, value: word });
    else warnings.push({ code: kind.unrecognised, field: kind.field, value: word });
  }
  return ok({ codes: [...codes], warnings });
}

/** A cell may hold several values apart by commas, and a label may hold a comma. */
const pieces = (text: string, book: CodeBook): string[] =>
  (book.find(text) === undefined ? text.split(',') : [text]).map(tidy).filter((piece) => piece !== '');

/** Every activity of a draft; without one, a single undeclared activity stands (api.md §3). */
export function readActivities(
  draft: ListingDraft,
  context: AcceptContext,
): Result<{ activities: ActivityRecord[]; warnings: Warning[] }, Refusal> {
  const activities: ActivityRecord[] = [];
  const warnings: Warning[] = [];
  for (const [position, activity] of draft.activities.entries()) {
    const read = readActivity(activity, draft.coded ? `activities.${position}.` : '', draft.coded, context);
    if (!read.ok) return read;
    activities.push(read.value.activity);
    warnings.push(...read.value.warnings);
  }
  const declared = activities.filter(isDeclared);
  return ok({ activities: declared.length === 0 ? [undeclaredActivity] : declared, warnings });
}

const isDeclared = (one: ActivityRecord): boolean =>
  one.sectors.length > 0 ||
  one.modes.length > 0 ||
  areaText(one.area) !== '' ||
  one.descriptionFr !== null ||
  one.descriptionEn !== null;

function readActivity(
  draft: ActivityDraft,
  path: string,
  coded: boolean,
  { lexicon, reference }: AcceptContext,
): Result<{ activity: ActivityRecord; warnings: Warning[] }, Refusal> {
  const sectorKind: Kind = {
    field: `${path}sectors`,
    book: lexicon.sectors,
    shape: /^S\d{2}(\.\d+)?$/i,
    unknown: 'sector_unknown',
    unrecognised: 'sector_not_recognised',
  };
  const sectors = readCodes(draft.sectors, sectorKind, coded);
  if (!sectors.ok) return sectors;
  const modeKind: Kind = {
    field: `${path}modes`,
    book: lexicon.modes,
    shape: /^$/,
    unknown: 'mode_unknown',
    unrecognised: 'mode_not_recognised',
  };
  const modes = readCodes(draft.modes, modeKind, coded);
  if (!modes.ok) return modes;
  const area = readArea(draft.area, `${path}area`, reference.territories);
  if (!area.ok) return area;
  const text = (value: string | null): string | null =>
    value === null || tidyText(value) === '' ? null : tidyText(value);
  return ok({
    activity: {
      sectors: sectors.value.codes,
      modes: modes.value.codes as ActivityMode[],
      area: area.value.area,
      descriptionFr: text(draft.descriptionFr),
      descriptionEn: text(draft.descriptionEn),
    },
    warnings: [...sectors.value.warnings, ...modes.value.warnings, ...area.value.warnings],
  });
}

interface Terms {
  readonly legalForm: string | null;
  readonly recognitions: string[];
  readonly practices: string[];
  readonly languages: string[];
  readonly warnings: Warning[];
}

const UNDERSCORED = /^[a-z0-9]+(_[a-z0-9]+)+$/;

export function readTerms(draft: ListingDraft, { lexicon }: AcceptContext): Result<Terms, Refusal> {
  const form = readForm(draft.legalForm, lexicon.legalForms, draft.coded);
  if (!form.ok) return form;
  const recognitions = readCodes(
    draft.recognitions,
    {
      field: 'recognitions',
      book: lexicon.recognitions,
      shape: UNDERSCORED,
      unknown: 'recognition_unknown',
      unrecognised: 'recognition_not_recognised',
    },
    draft.coded,
  );
  if (!recognitions.ok) return recognitions;
  const practices = readCodes(
    draft.practices,
    {
      field: 'practices',
      book: lexicon.practices,
      shape: UNDERSCORED,
      unknown: 'practice_unknown',
      unrecognised: 'practice_not_recognised',
    },
    draft.coded,
  );
  if (!practices.ok) return practices;
  const languages = readLanguages(draft.languages, lexicon.languages);
  return ok({
    legalForm: form.value.code,
    recognitions: recognitions.value.codes,
    practices: practices.value.codes,
    languages: languages.codes,
    warnings: [
      ...form.value.warnings,
      ...recognitions.value.warnings,
      ...practices.value.warnings,
      ...languages.warnings,
    ],
  });
}

function readForm(
  text: string | null,
  book: CodeBook,
  coded: boolean,
): Result<{ code: string | null; warnings: Warning[] }, Refusal> {
  const value = tidy(text ?? '');
  if (value === '') return ok({ code: null, warnings: [] });
  const code = book.find(value);
  if (code !== undefined) return ok({ code, warnings: [] });
  if (coded || UNDERSCORED.test(value)) return err({ code: 'legal_form_unknown', field: 'legalForm', value });
  const vague = book.imprecise.has(fold(value));
  return ok({
    code: null,
    warnings: [{ code: vague ? 'legal_form_imprecise' : 'legal_form_not_recognised', field: 'legalForm', value }],
  });
}

function readLanguages(words: readonly string[], book: CodeBook): { codes: string[]; warnings: Warning[] } {
  const codes = new Set<string>();
  const warnings: Warning[] = [];
  for (const word of words
    .flatMap((one) => one.split(/[,/]| et | and /))
    .map(tidy)
    .filter((one) => one !== '')) {
    if (/^(bilingue|bilingual)$/i.test(word)) for (const code of ['fr', 'en']) codes.add(code);
    else if (book.find(word) !== undefined) codes.add(book.find(word) ?? word);
    else if (/^[a-z]{2,3}$/.test(word)) codes.add(word);
    else warnings.push({ code: 'language_not_recognised', field: 'languages', value: word });
  }
  return { codes: [...codes], warnings };
}
