import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes, twice the 128 bits that guessing would need. */
const TOKEN_BYTES = 32;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** A new secret for a cookie or a link; only its hash is stored. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

/** What the database holds of a token; null when it cannot be one. */
export const hashToken = (token: string): Buffer | null =>
  TOKEN.test(token) ? createHash('sha256').update(token).digest() : null;
