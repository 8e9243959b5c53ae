import { err, ok, type Result } from '@repere/kernel';

/** Bounds in characters; no rule of composition (NIST 800-63B, ASVS 6.2). */
export const PASSWORD_LENGTH = { least: 12, most: 128 } as const;

export type WeakPassword = 'too_short' | 'too_long' | 'common' | 'personal' | 'repetitive';

/**
 * Refuses what is guessed first: short ones, those of leaked lists even dressed up with digits or doubled, those made of
 * the person's own words, those that repeat a few characters.
 * @param isCommon says whether a word, in lower case, is on the list
 * @param personal words that everybody who knows the person would try: name, address, name of the site
 * @example checkPassword('Password2024!', isCommon, []) // err('common')
 */
export function checkPassword(
  password: string,
  isCommon: (word: string) => boolean,
  personal: readonly string[],
): Result<void, WeakPassword> {
  const length = [...password].length;
  if (length < PASSWORD_LENGTH.least) return err('too_short');
  if (length > PASSWORD_LENGTH.most) return err('too_long');
  const lower = password.toLowerCase();
  if (new Set(lower).size < 5 || isRun(lower)) return err('repetitive');
  if (bareForms(lower).some(isCommon)) return err('common');
  const own = personal
    .flatMap((words) => words.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length > 3);
  if (own.some((word) => remainder(lower, word) < 6)) return err('personal');
  return ok(undefined);
}

/** How many letters are left once a word has been taken out, wherever it stands. */
const remainder = (password: string, word: string): number =>
  password.includes(word) ? password.replaceAll(word, '').replace(/[^\p{L}]/gu, '').length : Number.POSITIVE_INFINITY;

/** The word under the dress: without digits and signs around it, letters written as digits put back, once if doubled. */
function bareForms(lower: string): string[] {
  const forms = new Set([lower, bare(lower)]);
  for (const form of [...forms]) forms.add(unleet(form)).add(bare(unleet(form)));
  for (const form of [...forms]) {
    const half = form.slice(0, Math.ceil(form.length / 2));
    if (half + half === form) forms.add(half);
  }
  return [...forms];
}

/** What is left without the digits and signs around it, unless that is most of it. */
function bare(form: string): string {
  const word = form.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return word.length >= 4 && word.length > form.length - 6 ? word : form;
}

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};
const unleet = (word: string): string => word.replace(/[013457@$]/g, (character) => LEET[character] ?? character);

const RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'qwertyuiopasdfghjklzxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
];

/** The alphabet, the digits or a row of the keyboard, forward or backward. */
function isRun(word: string): boolean {
  return RUNS.some((run) => run.includes(word) || [...run].reverse().join('').includes(word));
}
