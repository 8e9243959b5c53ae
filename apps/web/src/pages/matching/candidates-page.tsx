import { useQuery } from '@tanstack/react-query';
import type { ApiClient, MatchCandidates } from '@repere/contract';
import type { Language } from '@repere/kernel';
import type { ReactElement } from 'react';
import { attempt, field } from '../../features/sign-in/form-state';
import { useApi } from '../../shared/api/api-context';
import { DeskForm } from '../../shared/desk/desk-form';
import desk from '../../shared/desk/desk.module.css';
import { useLocale } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { Notice } from '../../shared/ui/notice';
import { Pagination } from '../../shared/ui/pagination';
import { roundAmount } from '../../shared/workspace/amounts';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { useSearch } from '../../shared/workspace/use-address';
import { DeskFrame, whyIn } from './desk-frame';
import styles from './matching.module.css';
import { wholeIn } from './queue-asked';

type Candidate = MatchCandidates['results'][number];

interface Asked {
  readonly status: Candidate['status'];
  /** A pôle's id; empty for all. */
  readonly pole: string;
  readonly page: number;
}

interface Loaded {
  readonly found: MatchCandidates;
  /** The first hundred of every pôle, which tell the pôles to choose from. */
  readonly everywhere: MatchCandidates;
}

const askedIn = (search: URLSearchParams): Asked => ({
  status: search.get('status') === 'dismissed' ? 'dismissed' : 'open',
  pole: (search.get('pole') ?? '').slice(0, 40),
  page: wholeIn(search, 'page') ?? 1,
});

function written({ status, pole, page }: Asked): string {
  const search = new URLSearchParams();
  if (status !== 'open') search.set('status', status);
  if (pole !== '') search.set('pole', pole);
  if (page > 1) search.set('page', String(page));
  return search.toString();
}

const candidatesKey = (asked: Asked): readonly unknown[] => ['matching', 'candidates', asked];

async function ask(api: ApiClient, { status, pole, page }: Asked): Promise<Loaded> {
  const [found, everywhere] = await Promise.all([
    api('listMatchCandidates', { query: { status, ...(pole !== '' && { pole }), page } }),
    api('listMatchCandidates', { query: { status, pageSize: 100 } }),
  ]);
  return { found, everywhere };
}

/** Collective enterprises that contracts show and the directory lacks: each pôle has its own. */
function CandidatesPage(): ReactElement {
  const words = useWords();
  const api = useApi();
  const { language } = useLocale();
  const search = useSearch();
  const asked = askedIn(search);
  const { data } = useQuery({ queryKey: candidatesKey(asked), queryFn: () => ask(api, asked) });
  const at = (to: Asked): string => workspaceAddress('matchCandidates', language, { search: written(to) });
  return (
    <DeskFrame page="matchCandidates" title={words('desk.tab.candidates')}>
      <p>{words('desk.candidates.words')}</p>
      {search.has('saved') && (
        <Notice tone="done" urgent>
          <p>{words('desk.candidate.saved')}</p>
        </Notice>
      )}
      <nav className={desk['choices']} aria-label={words('desk.queue.status')}>
        {(['open', 'dismissed'] as const).map((status) => (
          <a
            key={status}
            href={at({ ...asked, status, page: 1 })}
            aria-current={status === asked.status ? 'true' : undefined}
          >
            {words(`desk.candidates.${status}`)}
          </a>
        ))}
      </nav>
      {data !== undefined && (
        <>
          <Poles all={data.everywhere.results} asked={asked} />
          <p role="status">
            <strong>{words('desk.candidates.found', { total: data.found.total })}</strong>
          </p>
          <ul className={styles['decisions']}>
            {data.found.results.map((candidate) => (
              <CandidateLine key={candidate.id} candidate={candidate} />
            ))}
          </ul>
          <Pagination
            page={data.found.page}
            pages={Math.ceil(data.found.total / data.found.pageSize)}
            href={(page) => at({ ...asked, page })}
          />
        </>
      )}
    </DeskFrame>
  );
}

function Poles({ all, asked }: { readonly all: readonly Candidate[]; readonly asked: Asked }): ReactElement | null {
  const words = useWords();
  const { language } = useLocale();
  const poles = [...new Map(all.flatMap((one) => one.poles).map(({ id, name }) => [id, name]))].sort((one, other) =>
    one[1].localeCompare(other[1], language),
  );
  if (poles.length === 0) return null;
  return (
    <search className="no-print">
      <form className={desk['narrow']} action={workspaceAddress('matchCandidates', language)} key={written(asked)}>
        <input type="hidden" name="status" value={asked.status} />
        <label>
          <span>{words('desk.candidates.poles')}</span>
          <select name="pole" defaultValue={asked.pole}>
            <option value="">{words('desk.candidates.everywhere')}</option>
            {poles.map(([pole, name]) => (
              <option key={pole} value={pole}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className={button['quiet']}>
          {words('desk.queue.submit')}
        </button>
      </form>
    </search>
  );
}

function CandidateLine({ candidate }: { readonly candidate: Candidate }): ReactElement {
  const words = useWords();
  const { language, date } = useLocale();
  const { id, version, name, neq, family, municipality, poles, lines, value, firstSeen, lastSeen, status, why } =
    candidate;
  const open = status === 'open';
  return (
    <li>
      <div>
        <p>
          <strong>{name}</strong>
        </p>
        <p className={desk['soft']}>
          {[words(`desk.candidate.${family}`), `NEQ ${neq}`, municipality?.name, ...poles.map((pole) => pole.name)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className={desk['soft']}>
          {words('desk.candidate.seen', {
            lines,
            value: roundAmount(value, language),
            first: date(firstSeen),
            last: date(lastSeen),
          })}
        </p>
        {why !== null && <p>{words('desk.decision.why', { why })}</p>}
        {open && <a href={entryOf(candidate, language)}>{words('desk.candidate.enter', { name })}</a>}
      </div>
      <DeskForm
        act="settle"
        fields={{ id, version: String(version), status: open ? 'dismissed' : 'open' }}
        className={styles['settle']}
      >
        <label className={desk['why']}>
          <span>{words('desk.candidate.why')}</span>
          <input name="why" maxLength={2000} autoComplete="off" />
        </label>
        <button
          type="submit"
          className={button['quiet']}
          aria-label={words(open ? 'desk.candidate.dismiss.named' : 'desk.candidate.reopen.named', { name })}
        >
          {words(open ? 'desk.candidate.dismiss' : 'desk.candidate.reopen')}
        </button>
      </DeskForm>
    </li>
  );
}

/** The form that enters it, with what the contracts say already written. */
function entryOf({ neq, name, municipality }: Candidate, language: Language): string {
  const said = { neq, name, ...(municipality !== null && { municipality: municipality.code }) };
  return workspaceAddress('newListing', language, { search: new URLSearchParams(said).toString() });
}

export const page: WorkspacePage = {
  View: CandidatesPage,
  load: async ({ api, queries, search }) => {
    const asked = askedIn(search);
    queries.setQueryData(candidatesKey(asked), await ask(api, asked));
    return undefined;
  },
  act: (context, form) =>
    attempt(context, '', form, async () => {
      await context.api('settleMatchCandidate', {
        params: { id: field(form, 'id') },
        body: {
          version: Number(field(form, 'version')),
          status: field(form, 'status') === 'open' ? 'open' : 'dismissed',
          why: whyIn(form),
        },
      });
      const search = new URLSearchParams(written(askedIn(context.search)));
      search.set('saved', '1');
      return {
        status: 303,
        location: workspaceAddress('matchCandidates', context.language, { search: search.toString() }),
      };
    }),
};
