import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImportReport, type ReportLine } from './import-report';

/** Every write to it fails as on a full disk. */
const FULL = '/dev/full';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'report-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const line: ReportLine = { line: 2, outcome: 'new', id: 'x', finding: null };

async function fill(report: ImportReport, lines: number): Promise<void> {
  for (let i = 0; i < lines; i++) await report.add(line);
}

describe('a report of an import', () => {
  it('takes its name once whole', async () => {
    const report = await ImportReport.create(directory, 'a.csv');
    await fill(report, 1_200);
    expect(readdirSync(directory)).toEqual(['a.csv.partial']);
    await report.finish();
    expect(readdirSync(directory)).toEqual(['a.csv']);
    expect(readFileSync(report.path, 'utf8').split('\n')).toHaveLength(1_202);
  });

  it.each([3, 1_200])(
    'on a full disk names the fault after %i lines, and leaves nothing once discarded',
    async (lines) => {
      symlinkSync(FULL, join(directory, 'a.csv.partial'));
      const report = await ImportReport.create(directory, 'a.csv');
      const written = fill(report, lines).then(() => report.finish());
      await expect(written).rejects.toMatchObject({ name: 'Fault', key: 'fault.diskFull', params: { directory } });
      await report.discard();
      expect(readdirSync(directory)).toEqual([]);
    },
  );

  it('names a directory that cannot be written to', async () => {
    symlinkSync(directory, join(directory, 'a.csv.partial'));
    await expect(ImportReport.create(directory, 'a.csv')).rejects.toMatchObject({ key: 'fault.dataDirUnwritable' });
  });
});
