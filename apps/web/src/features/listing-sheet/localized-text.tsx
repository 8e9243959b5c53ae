import type { ListingDetail } from '@repere/contract';
import type { ReactElement } from 'react';
import { useLocale, useText } from '../../shared/i18n/text';
import styles from './activities.module.css';

/** A text in the reader's language, else in the one that exists, said to be so and marked with its `lang`. */
export function LocalizedText({ value }: { readonly value: ListingDetail['description'] }): ReactElement | null {
  const text = useText();
  const { language } = useLocale();
  const own = value[language];
  const other = language === 'fr' ? value.en : value.fr;
  if (own !== null && own !== '') return <p className={styles['prose']}>{own}</p>;
  if (other === null || other === '') return null;
  return (
    <>
      <p className={styles['prose']} lang={language === 'fr' ? 'en-CA' : 'fr-CA'}>
        {other}
      </p>
      <p className={styles['only']}>{text('description.onlyOther')}</p>
    </>
  );
}
