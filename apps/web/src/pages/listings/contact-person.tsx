import type { ListingContactState } from '@repere/contract';
import type { ReactElement } from 'react';
import { useLocale } from '../../shared/i18n/text';
import { Submit, TextField } from '../../shared/ui/field';
import form from '../../shared/ui/form.module.css';
import frame from '../../shared/workspace/frame.module.css';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { FormFields, WorkspaceContext } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { EditForm, useTypedIn } from './edit-form';
import styles from './editor.module.css';
import type { EditorData } from './editor-state';

/** Who is asked for at the enterprise: shown on its page by her own consent, and no longer once it is taken back (Loi 25). */
export function ContactPersonForms({ data }: { readonly data: EditorData }): ReactElement | null {
  const words = useWords();
  const { contact: state, edited } = data;
  if (state === null || edited.editor === null) return null;
  return (
    <section className={styles['stack']} aria-labelledby="contact-person-title">
      <h3 id="contact-person-title">{words('listings.contact')}</h3>
      <Present state={state} />
      {edited.editor.kind === 'enterprise' && <Become state={state} name={data.readerName} />}
    </section>
  );
}

function Present({ state: { contact, mine } }: { readonly state: ListingContactState }): ReactElement {
  const words = useWords();
  const { date } = useLocale();
  if (contact === null) return <p className={frame['soft']}>{words('listings.contact.none')}</p>;
  return (
    <>
      <p>
        <strong>{[contact.name, contact.title].filter(Boolean).join(', ')}</strong>
        <br />
        <span className={frame['soft']}>{words('listings.contact.since', { date: date(contact.consentedOn) })}</span>
      </p>
      <EditForm act="withdrawContact" inline>
        <Submit quiet>{words('listings.contact.withdraw', { mine: String(mine) })}</Submit>
      </EditForm>
    </>
  );
}

/** Nobody consents for somebody else: a colleague signs in and says so herself. */
function Become({ state, name }: { readonly state: ListingContactState; readonly name: string }): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const typed = useTypedIn('becomeContact');
  const title = typed?.['title']?.[0] ?? (state.mine ? (state.contact?.title ?? '') : '');
  return (
    <details open={typed !== null || state.contact === null}>
      <summary>{words('listings.contact.become', { mine: String(state.mine) })}</summary>
      <div className={styles['stack']}>
        <EditForm act="becomeContact">
          <TextField
            id="contact-title"
            name="title"
            label={words('listings.contact.title')}
            hint={words('listings.contact.title.hint')}
            value={title}
            maxLength={120}
          />
          <label className={form['check']}>
            <input type="checkbox" name="consent" value="1" required /> {words('listings.contact.consent', { name })}
          </label>
          <Submit quiet>{words('listings.contact.submit', { mine: String(state.mine) })}</Submit>
        </EditForm>
        <p className={frame['soft']}>
          {words('listings.contact.colleague')}{' '}
          <a href={workspaceAddress('organisations', language)}>{words('listings.contact.invite')}</a>
        </p>
      </div>
    </details>
  );
}

/** Her consent, or its withdrawal by herself or a colleague. @returns what was done; null when the consent was not given */
export async function actOnContact(
  { api, params }: Pick<WorkspaceContext, 'api' | 'params'>,
  posted: FormFields,
): Promise<'contactShown' | 'contactGone' | null> {
  const id = params['id'] ?? '';
  if (posted['do']?.[0] === 'withdrawContact') {
    await api('withdrawListingContact', { params: { id } });
    return 'contactGone';
  }
  if (posted['consent']?.[0] !== '1') return null;
  await api('becomeListingContact', { params: { id }, body: { title: posted['title']?.[0]?.trim() || null } });
  return 'contactShown';
}
