import type { ReactElement, ReactNode } from 'react';
import { useWords } from '../../shared/workspace/text';
import styles from './figure.module.css';

/** Links to the files of a table, which work without scripts; `children` adds those that need them. */
export function TableFiles({
  id,
  title,
  href,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly href: (format: 'csv' | 'xlsx') => string;
  readonly children?: ReactNode;
}): ReactElement {
  const words = useWords();
  return (
    <p className={`${styles['downloads']} no-print`}>
      <span id={`files-${id}`}>{words('stats.download')}</span>
      {(['xlsx', 'csv'] as const).map((format) => (
        <a key={format} href={href(format)} download aria-label={words(`stats.download.${format}.of`, { title })}>
          {words(`stats.download.${format}`)}
        </a>
      ))}
      {children}
    </p>
  );
}
