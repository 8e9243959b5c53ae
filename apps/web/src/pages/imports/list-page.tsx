import { useQuery } from '@tanstack/react-query';
import { routeUrl } from '@repere/contract/client';
import type { ListingUpload } from '@repere/contract';
import type { ReactElement } from 'react';
import { attempt, field } from '../../features/sign-in/form-state';
import { useLocale } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { Notice } from '../../shared/ui/notice';
import { workspaceAddress } from '../../shared/workspace/addresses';
import { Section } from '../../shared/workspace/frame';
import frame from '../../shared/workspace/frame.module.css';
import type { FormFields, WorkspaceContext, WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { ColumnsForm, columnsIn } from './columns-form';
import styles from './imports.module.css';
import { ImportsForm, ImportsFrame } from './imports-frame';
import { OutcomeRows } from './outcome-rows';
import { spoken } from './spoken';

const listKey = ['imports', 'one'];
const OUTCOMES = ['refused', 'duplicate', 'new', 'changed', 'unchanged'] as const;

/** One list: what would become of its rows, why, what its columns mean; then what became of them, and its undoing. */
function ListPage(): ReactElement | null {
  const words = useWords();
  const { language } = useLocale();
  const { data } = useQuery<ListingUpload | null>({ queryKey: listKey, queryFn: () => null, staleTime: Infinity });
  if (data == null) return null;
  const { file, format, sheet, source, tally, state } = data;
  return (
    <ImportsFrame page="importList" title={words('imports.one.title', { file })}>
      <p className={frame['actions']}>
        <a href={workspaceAddress('imports', language)}>{words('imports.one.back')}</a>
        <a href={routeUrl('readListingUploadReport', { params: { id: data.id } })} download>
          {words('imports.one.report')}
        </a>
      </p>
      <p>
        {words('imports.one.what', { format, sheet: sheet ?? '', rows: tally.rows, source })}{' '}
        <strong>{words('imports.state', { state })}.</strong>
      </p>
      <WhatBecame upload={data} />
      <Counts upload={data} />
      {state === 'previewed' && <Decide upload={data} />}
      {data.reasons.length > 0 && (
        <Section title={words('imports.reasons')}>
          <ul className={styles['reasons']}>
            {data.reasons.map(({ outcome, code, count, message }) => (
              <li key={`${outcome} ${code}`}>{words('imports.reasons.line', { count, message })}</li>
            ))}
          </ul>
        </Section>
      )}
      {state === 'previewed' && data.columns.length > 0 && (
        <Section title={words('imports.columns')}>
          <p>{words('imports.columns.words')}</p>
          <ColumnsForm upload={data} />
        </Section>
      )}
      {OUTCOMES.map((outcome) => (
        <OutcomeRows key={outcome} upload={data} outcome={outcome} />
      ))}
    </ImportsFrame>
  );
}

function Counts({ upload: { tally } }: { readonly upload: ListingUpload }): ReactElement {
  const words = useWords();
  const { number } = useLocale();
  const counts = [
    ['imports.count.new', tally.new],
    ['imports.count.changed', tally.changed],
    ['imports.count.unchanged', tally.unchanged],
    ['imports.count.duplicate', tally.duplicates],
    ['imports.count.refused', tally.refused],
  ] as const;
  return (
    <dl className={styles['counts']}>
      {counts.map(([label, count]) => (
        <div key={label}>
          <dt>{words(label)}</dt>
          <dd>{number(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Decide({ upload: { version, tally } }: { readonly upload: ListingUpload }): ReactElement {
  const words = useWords();
  return (
    <div className={frame['actions']}>
      <ImportsForm act="apply" version={version}>
        <button type="submit" className={button['primary']}>
          {words('imports.apply', { count: tally.new + tally.changed })}
        </button>
      </ImportsForm>
      <ImportsForm act="setAside" version={version}>
        <button type="submit" className={button['quiet']}>
          {words('imports.setAside')}
        </button>
      </ImportsForm>
      <p className={frame['soft']}>{words('imports.apply.words')}</p>
    </div>
  );
}

/** Imported, with its undoing; or undone, with what stayed. */
function WhatBecame({ upload }: { readonly upload: ListingUpload }): ReactElement | null {
  const words = useWords();
  const { language } = useLocale();
  const { state, version, undone, tally } = upload;
  if (state === 'applied')
    return (
      <Notice tone="done" title={words('imports.applied')}>
        <p>{words('imports.applied.words')}</p>
        {tally.duplicates > 0 && (
          <p>
            <a href={workspaceAddress('duplicates', language)}>{words('imports.applied.duplicates')}</a>
          </p>
        )}
        <ImportsForm act="undo" version={version} className={frame['actions']}>
          <button type="submit" className={button['quiet']}>
            {words('imports.undo')}
          </button>
          <span className={frame['soft']}>{words('imports.undo.words')}</span>
        </ImportsForm>
      </Notice>
    );
  if (undone === null) return null;
  return (
    <Notice tone="done" title={words('imports.undone')}>
      <p>{words('imports.undone.words', { withdrawn: undone.withdrawn, restored: undone.restored })}</p>
      {undone.kept.length > 0 && (
        <>
          <p>{words('imports.undone.kept', { count: undone.kept.length })}</p>
          <ul className={styles['reasons']}>
            {undone.kept.map(({ id, name, why }) => (
              <li key={id}>
                <a href={workspaceAddress('listing', language, { params: { id } })}>{name}</a>,{' '}
                {words('imports.undone.why', { why })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}

async function decide({ api, language }: WorkspaceContext, form: FormFields, id: string): Promise<boolean> {
  const params = { id };
  const version = Number(field(form, 'version'));
  const headers = spoken(language);
  switch (field(form, 'do')) {
    case 'apply':
      await api('applyListingUpload', { params, body: { version }, headers });
      return true;
    case 'setAside':
      await api('setListingUploadAside', { params });
      return true;
    case 'undo':
      await api('undoListingUpload', { params });
      return true;
    case 'columns':
      await api('mapListingUpload', { params, body: { version, columns: columnsIn(form) }, headers });
      return true;
    default:
      return false;
  }
}

export const page: WorkspacePage = {
  View: ListPage,
  load: async ({ api, queries, params, language }) => {
    queries.setQueryData(
      listKey,
      await api('getListingUpload', { params: { id: params['id'] ?? '' }, headers: spoken(language) }),
    );
    return undefined;
  },
  act: (context, form) =>
    attempt(context, '', form, async () => {
      const id = context.params['id'] ?? '';
      if (!(await decide(context, form, id))) return { status: 400 };
      return { status: 303, location: workspaceAddress('importList', context.language, { params: { id } }) };
    }),
};
