import type { VersionConflict } from '@repere/contract';
import type { ReactElement } from 'react';
import desk from '../../shared/desk/desk.module.css';
import frame from '../../shared/workspace/frame.module.css';
import { useWords, type WorkspaceMessageId } from '../../shared/workspace/text';
import styles from './reviews.module.css';

/** What was compared, what is online now, what is proposed. */
export function ConflictTable({ conflict: { fields } }: { readonly conflict: VersionConflict }): ReactElement | null {
  const words = useWords();
  if (fields.length === 0) return null;
  return (
    <div className={frame['scroll']} tabIndex={0} role="region" aria-label={words('reviews.problem.title')}>
      <table className={`${desk['table']} ${styles['conflict']}`}>
        <thead>
          <tr>
            <th scope="col">{words('reviews.fields.field')}</th>
            <th scope="col">{words('reviews.conflict.seen')}</th>
            <th scope="col">{words('reviews.conflict.now')}</th>
            <th scope="col">{words('reviews.conflict.wanted')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ field, base, theirs, yours }) => (
            <tr key={field}>
              <th scope="row">{words(`listings.field.${field}` as WorkspaceMessageId)}</th>
              <td>{lines(base)}</td>
              <td>{lines(theirs)}</td>
              <td>{lines(yours)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const lines = (value: unknown): string => (Array.isArray(value) && value.length > 0 ? value.join('\n') : '–');
