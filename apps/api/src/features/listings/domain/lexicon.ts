import type { BilingualText } from '@repere/kernel';
import type { ReferenceSnapshot } from '@repere/reference';
import { fold } from './fold';
import type { ActivityMode } from './listing-record';

/** Looks a code up by itself or by its French or English words, folded; `imprecise` words name a family, not one code. */
export interface CodeBook {
  readonly codes: ReadonlySet<string>;
  find(text: string): string | undefined;
  readonly imprecise: ReadonlySet<string>;
}

export interface Lexicon {
  readonly sectors: CodeBook;
  readonly modes: CodeBook;
  readonly legalForms: CodeBook;
  readonly recognitions: CodeBook;
  readonly practices: CodeBook;
  readonly languages: CodeBook;
}

const MODE_WORDS: Readonly<Record<ActivityMode, string>> = {
  goods: 'biens|bien|produits|produit|marchandises|goods|products|product',
  services: 'services|service|prestation de services',
  works: 'travaux|construction|works|construction works',
  staffing: 'main d oeuvre|personnel|placement|pret de personnel|prêt de main-d’œuvre|staffing|labour|labor|workforce',
};

/** Everyday words for the forms, and the register's own codes where they mean one form. */
const FORM_WORDS: Readonly<Record<string, string>> = {
  coop_solidarite: 'coop de solidarite|cooperative de solidarite|solidarity coop|cs',
  coop_travail: 'coop de travail|cooperative de travailleurs|cooperative de travail|worker coop|workers cooperative',
  coop_producteurs: 'coop de producteurs|cooperative de producteurs|producer cooperative|cooperative agricole',
  coop_consommateurs:
    'coop de consommateurs|cooperative de consommateurs|consumer cooperative|cooperative d habitation|coop d habitation',
  coop_travailleurs_actionnaire: 'cta|cooperative de travailleurs actionnaires|coop de travailleurs actionnaire',
  coop_financiere: 'caisse|cooperative financiere|caisse populaire|credit union|cooperative de services financiers',
  federation_coop: 'federation de cooperatives|cooperative federation|federation',
  mutuelle: 'mutuelle|mutual|societe mutuelle',
  obnl_qc_partie3:
    'partie iii|partie 3|obnl partie iii|osbl partie iii|personne morale sans but lucratif|loi sur les compagnies partie iii',
  obnl_federal: 'obnl federal|osbl federal|federal non profit|lcobnl|obnl de regime federal',
};

const IMPRECISE_FORMS =
  'obnl|osbl|obsl|organisme a but non lucratif|organisme sans but lucratif|non profit|nonprofit|npo|not for profit|ape|coop|cooperative|cop|co op|association|organisme communautaire';

const LANGUAGE_WORDS: Readonly<Record<string, string>> = {
  fr: 'fra|francais|french|f',
  en: 'eng|anglais|english|a|e',
  es: 'spa|espagnol|spanish|espanol',
  iu: 'inuktitut',
  cr: 'cri|cree',
  atj: 'atikamekw',
  moe: 'innu|innu aimun|montagnais',
};

/** Every written form of every code of the reference tables; built once per import. */
export function buildLexicon(reference: ReferenceSnapshot): Lexicon {
  const terms = (
    list: readonly { code: string; label: BilingualText }[],
    words: Readonly<Record<string, string>> = {},
  ): [string, string[]][] =>
    list.map(({ code, label }) => [
      code,
      [
        label.fr,
        label.en,
        label.fr.replace(/\([^)]*\)/g, ''),
        label.en.replace(/\([^)]*\)/g, ''),
        ...(words[code]?.split('|') ?? []),
      ],
    ]);
  const words = (table: Readonly<Record<string, string>>): [string, string[]][] =>
    Object.entries(table).map(([code, text]) => [code, text.split('|')]);
  return {
    sectors: codeBook(reference.sectors.all.map(({ id, label }) => [id, [label.fr, label.en]])),
    modes: codeBook(words(MODE_WORDS)),
    legalForms: codeBook(terms(reference.legalForms, FORM_WORDS), IMPRECISE_FORMS.split('|')),
    recognitions: codeBook(terms(reference.recognitions)),
    practices: codeBook(terms(reference.practices)),
    languages: codeBook(words(LANGUAGE_WORDS)),
  };
}

function codeBook(entries: readonly [string, readonly string[]][], imprecise: readonly string[] = []): CodeBook {
  const byWords = new Map<string, string | null>();
  for (const [code, words] of entries)
    for (const word of new Set(words.map(fold))) byWords.set(word, byWords.has(word) ? null : code);
  const codes = new Map(entries.map(([code]) => [code.toLowerCase(), code]));
  return {
    codes: new Set(codes.values()),
    find: (text) => codes.get(text.trim().toLowerCase()) ?? byWords.get(fold(text)) ?? undefined,
    imprecise: new Set(imprecise.map(fold)),
  };
}
