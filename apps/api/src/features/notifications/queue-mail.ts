import { format, isMessageKey, type MailsKey, type MessageParams } from '@repere/i18n';
import type { Language } from '@repere/kernel';
import type { SqlRunner } from '../../platform/database';
import { uuidv7 } from '../../platform/ids';
import { writeHtml, writeText, type MailWords } from './domain/write-mail';
import { insertMail } from './mail.repository';

type TemplateOf<Key> = Key extends `mail.${infer Template}.subject` ? Template : never;

/** A mail of the catalogue `libs/i18n/src/mails`, by the middle of its keys: `mail.<template>.subject`. */
export type MailTemplate = TemplateOf<MailsKey>;

export interface MailRequest {
  readonly to: string;
  readonly language: Language;
  readonly template: MailTemplate;
  /** Complete its sentences; line breaks in them become spaces. */
  readonly params?: MessageParams;
  /** Where its button leads, a whole address; null for a mail that only tells. */
  readonly link: string | null;
  /** `PUBLIC_URL`. */
  readonly home: string;
  /** Where a mail nobody asked for is stopped, a whole address; its words are `mail.<template>.stop`. */
  readonly stop?: string;
  /** A second request with the same key sends nothing more. */
  readonly onceKey?: string;
}

const stopText = (language: Language, template: MailTemplate): string => {
  const key = `mail.${template}.stop`;
  if (!isMessageKey(key)) throw new Error(`mail ${template} has no words for stopping it`);
  return format(language, key);
};

/**
 * Queues a mail in the transaction of the act that causes it: it leaves if and only if the act stands.
 * @returns the mail's id, by which its fate can be asked (`MailReader.fates`)
 * @example await queueMail(tx, { to, language, template: 'sign_in_link', params: { minutes: 15 }, link, home: config.publicUrl })
 */
export async function queueMail(tx: SqlRunner, request: MailRequest): Promise<string> {
  const { to, language, template, link, home, stop, onceKey } = request;
  const params = Object.fromEntries(
    Object.entries(request.params ?? {}).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value,
    ]),
  );
  const words: MailWords = {
    greeting: format(language, 'mail.greeting'),
    body: format(language, `mail.${template}.body`, params),
    link:
      link === null
        ? null
        : { url: link, label: format(language, `mail.${template}.action`), copy: format(language, 'mail.link.copy') },
    stop: stop === undefined ? null : { url: stop, label: stopText(language, template) },
    signature: format(language, 'mail.signature'),
    home,
  };
  const id = uuidv7();
  await insertMail(tx, {
    id,
    template,
    to,
    language,
    subject: format(language, `mail.${template}.subject`, params),
    text: writeText(words),
    html: writeHtml(words, language === 'fr' ? 'fr-CA' : 'en-CA'),
    onceKey: onceKey ?? null,
  });
  return id;
}
