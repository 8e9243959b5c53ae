import type { INestApplicationContext } from '@nestjs/common';
import { MailRunner } from './mail-runner';

/** Sends queued mails from now on; for the processes that do background work. */
export const keepMail = (app: INestApplicationContext): void => app.get(MailRunner, { strict: false }).start();
