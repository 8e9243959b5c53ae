import { Inject, Injectable, type INestApplicationContext, type OnApplicationShutdown } from '@nestjs/common';
import { Log } from '../../platform/logging/log';
import { RenewRecognitions } from './use-cases/renew-recognitions';

const EVERY_MS = 5_000;

/** Looks every few seconds for what time or a change of a listing has put in question, in the processes that do background work. */
@Injectable()
export class RecognitionFollower implements OnApplicationShutdown {
  #timer: NodeJS.Timeout | undefined;
  #work: Promise<void> = Promise.resolve();
  #busy = false;

  constructor(
    @Inject(RenewRecognitions) private readonly renew: RenewRecognitions,
    @Inject(Log) private readonly log: Log,
  ) {}

  start(): void {
    this.#timer ??= setInterval(() => this.#wake(), EVERY_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    await this.#work;
  }

  #wake(): void {
    if (this.#busy) return;
    this.#busy = true;
    this.#work = this.renew
      .execute()
      .catch((error: unknown) => this.log.warn({ error }, 'confirmations could not be looked at'))
      .then(() => void (this.#busy = false));
  }
}

/** Called by the process that does background work. */
export const keepRecognitions = (app: INestApplicationContext): void =>
  app.get(RecognitionFollower, { strict: false }).start();
