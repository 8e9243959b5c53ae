import type { ReactElement, ReactNode } from 'react';
import { useFormProblem } from '../../features/sign-in/form-state';
import { useLocale } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { Notice } from '../../shared/ui/notice';
import { workspaceAddress } from '../../shared/workspace/addresses';
import { Frame, Section } from '../../shared/workspace/frame';
import frame from '../../shared/workspace/frame.module.css';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords, type WorkspaceMessageId } from '../../shared/workspace/text';
import { useSearch } from '../../shared/workspace/use-address';
import { ExplainForm } from './explain-form';
import { decideWords, loadVocabulary, useVocabulary, type Entry, type VocabularyData } from './vocabulary-data';
import styles from './vocabulary.module.css';

/** Words that searches lacked, and what staff says they mean (C7). */
function VocabularyPage(): ReactElement | null {
  const words = useWords();
  const data = useVocabulary();
  if (data === null) return null;
  return (
    <Frame page="vocabulary" title={words('vocabulary.title')} wide>
      <WordsProblem />
      <WhatWasDone />
      <p>{words('vocabulary.intro')}</p>
      <div className={styles['halves']}>
        <Misses data={data} />
        <Section title={words('vocabulary.add')}>
          <ExplainForm sectors={data.sectors} />
        </Section>
      </div>
      {(['proposed', 'accepted', 'retired'] as const).map((state) => (
        <Entries key={state} state={state} entries={data.entries.filter((entry) => entry.state === state)} />
      ))}
    </Frame>
  );
}

function WordsProblem(): ReactElement | null {
  const words = useWords();
  const problem = useFormProblem();
  if (problem === null) return null;
  const said = words(`vocabulary.problem.${problem.code}` as WorkspaceMessageId, problem.params);
  return (
    <Notice tone="attention" title={words('vocabulary.problem.title')} urgent>
      <p>{said.startsWith('vocabulary.problem.') ? words('vocabulary.problem.other') : said}</p>
    </Notice>
  );
}

function WhatWasDone(): ReactElement | null {
  const words = useWords();
  const search = useSearch();
  const done = (['accepted', 'proposed', 'retired'] as const).find((state) => state === search.get('done'));
  const id = search.get('id');
  if (done === undefined || id === null) return null;
  return (
    <Notice tone="done" title={words(`vocabulary.done.${done}`)} urgent>
      {done !== 'retired' && (
        <DecideForm act="retire" id={id}>
          <button type="submit" className={button['quiet']}>
            {words('vocabulary.undo')}
          </button>
        </DecideForm>
      )}
    </Notice>
  );
}

/** Searches that found nothing, by month. */
function Misses({ data: { misses, month } }: { readonly data: VocabularyData }): ReactElement {
  const words = useWords();
  const { language, number } = useLocale();
  const at = (one: string | null): string =>
    workspaceAddress('vocabulary', language, {
      search: one === null ? '' : `${language === 'fr' ? 'mois' : 'month'}=${one}`,
    });
  return (
    <Section title={words('vocabulary.misses')}>
      <p className={frame['soft']}>{words('vocabulary.misses.words')}</p>
      {misses.months.length > 0 && (
        <nav className={`${frame['actions']} ${styles['months']}`} aria-label={words('vocabulary.misses')}>
          <a href={at(null)} aria-current={month === null ? 'true' : undefined}>
            {words('vocabulary.misses.all')}
          </a>
          {misses.months.map((one) => (
            <a key={one.month} href={at(one.month)} aria-current={one.month === month ? 'true' : undefined}>
              {words('vocabulary.misses.month', { month: one.month, count: number(one.searches) })}
            </a>
          ))}
        </nav>
      )}
      {misses.results.length === 0 ? <p>{words('vocabulary.misses.none')}</p> : <MissTable results={misses.results} />}
    </Section>
  );
}

function MissTable({ results }: { readonly results: VocabularyData['misses']['results'] }): ReactElement {
  const words = useWords();
  const { language: reader, number } = useLocale();
  const explain = (text: string, language: string): string =>
    `${workspaceAddress('vocabulary', reader, { search: new URLSearchParams({ words: text, in: language }).toString() })}#explain`;
  return (
    <table className={styles['misses']}>
      <thead>
        <tr>
          <th scope="col">{words('vocabulary.misses.text')}</th>
          <th scope="col">{words('vocabulary.misses.count')}</th>
          <th scope="col">{words('vocabulary.misses.last')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {results.map(({ text, language, searches, lastMonth, understood }) => (
          <tr key={`${language} ${text}`}>
            <th scope="row">
              {text} <small>{words('vocabulary.misses.language', { language })}</small>
            </th>
            <td>{number(searches)}</td>
            <td>{lastMonth}</td>
            <td>
              {understood ? (
                <span className={frame['soft']}>{words('vocabulary.misses.understood')}</span>
              ) : (
                <a href={explain(text, language)} aria-label={words('vocabulary.misses.explain.named', { text })}>
                  {words('vocabulary.misses.explain')}
                </a>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Entries({
  state,
  entries,
}: {
  readonly state: Entry['state'];
  readonly entries: readonly Entry[];
}): ReactElement | null {
  const words = useWords();
  if (entries.length === 0 && state !== 'accepted') return null;
  return (
    <Section title={words(`vocabulary.entries.${state}`)}>
      {entries.length === 0 && <p>{words('vocabulary.entries.none')}</p>}
      <ul className={frame['rows']}>
        {entries.map((entry) => (
          <EntryLine key={entry.id} entry={entry} />
        ))}
      </ul>
    </Section>
  );
}

function EntryLine({
  entry: { id, phrases, language, sectors, state, note },
}: {
  readonly entry: Entry;
}): ReactElement {
  const words = useWords();
  const { language: reader } = useLocale();
  const phrase = phrases[0] ?? '';
  const act = (what: 'accept' | 'retire', label: 'accept' | 'retire' | 'refuse'): ReactElement => (
    <DecideForm act={what} id={id}>
      <button
        type="submit"
        className={button['quiet']}
        aria-label={words(`vocabulary.entry.${label}.named`, { phrase })}
      >
        {words(`vocabulary.entry.${label}`)}
      </button>
    </DecideForm>
  );
  const again = new URLSearchParams({ words: phrases.join('\n'), in: language }).toString();
  return (
    <li>
      <div>
        <p>
          <strong>{phrases.join(', ')}</strong>{' '}
          <small className={frame['soft']}>{words('vocabulary.misses.language', { language })}</small>
        </p>
        <p className={frame['soft']}>{sectors.map(({ label }) => label).join(' · ')}</p>
        {note !== null && <p className={frame['soft']}>{note}</p>}
      </div>
      <div className={frame['actions']}>
        {state === 'proposed' && act('accept', 'accept')}
        {state !== 'retired' && act('retire', state === 'proposed' ? 'refuse' : 'retire')}
        {state === 'retired' && (
          <a
            href={`${workspaceAddress('vocabulary', reader, { search: again })}#explain`}
            aria-label={words('vocabulary.entry.again.named', { phrase })}
          >
            {words('vocabulary.entry.again')}
          </a>
        )}
      </div>
    </li>
  );
}

function DecideForm({
  act,
  id,
  children,
}: {
  readonly act: 'accept' | 'retire';
  readonly id: string;
  readonly children: ReactNode;
}): ReactElement {
  const { language } = useLocale();
  return (
    <form method="post" action={workspaceAddress('vocabulary', language)}>
      <input type="hidden" name="do" value={act} />
      <input type="hidden" name="id" value={id} />
      {children}
    </form>
  );
}

export const page: WorkspacePage = { View: VocabularyPage, load: loadVocabulary, act: decideWords };
