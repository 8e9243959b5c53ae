import type { ListingRecognitionView } from '@repere/contract';
import type { ReactElement } from 'react';
import { attempt, field } from '../../features/sign-in/form-state';
import { address } from '../../shared/i18n/addresses';
import { useLocale } from '../../shared/i18n/text';
import { Submit, TextField } from '../../shared/ui/field';
import { workspaceAddress } from '../../shared/workspace/addresses';
import { Section } from '../../shared/workspace/frame';
import frame from '../../shared/workspace/frame.module.css';
import type { FormFields, WorkspaceContext, WorkspaceOutcome, WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { CriteriaFields, CriteriaRead } from './criteria-fields';
import { Documents } from './documents';
import { PracticeList } from './practice-list';
import {
  actOnDocuments,
  done,
  findingsIn,
  linkIn,
  loadVouching,
  proofIn,
  seen,
  textIn,
  useVouching,
} from './recognition-data';
import { PostForm, RecognitionFrame, useTypedIn } from './recognition-frame';
import { RecognitionForm, RecognitionList } from './recognition-list';
import { NeqQuestion, ReviewHistory, ReviewStanding } from './review-standing';
import styles from './recognition.module.css';

/** What an enterprise declares of itself: the six criteria, recognitions, practices, and what others said of it. */
function RecognitionPage(): ReactElement | null {
  const words = useWords();
  const { language } = useLocale();
  const view = useVouching();
  if (view === null) return null;
  const { listing, review, recognitions, practices, terms, may, neqQuestion } = view;
  return (
    <RecognitionFrame page="recognition" title={words('vouch.title', { name: listing.name })}>
      <p className={frame['actions']}>
        <a href={workspaceAddress('listing', language, { params: { id: listing.id } })}>{words('vouch.editor')}</a>
        <a href={address('listing', language, { slug: listing.slug })}>{words('vouch.public')}</a>
        {may.vouch && (
          <a href={workspaceAddress('recognitionCase', language, { params: { id: listing.id } })}>
            {words('vouch.asReviewer')}
          </a>
        )}
      </p>
      {neqQuestion !== null && (
        <Section title={words('vouch.neq.title')}>
          <NeqQuestion question={neqQuestion} />
        </Section>
      )}
      <Section title={words('vouch.article3')}>
        <p>{words('vouch.article3.intro')}</p>
        {review !== null && <ReviewStanding review={review} />}
        <Article3 view={view} />
        {review !== null && <ReviewHistory review={review} />}
      </Section>
      <Documents documents={view.documents} />
      <Section title={words('vouch.recognitions')}>
        <p>{words('vouch.recognitions.intro')}</p>
        <RecognitionList
          recognitions={recognitions}
          acts={(one) =>
            one.state !== 'listed' && (
              <PostForm act="recognition-remove" fields={{ code: one.code }} inline>
                <Submit quiet>{words('vouch.recognition.remove')}</Submit>
              </PostForm>
            )
          }
        />
        <details className={styles['acts']}>
          <summary>{words('vouch.recognition.add')}</summary>
          <RecognitionForm terms={terms.recognitions} />
        </details>
      </Section>
      <Section title={words('vouch.practices')}>
        <p>{words('vouch.practices.intro')}</p>
        <PracticeList practices={practices} terms={terms.practices} editable={may.declare} />
      </Section>
    </RecognitionFrame>
  );
}

function Article3({ view: { review, next, may } }: { readonly view: ListingRecognitionView }): ReactElement {
  const words = useWords();
  const version = String(review?.version ?? 0);
  const typed = useTypedIn('appeal');
  const declares = may.declare && next.includes('declare');
  return (
    <>
      {next.includes('appeal') && (
        <PostForm act="appeal" fields={{ version }}>
          <TextField
            id="appeal-reason"
            name="reason"
            label={words('vouch.appeal')}
            hint={words('vouch.appeal.hint')}
            value={typed('reason', '')}
            lines={3}
            maxLength={2000}
            required
          />
          <Submit quiet>{words('vouch.appeal.submit')}</Submit>
        </PostForm>
      )}
      {declares ? (
        <details open={review === null || review.state === 'to_renew'} className={styles['acts']}>
          <summary>{words('vouch.declare', { state: review?.state ?? 'none' })}</summary>
          <PostForm act="declare" fields={{ version }}>
            <CriteriaFields act="declare" findings={review?.answers ?? []} side="enterprise" />
            <Submit>{words('vouch.declare.submit')}</Submit>
          </PostForm>
        </details>
      ) : null}
      {review !== null && (
        <details className={styles['acts']}>
          <summary>{words('vouch.answers')}</summary>
          <CriteriaRead answers={review.answers} findings={review.findings} />
        </details>
      )}
      {next.includes('withdraw') && (
        <PostForm act="withdraw" fields={{ version }} inline>
          <Submit quiet>{words('vouch.withdraw')}</Submit>
        </PostForm>
      )}
    </>
  );
}

/** What each form of the page asks for. */
const acts: Readonly<Record<string, (context: WorkspaceContext, form: FormFields, id: string) => Promise<unknown>>> = {
  declare: ({ api }, form, id) =>
    api('declareArticle3', { params: { id }, body: { answers: findingsIn(form) }, headers: seen(form) }),
  withdraw: ({ api }, form, id) =>
    api('withdrawDeclaration', { params: { id }, body: { reason: null }, headers: seen(form) }),
  appeal: ({ api }, form, id) =>
    api('appealReview', { params: { id }, body: { reason: field(form, 'reason') }, headers: seen(form) }),
  recognition: ({ api }, form, id) =>
    api('declareRecognition', { params: { id, code: field(form, 'code') }, body: proofIn(form) }),
  'recognition-remove': ({ api }, form, id) => api('removeRecognition', { params: { id, code: field(form, 'code') } }),
  practice: ({ api }, form, id) =>
    api('declarePractice', {
      params: { id, code: field(form, 'code') },
      body: { evidence: textIn(form, 'evidence'), link: linkIn(form, 'link'), datedOn: textIn(form, 'datedOn') },
    }),
  'practice-remove': ({ api }, form, id) => api('removePractice', { params: { id, code: field(form, 'code') } }),
};

export const page: WorkspacePage = {
  View: RecognitionPage,
  load: loadVouching,
  act: (context, form, files): Promise<WorkspaceOutcome> =>
    attempt(context, '', form, async () => {
      const documents = await actOnDocuments(context, form, files);
      if (documents !== null) return done('recognition', context, documents);
      const act = field(form, 'do');
      const run = acts[act];
      if (run === undefined) return { status: 400 };
      await run(context, form, context.params['id'] ?? '');
      return done('recognition', context, act.replace('-', ''));
    }),
};
