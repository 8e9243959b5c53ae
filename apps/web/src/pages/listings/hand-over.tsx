import { useQuery } from '@tanstack/react-query';
import type { Recipients } from '@repere/contract';
import type { ReactElement } from 'react';
import { BoxesField, Submit, TextField } from '../../shared/ui/field';
import frame from '../../shared/workspace/frame.module.css';
import type { FormFields, WorkspaceContext } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { EditForm, useTypedIn } from './edit-form';
import styles from './editor.module.css';

interface Found extends Recipients {
  readonly q: string;
}

const recipientsKey = ['listings', 'recipients'];

export const useRecipients = (): Found | null =>
  useQuery<Found | null>({ queryKey: recipientsKey, queryFn: () => null, staleTime: Infinity }).data ?? null;

/** Whom to give the listing to: looked for by name, then chosen; the other organisation has to accept. */
export function HandOver(): ReactElement {
  const words = useWords();
  const found = useRecipients();
  const typed = useTypedIn('findRecipients', 'handOver');
  return (
    <div className={styles['stack']}>
      <p>{words('listings.handOver.words')}</p>
      <EditForm act="findRecipients">
        <TextField
          id="hand-over-name"
          name="q"
          label={words('listings.handOver.organisation')}
          hint={words('listings.handOver.hint')}
          value={found?.q ?? typed?.['q']?.[0] ?? ''}
          maxLength={200}
          required
        />
        <Submit quiet>{words('listings.handOver.find')}</Submit>
      </EditForm>
      {found !== null && <Choice found={found} />}
    </div>
  );
}

function Choice({ found: { q, results, more } }: { readonly found: Found }): ReactElement {
  const words = useWords();
  if (results.length === 0) return <p role="status">{words('listings.handOver.none', { q })}</p>;
  return (
    <EditForm act="handOver">
      <BoxesField
        id="hand-over-organisation"
        name="organisation"
        kind="radio"
        label={words('listings.handOver.found', { count: results.length })}
        options={results.map(
          ({ id, name, places }) =>
            [id, words('listings.handOver.one', { name, places: places.join(', ') || 'none' })] as const,
        )}
        chosen={results.length === 1 ? results.map(({ id }) => id) : []}
      />
      {more && <p className={frame['soft']}>{words('listings.handOver.more')}</p>}
      <Submit quiet>{words('listings.handOver')}</Submit>
    </EditForm>
  );
}

/** Looks for the organisation; the page that answers shows those found. @returns false when too little was typed */
export async function findRecipients(
  { api, queries, params }: Pick<WorkspaceContext, 'api' | 'queries' | 'params'>,
  posted: FormFields,
): Promise<boolean> {
  const q = posted['q']?.[0]?.trim() ?? '';
  if (q.length < 2) return false;
  const found = await api('findRecipients', { params: { id: params['id'] ?? '' }, query: { q } });
  queries.setQueryData<Found>(recipientsKey, { ...found, q });
  return true;
}
