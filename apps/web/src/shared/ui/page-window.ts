/**
 * The page numbers worth a link, `null` for a gap: the first, the last, the current and its neighbours.
 * @example pageWindow(5, 40) // [1, null, 4, 5, 6, null, 40]
 */
export function pageWindow(page: number, pages: number): readonly (number | null)[] {
  const kept = [...new Set([1, page - 1, page, page + 1, pages])]
    .filter((item) => item >= 1 && item <= pages)
    .sort((a, b) => a - b);
  return kept.flatMap((item, index) => {
    const before = kept[index - 1] ?? item - 1;
    if (item - before === 1) return [item];
    return item - before === 2 ? [item - 1, item] : [null, item];
  });
}
