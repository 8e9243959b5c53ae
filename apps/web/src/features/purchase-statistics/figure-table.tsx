import type { PurchaseStatisticsResponse } from '@repere/contract';
import type { ReactElement } from 'react';
import { useLocale } from '../../shared/i18n/text';
import { exactAmount, percent, roundAmount } from '../../shared/workspace/amounts';
import { useWords } from '../../shared/workspace/text';
import type { FigureRow } from './figure-rows';
import { FigureValues } from './figure-values';

const COLUMNS = ['spend', 'interval', 'share', 'contracts', 'suppliers', 'allSpend'] as const;

/** The values behind a chart, exact, each leading to its contracts. */
export function FigureTable({
  caption,
  rows,
  totals,
  linesHref,
}: {
  readonly caption: string;
  readonly rows: readonly FigureRow[];
  readonly totals: PurchaseStatisticsResponse['totals'];
  readonly linesHref: (row: FigureRow) => string | null;
}): ReactElement {
  const words = useWords();
  const { language, number } = useLocale();
  const cells = (figures: PurchaseStatisticsResponse['totals']): ReactElement => (
    <>
      <td>{exactAmount(figures.spend ?? '0', language, 0)}</td>
      <td>
        {words('stats.between', {
          low: roundAmount(figures.interval.low, language),
          high: roundAmount(figures.interval.high, language),
        })}
      </td>
      <td>{percent(figures.share, language)}</td>
      <td>{number(figures.contracts ?? 0)}</td>
      <td>{number(figures.suppliers ?? 0)}</td>
      <td>{exactAmount(figures.allSpend ?? '0', language, 0)}</td>
    </>
  );
  return (
    <FigureValues caption={caption} columns={COLUMNS.map((column) => words(`stats.column.${column}`))}>
      <tbody>
        {rows.map((row) => {
          const href = linesHref(row);
          return (
            <tr key={row.id}>
              <th scope="row">{href === null ? row.label : <a href={href}>{row.label}</a>}</th>
              {cells(row.figures)}
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words('stats.total')}</th>
          {cells(totals)}
        </tr>
      </tfoot>
    </FigureValues>
  );
}
