import type { ReactElement } from 'react';
import { Submit, TextField } from '../../shared/ui/field';
import { useWords } from '../../shared/workspace/text';
import { EditForm, useTypedIn } from './edit-form';
import type { EditorData } from './editor-state';
import { HandOver, useRecipients } from './hand-over';

/** Giving the listing to another organisation, which then accepts; or no longer looking after it. */
export function Management({ data: { edited } }: { readonly data: EditorData }): ReactElement | null {
  const words = useWords();
  const typed = useTypedIn('findRecipients', 'handOver', 'release');
  const found = useRecipients();
  const mine = edited.editor?.kind === 'enterprise' && edited.managedBy !== null;
  if (!mine || !edited.abilities.includes('listing.withdraw')) return null;
  return (
    <details open={typed !== null || found !== null}>
      <summary>{words('listings.management')}</summary>
      <HandOver />
      <p>{words('listings.release.words')}</p>
      <EditForm act="release">
        <TextField
          id="release-reason"
          name="reason"
          label={words('listings.release.reason')}
          value={typed?.['reason']?.[0] ?? ''}
          maxLength={2000}
          required
        />
        <Submit quiet>{words('listings.release')}</Submit>
      </EditForm>
    </details>
  );
}
