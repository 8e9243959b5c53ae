import type { SectorsResponse } from '@repere/contract';
import type { ReactElement } from 'react';
import { useFormProblem } from '../../features/sign-in/form-state';
import { useLocale } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { workspaceAddress } from '../../shared/workspace/addresses';
import frame from '../../shared/workspace/frame.module.css';
import { useWords } from '../../shared/workspace/text';
import { useSearch } from '../../shared/workspace/use-address';
import styles from './vocabulary.module.css';

/** Which sectors some words mean; begins with the words of a search that found nothing. */
export function ExplainForm({ sectors }: { readonly sectors: SectorsResponse }): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const search = useSearch();
  const typed = useFormProblem()?.values;
  const spoken = typed?.['language'] ?? search.get('in') ?? language;
  return (
    <form id="explain" method="post" action={workspaceAddress('vocabulary', language)} className={styles['form']}>
      <label className={styles['field']}>
        <span>{words('vocabulary.add.phrases')}</span>
        <textarea
          name="phrases"
          rows={3}
          required
          maxLength={1800}
          defaultValue={typed?.['phrases'] ?? search.get('words') ?? ''}
          key={search.get('words') ?? ''}
          aria-describedby="explain-phrases-hint"
        />
        <small id="explain-phrases-hint" className={frame['soft']}>
          {words('vocabulary.add.phrases.hint')}
        </small>
      </label>
      <fieldset className={styles['choices']}>
        <legend>{words('vocabulary.add.language')}</legend>
        {(['fr', 'en'] as const).map((one) => (
          <label key={one}>
            <input type="radio" name="language" value={one} defaultChecked={(spoken === 'en' ? 'en' : 'fr') === one} />{' '}
            {words(one === 'fr' ? 'vocabulary.add.french' : 'vocabulary.add.english')}
          </label>
        ))}
      </fieldset>
      <fieldset className={styles['choices']}>
        <legend>{words('vocabulary.add.sectors')}</legend>
        <p className={frame['soft']}>{words('vocabulary.add.sectors.hint')}</p>
        <div className={styles['tree']}>
          {sectors.map(({ id, label, children }) => (
            <details key={id}>
              <summary>{label}</summary>
              <div>
                <Box id={id} label={words('vocabulary.add.whole', { label })} />
                {children.map((child) => (
                  <Box key={child.id} id={child.id} label={child.label} />
                ))}
              </div>
            </details>
          ))}
        </div>
      </fieldset>
      <label className={styles['field']}>
        <span>{words('vocabulary.add.note')}</span>
        <input name="note" maxLength={500} autoComplete="off" defaultValue={typed?.['note'] ?? ''} />
      </label>
      <p className={frame['actions']}>
        <button type="submit" name="do" value="explain" className={button['primary']}>
          {words('vocabulary.add.accept')}
        </button>
        <button type="submit" name="do" value="propose" className={button['quiet']}>
          {words('vocabulary.add.propose')}
        </button>
      </p>
    </form>
  );
}

function Box({ id, label }: { readonly id: string; readonly label: string }): ReactElement {
  return (
    <label>
      <input type="checkbox" name="sector" value={id} /> {label}
    </label>
  );
}
