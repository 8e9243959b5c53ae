import { z } from 'zod';

type Position = readonly number[];
type Rings = readonly (readonly Position[])[];

interface Shape {
  readonly type: 'Feature';
  readonly properties: { readonly code: string };
  readonly geometry: { readonly type: 'MultiPolygon'; readonly coordinates: readonly Rings[] };
}

export interface Shapes {
  readonly type: 'FeatureCollection';
  readonly features: readonly Shape[];
}

const position = z.array(z.number()).min(2);
const rings = z.array(z.array(position).min(4));
const file = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      properties: z.record(z.string(), z.unknown()).nullable(),
      geometry: z.discriminatedUnion('type', [
        z.object({ type: z.literal('Polygon'), coordinates: rings }),
        z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(rings) }),
      ]),
    }),
  ),
});

/**
 * Reads shapes of regions and MRC as offices publish them. The code of a territory is in `code` (`R04`, `M35`), in
 * `RES_CO_REG` (regions, two digits) or in `MRS_CO_MRC` (MRC, short or long notation: 35 or 350). Corners are kept to
 * about ten metres; a feature without a code of these is left out.
 * @returns null when it is no GeoJSON of polygons in degrees, or names no territory
 */
export function readShapes(text: string): Shapes | null {
  const parsed = file.safeParse(jsonOf(text));
  if (!parsed.success) return null;
  const byCode = new Map<string, Rings[]>();
  for (const { properties, geometry } of parsed.data.features) {
    const code = codeOf(properties ?? {});
    if (code === null) continue;
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    if (!polygons.flat(2).every(inDegrees)) return null;
    byCode.set(code, [...(byCode.get(code) ?? []), ...polygons.map((polygon) => polygon.map(rounded))]);
  }
  if (byCode.size === 0) return null;
  return {
    type: 'FeatureCollection',
    features: [...byCode].map(([code, coordinates]) => ({
      type: 'Feature',
      properties: { code },
      geometry: { type: 'MultiPolygon', coordinates },
    })),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

function codeOf(properties: Readonly<Record<string, unknown>>): string | null {
  const own = textOf(properties['code']);
  if (/^(R\d{2}|M\d{2,3})$/.test(own)) return own;
  const region = textOf(properties['RES_CO_REG']);
  if (/^\d{1,2}$/.test(region)) return `R${region.padStart(2, '0')}`;
  const mrc = textOf(properties['MRS_CO_MRC']);
  if (/^\d{2}$/.test(mrc)) return `M${mrc}`;
  // Long notation: always three digits, the last one 0 but for territories that share a census division (251, 371…).
  return /^\d{3}$/.test(mrc) ? `M${mrc.replace(/0$/, '')}` : null;
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** Québec's box, generously: metres of a projected file are far outside. */
const inDegrees = ([lng = NaN, lat = NaN]: Position): boolean => lng > -90 && lng < -50 && lat > 40 && lat < 70;

function rounded(ring: readonly Position[]): Position[] {
  const corners = ring.map(([lng = 0, lat = 0]) => [Math.round(lng * 1e4) / 1e4, Math.round(lat * 1e4) / 1e4]);
  return corners.filter((corner, at) => at === 0 || String(corner) !== String(corners[at - 1]));
}
