import type { ReactElement } from 'react';
import { address } from '../../shared/i18n/addresses';
import { useLocale } from '../../shared/i18n/text';
import { Notice } from '../../shared/ui/notice';
import { Submit } from '../../shared/ui/field';
import { workspaceAddress } from '../../shared/workspace/addresses';
import { Frame } from '../../shared/workspace/frame';
import frame from '../../shared/workspace/frame.module.css';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords, type WorkspaceMessageId } from '../../shared/workspace/text';
import { useSearch } from '../../shared/workspace/use-address';
import { listingAddress, stepOf, type Step } from './addresses';
import { actOnListing } from './listing-acts';
import { ConflictNotice, RefusalNotice } from './conflict-notice';
import { ContactPersonForms } from './contact-person';
import { DraftLine, DraftNotice } from './draft-notice';
import { EditForm } from './edit-form';
import styles from './editor.module.css';
import { loadEditor } from './editor-data';
import { useEditor, useRefusal, type EditorData } from './editor-state';
import { UsualRule } from './field-rules';
import { Standing, Versions, Waiting } from './listing-standing';
import { PictureForms } from './pictures';
import { Preview } from './preview';
import { Proposals } from './proposals';
import { ActivitiesStep } from './step-activities';
import { IdentityStep } from './step-identity';
import { ProofStep } from './step-proof';

const STEPS = [1, 2, 3] as const;
const views: Readonly<Record<Step, (props: { readonly data: EditorData }) => ReactElement>> = {
  1: IdentityStep,
  2: ActivitiesStep,
  3: ProofStep,
};

/** The editor of a listing in three screens, one thing at a time; what it would become of each change is said with the field. */
function ListingPage(): ReactElement | null {
  const words = useWords();
  const { language } = useLocale();
  const data = useEditor();
  const step = stepOf(useSearch());
  if (data === null) return null;
  const { edited } = data;
  const View = views[step];
  return (
    <Frame page="listing" title={edited.listing.name ?? ''} wide>
      <p className={frame['actions']}>
        <a href={workspaceAddress('listings', language)}>{words('listings.title')}</a>
        <a href={workspaceAddress('recognition', language, { params: { id: edited.id } })}>
          {words('home.recognition')}
        </a>
        <a href={address('listing', language, { slug: edited.slug })}>{words('listings.public')}</a>
      </p>
      <Said />
      <Proposals data={data} />
      <Standing data={data} />
      <Waiting data={data} />
      {edited.editor === null ? (
        <p>{words('listings.lookOnly')}</p>
      ) : (
        <>
          <nav aria-label={words('listings.steps')} className={`${frame['strip']} ${styles['steps']}`}>
            <ol>
              {STEPS.map((one) => (
                <li key={one}>
                  <a href={listingAddress(language, edited.id, one)} aria-current={one === step ? 'step' : undefined}>
                    {words(`listings.step.${one}`)}
                  </a>
                </li>
              ))}
            </ol>
          </nav>
          <DraftNotice data={data} />
          <div className={styles['desk']}>
            <section className={styles['stack']}>
              <h2>{words(`listings.step.${step}`)}</h2>
              <UsualRule />
              <DraftLine data={data} />
              <View key={`${step}-${edited.version}`} data={data} />
              {step === 3 && (
                <>
                  <ContactPersonForms data={data} />
                  <PictureForms data={data} />
                </>
              )}
            </section>
            <Preview data={data} />
          </div>
        </>
      )}
      <Versions data={data} />
    </Frame>
  );
}

const fieldWords = (field: string): WorkspaceMessageId => `listings.field.${field}` as WorkspaceMessageId;

/** What the last form did: what is shown already, what waits; or why it had no effect. */
function Said(): ReactElement | null {
  const words = useWords();
  const { language } = useLocale();
  const search = useSearch();
  const refusal = useRefusal();
  if (refusal !== null) return refusal.conflict === null ? <RefusalNotice /> : <ConflictNotice />;
  const done = search.get('done');
  if (done === null) return null;
  const listed = (name: string): string =>
    new Intl.ListFormat(`${language}-CA`).format(
      (search.get(name) ?? '')
        .split(',')
        .filter((field) => /^[a-zA-Z]+$/.test(field))
        .map((field) => words(fieldWords(field))),
    );
  const [published, waiting] = [listed('published'), listed('waiting')];
  const undo = done === 'saved' && /^\d+$/.test(search.get('undo') ?? '') ? search.get('undo') : null;
  const nothing = done === 'saved' && published === '' && waiting === '';
  return (
    <Notice tone="done" title={words('listings.done', { done: nothing ? 'nothing' : done })}>
      {published !== '' && <p>{words('listings.done.published', { fields: published })}</p>}
      {waiting !== '' && <p>{words('listings.done.waiting', { fields: waiting })}</p>}
      {undo !== null && (
        <EditForm act="restore" fields={{ from: undo }} inline>
          <Submit quiet>{words('listings.done.undo')}</Submit>
        </EditForm>
      )}
    </Notice>
  );
}

export const page: WorkspacePage = {
  View: ListingPage,
  load: loadEditor,
  act: actOnListing,
};
