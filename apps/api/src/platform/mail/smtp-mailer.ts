import { createTransport } from 'nodemailer';
import type { Config } from '../config';
import { compose } from './compose';
import type { Mailer, MailOutcome, OutgoingMail } from './mailer';

interface SmtpError {
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/** Hands messages to the mail server of SMTP_URL, a connection each. */
export class SmtpMailer implements Mailer {
  readonly #transport;

  constructor(
    private readonly config: Pick<Config, 'mail' | 'publicUrl'>,
    smtpUrl: string,
  ) {
    this.#transport = createTransport({
      url: smtpUrl,
      connectionTimeout: 15_000,
      greetingTimeout: 30_000,
      // Longer than any sane server thinks: giving up on one that has taken the message would send it twice.
      socketTimeout: 300_000,
    });
  }

  async send(mail: OutgoingMail): Promise<MailOutcome> {
    try {
      await this.#transport.sendMail(compose(mail, this.config));
      return { kind: 'sent' };
    } catch (error) {
      const { code, responseCode = 0, response = '' } = error as SmtpError;
      // The address or the message is refused for good; a refused password is ours to mend, and waits.
      if ((code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode >= 500)
        return { kind: 'refused', reason: response.slice(0, 500) };
      throw error;
    }
  }

  close(): void {
    this.#transport.close();
  }
}
