import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtInReference } from '@repere/reference';
import fc from 'fast-check';
import { TableFault } from '../../../../platform/tabular';
import { acceptDraft, type AcceptContext } from '../../domain/accept-draft';
import { buildLexicon } from '../../domain/lexicon';
import { openListingFile } from './listing-file';

const reference = builtInReference();
const context: AcceptContext = { reference, lexicon: buildLexicon(reference), today: '2026-11-23' };
const directory = mkdtempSync(join(tmpdir(), 'fuzz-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const CSV = 'Nom;NEQ;Ville;MRC;Latitude;Longitude;Secteurs;Territoire desservi;Site web\n'.concat(
  'La Belle Table;1174002437;Saint-Tite;Mékinac;46,73;-72,57;S07.1|S07.2;km:30;www.a.ca\n',
  '"Les ""Jardins"" d’Été";;Shawinigan;;;;Déneigement;M35|36033;\n',
);
const JSONL = [
  {
    name: 'La Belle Table',
    seat: { municipality: '35027', lat: 46.73, lng: -72.57 },
    activities: [{ sectors: ['S07.1'], area: { kind: 'radius', km: 30 } }],
  },
  {
    name: 'Les Jardins',
    neq: '1199000010',
    seat: { municipality: 'Shawinigan' },
    contact: { website: 'https://a.invalid' },
    description: { fr: 'Été' },
  },
]
  .map((one) => JSON.stringify(one))
  .join('\n');

/** Reads and checks every row: each is a draft that is accepted or refused with a field, or the file is refused with a reason. */
async function readThrough(content: Buffer): Promise<string[]> {
  const path = join(directory, 'file');
  writeFileSync(path, content);
  try {
    const outcomes: string[] = [];
    const file = await openListingFile(path);
    for await (const row of file.rows()) {
      if ('refusal' in row) outcomes.push(row.refusal.code);
      else {
        const read = acceptDraft(row.draft, context);
        outcomes.push(read.ok ? 'accepted' : read.error.code);
      }
    }
    return outcomes;
  } catch (error) {
    if (error instanceof TableFault) return [error.code];
    throw error;
  }
}

/** Bytes written over, taken out, put in, or the file cut. */
const mutation = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('write', 'remove', 'insert', 'cut'),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
});

function mutate(content: Buffer, mutations: readonly { at: number; how: string; bytes: Uint8Array }[]): Buffer {
  return mutations.reduce((whole, { at, how, bytes }) => {
    const i = whole.length === 0 ? 0 : at % whole.length;
    if (how === 'cut') return whole.subarray(0, i);
    const after = how === 'insert' ? i : i + bytes.length;
    return Buffer.concat([
      whole.subarray(0, i),
      how === 'remove' ? Buffer.alloc(0) : Buffer.from(bytes),
      whole.subarray(after),
    ]);
  }, content);
}

describe('a list of enterprises', () => {
  it.each([
    ['CSV', CSV],
    ['JSON Lines', JSONL],
  ])(
    'in %s, however damaged, is refused by row or as a whole, never worse (F21)',
    async (_, text) => {
      await fc.assert(
        fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 5 }), async (mutations) => {
          const outcomes = await readThrough(mutate(Buffer.from(text), mutations));
          expect(outcomes.every((outcome) => /^[a-z_]+$/.test(outcome))).toBe(true);
        }),
        { numRuns: 100 },
      );
    },
    30_000,
  );

  it('undamaged is accepted, so that the property above says something', async () => {
    expect([await readThrough(Buffer.from(CSV)), await readThrough(Buffer.from(JSONL))]).toEqual([
      ['accepted', 'accepted'],
      ['accepted', 'accepted'],
    ]);
  });

  it('in flat JSON Lines reads like a table, and names each unknown key once', async () => {
    const path = join(directory, 'flat');
    writeFileSync(
      path,
      ['A', 'B'].map((Nom) => JSON.stringify({ Nom, Ville: 'Laval', Cote: 1, sectors: ['S07.1', 'S02.7'] })).join('\n'),
    );
    const rows = [];
    for await (const row of (await openListingFile(path)).rows()) rows.push(row);
    expect(rows).toMatchObject([
      {
        line: 1,
        draft: { name: 'A', activities: [{ sectors: ['S07.1', 'S02.7'] }] },
        warnings: [{ code: 'key_unknown', field: 'Cote' }],
      },
      { line: 2, draft: { name: 'B' }, warnings: [] },
    ]);
  });
});
