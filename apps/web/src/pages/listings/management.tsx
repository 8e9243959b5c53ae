import type { ReactElement } from 'react';
import { Submit, TextField } from '../../shared/ui/field';
import { useWords } from '../../shared/workspace/text';
import { EditForm, useTypedIn } from './edit-form';
import type { EditorData } from './editor-state';

/** Giving the listing to another organisation, which then accepts; or no longer looking after it. */
export function Management({ data: { edited } }: { readonly data: EditorData }): ReactElement | null {
  const words = useWords();
  const typed = useTypedIn('handOver', 'release');
  const mine = edited.editor?.kind === 'enterprise' && edited.managedBy !== null;
  if (!mine || !edited.abilities.includes('listing.withdraw')) return null;
  return (
    <details open={typed !== null}>
      <summary>{words('listings.management')}</summary>
      <p>{words('listings.handOver.words')}</p>
      <EditForm act="handOver">
        <TextField
          id="hand-over-organisation"
          name="organisation"
          label={words('listings.handOver.organisation')}
          hint={words('listings.handOver.hint')}
          value={typed?.['organisation']?.[0] ?? ''}
          required
        />
        <Submit quiet>{words('listings.handOver')}</Submit>
      </EditForm>
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
