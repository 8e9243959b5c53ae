import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { builtInReference, foldName } from '.';

const folder = resolve(__dirname, '../../..', process.env['SHARED_DATA_DIR'] ?? '../shared/data');
const official = (file: string): readonly Readonly<Record<string, string>>[] =>
  parse(readFileSync(join(folder, file)), { columns: true, bom: true });

const { territories } = builtInReference();
const present = ['municipalities-mamh.csv', 'mrc-official.csv'].every((file) => existsSync(join(folder, file)));

/** The official tables stay outside the project: without them this comparison is skipped. */
(present ? describe : describe.skip)(
  'the built-in tables against the official ones (skipped without SHARED_DATA_DIR)',
  () => {
    const rows = present ? official('municipalities-mamh.csv').filter((row) => row['nom'] !== 'Toponyme à venir') : [];

    it('have the same places under the same codes', () => {
      const ours = territories.all
        .filter(({ level }) => level === 'municipality')
        .map(({ code, name }) => [code, foldName(name)]);
      expect(ours).toEqual(rows.map((row) => [row['code'], foldName(row['nom'] ?? '')]).sort());
    });

    it('put each place in the MRC and region of the official list', () => {
      for (const { code = '', mrc_code: long = '', region_code: region } of rows) {
        const [mrc, above] = territories.ancestors(code);
        if (long !== '') expect([`${mrc?.code.slice(1)}0`, mrc?.code.slice(1)]).toContain(long);
        expect([code, above?.code]).toEqual([code, `R${region}`]);
      }
    });

    it('round populations to two figures and points to a hundredth of a degree', () => {
      // The file gives this territory of Gaspésie the point of its namesake on the Côte-Nord.
      const misplaced = new Set(['03902']);
      for (const { code = '', population = '', lat = '', lng = '' } of rows) {
        const place = territories.get(code);
        if (population === '') expect(place?.population).toBeNull();
        else
          expect(Math.abs((place?.population ?? NaN) - Number(population))).toBeLessThanOrEqual(
            Number(population) * 0.05,
          );
        const unlocated = lat === '' || misplaced.has(code);
        expect(place?.precision).toBe(unlocated ? 'region' : 'municipality');
        if (unlocated) continue;
        expect(Math.abs((place?.lat ?? NaN) - Number(lat))).toBeLessThanOrEqual(0.01);
        expect(Math.abs((place?.lng ?? NaN) - Number(lng))).toBeLessThanOrEqual(0.01);
      }
    });

    it('name the 104 MRC and put them in their region', () => {
      const renamed = new Set(['01', '993']);
      for (const { mrc_code: code = '', mrc = '', region_code: region } of official('mrc-official.csv')) {
        const ours = territories.get(`M${code}`);
        expect([code, ours?.parent]).toEqual([code, `R${region}`]);
        const names = [ours?.name, ...(ours?.aliases ?? [])].map((name) => foldName(name ?? ''));
        expect(renamed.has(code) ? names : names.slice(0, 1)).toContain(foldName(mrc));
      }
    });
  },
);
