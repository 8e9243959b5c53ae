import { useQuery } from '@tanstack/react-query';
import type { MatchCaseDetail } from '@repere/contract';
import type { ReactElement } from 'react';
import { attempt, field } from '../../features/sign-in/form-state';
import { DeskForm } from '../../shared/desk/desk-form';
import { Part } from '../../shared/desk/desk-page';
import desk from '../../shared/desk/desk.module.css';
import { useLocale } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { Notice } from '../../shared/ui/notice';
import { percent, roundAmount } from '../../shared/workspace/amounts';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { FormFields, WorkspaceContext, WorkspaceOutcome, WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { useParams, useSearch } from '../../shared/workspace/use-address';
import { CaseLines, DecisionForm, Evidence, Rivals } from './case-parts';
import { DecisionList } from './decision-list';
import { DeskFrame, undoIn, whyIn } from './desk-frame';
import styles from './matching.module.css';
import { caseAddress, readQueueAsked, wholeIn, writeQueueAsked } from './queue-asked';
import { askPlace, type QueuePlace } from './queue-place';
import { RecordsSideBySide } from './records-side-by-side';

interface Loaded {
  readonly detail: MatchCaseDetail;
  readonly place: QueuePlace;
}

const caseKey = (line: string, position: number): readonly unknown[] => ['matching', 'case', line, position];
const positionIn = (search: URLSearchParams): number =>
  search.get('position') === '0' ? 0 : (wholeIn(search, 'position') ?? 1);

/** One supplier beside the enterprise it may be: read, decide, next. */
function CasePage(): ReactElement | null {
  const words = useWords();
  const { language } = useLocale();
  const { line = '' } = useParams();
  const search = useSearch();
  const { data } = useQuery<Loaded | null>({
    queryKey: caseKey(line, positionIn(search)),
    queryFn: () => null,
    staleTime: Infinity,
  });
  if (data == null) return null;
  const { detail, place } = data;
  const { case: one, rivals, decisions } = detail;
  const decidable = detail.abilities.includes('purchases.match');
  return (
    <DeskFrame page="match" title={words('desk.case.title', { supplier: one.supplierAsWritten })}>
      <JustDone />
      <PlaceInQueue place={place} />
      <p className={styles['facts']}>
        <strong>{roundAmount(one.value, language)}</strong> ·{' '}
        {words('desk.lines', { lines: one.lines, buyers: one.buyers })} ·{' '}
        {words('desk.likely', { share: percent(one.score, language) })}.{' '}
        {words('desk.case.now', { status: words(`desk.status.${one.status}`) })}
      </p>
      <RecordsSideBySide detail={detail} />
      <div className={desk['halves']}>
        <Part title="desk.evidence">
          <Evidence detail={detail} />
        </Part>
        {decidable && (
          <Part title="desk.decide">
            <DecisionForm detail={detail} />
          </Part>
        )}
      </div>
      {rivals.length > 0 && (
        <Part title="desk.rivals">
          <Rivals rivals={rivals} decidable={decidable} />
        </Part>
      )}
      <Part title="desk.past">
        {decisions.length === 0 ? <p>{words('desk.past.none')}</p> : <DecisionList decisions={decisions} />}
      </Part>
      <Part title="desk.lines.title">
        <CaseLines detail={detail} />
      </Part>
    </DeskFrame>
  );
}

/** What the last form did, with the way back; comes with the address, so that it is there without scripts. */
function JustDone(): ReactElement | null {
  const words = useWords();
  const search = useSearch();
  const changed = Number(search.get('changed') ?? 0);
  const id = search.get('decided') ?? '';
  if (search.has('undone'))
    return (
      <Notice tone="done" title={words('desk.undone')} urgent>
        <p>{words('desk.undone.words', { changed })}</p>
      </Notice>
    );
  if (id === '') return null;
  return (
    <Notice tone="done" title={words('desk.done')} urgent>
      <p>{words('desk.done.words', { changed })}</p>
      <DeskForm act="undo" fields={{ id, back: search.get('from') ?? '' }}>
        <button type="submit" className={button['quiet']} aria-keyshortcuts="u">
          {words('desk.undo')}
        </button>
      </DeskForm>
    </Notice>
  );
}

function PlaceInQueue({ place: { rank, total, previous, next } }: { readonly place: QueuePlace }): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const asked = readQueueAsked(useSearch());
  return (
    <nav className={`${desk['place']} no-print`} aria-label={words('desk.case.place')}>
      <a href={workspaceAddress('matches', language, { search: writeQueueAsked(asked) })}>{words('desk.case.back')}</a>
      <strong>{rank === null ? words('desk.case.rest', { total }) : words('desk.case.rank', { rank, total })}</strong>
      {previous !== null && (
        <a
          className={button['quiet']}
          href={caseAddress(previous, previous.rank, asked, language)}
          aria-keyshortcuts="k"
        >
          {words('desk.case.previous')}
        </a>
      )}
      {next !== null && (
        <a className={button['quiet']} href={caseAddress(next, next.rank, asked, language)} aria-keyshortcuts="j">
          {words('desk.case.next')}
        </a>
      )}
    </nav>
  );
}

/** Decides, then goes on to the case that took its rank: to the one before when it was the last, to the case itself when none is left. */
async function decide(context: WorkspaceContext, form: FormFields): Promise<WorkspaceOutcome> {
  const { api, language, search } = context;
  const listing = field(form, 'listing');
  const scope = (['spelling', 'buyer_spelling'] as const).find((one) => one === field(form, 'scope')) ?? 'line';
  const here = { line: field(form, 'line'), position: Number(field(form, 'position')) };
  const { id, changed } = await api('decideMatch', {
    body: {
      ...here,
      version: Number(field(form, 'version')),
      verdict: listing === '' ? 'none' : 'same',
      listing: listing === '' ? null : listing,
      scope,
      why: whyIn(form),
    },
  });
  const asked = readQueueAsked(search);
  const rank = wholeIn(search, 'rank') ?? 1;
  const place = await askPlace(api, { line: here.line, rank, asked, language });
  const then = place.next ?? place.previous ?? { ...here, rank: null };
  const from = `${here.line}.${here.position}.${rank}`;
  const location = caseAddress(then, then.rank, asked, language, { decided: id, changed: String(changed), from });
  return { status: 303, location };
}

/** Takes a decision back and returns to its case. */
async function undo(context: WorkspaceContext, form: FormFields): Promise<WorkspaceOutcome> {
  const { language, params, search } = context;
  const { changed } = await undoIn(context, form);
  const [line, position, rank] = field(form, 'back').split('.');
  const back = line === undefined || line === '' ? params['line'] : line;
  const location = caseAddress(
    { line: back ?? '', position: position === undefined ? positionIn(search) : Number(position) },
    rank === undefined ? wholeIn(search, 'rank') : Number(rank),
    readQueueAsked(search),
    language,
    { undone: '1', changed: String(changed) },
  );
  return { status: 303, location };
}

export const page: WorkspacePage = {
  View: CasePage,
  load: async ({ api, queries, language, params, search }) => {
    const { line = '' } = params;
    if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(line)) return { status: 404 };
    const position = positionIn(search);
    const rank = wholeIn(search, 'rank') ?? 1;
    const [detail, place] = await Promise.all([
      api('getMatchCase', { params: { line }, query: { position, lang: language } }),
      askPlace(api, { line, rank, asked: readQueueAsked(search), language }),
    ]);
    queries.setQueryData<Loaded>(caseKey(line, position), { detail, place });
    return undefined;
  },
  act: (context, form) =>
    attempt(context, '', form, () => (field(form, 'do') === 'undo' ? undo(context, form) : decide(context, form))),
};
