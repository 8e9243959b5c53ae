import type { ReactElement } from 'react';
import { Notice } from '../../shared/ui/notice';
import frame from '../../shared/workspace/frame.module.css';
import { useWords, type WorkspaceMessageId } from '../../shared/workspace/text';
import { refusalText } from './edit-form';
import styles from './editor.module.css';
import { useRefusal } from './editor-state';

/** Why a form had no effect; what was typed is still in it. */
export function RefusalNotice(): ReactElement | null {
  const words = useWords();
  const refusal = useRefusal();
  if (refusal === null) return null;
  return (
    <Notice tone="attention" title={words('listings.problem.title')} urgent>
      <p>{refusalText(words, refusal)}</p>
    </Notice>
  );
}

/** Somebody changed the listing meanwhile: both versions, and what was typed stays in the form. */
export function ConflictNotice(): ReactElement | null {
  const words = useWords();
  const conflict = useRefusal()?.conflict;
  if (conflict == null) return null;
  return (
    <Notice tone="attention" title={words('listings.conflict.title')} urgent>
      <p>{words('listings.conflict.words')}</p>
      {conflict.fields.length > 0 && (
        <div className={frame['scroll']} tabIndex={0} role="region" aria-label={words('listings.conflict.title')}>
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">{words('listings.conflict.field')}</th>
                <th scope="col">{words('listings.conflict.theirs')}</th>
                <th scope="col">{words('listings.conflict.yours')}</th>
              </tr>
            </thead>
            <tbody>
              {conflict.fields.map(({ field, theirs, yours }) => (
                <tr key={field}>
                  <th scope="row">{words(`listings.field.${field}` as WorkspaceMessageId)}</th>
                  <td>{shown(theirs)}</td>
                  <td>{shown(yours)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Notice>
  );
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (Array.isArray(value)) return value.map(shown).join(', ');
  if (typeof value === 'object') return Object.values(value).map(shown).join(' · ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
