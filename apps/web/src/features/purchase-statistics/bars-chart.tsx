import { useEffect, useState, type ReactElement, type RefObject } from 'react';
import { Bar, BarChart, CartesianGrid, Cell, ErrorBar, LabelList, XAxis, YAxis } from 'recharts';
import { useLocale } from '../../shared/i18n/text';
import { roundAmount } from '../../shared/workspace/amounts';
import type { FigureRow } from './figure-rows';
import styles from './figure.module.css';

const ROW = 34;
const COLUMN_HEIGHT = 260;

/** Bars of social-economy spend: columns for years, rows for everything else. Drawn from the tokens, so it follows the scheme. */
export default function BarsChart({
  frame,
  rows,
  upright,
}: {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly rows: readonly FigureRow[];
  readonly upright: boolean;
}): ReactElement {
  const { language } = useLocale();
  const width = useWidth(frame);
  const data = rows.map(({ id, label, provisional, figures }) => ({
    id,
    label: upright && id !== null ? id : shortened(label, width < 520 ? 20 : 38),
    provisional,
    spend: Number(figures.spend),
    // What confirmed matches alone give, and what all that is possible would.
    interval: [
      Number(figures.spend) - Number(figures.interval.low),
      Number(figures.interval.high) - Number(figures.spend),
    ],
    words: roundAmount(figures.spend ?? '0', language),
  }));
  const height = upright ? COLUMN_HEIGHT : data.length * ROW + 8;
  const text = { fill: 'var(--ink)', fontSize: 14 };
  return (
    <BarChart
      className={styles['chart'] ?? ''}
      width={width}
      height={height}
      data={data}
      layout={upright ? 'horizontal' : 'vertical'}
      margin={{ top: upright ? 24 : 0, right: upright ? 8 : 84, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <defs>
        <pattern id="provisional" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="var(--spruce-wash)" />
          <rect width="3" height="6" fill="var(--spruce)" />
        </pattern>
      </defs>
      <CartesianGrid stroke="var(--line)" horizontal={upright} vertical={!upright} />
      {upright ? (
        <>
          <XAxis dataKey="label" tick={text} tickLine={false} stroke="var(--line-strong)" interval={0} />
          <YAxis hide />
        </>
      ) : (
        <>
          <XAxis type="number" hide />
          <YAxis
            dataKey="label"
            type="category"
            width={width < 520 ? 140 : 260}
            tick={text}
            tickLine={false}
            stroke="var(--line-strong)"
            interval={0}
          />
        </>
      )}
      <Bar dataKey="spend" isAnimationActive={false} radius={2} maxBarSize={upright ? 64 : 22}>
        {data.map(({ id, provisional }) => (
          <Cell
            key={id}
            fill={id === null ? 'var(--line-strong)' : provisional ? 'url(#provisional)' : 'var(--spruce)'}
          />
        ))}
        {upright && <ErrorBar dataKey="interval" width={8} strokeWidth={1.5} stroke="var(--ink)" />}
        <LabelList dataKey="words" position={upright ? 'top' : 'right'} fill="var(--ink)" fontSize={14} />
      </Bar>
    </BarChart>
  );
}

const shortened = (label: string, most: number): string =>
  label.length <= most ? label : `${label.slice(0, most - 1).trimEnd()}…`;

/** Width of the frame, followed as it changes. */
function useWidth(frame: RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(640);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measure = (): void => setWidth(Math.max(280, Math.floor(element.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}
