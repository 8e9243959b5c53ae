import type { SizeBounds } from './domain/sizes';

/** The size that a column falls in, as SQL; null for null. */
export const sizeSql = (column: string, sizes: SizeBounds): string =>
  `CASE ${sizes
    .map(([code, below]) =>
      below === null ? `WHEN ${column} IS NOT NULL THEN '${code}'` : `WHEN ${column} < ${below} THEN '${code}'`,
    )
    .join(' ')} END`;
