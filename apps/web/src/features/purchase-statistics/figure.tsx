import type { PurchaseStatisticsResponse } from '@repere/contract';
import { lazy, Suspense, useRef, type ReactElement } from 'react';
import { useLocale } from '../../shared/i18n/text';
import { useHydrated } from '../../shared/ui/use-hydrated';
import button from '../../shared/ui/button.module.css';
import { percent, roundAmount } from '../../shared/workspace/amounts';
import { useWords } from '../../shared/workspace/text';
import { csvOf, rowsOf, topOf, type FigureRow } from './figure-rows';
import { FigureTable } from './figure-table';
import type { Cut } from './figures-data';
import { pngFile, save, svgFile } from './chart-file';
import styles from './figure.module.css';

const BarsChart = lazy(() => import('./bars-chart'));

/** One finding: its sentence, its chart, its table, its files. */
export function Figure({
  cut,
  response,
  linesHref,
}: {
  readonly cut: Cut;
  readonly response: PurchaseStatisticsResponse;
  readonly linesHref: (row: FigureRow) => string | null;
}): ReactElement {
  const words = useWords();
  const hydrated = useHydrated();
  const frame = useRef<HTMLDivElement>(null);
  const { rows, hidden } = rowsOf(response, cut, {
    unattributed: words('stats.unattributed'),
    provisional: (label) => words('stats.provisional', { label }),
  });
  const title = words(`stats.cut.${cut}`);
  const drawn = rows.filter(({ figures }) => Number(figures.spend) > 0 || cut === 'year');
  return (
    <section className={styles['figure']} aria-labelledby={`figure-${cut}`}>
      <h2 id={`figure-${cut}`}>{title}</h2>
      <p className={styles['finding']}>
        <Finding cut={cut} rows={rows} response={response} />
      </p>
      {drawn.length > 0 && (
        <div
          ref={frame}
          className={`${styles['frame']} needs-script`}
          role="img"
          aria-label={words('stats.chart.label', { title })}
        >
          {hydrated && (
            <Suspense fallback={<p className={styles['waiting']}>{words('stats.chart.loading')}</p>}>
              <BarsChart frame={frame} rows={drawn} upright={cut === 'year'} />
            </Suspense>
          )}
        </div>
      )}
      <FigureTable caption={title} rows={rows} totals={response.totals} linesHref={linesHref} />
      {hidden > 0 && <p className={styles['note']}>{words('stats.rowsHidden', { count: hidden })}</p>}
      {hydrated && rows.length > 0 && <Downloads cut={cut} title={title} rows={rows} frame={frame} />}
    </section>
  );
}

function Finding({
  cut,
  rows,
  response,
}: {
  readonly cut: Cut;
  readonly rows: readonly FigureRow[];
  readonly response: PurchaseStatisticsResponse;
}): string {
  const words = useWords();
  const { language } = useLocale();
  const top = topOf(rows);
  if (top === null) return words('stats.finding.none');
  const spend = roundAmount(top.figures.spend ?? '0', language);
  if (cut === 'year')
    return words('stats.finding.year', {
      top: top.id,
      spend,
      share: percent(top.figures.share, language),
      provisional: rows.some(({ provisional }) => provisional) ? 'yes' : 'no',
    });
  const total = Number(response.totals.spend);
  return words('stats.finding.top', {
    top: top.label,
    spend,
    part: percent(total === 0 ? null : Number(top.figures.spend) / total, language),
  });
}

function Downloads({
  cut,
  title,
  rows,
  frame,
}: {
  readonly cut: Cut;
  readonly title: string;
  readonly rows: readonly FigureRow[];
  readonly frame: { readonly current: HTMLDivElement | null };
}): ReactElement {
  const words = useWords();
  const columns = ['spend', 'share', 'contracts', 'contractShare', 'suppliers', 'allSpend'] as const;
  const header = [cut, title, ...columns.map((name) => words(`stats.column.${name}`)), 'allContracts'];
  const drawing = (): SVGSVGElement | null => frame.current?.querySelector('svg') ?? null;
  const saveDrawing = async (kind: 'svg' | 'png'): Promise<void> => {
    const svg = drawing();
    if (svg === null) return;
    const content = kind === 'svg' ? new Blob([svgFile(svg)], { type: 'image/svg+xml' }) : await pngFile(svg);
    if (content !== null) save(`repere-${cut}.${kind}`, content);
  };
  return (
    <p className={`${styles['downloads']} no-print`}>
      <span id={`downloads-${cut}`}>{words('stats.download')}</span>
      <button
        type="button"
        className={button['quiet']}
        aria-describedby={`downloads-${cut}`}
        onClick={() => save(`repere-${cut}.csv`, new Blob([csvOf(header, rows)], { type: 'text/csv;charset=utf-8' }))}
      >
        {words('stats.download.csv')}
      </button>
      <button type="button" className={button['quiet']} onClick={() => void saveDrawing('svg')}>
        {words('stats.download.svg')}
      </button>
      <button type="button" className={button['quiet']} onClick={() => void saveDrawing('png')}>
        {words('stats.download.png')}
      </button>
    </p>
  );
}
