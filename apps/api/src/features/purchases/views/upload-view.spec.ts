import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PurchaseUpload } from '../uploads/purchase-upload.repository';
import { uploadView } from './upload-view';

const folder = mkdtempSync(join(tmpdir(), 'upload-view-'));
const report = join(folder, 'rapport.csv');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const upload = {
  ...{ id: 'u', file: 'achats.csv', bytes: 1, state: 'imported', version: 1, progress: 0, preview: null, fault: null },
  ...{ createdAt: new Date(0), declared: { buyer: null, tax: 'unknown' } },
  outcome: { source: 'ledger', report },
} as unknown as PurchaseUpload;
const findings = async () => (await uploadView(upload, 0, 'fr')).findings;
const HEADER = 'record,outcome,id,code,field,value,message\n';

it('shows the first findings of a report, and no more of them than a page holds', async () => {
  writeFileSync(report, HEADER + '7,refused,a,field_missing,x,,Il manque le fournisseur\n'.repeat(90));
  const found = await findings();
  expect(found).toHaveLength(50);
  expect(found[0]).toEqual({ record: 7, outcome: 'refused', message: 'Il manque le fournisseur' });
});

it('leaves out the finding at which the head of a long report is cut, within a cell of several lines', async () => {
  const long = `1,note,a,unknown_key,x,,"${'ligne\n'.repeat(15_000)}"\n`;
  writeFileSync(report, HEADER + long.repeat(4));
  expect((await findings()).map(({ record }) => record)).toEqual([1, 1]);
});

it('has no findings where the report is gone', async () => {
  rmSync(report, { force: true });
  expect(await findings()).toEqual([]);
});
