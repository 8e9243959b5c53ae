import type { ReactElement } from 'react';
import { useLocale } from '../../shared/i18n/text';
import { Icon } from '../../shared/ui/icon';
import frame from '../../shared/workspace/frame.module.css';
import { useWords } from '../../shared/workspace/text';
import { listingAddress, type Step } from './addresses';
import styles from './editor.module.css';
import type { EditorData } from './editor-state';

/** On which screen each thing is written. */
const STEP_OF: Readonly<Record<string, Step>> = {
  description_fr: 1,
  legal_form: 1,
  neq: 1,
  sector: 2,
  area: 2,
  modes: 2,
};

/** What readers would miss, and where to write it: guidance that one sector is enough to complete (S5, M7); it ranks nothing (M6). */
export function Guidance({ data: { edited } }: { readonly data: EditorData }): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const { guidance, id } = edited;
  const done = guidance.filter((one) => one.done).length;
  return (
    <details className={styles['guidance']}>
      <summary>
        {done === guidance.length
          ? words('listings.guidance.complete')
          : words('listings.guidance.progress', { done, total: guidance.length })}
      </summary>
      <p className={frame['soft']}>{words('listings.guidance.hint')}</p>
      <ul>
        {guidance.map(({ item, done: said }) => (
          <li key={item}>
            {said ? (
              <>
                <Icon name="check" />
                <span>
                  {words('listings.guidance.item', { item })}{' '}
                  <span className="visually-hidden">{words('listings.guidance.said')}</span>
                </span>
              </>
            ) : (
              <a href={listingAddress(language, id, STEP_OF[item] ?? 3)}>{words('listings.guidance.item', { item })}</a>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
