import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { builtInTables } from '@repere/reference';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import type { CommandOutcome, CommandSession } from '../../platform/cli';
import { registerTerritoryCommands, seedTerritories } from '.';

let base: TestDatabase;
let folder: string;

beforeAll(async () => {
  base = await createTestDatabase();
  await seedTerritories(base.database);
  folder = mkdtempSync(join(tmpdir(), 'territories-'));
});
afterAll(async () => {
  await base.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function command(...args: string[]): Promise<CommandOutcome | undefined> {
  const outcomes: CommandOutcome[] = [];
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  registerTerritoryCommands(program, async (work) => {
    outcomes.push(await work({ database: base.database, language: 'en' } as CommandSession));
  });
  await program.parseAsync(['territories', 'import', ...args], { from: 'user' });
  return outcomes[0];
}

/** The built-in places in the reduced layout, some of them changed. */
function file(name: string, change: (cells: readonly string[]) => readonly string[] | null): string {
  const regionOf = new Map(builtInTables().mrcs.map((mrc) => [mrc.code, mrc.regionCode]));
  const lines = builtInTables().municipalities.flatMap(({ code, name: called, designation, mrcCode }) => {
    const cells = change([code, called, designation, regionOf.get(mrcCode) ?? '', `(${mrcCode.padEnd(3, '0')})`]);
    return cells === null ? [] : [cells.map((cell) => `"${cell}"`).join(',')];
  });
  const path = join(folder, name);
  writeFileSync(path, ['code,nom,designation,region_code,mrc', ...lines].join('\n'));
  return path;
}

describe('territories import', () => {
  it('says what changed and writes nothing when tried dry', async () => {
    const renamed = file('renamed.csv', ([code = '', name = '', ...rest]) => [
      code,
      code === '35027' ? 'Saint-Tite-le-Neuf' : name,
      ...rest,
    ]);
    expect(await command(renamed, '--dry-run')).toMatchObject({
      ok: true,
      result: { file: renamed, dryRun: true, rows: 1277, new: 0, changed: 1, unchanged: 1276, ended: 0 },
    });
    expect(await base.database.query(`SELECT name FROM municipality WHERE code = '35027'`)).toEqual([
      { name: 'Saint-Tite' },
    ]);
  });

  it('refuses a faulty row with its line, column and value', async () => {
    const faulty = file('faulty.csv', ([code = '', name = '', designation = '', ...rest]) => [
      code,
      name,
      code === '35027' ? 'Hameau' : designation,
      ...rest,
    ]);
    const outcome = await command(faulty);
    expect(outcome).toMatchObject({
      ok: false,
      result: {
        error: { code: 'RowsRefused', refused: 1, faults: [{ code: 'designation_unknown', value: 'Hameau' }] },
      },
    });
    expect(outcome?.text).toContain('column “designation”, value “Hameau”: this designation does not exist');
  });

  it('refuses a file cut short', async () => {
    const cut = file('cut.csv', (cells) => ((cells[0] ?? '') > '50000' ? null : cells));
    expect(await command(cut)).toMatchObject({ ok: false, result: { error: { code: 'FileIncomplete' } } });
  });

  it('refuses a missing file with a sentence', async () => {
    expect(await command(join(folder, 'nowhere.csv'))).toMatchObject({
      ok: false,
      result: { error: { code: 'file_missing' } },
      text: expect.stringContaining('nowhere.csv') as string,
    });
  });

  it.each([
    ['--valid-on', '2026-02-30'],
    ['--successor', '35027'],
  ])('takes a malformed %s as wrong usage', async (option, value) => {
    await expect(command('any.csv', option, value)).rejects.toBeInstanceOf(CommanderError);
  });
});
