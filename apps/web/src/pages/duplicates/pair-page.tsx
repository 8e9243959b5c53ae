import { useQuery } from '@tanstack/react-query';
import type { DuplicateDetail } from '@repere/contract';
import type { ReactElement } from 'react';
import { attempt, field } from '../../features/sign-in/form-state';
import { useLocale } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { Notice } from '../../shared/ui/notice';
import { workspaceAddress } from '../../shared/workspace/addresses';
import frame from '../../shared/workspace/frame.module.css';
import type { FormFields, WorkspaceContext, WorkspaceOutcome, WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { commentIn, DuplicatesForm, DuplicatesFrame } from './duplicates-frame';
import styles from './duplicates.module.css';
import { MergeTable } from './merge-table';
import { fetchPair, type FieldName, type PairData } from './pair-data';
import { PairMap } from './pair-map';

const pairKey = ['duplicates', 'pair'];

/** Two listings side by side: why they may be one, what a merge would say, and where they are. */
function PairPage(): ReactElement | null {
  const words = useWords();
  const { language } = useLocale();
  const { data } = useQuery<PairData | null>({ queryKey: pairKey, queryFn: () => null, staleTime: Infinity });
  if (data == null) return null;
  const { kept, gone, next } = data.detail;
  const to = (one: string, other: string): string =>
    workspaceAddress('duplicate', language, { params: { one, other } });
  return (
    <DuplicatesFrame page="duplicate" title={words('duplicates.pair.title')}>
      <p className={frame['actions']}>
        <a href={workspaceAddress('duplicates', language)}>{words('duplicates.pair.back')}</a>
        <a href={to(gone.id, kept.id)}>{words('duplicates.pair.swap')}</a>
        {next !== null && <a href={to(next.one, next.other)}>{words('duplicates.pair.next')}</a>}
      </p>
      <ToldApart detail={data.detail} />
      <SaidApart detail={data.detail} />
      <div className={styles['halves']}>
        <Evidence detail={data.detail} />
        <PairMap detail={data.detail} />
      </div>
      <DuplicatesForm
        act="merge"
        className={styles['merge']}
        fields={{ keptVersion: String(kept.version), goneVersion: String(gone.version) }}
      >
        <MergeTable data={data} />
        {data.detail.rivals && <Managers />}
        <label className={styles['comment']}>
          <span>{words('duplicates.pair.comment')}</span>
          <textarea name="comment" rows={2} maxLength={2000} />
        </label>
        <div className={`${frame['actions']} ${styles['decide']}`}>
          <button type="submit" className={button['primary']}>
            {words('duplicates.pair.merge')}
          </button>
          <p className={frame['soft']}>{words('duplicates.pair.merge.words')}</p>
        </div>
      </DuplicatesForm>
      {data.detail.apart === null && (
        <DuplicatesForm act="apart" className={`${frame['actions']} ${styles['decide']}`}>
          <button type="submit" className={button['quiet']}>
            {words('duplicates.pair.apart')}
          </button>
          <p className={frame['soft']}>{words('duplicates.pair.apart.words')}</p>
        </DuplicatesForm>
      )}
    </DuplicatesFrame>
  );
}

function ToldApart({ detail: { apart } }: { readonly detail: DuplicateDetail }): ReactElement | null {
  const words = useWords();
  const { date } = useLocale();
  if (apart === null) return null;
  return (
    <Notice title={words('duplicates.pair.told', { date: date(apart.at.slice(0, 10)) })}>
      {apart.comment !== null && <p>{apart.comment}</p>}
      <DuplicatesForm act="doubt">
        <button type="submit" className={button['quiet']}>
          {words('duplicates.pair.doubt')}
        </button>
      </DuplicatesForm>
    </Notice>
  );
}

/** What those who edit the two listings said of the pair. */
function SaidApart({ detail: { said } }: { readonly detail: DuplicateDetail }): ReactElement | null {
  const words = useWords();
  const { date } = useLocale();
  if (said.length === 0) return null;
  return (
    <ul>
      {said.map(({ by, at }) => (
        <li key={at}>{words('duplicates.pair.said', { by, date: date(at.slice(0, 10)) })}</li>
      ))}
    </ul>
  );
}

function Evidence({ detail: { evidence } }: { readonly detail: DuplicateDetail }): ReactElement {
  const words = useWords();
  const list = (title: string, items: DuplicateDetail['evidence']): ReactElement => (
    <section>
      <h2>{title}</h2>
      {items.length === 0 ? (
        <p className={frame['soft']}>{words('duplicates.nothing')}</p>
      ) : (
        <ul className={styles['evidence']}>
          {items.map(({ code }) => (
            <li key={code}>{words('duplicates.evidence', { code })}</li>
          ))}
        </ul>
      )}
    </section>
  );
  return (
    <div className={styles['why']}>
      {list(
        words('duplicates.for'),
        evidence.filter(({ weight }) => weight > 0),
      )}
      {list(
        words('duplicates.against'),
        evidence.filter(({ weight }) => weight < 0),
      )}
    </div>
  );
}

function Managers(): ReactElement {
  const words = useWords();
  return (
    <fieldset className={styles['managers']}>
      <legend>{words('duplicates.pair.manager')}</legend>
      {(['kept', 'gone'] as const).map((side) => (
        <label key={side}>
          <input type="radio" name="manager" value={side} required /> {words(`duplicates.pair.manager.${side}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** The side chosen for each field: `choice.<field>`. */
function choicesIn(form: FormFields): Partial<Record<FieldName, 'kept' | 'gone' | 'both'>> {
  const chosen = Object.keys(form).flatMap((name) => {
    const side = (['kept', 'gone', 'both'] as const).find((one) => one === field(form, name));
    return name.startsWith('choice.') && side !== undefined ? [[name.slice('choice.'.length), side] as const] : [];
  });
  return Object.fromEntries(chosen) as Partial<Record<FieldName, 'kept' | 'gone' | 'both'>>;
}

async function act(context: WorkspaceContext, form: FormFields): Promise<WorkspaceOutcome> {
  const { api, params, language } = context;
  const { one = '', other = '' } = params;
  const queue = (search: string): WorkspaceOutcome => ({
    status: 303,
    location: workspaceAddress('duplicates', language, { search }),
  });
  switch (field(form, 'do')) {
    case 'merge': {
      const manager = (['kept', 'gone'] as const).find((side) => side === field(form, 'manager')) ?? null;
      const versions = {
        keptVersion: Number(field(form, 'keptVersion')),
        goneVersion: Number(field(form, 'goneVersion')),
      };
      const done = await api('mergeListings', {
        body: { keptId: one, goneId: other, ...versions, choices: choicesIn(form), manager, comment: commentIn(form) },
      });
      return queue(new URLSearchParams({ merged: done.id, fields: String(done.fields.length) }).toString());
    }
    case 'apart':
      await api('tellListingsApart', { params: { one, other }, body: { comment: commentIn(form) } });
      return queue(`apart=${one}.${other}`);
    case 'doubt':
      await api('doubtListingsApart', { params: { one, other } });
      return { status: 303, location: workspaceAddress('duplicate', language, { params: { one, other } }) };
    default:
      return { status: 400 };
  }
}

export const page: WorkspacePage = {
  View: PairPage,
  load: async ({ api, queries, params, language }) => {
    queries.setQueryData(pairKey, await fetchPair(api, params, language));
    return undefined;
  },
  act: (context, form) => attempt(context, '', form, () => act(context, form)),
};
