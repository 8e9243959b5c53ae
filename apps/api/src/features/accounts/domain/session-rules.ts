import type { Factor, Role } from '@repere/kernel';
import { isStaff, needsSecondFactor } from './roles';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long a session lasts without being used, and in all, in seconds. */
export interface SessionLife {
  readonly idle: number;
  readonly whole: number;
}

const STAFF: SessionLife = { idle: 30 * MINUTE, whole: 8 * HOUR };
const OTHERS: SessionLife = { idle: 14 * DAY, whole: 30 * DAY };

export const sessionLife = (roles: readonly Role[]): SessionLife => (isStaff(roles) ? STAFF : OTHERS);

/** @param ages seconds since the session was last used and since it began, by the database's clock */
export function isAlive(roles: readonly Role[], ages: { readonly idle: number; readonly whole: number }): boolean {
  const life = sessionLife(roles);
  return ages.idle < life.idle && ages.whole < life.whole;
}

/** How long a factor counts as just given, in seconds. */
export const RECENT_SECONDS = 10 * MINUTE;

export interface Means {
  readonly roles: readonly Role[];
  readonly totp: boolean;
  readonly passkeys: number;
}

/**
 * What a session still lacks, whatever its first step was. Whoever has a second factor is asked for it; whoever must have
 * one sets it up first. A passkey is two factors at once: something held, unlocked by its owner.
 */
export function missingFactor(factors: readonly Factor[], means: Means): 'second_factor' | 'enrolment' | null {
  if (factors.some((factor) => factor === 'passkey' || factor === 'totp' || factor === 'recovery')) return null;
  if (means.totp) return 'second_factor';
  if (!needsSecondFactor(means.roles)) return null;
  return means.passkeys > 0 ? 'second_factor' : 'enrolment';
}
