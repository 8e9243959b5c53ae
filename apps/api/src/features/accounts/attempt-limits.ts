import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config';
import { Database } from '../../platform/database';
import { ProblemError } from '../../platform/http';

/** How many tries in how many seconds, by account and by network address. */
const LIMITS = {
  'link by account': [5, 3600],
  'link by address': [40, 3600],
  'password by account': [10, 900],
  'password by address': [60, 900],
  'code by account': [10, 600],
  'look by address': [200, 3600],
  'invitation by account': [40, 3600],
} as const satisfies Record<string, readonly [tries: number, seconds: number]>;

export type LimitName = keyof typeof LIMITS;

/** Guessing one account's secrets is limited whatever RATE_LIMIT says: no test needs more tries, and a mistaken setting must not open it. */
const ALWAYS: ReadonlySet<LimitName> = new Set(['password by account', 'code by account']);

/**
 * Limits that all instances share, in PostgreSQL. Each try costs its part of the window, which time gives back: after the
 * last allowed one, the next is allowed when one part has come back, with no bursts at the edges of windows.
 */
@Injectable()
export class AttemptLimits {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Pick<Config, 'rateLimit'>,
  ) {}

  /**
   * Counts one try. What is counted is known by its hash only.
   * @throws ProblemError 429 `too_many_requests` with the seconds to wait
   */
  async take(name: LimitName, whose: string): Promise<void> {
    if (!this.config.rateLimit && !ALWAYS.has(name)) return;
    const [tries, seconds] = LIMITS[name];
    const key = createHash('sha256').update(`${name} ${whose}`).digest('base64url');
    const [row] = await this.database.query<{ allowed: boolean; wait: number }>(
      `WITH taken AS (
         INSERT INTO attempt_limit AS limits (key, rested_at) VALUES ($1, now() + make_interval(secs => $2))
         ON CONFLICT (key) DO UPDATE SET rested_at = greatest(limits.rested_at, now()) + make_interval(secs => $2)
         WHERE greatest(limits.rested_at, now()) + make_interval(secs => $2) <= now() + make_interval(secs => $3)
         RETURNING key)
       SELECT EXISTS (SELECT 1 FROM taken) AS allowed, coalesce((
         SELECT extract(epoch FROM rested_at + make_interval(secs => $2) - now() - make_interval(secs => $3))
         FROM attempt_limit WHERE key = $1), 0)::float8 AS wait`,
      [key, seconds / tries, seconds],
    );
    if (row?.allowed !== false) return;
    const wait = Math.max(1, Math.ceil(row.wait));
    throw new ProblemError('too_many_requests', 429, { seconds: wait }, [], { 'retry-after': String(wait) });
  }

  /** Forgets keys that have tried nothing for long. */
  async sweep(): Promise<void> {
    await this.database.query(`DELETE FROM attempt_limit WHERE rested_at < now() - interval '1 day'`);
  }
}
