import type { ReactElement } from 'react';
import { useLocale } from '../../shared/i18n/text';
import { useWords } from '../../shared/workspace/text';
import { FigureValues } from './figure-values';
import { indicatorValue } from './indicator-value';
import type { Definition, Indicator } from './indicators-data';
import styles from './figure.module.css';

type Row = Indicator['rows'][number];

/** An indicator as a table: a row a value of the cut, then all of them; why a value is missing stands under it. */
export function IndicatorTable({
  definition,
  indicator,
  linesHref,
}: {
  readonly definition: Definition;
  readonly indicator: Indicator;
  /** Where a row's contracts are listed; null where they cannot be told by a filter. */
  readonly linesHref: (row: Row) => string | null;
}): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const { columns } = definition;
  const caption = definition.label[language];
  const cells = (values: Row['values']): ReactElement[] =>
    columns.map(({ id, kind }) => <td key={id}>{indicatorValue(kind, values[id] ?? null, language)}</td>);
  const reasons = reasonsOf(definition, indicator);
  return (
    <>
      <FigureValues caption={caption} columns={columns.map(({ label }) => label[language])}>
        <tbody>
          {indicator.rows.map((row) => {
            const href = linesHref(row);
            const label = row.label ?? words('stats.unattributed');
            return (
              <tr key={row.key ?? ''}>
                <th scope="row">{href === null ? label : <a href={href}>{label}</a>}</th>
                {cells(row.values)}
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words('stats.total')}</th>
            {cells(indicator.totals.values)}
          </tr>
        </tfoot>
      </FigureValues>
      {indicator.hidden > 0 && (
        <p className={styles['note']}>{words('stats.rowsHidden', { count: indicator.hidden })}</p>
      )}
      {reasons.length > 0 && (
        <ul className={styles['reasons']}>
          {reasons.map(({ columns: said, why }) => (
            <li key={why}>{words('stats.indicator.missing', { columns: said.join(', '), why })}</li>
          ))}
        </ul>
      )}
    </>
  );

  function reasonsOf(
    { columns: all }: Definition,
    { totals, rows }: Indicator,
  ): readonly { readonly columns: readonly string[]; readonly why: string }[] {
    const missing = Object.assign({}, ...rows.map((row) => row.missing), totals.missing) as Record<string, string>;
    const byReason = new Map<string, string[]>();
    for (const { id, label } of all) {
      const why = missing[id];
      if (why !== undefined) byReason.set(why, [...(byReason.get(why) ?? []), label[language]]);
    }
    return [...byReason].map(([why, said]) => ({ columns: said, why }));
  }
}
