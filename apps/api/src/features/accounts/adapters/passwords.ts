import { hash, verify } from '@node-rs/argon2';
import { dictionary } from '@zxcvbn-ts/language-common';
import { checkPassword, type WeakPassword } from '../domain/password-rules';
import type { Result } from '@repere/kernel';

/** OWASP's first choice for argon2id, the library's own algorithm: 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The hash that an unknown address is checked against, so that it takes the same time as a known one. */
let nobody: Promise<string> | undefined;

let common: ReadonlySet<string> | undefined;
const isCommon = (word: string): boolean =>
  (common ??= new Set(dictionary['passwords-common'] as readonly string[])).has(word);

/** Whether a password may be chosen, by rules and an offline list of leaked ones. */
export const judgePassword = (password: string, personal: readonly string[]): Result<void, WeakPassword> =>
  checkPassword(password, isCommon, [...personal, 'repere', 'repère']);

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), COST);

/** Checks a password; without a hash to check against, spends the same time and says no. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password');
  const matches = await verify(stored ?? (await nobody), password.normalize('NFC'));
  return matches && stored !== null;
}
