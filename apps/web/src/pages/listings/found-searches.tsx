import type { ReactElement } from 'react';
import { address } from '../../shared/i18n/addresses';
import { useLocale } from '../../shared/i18n/text';
import frame from '../../shared/workspace/frame.module.css';
import { useWords } from '../../shared/workspace/text';
import { useSearch } from '../../shared/workspace/use-address';
import { listingAddress, stepOf } from './addresses';
import styles from './editor.module.css';
import type { EditorData } from './editor-state';

/** « Les recherches qui vous trouvent »: what buyers near here would type for these sectors, with real counts and ranks. */
export function FoundSearches({ data: { edited, found } }: { readonly data: EditorData }): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const step = stepOf(useSearch());
  return (
    <section className={styles['standing']} id="found" aria-labelledby="found-title">
      <h2 id="found-title">{words('listings.found')}</h2>
      {found === null && (
        <p>
          <a href={`${listingAddress(language, edited.id, step, { found: '1' })}#found`}>
            {words('listings.found.show')}
          </a>
        </p>
      )}
      {found?.length === 0 && <p>{words('listings.found.none')}</p>}
      {found !== null && found.length > 0 && (
        <>
          <p className={frame['soft']}>{words('listings.found.hint')}</p>
          <ul className={frame['rows']}>
            {found.map(({ need, place, search, total, rank }) => (
              <li key={search}>
                <a href={address('search', language, { search })}>{words('listings.found.search', { need, place })}</a>
                <span>
                  {rank === null
                    ? words('listings.found.beyond', { total })
                    : words('listings.found.rank', { rank, total })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
