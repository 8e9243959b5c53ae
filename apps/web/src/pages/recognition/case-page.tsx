import type { ListingRecognitionView, RecognitionReviewView } from '@repere/contract';
import { NEQ_ANSWERS } from '@repere/kernel';
import type { ReactElement } from 'react';
import { useEnvironment } from '../../shared/environment';
import { address } from '../../shared/i18n/addresses';
import { useLocale } from '../../shared/i18n/text';
import { SelectField, Submit, TextField } from '../../shared/ui/field';
import button from '../../shared/ui/button.module.css';
import form from '../../shared/ui/form.module.css';
import { workspaceAddress } from '../../shared/workspace/addresses';
import { Section } from '../../shared/workspace/frame';
import frame from '../../shared/workspace/frame.module.css';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { actOnCase } from './case-acts';
import { CriteriaFields, CriteriaRead, CriterionSaid } from './criteria-fields';
import { DateField } from './date-field';
import { Documents } from './documents';
import { PracticeList } from './practice-list';
import { loadVouching, useVouching } from './recognition-data';
import { PostForm, RecognitionFrame, useTypedIn } from './recognition-frame';
import { RecognitionForm, RecognitionList } from './recognition-list';
import { VerdictForms } from './recognitions-page';
import { NeqQuestion, ReviewHistory, ReviewStanding } from './review-standing';
import styles from './recognition.module.css';

/** One enterprise before those who vouch: what it answers beside what they find, then what they decide. */
function CasePage(): ReactElement | null {
  const words = useWords();
  const { language } = useLocale();
  const view = useVouching();
  if (view === null) return null;
  const { listing, review, recognitions, practices, terms, neqQuestion, may } = view;
  return (
    <RecognitionFrame page="recognitionCase" title={words('vouch.case.title', { name: listing.name })}>
      <p className={frame['actions']}>
        <a href={workspaceAddress('recognitions', language)}>{words('vouch.queue.title')}</a>
        <a href={workspaceAddress('listing', language, { params: { id: listing.id } })}>{words('vouch.editor')}</a>
        <a href={address('listing', language, { slug: listing.slug })}>{words('vouch.public')}</a>
      </p>
      <p className={frame['soft']}>
        {[listing.legalForm, listing.municipality, listing.neq === null ? null : `NEQ ${listing.neq}`]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      {neqQuestion !== null && (
        <Section title={words('vouch.neq.title')}>
          <NeqQuestion question={neqQuestion} />
          {may.vouch && <NeqForm neq={neqQuestion.neq} />}
        </Section>
      )}
      <Section title={words('vouch.article3')}>
        {review === null ? <p>{words('vouch.case.none')}</p> : <ReviewStanding review={review} />}
        <Decision view={view} />
        {review !== null && <ReviewHistory review={review} />}
      </Section>
      <Documents documents={view.documents} />
      <Section title={words('vouch.recognitions')}>
        <RecognitionList
          recognitions={recognitions}
          acts={(one) =>
            may.vouch &&
            one.state === 'declared' && <VerdictForms listing={listing.id} code={one.code} version={one.version} />
          }
        />
        {may.vouch && (
          <details className={styles['acts']}>
            <summary>{words('vouch.recognition.give')}</summary>
            <RecognitionForm terms={terms.recognitions} />
          </details>
        )}
      </Section>
      <Section title={words('vouch.practices')}>
        {practices.length === 0 && <p className={frame['soft']}>{words('vouch.practices.none')}</p>}
        <PracticeList practices={practices} terms={terms.practices} editable={false} />
      </Section>
    </RecognitionFrame>
  );
}

function NeqForm({ neq }: { readonly neq: string }): ReactElement {
  const words = useWords();
  const typed = useTypedIn('neq');
  return (
    <PostForm act="neq" fields={{ neq }}>
      <SelectField
        id="neq-answer"
        name="answer"
        label={words('vouch.neq.answer')}
        options={NEQ_ANSWERS.map((answer) => [answer, words('vouch.neq.option', { answer })] as const)}
        value={typed('answer', 'meets')}
      />
      <TextField
        id="neq-note"
        name="note"
        label={words('vouch.neq.note')}
        value={typed('note', '')}
        lines={2}
        maxLength={2000}
        required
      />
      <Submit quiet>{words('vouch.neq.save')}</Submit>
    </PostForm>
  );
}

function Decision({ view: { review, next } }: { readonly view: ListingRecognitionView }): ReactElement {
  const words = useWords();
  const version = String(review?.version ?? 0);
  const mine = review?.state === 'under_review' && next.includes('confirm');
  return (
    <>
      {(next.includes('start') || next.includes('open')) && !mine && (
        <PostForm act={next.includes('start') ? 'start' : 'open'} fields={{ version, review: review?.id ?? '' }}>
          <Submit>{words('vouch.start', { state: review?.state ?? 'none' })}</Submit>
        </PostForm>
      )}
      {mine && review !== null ? (
        <FindingsForm review={review} />
      ) : (
        review !== null && <CriteriaRead answers={review.answers} findings={review.findings} />
      )}
      {next.includes('revoke') && !mine && review !== null && (
        <details className={styles['acts']}>
          <summary>{words('vouch.revoke')}</summary>
          <PostForm act="revoke" fields={{ version, review: review.id }}>
            <Reason />
            <Submit quiet>{words('vouch.revoke')}</Submit>
          </PostForm>
        </details>
      )}
    </>
  );
}

/** One form, several buttons: what was found goes with whatever is decided. */
function FindingsForm({ review }: { readonly review: RecognitionReviewView }): ReactElement {
  const words = useWords();
  const { today } = useEnvironment();
  const typed = useTypedIn('decide');
  const year = Number(today.slice(0, 4));
  return (
    <PostForm act="decide" fields={{ version: String(review.version), review: review.id }}>
      <CriteriaFields
        act="decide"
        side="reviewer"
        findings={review.findings}
        beside={(criterion) => (
          <div className={styles['beside']}>
            <p className={styles['side']}>{words('vouch.side.enterprise')}</p>
            <CriterionSaid finding={review.answers.find((one) => one.criterion === criterion)} />
          </div>
        )}
      />
      <div className={form['pair']}>
        <DateField
          id="decide-until"
          name="until"
          label={words('vouch.decide.until')}
          hint={words('vouch.decide.until.hint')}
          value={typed('until', `${year + 2}${today.slice(4)}`)}
          min={today}
          max={`${year + 3}${today.slice(4)}`}
        />
        <Reason value={typed('reason', '')} />
      </div>
      <p className={frame['actions']}>
        <button type="submit" name="decision" value="confirm" className={button['primary']}>
          {words('vouch.decide.confirm')}
        </button>
        <button type="submit" name="decision" value="note" className={button['quiet']}>
          {words('vouch.decide.note')}
        </button>
        <button type="submit" name="decision" value="return" className={button['quiet']}>
          {words('vouch.decide.return')}
        </button>
        <button type="submit" name="decision" value="refuse" className={button['quiet']}>
          {words('vouch.decide.refuse')}
        </button>
      </p>
    </PostForm>
  );
}

function Reason({ value = '' }: { readonly value?: string }): ReactElement {
  const words = useWords();
  return (
    <TextField
      id="reason"
      name="reason"
      label={words('vouch.decide.reason')}
      hint={words('vouch.decide.reason.hint')}
      value={value}
      lines={2}
      maxLength={2000}
    />
  );
}

export const page: WorkspacePage = { View: CasePage, load: loadVouching, act: actOnCase };
