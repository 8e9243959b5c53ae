import type { ListingSummary } from '@repere/contract';
import type { ReactElement } from 'react';
import { ResultCard } from '../../features/listing-search/result-card';
import { LocalizedText } from '../../features/listing-sheet/localized-text';
import { useLocale } from '../../shared/i18n/text';
import frame from '../../shared/workspace/frame.module.css';
import { useWords } from '../../shared/workspace/text';
import styles from './editor.module.css';
import type { EditorData } from './editor-state';
import { FoundSearches } from './found-searches';
import { summaryOf } from './preview-summary';
import { ActivityLine } from './step-activities';

/** The listing as a buyer sees it, while it is being written: its card, then what its page says. */
export function Preview({ data }: { readonly data: EditorData }): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const { activities = [], description, contact } = data.shown;
  const summary: ListingSummary = summaryOf(data, language);
  return (
    <aside className={styles['preview']} aria-labelledby="preview-title">
      <h2 id="preview-title">{words('listings.preview')}</h2>
      <p className={frame['soft']}>{words('listings.preview.hint')}</p>
      <div className={styles['paper']}>
        <ResultCard listing={summary} chosenSectors={[]} highlighted={false} onHighlight={() => undefined} />
      </div>
      <details>
        <summary>{words('listings.preview.page')}</summary>
        <div className={`${styles['paper']} ${styles['stack']}`}>
          <LocalizedText value={{ fr: description?.fr ?? null, en: description?.en ?? null }} />
          {activities.map((activity, row) => (
            <ActivityLine key={row} activity={activity} data={data} />
          ))}
          <p>{[contact?.phone, contact?.email, contact?.website].filter((one) => one != null).join(' · ')}</p>
        </div>
      </details>
      <FoundSearches data={data} />
    </aside>
  );
}
