import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { RecordRefused } from '../../domain/json-access';
import { PurchaseFault } from '../../domain/purchase-fault';
import type { ReadingContext } from '../../domain/reading-context';
import { readSeaoNotice } from '../../domain/seao-notice';
import type { XmlRecord } from '../../domain/xml-record';
import { type FileIdentity, sha256Of } from './file-identity';
import type { FileRecord, PurchaseFile } from './purchase-file';
import { XmlRecordReader } from './xml-record-reader';

/** A year of notices unzips to some hundred megabytes; beyond this it is a bomb. */
const UNZIPPED = 3_221_225_472;
const RATIO = 200;
const MOST_ENTRIES = 100;

/** One document of an archive: notices, contracts or expenses, first published or revised. */
interface XmlDocument {
  readonly name: string;
  open(): Promise<Readable>;
}

/** An XML export, alone. */
export function openSeaoXml(file: FileIdentity): PurchaseFile {
  return purchaseFile('xml', async function* () {
    yield { name: '', open: () => Promise.resolve(createReadStream(file.path)) };
    await Promise.resolve();
  });
}

/** An archive of exports; which document is which is read in its records, whether it revises others in its name. */
export function openSeaoArchive(file: FileIdentity): PurchaseFile {
  return purchaseFile('zip', () => documentsOf(file));
}

/** The names in a zip. @throws PurchaseFault when it is no whole zip, or holds too much */
export async function archiveNames(file: FileIdentity): Promise<string[]> {
  const { archive, entries } = await openArchive(file);
  archive.close();
  return entries.map(({ fileName }) => fileName);
}

function purchaseFile(format: 'xml' | 'zip', documents: () => AsyncIterable<XmlDocument>): PurchaseFile {
  let published: string | null = null;
  return {
    source: 'seao-xml',
    format,
    async *records(context) {
      let position = 0;
      for await (const document of documents()) {
        const reader = new XmlRecordReader();
        for await (const record of reader.records(unzipped(document))) {
          const read = reader.export;
          if (read?.root !== 'export') throw new PurchaseFault('not_recognised', { message: read?.root ?? '' });
          const until = read.attributes['datefin']?.slice(0, 10).replaceAll('/', '-') ?? '';
          const day = /^\d{4}-\d{2}-\d{2}$/.test(until) ? until : '1900-01-01';
          if (published === null || published < day) published = day;
          yield readOne(record, ++position, { context, until: day, name: document.name });
        }
      }
    },
    publishedAt: () => (published === null ? null : `${published}T00:00:00.000Z`),
  };
}

async function* unzipped(document: XmlDocument): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of await document.open()) yield chunk as Buffer;
  } catch (error) {
    throw new PurchaseFault('archive_damaged', { message: messageOf(error) }, null, error);
  }
}

function readOne(
  record: XmlRecord,
  position: number,
  { context, until, name }: { context: ReadingContext; until: string; name: string },
): FileRecord {
  const revision = /r[ée]vision/i.test(name) || /revision/.test(record.element);
  try {
    const contentHash = sha256Of(JSON.stringify([record.element, revision, until, record.fields, record.items]));
    return { position, contentHash, record: readSeaoNotice(record, { context, until, revision }) };
  } catch (error) {
    if (!(error instanceof RecordRefused)) throw error;
    return { position, id: (record.fields['numeroseao'] ?? '').slice(0, 40), problem: error.problem };
  }
}

async function* documentsOf(file: FileIdentity): AsyncGenerator<XmlDocument> {
  const { archive, entries } = await openArchive(file);
  try {
    // Notices, contracts, expenses, whatever the order in the archive: ranks in the report are then the same.
    for (const entry of [...entries].sort((a, b) => (a.fileName < b.fileName ? -1 : 1)))
      if (/\.xml$/i.test(entry.fileName))
        yield { name: entry.fileName, open: () => archive.openReadStreamPromise(entry) };
  } finally {
    archive.close();
  }
}

async function openArchive(file: FileIdentity): Promise<{ archive: ZipFile; entries: Entry[] }> {
  try {
    const archive = await openPromise(file.path, { autoClose: false, lazyEntries: true, validateEntrySizes: true });
    const entries: Entry[] = [];
    for await (const entry of archive.eachEntry()) {
      entries.push(entry);
      if (entries.length > MOST_ENTRIES) throw new PurchaseFault('archive_bomb', { limit: MOST_ENTRIES });
    }
    // An entry that unzips to more than it declares is an error of the library.
    const limit = Math.min(UNZIPPED, Math.max(file.bytes * RATIO, 20_000_000));
    if (entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > limit)
      throw new PurchaseFault('archive_bomb', { limit });
    return { archive, entries };
  } catch (error) {
    if (error instanceof PurchaseFault) throw error;
    throw new PurchaseFault('archive_damaged', { message: messageOf(error) }, null, error);
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 200);
