import type { ReactElement } from 'react';
import { useLocale } from '../../shared/i18n/text';
import { exactAmount, percent } from '../../shared/workspace/amounts';
import { useWords } from '../../shared/workspace/text';
import styles from './figure.module.css';

/** Dollars, share and contracts of a publication, to the cent. */
export function SpendTable({
  first,
  rows,
}: {
  /** What the rows are. */
  readonly first: string;
  readonly rows: readonly {
    readonly label: string;
    readonly spend: string;
    readonly share: number | null;
    readonly contracts: number;
  }[];
}): ReactElement {
  const words = useWords();
  const { language, number } = useLocale();
  return (
    <div className={styles['scroll']} role="region" aria-label={first} tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {(['spend', 'share', 'contracts'] as const).map((column) => (
              <th key={column} scope="col">
                {words(`stats.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, spend, share, contracts }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{exactAmount(spend, language)}</td>
              <td>{percent(share, language)}</td>
              <td>{number(contracts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
