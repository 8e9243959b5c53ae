import type { IndicatorCut, Language } from '@repere/kernel';
import { workspaceAddress } from '../../shared/workspace/addresses';
import { writeFilters, type FiguresFilters } from './figures-question';

/** The filter that a cut's row sets; years set two. Cuts that no filter knows have no list. */
const filterOf: Partial<Record<IndicatorCut | 'perimeter', keyof FiguresFilters>> = {
  sector: 'sector',
  buyerRegion: 'region',
  level: 'level',
  method: 'method',
  buyer: 'buyer',
  deliveryRegion: 'deliveryRegion',
  supplierRegion: 'supplierRegion',
  unspscSegment: 'unspscSegment',
  seaoCategory: 'seaoCategory',
  legalForm: 'legalForm',
};

/** The contracts behind a row; null for what cannot be attributed, or told by a filter. */
export function linesAddress(
  by: IndicatorCut | 'perimeter' | null,
  key: string | null,
  {
    filters,
    language,
    social,
  }: { readonly filters: FiguresFilters; readonly language: Language; readonly social: boolean },
): string | null {
  const name = by === null ? undefined : filterOf[by];
  if (key === null || (name === undefined && by !== 'year')) return null;
  const narrowed = name === undefined ? { ...filters, from: key, to: key } : { ...filters, [name]: key };
  const search = new URLSearchParams(writeFilters(narrowed));
  if (social) for (const status of ['confirmed', 'probable']) search.append('status', status);
  return workspaceAddress('contracts', language, { search: search.toString() });
}
