import { Fragment, type ReactElement, type ReactNode } from 'react';
import type { MapText } from './map-intl';
import styles from './map.module.css';

/** Sources of the map; GeoNames' licence obliges, Natural Earth deserves it. The tile provider's text keeps its links only. */
export function Attribution({ text, tiles }: { readonly text: MapText; readonly tiles: string | null }): ReactElement {
  return (
    <p className={styles['attribution']}>
      {tiles !== null && <>{linksOnly(tiles)} · </>}
      {text('map.attribution')} · {text('map.approximate')}
    </p>
  );
}

/** An operator's attribution is usually HTML: its words and its web links are kept, everything else is dropped. */
function linksOnly(html: string): ReactNode[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map((node, rank) => {
    const href = node instanceof HTMLAnchorElement ? node.href : '';
    if (!/^https?:/.test(href)) return <Fragment key={rank}>{node.textContent}</Fragment>;
    return (
      <a key={rank} href={href} rel="noopener">
        {node.textContent}
      </a>
    );
  });
}
