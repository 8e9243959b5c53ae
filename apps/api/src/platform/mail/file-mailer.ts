import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Config } from '../config';
import { dataDirectory } from '../data-directory';
import { compose } from './compose';
import type { Mailer, MailOutcome, OutgoingMail } from './mailer';

/** Puts each message in a file of `DATA_DIR/mail`, for an installation without a mail server. */
export class FileMailer implements Mailer {
  readonly #transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  constructor(private readonly config: Pick<Config, 'dataDir' | 'mail' | 'publicUrl'>) {}

  async send(mail: OutgoingMail): Promise<MailOutcome> {
    const { message } = await this.#transport.sendMail(compose(mail, this.config));
    const folder = dataDirectory(this.config.dataDir).mail;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = join(folder, `${mail.id}.eml`);
    // Written aside, then renamed: nobody reads half a message. The same message again replaces itself.
    await writeFile(`${file}.part`, message as Buffer, { mode: 0o600 });
    await rename(`${file}.part`, file);
    return { kind: 'sent' };
  }

  close(): void {
    this.#transport.close();
  }
}
