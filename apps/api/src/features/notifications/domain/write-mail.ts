/** The words of a mail, already in the reader's language. */
export interface MailWords {
  readonly greeting: string;
  /** Paragraphs parted by an empty line. */
  readonly body: string;
  /** The button's label and where it leads; null for a mail that only tells. */
  readonly link: { readonly label: string; readonly url: string; readonly copy: string } | null;
  /** Where such mails are stopped; null for one that somebody asked for. */
  readonly stop: { readonly label: string; readonly url: string } | null;
  readonly signature: string;
  readonly home: string;
}

/** A mail as plain text. */
export function writeText({ greeting, body, link, stop, signature, home }: MailWords): string {
  const leave = stop === null ? [] : [`${stop.label}\n${stop.url}`];
  const action = link === null ? [] : [`${link.label}\n${link.url}`];
  return `${[greeting, body, ...action, `${signature}\n${home}`, ...leave].join('\n\n')}\n`;
}

/** A mail as HTML, without image, script or remote style: nothing that tells when it is read. */
export function writeHtml({ greeting, body, link, stop, signature, home }: MailWords, language: string): string {
  const leaveLine =
    stop === null ? '' : `<br><a href="${escaped(stop.url)}" style="color:#4a5a54">${escaped(stop.label)}</a>`;
  const paragraphs = [greeting, ...body.split('\n\n')].map((words) => `<p>${escaped(words)}</p>`);
  const action =
    link === null
      ? []
      : [
          `<p><a href="${escaped(link.url)}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#1d5c4a;color:#ffffff;font-weight:bold;text-decoration:none">${escaped(link.label)}</a></p>`,
          `<p style="color:#4a5a54;font-size:14px">${escaped(link.copy)}<br><span style="word-break:break-all">${escaped(link.url)}</span></p>`,
        ];
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body style="margin:0;padding:24px;background:#fbf8f1;color:#14211d;font:16px/1.5 system-ui,sans-serif">
<div style="max-width:560px;margin:0 auto">
${[...paragraphs, ...action].join('\n')}
<p style="color:#4a5a54;font-size:14px;border-top:1px solid #d8d2c2;padding-top:12px">${escaped(signature)}<br><a href="${escaped(home)}" style="color:#1d5c4a">${escaped(home)}</a>${leaveLine}</p>
</div></body></html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (words: string): string => words.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** When to try again after so many failures, in seconds: half a minute, then twice as long each time, an hour at most. */
export const retryAfter = (attempts: number): number => Math.min(3600, 30 * 2 ** Math.max(0, attempts - 1));

/** How long a message is tried, in seconds: what it says is stale after three days. */
export const GIVE_UP_AFTER = 3 * 24 * 3600;
