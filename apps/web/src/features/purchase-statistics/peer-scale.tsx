import type { PeersResponse } from '@repere/contract';
import type { ReactElement } from 'react';
import styles from './peer-scale.module.css';

type Measure = PeersResponse['measures'][number];

const WIDTH = 320;
const HEIGHT = 34;
const MIDDLE = 17;

/** Quarters, middle and place of one buyer on a line; the numbers are in the table beside it. */
export function PeerScale({
  measure,
  label,
}: {
  readonly measure: Measure;
  readonly label: string;
}): ReactElement | null {
  const { value, q1, q3, median } = measure;
  if (value === null || q1 === null || q3 === null || median === null) return null;
  const most = Math.max(value, q3) * 1.08 || 1;
  const x = (at: number): number => Math.round((at / most) * (WIDTH - 12) + 6);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className={styles['scale']}>
      <line className={styles['axis']} x1={6} x2={WIDTH - 6} y1={MIDDLE} y2={MIDDLE} />
      <rect className={styles['quarters']} x={x(q1)} y={MIDDLE - 7} width={Math.max(2, x(q3) - x(q1))} height={14} />
      <line className={styles['median']} x1={x(median)} x2={x(median)} y1={MIDDLE - 10} y2={MIDDLE + 10} />
      <path className={styles['own']} d={`M${x(value)} ${MIDDLE - 8}l8 8l-8 8l-8 -8z`} />
    </svg>
  );
}
