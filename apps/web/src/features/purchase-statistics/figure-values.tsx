import type { ReactElement, ReactNode } from 'react';
import styles from './figure.module.css';

/** A table of values that slides on a narrow screen; its rows and what stands below it are the children's. */
export function FigureValues({
  caption,
  columns,
  children,
  below,
}: {
  readonly caption: string;
  /** Headings after the row's own; an empty one heads a drawing. */
  readonly columns: readonly string[];
  readonly children: ReactNode;
  readonly below?: ReactNode;
}): ReactElement {
  return (
    <div className={styles['scroll']} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles['table']}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <td />
            {columns.map((column, index) =>
              column === '' ? (
                <td key={index} />
              ) : (
                <th key={index} scope="col">
                  {column}
                </th>
              ),
            )}
          </tr>
        </thead>
        {children}
      </table>
      {below}
    </div>
  );
}
