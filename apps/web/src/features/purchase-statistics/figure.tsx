import type { PurchaseStatisticsResponse } from '@repere/contract';
import { lazy, Suspense, useRef, type ReactElement } from 'react';
import { useLocale } from '../../shared/i18n/text';
import { useHydrated } from '../../shared/ui/use-hydrated';
import button from '../../shared/ui/button.module.css';
import { percent, roundAmount } from '../../shared/workspace/amounts';
import { useWords } from '../../shared/workspace/text';
import { rowsOf, topOf, type FigureRow } from './figure-rows';
import { FigureTable } from './figure-table';
import type { Cut } from './figures-data';
import { TableFiles } from './table-files';
import { pngFile, save, svgFile } from './chart-file';
import styles from './figure.module.css';

const BarsChart = lazy(() => import('./bars-chart'));

/** One finding: its sentence, its chart, its table, its files. */
export function Figure({
  cut,
  response,
  linesHref,
  fileHref,
}: {
  readonly cut: Cut;
  readonly response: PurchaseStatisticsResponse;
  readonly linesHref: (row: FigureRow) => string | null;
  readonly fileHref: (format: 'csv' | 'xlsx') => string;
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
      {rows.length > 0 && (
        <TableFiles id={cut} title={title} href={fileHref}>
          {hydrated && <Drawings cut={cut} frame={frame} />}
        </TableFiles>
      )}
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

function Drawings({
  cut,
  frame,
}: {
  readonly cut: Cut;
  readonly frame: { readonly current: HTMLDivElement | null };
}): ReactElement {
  const words = useWords();
  const saveDrawing = async (kind: 'svg' | 'png'): Promise<void> => {
    const svg = frame.current?.querySelector('svg') ?? null;
    if (svg === null) return;
    const content = kind === 'svg' ? new Blob([svgFile(svg)], { type: 'image/svg+xml' }) : await pngFile(svg);
    if (content !== null) save(`repere-${cut}.${kind}`, content);
  };
  return (
    <>
      {(['svg', 'png'] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          className={button['quiet']}
          aria-describedby={`files-${cut}`}
          onClick={() => void saveDrawing(kind)}
        >
          {words(`stats.download.${kind}`)}
        </button>
      ))}
    </>
  );
}
