import { useQuery } from '@tanstack/react-query';
import type { Claims } from '@repere/contract';
import type { ReactElement, ReactNode } from 'react';
import { attempt, field, goTo } from '../../features/sign-in/form-state';
import { dayOf } from '../../features/sign-in/when';
import { DeskForm } from '../../shared/desk/desk-form';
import { Part } from '../../shared/desk/desk-page';
import desk from '../../shared/desk/desk.module.css';
import { address } from '../../shared/i18n/addresses';
import { useLocale } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { Notice } from '../../shared/ui/notice';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { FormFields, WorkspaceContext, WorkspaceOutcome, WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { useSearch } from '../../shared/workspace/use-address';
import { ReviewsFrame } from './reviews-frame';
import styles from './reviews.module.css';

type Claim = Claims['results'][number];

interface Loaded {
  readonly against: readonly Claim[];
  readonly mine: readonly Claim[];
  readonly moderates: boolean;
}

const claimsKey = ['reviews', 'claims'];
const OPEN = new Set(['code_sent', 'documents_sent', 'offered', 'objectable', 'disputed']);

/** Where somebody will read what is sent. */
const TAKES_DOCUMENTS = new Set(['documents_sent', 'objectable', 'disputed']);

/** Claims as those see them who make them, and whose listings they are about; mails lead here. */
function ClaimsPage(): ReactElement | null {
  const words = useWords();
  const { language } = useLocale();
  const done = useSearch().get('done');
  const { data } = useQuery<Loaded | null>({ queryKey: claimsKey, queryFn: () => null, staleTime: Infinity });
  if (data == null) return null;
  const { against, mine, moderates } = data;
  return (
    <ReviewsFrame page="claims" title={words('claims.title')}>
      {done !== null && (
        <Notice tone="done" title={words('claims.done', { done })} urgent>
          {null}
        </Notice>
      )}
      <p>{words('claims.intro')}</p>
      {moderates && (
        <p>
          <a href={workspaceAddress('reviews', language, { search: 'kind=claim' })}>{words('claims.staff')}</a>
        </p>
      )}
      {against.length > 0 && (
        <Part title="claims.against">
          <ul className={styles['claims']}>
            {against.map((claim) => (
              <Against key={claim.id} claim={claim} />
            ))}
          </ul>
        </Part>
      )}
      <Part title="claims.mine">
        {mine.length === 0 ? (
          <>
            <p>{words('claims.none')}</p>
            <p>
              {words('claims.find')} <a href={address('search', language)}>{words('home.directory')}</a>
            </p>
          </>
        ) : (
          <ul className={styles['claims']}>
            {mine.map((claim) => (
              <Mine key={claim.id} claim={claim} />
            ))}
          </ul>
        )}
      </Part>
    </ReviewsFrame>
  );
}

/** Somebody asks for a listing of the reader's organisation: give way or object. */
function Against({ claim: { id, state, listing, organisation, objectionUntil } }: { readonly claim: Claim }) {
  const words = useWords();
  const { date } = useLocale();
  const named = { organisation: organisation.name, listing: listing.name };
  if (state === 'disputed')
    return (
      <li>
        <p>{words('claims.against.disputed', named)}</p>
        <Consent id={id} organisation={organisation.name} />
      </li>
    );
  const until = objectionUntil === null ? '' : date(dayOf(objectionUntil));
  return (
    <li>
      <p>{words('claims.against.words', { ...named, date: until })}</p>
      <div className={styles['acts']}>
        <WithWords act="object" id={id} label={words('claims.object.why')} submit={words('claims.object')} />
        <Consent id={id} organisation={organisation.name} />
      </div>
    </li>
  );
}

const Consent = ({ id, organisation }: { readonly id: string; readonly organisation: string }): ReactElement => {
  const words = useWords();
  return <Act act="consent" id={id} label={words('claims.consent', { organisation })} />;
};

/** One of the reader's own claims, where it stands and what can be done about it. */
function Mine({ claim }: { readonly claim: Claim }): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const { id, state, listing, organisation, reason, documents } = claim;
  const open = OPEN.has(state);
  return (
    <li>
      <p>
        <a href={address('listing', language, { slug: listing.slug })}>
          {words('claims.line', {
            ...{ listing: listing.name, municipality: listing.municipality, organisation: organisation.name },
          })}
        </a>
      </p>
      <p>{words('reviews.claim.state', { state })}</p>
      {TAKES_DOCUMENTS.has(state) && (
        <p>
          <a href={workspaceAddress('claimListing', language, { params: { id: listing.id } })}>
            {words('claims.documents', { count: documents })}
          </a>
        </p>
      )}
      {reason !== null && <p>{open ? words('claims.asked', { words: reason }) : words('claims.reason', { reason })}</p>}
      <div className={styles['acts']}>
        {open && state !== 'offered' && (
          <WithWords act="answer" id={id} label={words('claims.answer')} submit={words('claims.answer.submit')} />
        )}
        {state === 'offered' && <Act act="accept" id={id} label={words('claims.accept')} primary />}
        {open && <Act act="withdraw" id={id} label={words('claims.withdraw')} />}
      </div>
    </li>
  );
}

function Act({
  act,
  id,
  label,
  primary = false,
}: {
  readonly act: string;
  readonly id: string;
  readonly label: ReactNode;
  readonly primary?: boolean;
}): ReactElement {
  return (
    <DeskForm act={act} fields={{ id }}>
      <button type="submit" className={button[primary ? 'primary' : 'quiet']}>
        {label}
      </button>
    </DeskForm>
  );
}

function WithWords({
  act,
  id,
  label,
  submit,
}: {
  readonly act: string;
  readonly id: string;
  readonly label: string;
  readonly submit: string;
}): ReactElement {
  return (
    <DeskForm act={act} fields={{ id }} className={desk['decide']}>
      <label className={desk['why']}>
        <span>{label}</span>
        <textarea name="words" rows={2} minLength={3} maxLength={2000} required />
      </label>
      <div className={desk['buttons']}>
        <button type="submit" className={button['quiet']}>
          {submit}
        </button>
      </div>
    </DeskForm>
  );
}

async function actOnClaim(context: WorkspaceContext, form: FormFields): Promise<WorkspaceOutcome> {
  const { api } = context;
  const params = { id: field(form, 'id') };
  const said = field(form, 'words').trim();
  switch (field(form, 'do')) {
    case 'consent':
      await api('consentToClaim', { params });
      return goTo('claims', context, { done: 'consented' });
    case 'object':
      await api('objectToClaim', { params, body: { reason: said } });
      return goTo('claims', context, { done: 'objected' });
    case 'accept':
      await api('acceptClaim', { params });
      return goTo('claims', context, { done: 'accepted' });
    case 'answer':
      await api('answerClaim', { params, body: { note: said } });
      return goTo('claims', context, { done: 'answered' });
    case 'withdraw':
      await api('withdrawClaim', { params });
      return goTo('claims', context, { done: 'withdrawn' });
    default:
      return { status: 400 };
  }
}

export const page: WorkspacePage = {
  View: ClaimsPage,
  load: async ({ api, queries }) => {
    const [against, mine, { abilities }] = await Promise.all([
      api('listClaims', { query: { scope: 'against' } }),
      api('listClaims', { query: { scope: 'mine', open: '0' } }),
      api('currentSession'),
    ]);
    queries.setQueryData<Loaded>(claimsKey, {
      ...{ against: against.results, mine: mine.results, moderates: abilities.includes('claim.decide') },
    });
    return undefined;
  },
  act: (context, form) => attempt(context, '', form, () => actOnClaim(context, form)),
};
