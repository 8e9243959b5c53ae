import type { Declaration } from '../../domain/declaration';
import { PurchaseFault } from '../../domain/purchase-fault';
import type { PurchaseSourceCode } from '../../domain/purchase-line';
import type { TableSource } from '../../domain/table-layouts';
import type { FileIdentity } from './file-identity';
import type { PurchaseFile } from './purchase-file';
import { openSeaoJson } from './seao-json-file';
import { openPurchaseTable } from './table-file';
import { archiveNames, openSeaoArchive, openSeaoXml } from './seao-xml-file';

/** What a reader may ask for; `auto` lets the content say. */
export type SourceChoice = 'auto' | Exclude<PurchaseSourceCode, 'demo'>;

export const SOURCE_CHOICES: readonly SourceChoice[] = [
  'auto',
  'seao-json',
  'seao-xml',
  'federal',
  'canadabuys',
  'montreal',
  'ledger',
];

/**
 * Recognises a file by its content, never by its name.
 * @throws PurchaseFault when it is nothing that is known, or not the source that was asked for
 */
export async function openPurchaseFile(
  file: FileIdentity,
  choice: SourceChoice,
  declared: Declaration,
): Promise<PurchaseFile> {
  const opened = await recognise(file, { declared, wanted: isTable(choice) ? choice : undefined });
  if (choice !== 'auto' && opened.source !== choice && opened.source !== 'demo')
    throw new PurchaseFault('not_this_source', { wanted: choice, found: opened.source });
  return opened;
}

const isTable = (choice: SourceChoice): choice is TableSource => TABLES.some((source) => source === choice);
const TABLES: readonly TableSource[] = ['federal', 'canadabuys', 'montreal', 'ledger'];

interface Expectation {
  readonly declared: Declaration;
  readonly wanted: TableSource | undefined;
}

async function recognise(file: FileIdentity, { declared, wanted }: Expectation): Promise<PurchaseFile> {
  const { head } = file;
  if (
    (head[0] === 0xff && head[1] === 0xfe && head[2] === 0x7b) ||
    (head[0] === 0xfe && head[1] === 0xff && head[3] === 0x7b)
  )
    throw new PurchaseFault('encoding', { expected: 'UTF-8' });
  if (head[0] === 0x50 && head[1] === 0x4b) {
    const names = await archiveNames(file);
    if (names.some((name) => /\.xml$/i.test(name)) && !names.includes('[Content_Types].xml'))
      return openSeaoArchive(file);
    return openPurchaseTable(file, declared, wanted);
  }
  const text = head.toString('latin1').replace(/^ï»¿/, '').trimStart();
  if (text.startsWith('{')) return openSeaoJson(file);
  if (text.startsWith('<')) return openSeaoXml(file);
  if (text.startsWith('[')) throw new PurchaseFault('not_recognised', { message: text.slice(0, 60) });
  return openPurchaseTable(file, declared, wanted);
}
