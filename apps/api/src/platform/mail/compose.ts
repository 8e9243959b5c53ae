import type { SendMailOptions } from 'nodemailer';
import type { Config } from '../config';
import type { OutgoingMail } from './mailer';

/** The message as nodemailer takes it. Machines that answer mails are asked not to. */
export function compose(mail: OutgoingMail, config: Pick<Config, 'mail' | 'publicUrl'>): SendMailOptions {
  return {
    from: config.mail.from,
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.id}@${new URL(config.publicUrl).hostname}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.language },
    // Nothing is fetched for a message: neither files nor addresses.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
