import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtInReference } from '@repere/reference';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import { SystemClock } from '../../platform/clock';
import { BuyerReader } from './buyer.reader';
import { aRelease } from './testing/a-release';
import { currentLines, importReleases, totalOf } from './testing/import-purchases';
import { DecideLine } from './use-cases/decide-line';
import { ResolveBuyer } from './use-cases/resolve-buyer';

const BOARD = { id: 'OP-7', name: 'Régie du parc industriel fictif', municipal: '1' } as const;

describe('decisions of staff', () => {
  let test: TestDatabase;
  let directory: string;

  beforeAll(async () => {
    test = await createTestDatabase();
    directory = await mkdtemp(join(tmpdir(), 'repere-decisions-'));
    await importReleases(test.database, directory, [
      aRelease({ number: '1', buyer: BOARD, awards: [{ amount: 1_200_000_000 }] }),
      aRelease({ number: '2', title: 'Entente de partenariat', reference: 'b' }),
    ]);
  });
  afterAll(async () => {
    await test.drop();
    await rm(directory, { recursive: true });
  });

  const decide = (
    lineId: string,
    verdict: Parameters<DecideLine['execute']>[0]['verdict'],
  ): ReturnType<DecideLine['execute']> =>
    new DecideLine(test.database).execute({ lineId, verdict, why: 'vérifié', decidedBy: null });

  it('T7: a line that staff released counts, at the next import too, until the decision is undone', async () => {
    const [held] = await currentLines(test.database);
    expect(held).toMatchObject({ quarantine: 'billion', exclusion: 'quarantine' });
    const id = held?.id ?? '';
    expect(await decide(id, { kind: 'quarantine', value: 'released' })).toMatchObject({ ok: true });
    expect(await totalOf(test.database)).toBe('1200050000');
    await importReleases(test.database, directory, [
      aRelease({ number: '1', buyer: BOARD, date: '2025-01-01T00:00:00-05:00', awards: [{ amount: 1_200_000_001 }] }),
    ]);
    expect(await totalOf(test.database)).toBe('1200050001');
    await decide(id, { kind: 'undo', value: 'quarantine' });
    expect(await totalOf(test.database)).toBe('50000');
  });

  it('says otherwise of a class', async () => {
    const [, line] = await currentLines(test.database);
    expect(line?.class).toBe('contribution');
    await decide(line?.id ?? '', { kind: 'class', value: 'purchase' });
    expect((await currentLines(test.database))[1]).toMatchObject({ class: 'purchase' });
  });

  it('knows no other line', async () => {
    expect(await decide('00000000-0000-7000-8000-000000000000', { kind: 'quarantine', value: 'kept' })).toEqual({
      ok: false,
      error: { code: 'LineNotFound' },
    });
  });

  it('resolves a buyer that nobody could attribute, and keeps it through imports', async () => {
    const reader = new BuyerReader(test.database);
    const unresolved = (): ReturnType<BuyerReader['desk']> => reader.desk('waiting', 1, 10);
    const [board] = await unresolved();
    expect(board).toMatchObject({ number: 'OP-7', level: 'municipal', territoryCode: null, regionCode: null });
    const provider = { current: builtInReference, refresh: async (): Promise<void> => undefined };
    const resolve = new ResolveBuyer(test.database, new SystemClock(), provider);
    const resolution = { buyerId: board?.id ?? '', level: 'municipal', sameAs: null, decidedBy: null } as const;
    expect(await resolve.execute({ ...resolution, territoryCode: '99999' })).toMatchObject({ ok: false });
    expect(await resolve.execute({ ...resolution, territoryCode: 'M36' })).toEqual({ ok: true, value: null });
    await importReleases(test.database, directory, [aRelease({ number: '3', buyer: BOARD, reference: 'c' })]);
    expect(await unresolved()).toEqual([]);
    expect((await currentLines(test.database))[2]).toMatchObject({
      buyer: { territoryCode: 'M36', regionCode: 'R04' },
    });
  });
});
