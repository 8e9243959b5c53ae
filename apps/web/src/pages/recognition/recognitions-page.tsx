import { useQuery } from '@tanstack/react-query';
import type { RecognitionQueue } from '@repere/contract';
import { REVIEW_STATES } from '@repere/kernel';
import type { ReactElement } from 'react';
import { attempt, field } from '../../features/sign-in/form-state';
import { useLocale } from '../../shared/i18n/text';
import { Submit, TextField } from '../../shared/ui/field';
import { workspaceAddress } from '../../shared/workspace/addresses';
import { Section } from '../../shared/workspace/frame';
import frame from '../../shared/workspace/frame.module.css';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { useSearch } from '../../shared/workspace/use-address';
import { done, seen, textIn } from './recognition-data';
import { PostForm, RecognitionFrame } from './recognition-frame';
import { RecognitionSaid } from './recognition-list';
import styles from './recognition.module.css';

const queueKey = ['recognition', 'queue'];
const states = ['open', ...REVIEW_STATES] as const;
const stateIn = (search: URLSearchParams): (typeof states)[number] =>
  states.find((one) => one === search.get('state')) ?? 'open';
const pageIn = (search: URLSearchParams): number =>
  Math.max(1, Number(/^\d{1,4}$/.exec(search.get('page') ?? '')) || 1);

/** What waits for those who vouch: reviews of enterprises, and recognitions to verify. */
function RecognitionsPage(): ReactElement | null {
  const words = useWords();
  const { data } = useQuery<RecognitionQueue | null>({ queryKey: queueKey, queryFn: () => null, staleTime: Infinity });
  if (data == null) return null;
  return (
    <RecognitionFrame page="recognitions" title={words('vouch.queue.title')} wide>
      <p>{words('vouch.queue.intro')}</p>
      <States counts={data.counts} />
      {data.results.length === 0 ? (
        <p className={frame['soft']}>{words('vouch.queue.empty')}</p>
      ) : (
        <QueueTable queue={data} />
      )}
      <Pages queue={data} />
      <Proofs proofs={data.proofs} />
    </RecognitionFrame>
  );
}

function States({ counts }: Pick<RecognitionQueue, 'counts'>): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const chosen = stateIn(useSearch());
  const open = (counts.declared ?? 0) + (counts.under_review ?? 0) + (counts.to_renew ?? 0);
  return (
    <nav aria-label={words('vouch.queue.states')} className={`${frame['strip']} ${styles['tabs']}`}>
      <ul>
        {states.map((state) => (
          <li key={state}>
            <a
              href={workspaceAddress('recognitions', language, { search: state === 'open' ? '' : `state=${state}` })}
              aria-current={state === chosen ? 'page' : undefined}
            >
              {words('vouch.queue.state', { state, count: state === 'open' ? open : (counts[state] ?? 0) })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function QueueTable({ queue }: { readonly queue: RecognitionQueue }): ReactElement {
  const words = useWords();
  const { language, date } = useLocale();
  return (
    <div className={frame['scroll']} tabIndex={0} role="region" aria-label={words('vouch.queue.title')}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{words('vouch.queue.enterprise')}</th>
            <th scope="col">{words('vouch.queue.where')}</th>
            <th scope="col">{words('vouch.queue.declared')}</th>
            <th scope="col">{words('vouch.queue.reviewer')}</th>
            <th scope="col">{words('vouch.queue.until')}</th>
          </tr>
        </thead>
        <tbody>
          {queue.results.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <a href={workspaceAddress('recognitionCase', language, { params: { id: one.listing.id } })}>
                  {one.listing.name}
                </a>
                <br />
                <span className={frame['soft']}>
                  {one.listing.municipality}
                  {one.own && ` · ${words('vouch.queue.own')}`}
                </span>
              </th>
              <td>
                <span className={`${styles['mark']} ${styles[`state-${one.state}`]}`} aria-hidden="true" />
                {words('vouch.state', { state: one.state })}
                {one.appeal && ` · ${words('vouch.queue.appeal')}`}
              </td>
              <td>
                {one.declared !== null && date(one.declared.on)}
                <br />
                <span className={frame['soft']}>{words('vouch.queue.met', { count: one.met.declared })}</span>
              </td>
              <td>{one.reviewer === null ? '–' : one.reviewer.me ? words('vouch.queue.me') : one.reviewer.name}</td>
              <td>{one.confirmation === null ? '–' : date(one.confirmation.until)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Pages({ queue: { total, page: at, pageSize } }: { readonly queue: RecognitionQueue }): ReactElement | null {
  const words = useWords();
  const { language } = useLocale();
  const state = stateIn(useSearch());
  const last = Math.ceil(total / pageSize);
  if (last <= 1) return null;
  const to = (number: number): string =>
    workspaceAddress('recognitions', language, { search: `state=${state}&page=${number}` });
  return (
    <p className={frame['actions']}>
      {at > 1 && <a href={to(at - 1)}>{words('vouch.queue.previous')}</a>}
      <span>{words('vouch.queue.page', { page: at, last })}</span>
      {at < last && <a href={to(at + 1)}>{words('vouch.queue.next')}</a>}
    </p>
  );
}

function Proofs({ proofs }: Pick<RecognitionQueue, 'proofs'>): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  return (
    <Section title={words('vouch.proofs.title')}>
      {proofs.length === 0 ? (
        <p className={frame['soft']}>{words('vouch.proofs.empty')}</p>
      ) : (
        <ul className={frame['rows']}>
          {proofs.map(({ listing, recognition }) => (
            <li key={`${listing.id} ${recognition.code}`}>
              <div>
                <p>
                  <a href={workspaceAddress('recognitionCase', language, { params: { id: listing.id } })}>
                    {listing.name}
                  </a>
                  , {listing.municipality}
                </p>
                <RecognitionSaid recognition={recognition} />
              </div>
              <VerdictForms listing={listing.id} code={recognition.code} version={recognition.version} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Verified, or not: the second says why. */
export function VerdictForms(props: {
  readonly listing: string;
  readonly code: string;
  readonly version: number;
}): ReactElement {
  const words = useWords();
  const fields = { listing: props.listing, code: props.code, version: String(props.version) };
  return (
    <div className={styles['acts']}>
      <PostForm act="verify" fields={fields} inline>
        <Submit quiet>{words('vouch.verify')}</Submit>
      </PostForm>
      <details>
        <summary>{words('vouch.unverified')}</summary>
        <PostForm act="unverify" fields={fields}>
          <TextField
            id={`why-${props.listing}-${props.code}`}
            name="reason"
            label={words('vouch.why')}
            value=""
            maxLength={2000}
            required
          />
          <Submit quiet>{words('vouch.unverified.submit')}</Submit>
        </PostForm>
      </details>
    </div>
  );
}

export const page: WorkspacePage = {
  View: RecognitionsPage,
  load: async ({ api, queries, language, search }) => {
    const query = { state: stateIn(search), page: pageIn(search), lang: language };
    queries.setQueryData(queueKey, await api('listRecognitionReviews', { query }));
    return undefined;
  },
  act: (context, form) =>
    attempt(context, '', form, async () => {
      const act = field(form, 'do');
      if (act !== 'verify' && act !== 'unverify') return { status: 400 };
      await context.api('verifyRecognition', {
        params: { id: field(form, 'listing'), code: field(form, 'code') },
        body: { verified: act === 'verify', reason: textIn(form, 'reason') },
        headers: seen(form),
      });
      return done('recognitions', context, act);
    }),
};
