/**
 * Radius in pixels of a mark on the map: a cluster grows with the logarithm of its count (design.md).
 * A lone point takes 12, half of the smallest target WCAG 2.5.8 allows, though it is drawn smaller.
 * The server merges what would overlap with the same figures that the browser draws.
 */
export function markRadius(count: number): number {
  return count <= 1 ? 12 : 12 + 4.5 * Math.log10(count);
}
