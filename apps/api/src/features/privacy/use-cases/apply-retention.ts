import { Inject, Injectable } from '@nestjs/common';
import { DATA_PURPOSES } from '@repere/kernel';
import { Clock } from '../../../platform/clock';
import { CONFIG, type Config } from '../../../platform/config';
import { Database } from '../../../platform/database';
import { recordAudit, SYSTEM } from '../../audit';
import { forgetOldMailFiles, queueMail } from '../../notifications';
import { monthsBefore, retentionRules } from '../domain/retention';
import { ErasePerson } from './erase-person';

/** Told so long before an unused account goes. */
const NOTICE_DAYS = 30;
const DAY_MS = 86_400_000;

/** How many rows each rule touched. */
export type RetentionTally = Readonly<Record<string, number>>;

/** Erases or makes anonymous what has been kept long enough; running it twice changes nothing more. */
@Injectable()
export class ApplyRetention {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ErasePerson) private readonly erasePerson: ErasePerson,
    @Inject(CONFIG) private readonly config: Pick<Config, 'dataDir' | 'publicUrl'>,
  ) {}

  async execute(): Promise<RetentionTally> {
    const now = this.clock.now();
    const tally: Record<string, number> = {};
    for (const { name, months, sql } of retentionRules) {
      const rows = await this.database.query(`${sql} RETURNING 1 AS one`, [monthsBefore(now, months)]);
      if (rows.length > 0) tally[name] = rows.length;
    }
    await forgetOldMailFiles(this.config, monthsBefore(now, DATA_PURPOSES.mail.months));
    const notices = await this.#warnUnused(now);
    const accounts = await this.#eraseUnused(now);
    if (notices > 0) tally['notices'] = notices;
    if (accounts > 0) tally['accounts'] = accounts;
    if (Object.keys(tally).length > 0)
      await this.database.transaction((tx) =>
        recordAudit(tx, {
          actor: SYSTEM,
          action: 'privacy.retention',
          subject: { kind: 'directory', id: null },
          details: tally,
        }),
      );
    return tally;
  }

  /** Somebody who has not come for almost three years is told, once, that her account will go unless she signs in. */
  async #warnUnused(now: Date): Promise<number> {
    const unusedSince = new Date(monthsBefore(now, DATA_PURPOSES.account.months).getTime() + NOTICE_DAYS * DAY_MS);
    const people = await this.database.query<{ id: string; email: string; language: 'fr' | 'en'; since: Date }>(
      `SELECT id, email, language, coalesce(last_seen_at, created_at) AS since FROM person p
       WHERE coalesce(last_seen_at, created_at) < $1
         AND NOT EXISTS (SELECT 1 FROM mail m WHERE m.once_key = 'unused ' || p.id || ' ' || floor(extract(epoch FROM coalesce(p.last_seen_at, p.created_at)))::bigint)`,
      [unusedSince],
    );
    for (const { id, email, language, since } of people)
      await this.database.transaction((tx) =>
        queueMail(tx, {
          to: email,
          language,
          template: 'account_unused',
          params: { days: NOTICE_DAYS },
          link: `${this.config.publicUrl}${language === 'en' ? '/en/workspace' : '/espace'}`,
          home: this.config.publicUrl,
          onceKey: `unused ${id} ${Math.floor(since.getTime() / 1000)}`,
        }),
      );
    return people.length;
  }

  /** An account goes when it was unused for three years and its owner was told a month ago; one closed by staff after a year. */
  async #eraseUnused(now: Date): Promise<number> {
    const people = await this.database.query<{ id: string }>(
      `SELECT id FROM person p WHERE disabled_at < $2
         OR (coalesce(last_seen_at, created_at) < $1 AND EXISTS (SELECT 1 FROM mail m WHERE m.recipient = p.email
           AND m.template = 'account_unused' AND m.created_at <= $3))`,
      [
        monthsBefore(now, DATA_PURPOSES.account.months),
        monthsBefore(now, 12),
        new Date(now.getTime() - (NOTICE_DAYS - 1) * DAY_MS),
      ],
    );
    let erased = 0;
    for (const { id } of people) if ((await this.erasePerson.execute(id, SYSTEM, 'retention')).ok) erased += 1;
    return erased;
  }
}
