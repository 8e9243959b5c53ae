import { buildReference, builtInReference, type MunicipalityRow, type ReferenceSnapshot } from '@repere/reference';
import type { Random } from './random.suite';

/** Municipalities of each kind by MRC: one of a single municipality, one of a reserve alone, one with an unorganised territory. */
const TREE: readonly (readonly [region: string, mrc: string, kinds: readonly MunicipalityRow['kind'][]])[] = [
  ['01', '10', ['municipality', 'municipality', 'municipality', 'municipality', 'municipality']],
  ['01', '11', ['municipality']],
  ['01', '12', ['reserve']],
  ['02', '20', ['municipality', 'municipality', 'municipality', 'municipality', 'unorganized']],
  ['03', '30', ['municipality', 'municipality', 'municipality', 'reserve']],
  ['03', '31', ['municipality', 'municipality', 'municipality']],
];

/** A Québec small enough that random areas often cover a whole MRC, a whole region or everything. */
export function smallQuebec(random: Random): ReferenceSnapshot {
  const { sectors, legalForms, recognitions, practices, poles, unspsc, seaoCategories } = builtInReference();
  const kept = new Set(['S01', 'S02', 'S07']);
  const municipalities = TREE.flatMap(([, mrc, kinds]) =>
    kinds.map((kind, at): MunicipalityRow => ({
      code: `${mrc}${String(at).padStart(3, '0')}`,
      name: `Lieu ${mrc}-${at}`,
      designation: 'Municipalité',
      kind,
      mrcCode: mrc,
      population: 100 + random.below(5000),
      point: { lat: random.between(45.5, 48), lng: random.between(-74, -70), precision: 'municipality' },
      aliases: [],
      ended: null,
    })),
  );
  return buildReference({
    regions: ['01', '02', '03'].map((code) => ({ code, name: `Région ${code}` })),
    mrcs: TREE.map(([regionCode, code]) => ({ code, name: `MRC ${code}`, regionCode, kind: 'mrc', aliases: [] })),
    municipalities,
    sectors: sectors.all.filter(({ id, parentId }) => kept.has(id) || kept.has(parentId ?? '')),
    legalForms: legalForms.slice(0, 6),
    recognitions: recognitions.slice(0, 4),
    practices: practices.slice(0, 4),
    poles,
    unspsc,
    seaoCategories,
  });
}
