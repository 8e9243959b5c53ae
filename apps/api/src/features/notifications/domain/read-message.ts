/** What a person needs of a message that we wrote ourselves. */
export interface ReadMessage {
  readonly to: string;
  readonly subject: string;
  /** ISO 8601. */
  readonly date: string;
  readonly text: string;
}

/** Reads a message as platform/mail writes it: headers, then a text and an HTML part; the text is kept. */
export function readMessage(source: string): ReadMessage {
  const { headers, body } = split(source.replaceAll('\r\n', '\n'));
  const boundary = /boundary="([^"]+)"/.exec(headers.get('content-type') ?? '')?.[1];
  const parts =
    boundary === undefined
      ? [{ headers, body }]
      : body
          .split(`--${boundary}`)
          .slice(1, -1)
          .map((part) => split(part.trimStart()));
  const plain = parts.find((part) => (part.headers.get('content-type') ?? '').startsWith('text/plain'));
  const date = new Date(headers.get('date') ?? '');
  return {
    to: (headers.get('to') ?? '').replace(/^.*<|>.*$/g, ''),
    subject: decodeWords(headers.get('subject') ?? ''),
    date: Number.isNaN(date.getTime()) ? new Date(0).toISOString() : date.toISOString(),
    text:
      plain === undefined
        ? ''
        : decodeBody(plain.body, plain.headers.get('content-transfer-encoding') ?? '7bit').trim(),
  };
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

function split(text: string): Part {
  const end = text.indexOf('\n\n');
  const lines = text
    .slice(0, end)
    .replace(/\n[ \t]+/g, ' ')
    .split('\n');
  const headers = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  return { headers, body: text.slice(end + 2) };
}

const utf8 = (bytes: readonly number[]): string => new TextDecoder().decode(Uint8Array.from(bytes));
const fromBase64 = (text: string): string => utf8([...atob(text.replace(/\s/g, ''))].map((c) => c.charCodeAt(0)));

/** Quoted-printable octets as text. */
function fromQuoted(text: string): string {
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const hex = /^=([0-9A-F]{2})/i.exec(text.slice(i, i + 3))?.[1];
    if (hex === undefined) bytes.push(text.charCodeAt(i));
    else {
      bytes.push(Number.parseInt(hex, 16));
      i += 2;
    }
  }
  return utf8(bytes);
}

function decodeBody(body: string, encoding: string): string {
  if (encoding.toLowerCase() === 'base64') return fromBase64(body);
  if (encoding.toLowerCase() === 'quoted-printable') return fromQuoted(body.replace(/=\n/g, ''));
  return body;
}

/** RFC 2047 words of a header. */
const decodeWords = (header: string): string =>
  header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === 'B' ? fromBase64(text) : fromQuoted(text.replaceAll('_', ' ')),
    );
