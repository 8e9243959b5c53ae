import { label, type Language } from '@repere/kernel';
import type { ReferenceSnapshot } from '@repere/reference';
import type { CodedLabel, QueryUnderstanding, UnspscLabel } from './query-understanding';

const MOST = 6;

/**
 * UNSPSC and SEAO categories a need corresponds to (e6), ready to be copied into a notice.
 * UNSPSC prefixes are completed to eight digits, as notices write them; the label is that of our sub-sector, since the
 * codeset's own wording below the segment is licensed.
 */
export function codesOf(
  sectorIds: readonly string[],
  reference: ReferenceSnapshot,
  language: Language,
): QueryUnderstanding['codes'] {
  const unspsc = new Map<string, UnspscLabel>();
  const seao = new Map<string, CodedLabel>();
  for (const id of sectorIds) {
    const sector = reference.sectors.get(id);
    if (sector === undefined) continue;
    for (const prefix of sector.unspscPrefixes) {
      const code = prefix.padEnd(8, '0');
      if (!unspsc.has(code))
        unspsc.set(code, { code, label: label(sector.label, language), segment: segmentOf(code, reference, language) });
    }
    const parent = sector.parentId === null ? sector : (reference.sectors.get(sector.parentId) ?? sector);
    for (const code of sector.seaoCategories.length > 0 ? sector.seaoCategories : parent.seaoCategories) {
      const category = reference.seaoCategories.find((one) => one.code === code);
      if (category !== undefined && !seao.has(code)) seao.set(code, { code, label: label(category.label, language) });
    }
  }
  return { unspsc: [...unspsc.values()].slice(0, MOST), seao: [...seao.values()].slice(0, MOST) };
}

function segmentOf(code: string, { unspsc }: ReferenceSnapshot, language: Language): CodedLabel | null {
  const segment = unspsc.find((one) => one.code === code.slice(0, 2));
  return segment === undefined ? null : { code: segment.code, label: label(segment.label, language) };
}
