import type { PublicationResponse } from '@repere/contract';
import type { ReactElement } from 'react';
import { useLocale } from '../../shared/i18n/text';
import { roundAmount } from '../../shared/workspace/amounts';
import { workspaceAddress } from '../../shared/workspace/addresses';
import { useWords, type WorkspaceMessageId } from '../../shared/workspace/text';
import styles from './figure.module.css';

/** What moved since a publication, a line a perimeter. */
export function MovedList({
  slug,
  name,
  differences,
}: {
  readonly slug: string;
  readonly name: string;
  readonly differences: PublicationResponse['differences'];
}): ReactElement {
  const words = useWords();
  const { language, number } = useLocale();
  return (
    <>
      <p>
        <a href={workspaceAddress('publication', language, { params: { slug } })}>{name}</a>
      </p>
      {differences.length === 0 ? (
        <p>{words('publications.moved.nothing')}</p>
      ) : (
        <ul className={styles['moved']}>
          {differences.map(({ perimeter, spend, contracts }) => (
            <li key={perimeter}>
              {words('publications.moved.row', {
                perimeter: words(`stats.perimeter.${perimeter}` as WorkspaceMessageId),
                before: roundAmount(spend.before, language),
                now: roundAmount(spend.now, language),
                contractsBefore: number(contracts.before),
                contractsNow: number(contracts.now),
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
