import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { purchaseDemoPackages } from '@repere/demo';
import { builtInReference } from '@repere/reference';
import type { BuyerRegister } from '../../domain/buyer-register';
import { PurchaseFault } from '../../domain/purchase-fault';
import { ReadingContext } from '../../domain/reading-context';
import { aRelease } from '../../testing/a-release';
import { idOfText, identifyFile } from './file-identity';
import { copyLine } from '../../../../platform/database/copy-rows';
import { incomingRow } from './incoming-row';
import type { RecordBatch } from './purchase-file';
import { openSeaoJson } from './seao-json-file';

const TYPESCRIPT = ['-r', resolve(__dirname, '../../../../../../../test/bench/typescript.cjs')];
const HERE = { count: 0 };
const ELSEWHERE = { count: 2, execArgv: TYPESCRIPT };

interface Reading {
  readonly rows: readonly string[];
  readonly problems: readonly unknown[];
  readonly records: number;
  readonly buyers: readonly unknown[];
  readonly unknownKeys: readonly unknown[];
}

/** Threads read what is read here, to the byte: rows, what is left out, buyers as they were named last, unknown keys. */
describe('reading releases in threads', () => {
  let directory: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'repere-threads-'));
  });
  afterAll(() => rm(directory, { recursive: true }));

  const contextHere = (): ReadingContext<BuyerRegister> =>
    ReadingContext.within(builtInReference().territories, idOfText);
  const keep = async (text: string | Buffer): Promise<string> => {
    const path = join(directory, 'package.json');
    await writeFile(path, text);
    return path;
  };

  async function batched(path: string, threads: typeof HERE): Promise<Reading> {
    const context = contextHere();
    const batches: RecordBatch[] = [];
    for await (const batch of openSeaoJson(await identifyFile(path), threads).batches?.(context) ?? [])
      batches.push(batch);
    const rows = batches.flatMap((batch) => Buffer.from(batch.rows).toString('utf8').split('\n').slice(0, -1));
    return {
      rows: rows.sort(),
      problems: batches.flatMap(({ problems }) => problems),
      records: batches.reduce((sum, { records }) => sum + records, 0),
      buyers: [...context.buyers.all],
      unknownKeys: [...context.unknownKeys],
    };
  }

  async function oneByOne(path: string): Promise<Reading> {
    const context = contextHere();
    const [rows, problems]: [string[], unknown[]] = [[], []];
    for await (const one of openSeaoJson(await identifyFile(path), HERE).records(context))
      if ('record' in one) rows.push(copyLine(incomingRow(one)).trimEnd());
      else problems.push(one);
    const read = { rows: rows.sort(), problems, records: rows.length + problems.length };
    return { ...read, buyers: [...context.buyers.all], unknownKeys: [...context.unknownKeys] };
  }

  it('gives the same as reading here, at once or one by one', async () => {
    const [one] = purchaseDemoPackages({
      ...{ reference: builtInReference(), today: '2026-11-23', lines: 900, packages: 1, listings: 300 },
    });
    let text = '';
    for await (const chunk of one?.chunks() ?? []) text += chunk;
    const town = (municipal: '0' | '1'): object => ({
      buyer: { id: 'OP-1', name: 'Municipalité de Trois-Rives', municipal },
      awards: [{ amount: 900_000_000 }],
    });
    const odd = [
      // Amounts that only the population of the buyer can judge, of a buyer that is said to be a town, then not.
      ...[aRelease({ number: '900', ...town('1') }), aRelease({ number: '901', ...town('0') })],
      aRelease({ number: '902', more: { date: 'demain', surprise: 1 } }),
      aRelease({ number: '903', awards: [{ amount: 900_000_000 }], more: { surprise: 1 } }),
    ].map((release) => JSON.stringify(release));
    const middle = text.indexOf('{"ocid"', text.length / 2);
    const path = await keep(
      `${text.slice(0, middle)}${odd.join(',')},${text.slice(middle)}`.replaceAll('demonstration.invalid', 'e.invalid'),
    );
    const here = await batched(path, HERE);
    expect(here.rows.length).toBeGreaterThan(900);
    expect(here.rows.filter((row) => row.includes('beyond_buyer')).length).toBeGreaterThan(0);
    expect(here).toMatchObject({ problems: [{ problem: { field: 'date' } }] });
    expect(here.unknownKeys).toContainEqual(['release.surprise', 2]);
    expect(await batched(path, ELSEWHERE)).toEqual(here);
    expect(await oneByOne(path)).toEqual(here);
  }, 120_000);

  it.each([
    ['cut in a release', (text: string) => text.slice(0, -90), 'truncated', 2],
    ['damaged before it is cut', (text: string) => text.replace('50000', 'NaN').slice(0, -90), 'damaged', 1],
    ['in another encoding', (text: string) => Buffer.from(text, 'latin1'), 'encoding', 1],
  ])(
    'refuses a package %s at the same record',
    async (_, spoil, code, record) => {
      const releases = [aRelease({ number: '1', title: 'été' }), aRelease({ number: '2', title: 'été' })];
      const path = await keep(spoil(JSON.stringify({ uri: 'https://exemple.invalid/h.json', releases })));
      for (const threads of [HERE, ELSEWHERE]) {
        const fault = await batched(path, threads).catch((error: unknown) => error);
        expect(fault).toBeInstanceOf(PurchaseFault);
        expect(fault).toMatchObject({ code, record });
      }
    },
    120_000,
  );

  it('says so when a thread cannot start', async () => {
    const path = await keep(JSON.stringify({ releases: [aRelease()] }));
    await expect(batched(path, { count: 1, execArgv: ['-r', '/nowhere.cjs'] } as typeof HERE)).rejects.toThrow(
      /nowhere/,
    );
  });
});
