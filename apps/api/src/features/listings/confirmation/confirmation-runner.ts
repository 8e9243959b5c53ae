import { Inject, Injectable, type INestApplicationContext, type OnApplicationShutdown } from '@nestjs/common';
import { Log } from '../../../platform/logging/log';
import { AskConfirmations } from '../use-cases/ask-confirmations';

const EVERY_MS = 3_600_000;

/** Asks every hour whom the day has made due, in the processes that do background work. */
@Injectable()
export class ConfirmationRunner implements OnApplicationShutdown {
  #timer: NodeJS.Timeout | undefined;
  #work: Promise<void> = Promise.resolve();

  constructor(
    @Inject(AskConfirmations) private readonly ask: AskConfirmations,
    @Inject(Log) private readonly log: Log,
  ) {}

  start(): void {
    if (this.#timer !== undefined) return;
    this.#timer = setInterval(() => this.#wake(), EVERY_MS).unref();
    this.#wake();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    await this.#work;
  }

  #wake(): void {
    this.#work = this.#work.then(async () => {
      try {
        const done = await this.ask.execute();
        if (done.mails + done.told > 0) this.log.info(done, 'enterprises were asked whether their listings are true');
      } catch (error) {
        this.log.warn({ error }, 'enterprises could not be asked whether their listings are true');
      }
    });
  }
}

/** Called by the process that does background work. */
export const keepConfirmations = (app: INestApplicationContext): void =>
  app.get(ConfirmationRunner, { strict: false }).start();
