import type { Language } from '@repere/kernel';
import type { MapPlace, MapTiles } from './map-types';

/** A region or MRC on the delivery map. */
export interface CoveredTerritory {
  /** `R04`, `M35`. */
  readonly code: string;
  readonly kind: 'served' | 'province' | 'nobody';
  readonly count: number;
  /** Step of the tint, 1 to 4; 0 without. */
  readonly step: number;
  /** What is said of it in full. */
  readonly label: string;
  /** The list of its suppliers. */
  readonly href: string | null;
  /** Reference point of an MRC. */
  readonly lat?: number;
  readonly lng?: number;
}

export interface CoverageMapProps {
  readonly language: Language;
  readonly territories: readonly CoveredTerritory[];
  /** Places looked at closely: tinted or ringed with their name. */
  readonly places: readonly MapPlace[];
  /** Where the operator's shapes of regions and MRC are, drawn instead of ours and of the signs; null without. */
  readonly shapes: string | null;
  readonly tiles: MapTiles | null;
  readonly label: string;
  readonly servesText: string;
  readonly onOpen: (href: string) => void;
}
