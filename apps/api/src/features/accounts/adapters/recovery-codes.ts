import { createHash, randomInt } from 'node:crypto';

/** Letters and digits that nobody takes for one another. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const COUNT = 10;

/** Ten codes of 60 random bits, `xxxx-xxxx-xxxx`, shown once. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: COUNT }, () =>
    Array.from({ length: 3 }, () =>
      Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join(''),
    ).join('-'),
  );

/** What is kept of a code, however it is typed; the person's id keeps equal codes of two people apart. */
export const recoveryHash = (personId: string, code: string): Buffer =>
  createHash('sha256')
    .update(`${personId} ${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`)
    .digest();
