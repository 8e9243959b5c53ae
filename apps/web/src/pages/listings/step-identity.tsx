import type { ReactElement } from 'react';
import { Submit } from '../../shared/ui/field';
import styles from '../../shared/ui/form.module.css';
import { useWords } from '../../shared/workspace/text';
import { EditChoice, EditForm, EditText } from './edit-form';
import type { EditorData } from './editor-state';
import { LookalikeNotice } from './lookalikes';
import { identityPatch } from './read-form';

/** Step 1: who we are, and what we do in both languages. */
export function IdentityStep({ data }: { readonly data: EditorData }): ReactElement {
  const words = useWords();
  return (
    <EditForm act="identity" draft={(form) => identityPatch(form, data.edited)}>
      <EditText field="name" required />
      <EditText field="tradeName" />
      <EditText field="acronym" />
      <EditText field="otherNames" />
      <EditText field="neq" />
      <EditChoice field="legalForm" none={words('listings.legalForm.none')} options={data.forms} />
      <h3>{words('listings.description')}</h3>
      <p className={styles['hint']}>{words('listings.description.hint')}</p>
      <div className={styles['pair']}>
        <EditText field="descriptionFr" />
        <EditText field="descriptionEn" />
      </div>
      <h3>{words('listings.seat')}</h3>
      <EditText field="municipality" required />
      <EditText field="address" />
      <EditText field="postalCode" />
      <LookalikeNotice />
      <Submit>{words('listings.save.next')}</Submit>
    </EditForm>
  );
}
