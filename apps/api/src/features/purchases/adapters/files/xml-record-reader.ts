import { encodingExists, getDecoder } from 'iconv-lite';
import { SaxesParser } from 'saxes';
import { LONGEST_LIST, LONGEST_TEXT } from '../../domain/json-access';
import { PurchaseFault } from '../../domain/purchase-fault';
import type { XmlRecord } from '../../domain/xml-record';

/** What stands around the records of an export. */
export interface XmlExport {
  readonly root: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const MOST_RECORDS = 2_000_000;
const DEEPEST = 12;

/** Nothing but these enters the memory: no contact, no street. */
const FIELDS = new Set(
  `numeroseao numero organisme municipal type nature precision datepublication datefermeture datesaisieadjudication dateadjudication
   regionlivraison unspscprincipale disposition titre categorieseao hyperlienseao ville codepostal
   nomorganisation neq province pays admissible conforme adjudicataire montantsoumis montantssoumisunite montantsoumisunite montantcontrat
   montanttotalcontrat montantfinal datefinale datepublicationfinale nomcontractant neqcontractant montantdepense datedepense
   datepublicationdepense description`.split(/\s+/),
);

/**
 * Reads the records of an export while it streams by: one record at a time is in memory. Entities of a DOCTYPE are not
 * expanded. Names of elements are read whatever their case.
 */
export class XmlRecordReader {
  export: XmlExport | null = null;

  readonly #parser = new SaxesParser({ xmlns: false });
  readonly #path: string[] = [];
  #done: XmlRecord[] = [];
  #fields: Record<string, string> = {};
  #items: Record<string, string>[] = [];
  #item: Record<string, string> | null = null;
  #text = '';
  #count = 0;
  #failure: PurchaseFault | null = null;

  constructor() {
    this.#parser.on('opentag', (tag) => this.#open(tag.name.toLowerCase(), tag.attributes));
    this.#parser.on('closetag', () => this.#close());
    this.#parser.on('text', (text) => this.#take(text));
    this.#parser.on('cdata', (text) => this.#take(text));
    this.#parser.on('error', (error) => {
      const cut = /unclosed tag|unexpected end/i.test(error.message);
      this.#failure ??= new PurchaseFault(
        cut ? 'truncated' : 'damaged',
        { message: error.message.slice(0, 200) },
        Math.max(this.#count, 1),
      );
    });
  }

  /** @throws PurchaseFault at the record where the document stops being one */
  async *records(bytes: AsyncIterable<Buffer>): AsyncGenerator<XmlRecord> {
    for await (const text of decoded(bytes)) {
      this.#parser.write(text);
      yield* this.#taken();
    }
    this.#parser.close();
    yield* this.#taken();
    if (this.export === null) throw new PurchaseFault('not_recognised', { message: 'export' });
  }

  *#taken(): Generator<XmlRecord> {
    if (this.#failure !== null) throw this.#failure;
    const done = this.#done;
    this.#done = [];
    yield* done;
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#path.push(name);
    this.#text = '';
    const depth = this.#path.length;
    if (depth > DEEPEST) this.#failure ??= new PurchaseFault('damaged', { message: 'depth' }, this.#count);
    if (depth === 1) this.export = { root: name, attributes: lowered(attributes) };
    if (depth === 2) {
      this.#fields = {};
      this.#items = [];
      if (++this.#count > MOST_RECORDS)
        this.#failure ??= new PurchaseFault('too_many_records', { limit: MOST_RECORDS }, this.#count);
    }
    if (depth === 4) this.#item = {};
  }

  #take(text: string): void {
    if (this.#path.length < 3) return;
    this.#text += text;
    if (this.#text.length > LONGEST_TEXT * 4)
      this.#failure ??= new PurchaseFault('record_too_large', { limit: LONGEST_TEXT * 4 }, this.#count);
  }

  #close(): void {
    const name = this.#path.pop() ?? '';
    const depth = this.#path.length + 1;
    const value = this.#text.trim();
    this.#text = '';
    if (depth === 2) {
      this.#done.push({ element: name, position: this.#count, fields: this.#fields, items: this.#items });
      return;
    }
    if (depth === 4) {
      if (this.#item !== null && this.#items.length < LONGEST_LIST) this.#items.push(this.#item);
      this.#item = null;
      return;
    }
    if (value === '' || !FIELDS.has(name)) return;
    if (depth === 3) this.#fields[name] = value;
    if (depth === 5 && this.#item !== null) this.#item[name] = value;
  }
}

const lowered = (attributes: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key.toLowerCase(), value]));

/** The text of a document in the encoding it declares; UTF-8 that is none refuses the file. */
async function* decoded(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: { write(chunk: Buffer): string; end(): string } | null = null;
  for await (const chunk of bytes) {
    decoder ??= decoderFor(chunk);
    yield decoder.write(chunk);
  }
  if (decoder === null) throw new PurchaseFault('file_empty');
  yield decoder.end();
}

function decoderFor(head: Buffer): { write(chunk: Buffer): string; end(): string } {
  const start = head.subarray(0, 200).toString('latin1');
  const declared = /<\?xml[^>]*encoding\s*=\s*["']([\w.-]{1,40})["']/i.exec(start)?.[1]?.toLowerCase() ?? 'utf-8';
  const wide = head[0] === 0xff || head[0] === 0xfe;
  if (!wide && (declared === 'utf-8' || declared === 'utf8')) {
    const utf8 = new TextDecoder('utf-8', { fatal: true });
    const named = (work: () => string): string => {
      try {
        return work();
      } catch (error) {
        throw new PurchaseFault('encoding', { expected: 'UTF-8' }, null, error);
      }
    };
    return {
      write: (chunk) => named(() => utf8.decode(chunk, { stream: true })),
      end: () => named(() => utf8.decode()),
    };
  }
  const encoding = wide ? 'utf-16' : declared;
  if (!encodingExists(encoding)) throw new PurchaseFault('encoding', { expected: declared });
  const decoder = getDecoder(encoding);
  return { write: (chunk) => decoder.write(chunk), end: () => decoder.end() ?? '' };
}
