import type { ReactElement } from 'react';
import { Submit } from '../../shared/ui/field';
import { useWords } from '../../shared/workspace/text';
import { EditBoxes, EditForm, EditText } from './edit-form';
import type { EditorData } from './editor-state';
import { LookalikeNotice } from './lookalikes';
import { proofPatch } from './read-form';

const LANGUAGES = ['fr', 'en', 'es', 'ar', 'zh', 'cr', 'iu', 'moe'];

/** Step 3: how to reach us, and what speaks for us. */
export function ProofStep({ data }: { readonly data: EditorData }): ReactElement {
  const words = useWords();
  const { languages = [], recognitions = [], practices = [] } = data.shown;
  const spoken = [...new Set([...LANGUAGES, ...languages])];
  return (
    <EditForm act="proof" draft={proofPatch}>
      <EditText field="email" />
      <EditText field="phone" />
      <EditText field="website" />
      <EditBoxes
        field="languages"
        options={spoken.map((code) => [code, words('listings.language', { code })] as const)}
        chosen={languages}
      />
      <EditText field="employees" />
      <EditBoxes field="recognitions" options={data.recognitions} chosen={recognitions} />
      <EditText field="clientReferences" />
      <EditBoxes
        field="practices"
        hint={words('listings.practices.hint')}
        options={data.practices}
        chosen={practices}
      />
      <LookalikeNotice />
      <Submit>{words('listings.save')}</Submit>
    </EditForm>
  );
}
