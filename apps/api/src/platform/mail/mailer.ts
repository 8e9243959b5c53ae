import type { Config } from '../config';
import { FileMailer } from './file-mailer';
import { SmtpMailer } from './smtp-mailer';

/** One message to one address, ready to leave. */
export interface OutgoingMail {
  /** A UUID; becomes the Message-ID, so that a message sent twice by accident is known as one. */
  readonly id: string;
  readonly to: string;
  readonly language: 'fr' | 'en';
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** `refused`: the address will never take it (SMTP 5xx); `reason` are the server's words. */
export type MailOutcome = { readonly kind: 'sent' } | { readonly kind: 'refused'; readonly reason: string };

/** Hands messages over. */
export interface Mailer {
  /** @throws when it may work later: server away, mailbox full, our own password refused */
  send(mail: OutgoingMail): Promise<MailOutcome>;
  close(): void;
}

/** Injection token of {@link Mailer}. */
export const MAILER = Symbol('MAILER');

/** SMTP where it is configured, else files of `DATA_DIR/mail` (api.md §1). */
export const createMailer = (config: Config): Mailer =>
  config.mail.smtpUrl === null ? new FileMailer(config) : new SmtpMailer(config, config.mail.smtpUrl);
