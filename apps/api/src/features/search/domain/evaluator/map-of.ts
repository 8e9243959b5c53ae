import { clusterPoints, type BoundingBox, type PointCluster } from '@repere/geo';
import type { Catalogue } from './catalogue';
import type { Criteria } from './criteria';
import { slotsOf, type TextHit } from './evaluate';

export interface MapView {
  readonly zoom: number;
  /** Chooses what is drawn, never what is counted; null for all Québec. */
  readonly viewport: BoundingBox | null;
}

export interface MapPoint {
  readonly lat: number;
  readonly lng: number;
  /** Listings at this very point, the first one named. */
  readonly ids: readonly string[];
  readonly name: string;
}

export interface MapAnswer {
  readonly total: number;
  /** Found, but no point can show them. */
  readonly unlocated: number;
  readonly clusters: readonly PointCluster[];
  readonly points: readonly MapPoint[];
}

/** The same search as clusters and points: every listing found, never the page's twenty (B16). */
export function mapOf(
  catalogue: Catalogue,
  criteria: Criteria,
  text: readonly TextHit[] | null,
  { zoom, viewport }: MapView,
): MapAnswer {
  const indices = slotsOf(catalogue, criteria, text);
  const { total, unlocated, clusters, points } = clusterPoints(catalogue.points(), {
    zoom,
    indices,
    ...(viewport === null ? {} : { viewport }),
  });
  return {
    total,
    unlocated,
    clusters,
    points: points.map((stack) => ({
      lat: stack.lat,
      lng: stack.lng,
      ids: stack.indices.map((slot) => catalogue.idOf(slot)),
      name: catalogue.names.get(stack.indices[0] as number),
    })),
  };
}
