import type { ReactElement } from 'react';
import { Link } from '../router/router';
import { useLocale, useText } from '../i18n/text';
import { Icon } from './icon';
import styles from './pagination.module.css';
import { pageWindow } from './page-window';

/** Links to the other pages; `href` writes the address of one. */
export function Pagination({
  page,
  pages,
  href,
}: {
  readonly page: number;
  readonly pages: number;
  readonly href: (page: number) => string;
}): ReactElement | null {
  const text = useText();
  const { number } = useLocale();
  if (pages < 2) return null;
  return (
    <nav className={`${styles['pagination']} no-print`} aria-label={text('pages.label')}>
      {page > 1 && (
        <Link className={styles['step']} rel="prev" to={href(page - 1)}>
          <Icon name="previous" />
          {text('pages.previous')}
        </Link>
      )}
      <ol className={styles['numbers']}>
        {pageWindow(page, pages).map((item, index) => (
          <li key={item ?? `gap-${index}`}>
            {item === null ? (
              <span aria-hidden="true">…</span>
            ) : (
              <Link
                to={href(item)}
                aria-current={item === page ? 'page' : undefined}
                aria-label={text('pages.page', { page: item })}
              >
                {number(item)}
              </Link>
            )}
          </li>
        ))}
      </ol>
      {page < pages && (
        <Link className={styles['step']} rel="next" to={href(page + 1)}>
          {text('pages.next')}
          <Icon name="next" />
        </Link>
      )}
    </nav>
  );
}
