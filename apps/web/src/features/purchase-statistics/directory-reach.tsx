import type { ReactElement } from 'react';
import { useLocale } from '../../shared/i18n/text';
import { percent } from '../../shared/workspace/amounts';
import { useRichWords, useWords } from '../../shared/workspace/text';
import { useDirectoryReach } from './directory-reach-data';

/** How much of the social economy the directory holds, in one line (e13). */
export function DirectoryReach(): ReactElement | null {
  const words = useWords();
  const rich = useRichWords();
  const { language } = useLocale();
  const { data } = useDirectoryReach();
  if (data === undefined) return null;
  const { listings, demoListings, share, universe } = data;
  return (
    <p>
      {rich('stats.reach', {
        ...{ listings, universe: universe.enterprises, year: String(universe.year) },
        share: share === null ? 'none' : percent(share, language),
        source: (said) => <a href={universe.url}>{said}</a>,
        strong: (said) => <strong>{said}</strong>,
      })}
      {demoListings > 0 && ` ${words('stats.reach.demo', { demo: demoListings })}`}
    </p>
  );
}

/** What that line counts, beside the definitions of the other figures. */
export function DirectoryReachNote(): ReactElement | null {
  const words = useWords();
  const { date } = useLocale();
  const { data } = useDirectoryReach();
  if (data === undefined) return null;
  const { source, licence, publishedOn } = data.universe;
  return (
    <>
      <h3>{words('stats.reach.title')}</h3>
      <p>{data.definition}</p>
      <p>{words('stats.reach.source', { source, licence, date: date(publishedOn) })}</p>
    </>
  );
}
