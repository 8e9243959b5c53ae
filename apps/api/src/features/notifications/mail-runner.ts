import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '../../platform/database';
import { Log } from '../../platform/logging/log';
import { MAILER, type Mailer } from '../../platform/mail';
import {
  claimMail,
  MAIL_CHANNEL,
  markBounced,
  markSent,
  postponeMail,
  sweepMail,
  type ClaimedMail,
} from './mail.repository';

/** How often to look without being woken: retries fall due in silence. */
const POLL_MS = 5_000;
const SWEEP_MS = 3_600_000;
/** Longer than a message may take to be handed over (smtp-mailer.ts), so that no slow one is sent twice. */
const LEASE_SECONDS = 600;

/** Sends queued mails one after the other, in the processes that do background work. */
@Injectable()
export class MailRunner implements OnApplicationShutdown {
  #stopListening: (() => Promise<void>) | null = null;
  #timers: NodeJS.Timeout[] = [];
  #work: Promise<void> = Promise.resolve();
  #wanted = false;
  #stopped = false;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(MAILER) private readonly mailer: Mailer,
    @Inject(Log) private readonly log: Log,
  ) {}

  /** Starts sending; called by the process that does background work. */
  start(): void {
    if (this.#stopListening !== null) return;
    this.#stopListening = this.database.listen(MAIL_CHANNEL, () => this.#wake());
    this.#timers = [
      setInterval(() => this.#wake(), POLL_MS).unref(),
      setInterval(() => void sweepMail(this.database).catch(() => undefined), SWEEP_MS).unref(),
    ];
    this.#wake();
  }

  /** Sends everything that is due now. @returns how many left */
  async drain(): Promise<number> {
    let sent = 0;
    while (!this.#stopped) {
      const mail = await claimMail(this.database, LEASE_SECONDS);
      if (mail === null) break;
      if (await this.#send(mail)) sent += 1;
    }
    return sent;
  }

  async onApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#timers) clearInterval(timer);
    await this.#stopListening?.();
    await this.#work;
    this.mailer.close();
  }

  #wake(): void {
    if (this.#wanted || this.#stopped) return;
    this.#wanted = true;
    this.#work = this.#work.then(async () => {
      this.#wanted = false;
      await this.drain().catch((error: unknown) => this.log.warn({ error }, 'the mail queue could not be read'));
    });
  }

  async #send(mail: ClaimedMail): Promise<boolean> {
    try {
      const outcome = await this.mailer.send(mail);
      if (outcome.kind === 'refused') {
        await markBounced(this.database, mail.id, outcome.reason);
        this.log.warn({ mail: mail.id }, 'a mail was refused by its address');
        return false;
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      await postponeMail(this.database, mail, reason);
      this.log.warn({ mail: mail.id, attempts: mail.attempts, reason }, 'a mail could not be sent and waits');
      return false;
    }
    await markSent(this.database, mail.id);
    return true;
  }
}
