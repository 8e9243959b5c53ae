import { useQuery } from '@tanstack/react-query';
import { routeUrl } from '@repere/contract/client';
import type { PurchaseUpload } from '@repere/contract';
import type { ReactElement } from 'react';
import { attempt, field } from '../../features/sign-in/form-state';
import { useApi } from '../../shared/api/api-context';
import { DeskForm } from '../../shared/desk/desk-form';
import { useLocale } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { Notice } from '../../shared/ui/notice';
import { workspaceAddress } from '../../shared/workspace/addresses';
import { Section } from '../../shared/workspace/frame';
import frame from '../../shared/workspace/frame.module.css';
import type { FormFields, WorkspaceContext, WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { useParams } from '../../shared/workspace/use-address';
import { ColumnsForm, mappingIn } from './columns-form';
import { Findings, FirstRecords, Outcome } from './file-parts';
import { PurchasesFrame, sourceOf } from './purchases-frame';

const fileKey = (id: string): readonly unknown[] => ['purchases', 'file', id];
const LOOK_AGAIN_MS = 1_000;
const underWay = (state: PurchaseUpload['state'] | undefined): boolean => state === 'reading' || state === 'importing';

/** One file: what it is, how far it is, its first lines, what its columns hold; then what became of it. */
function FilePage(): ReactElement | null {
  const words = useWords();
  const api = useApi();
  const { language } = useLocale();
  const { id = '' } = useParams();
  const { data } = useQuery({
    queryKey: fileKey(id),
    queryFn: () => api('getPurchaseUpload', { params: { id }, headers: { 'accept-language': language } }),
    staleTime: Infinity,
    refetchInterval: ({ state }) => (underWay(state.data?.state) ? LOOK_AGAIN_MS : false),
  });
  if (data === undefined) return null;
  const { file, state, preview, fault, outcome, findings } = data;
  const table = preview?.table;
  return (
    <PurchasesFrame page="contractFile" title={words('buying.file.title', { file })}>
      <p className={frame['actions']}>
        <a href={workspaceAddress('contractFiles', language)}>{words('buying.files.back')}</a>
        {outcome !== null && (
          <a href={routeUrl('readPurchaseUploadReport', { params: { id } })} download>
            {words('buying.file.report')}
          </a>
        )}
      </p>
      <p role="status">
        <strong>{words('buying.state', { state })}</strong>
      </p>
      {underWay(state) && (
        <p>
          {words('buying.file.progress', { done: data.progress })}{' '}
          <a href={workspaceAddress('contractFile', language, { params: { id } })}>{words('buying.file.refresh')}</a>
        </p>
      )}
      {fault !== null && (
        <Notice tone="attention" title={words('buying.file.refused')}>
          <p>{fault.message}</p>
        </Notice>
      )}
      {outcome !== null && <Outcome upload={data} outcome={outcome} />}
      {preview !== null && outcome === null && <Seen upload={data} preview={preview} />}
      {(state === 'previewed' || state === 'refused') && <Decide upload={data} />}
      <Findings findings={findings} />
      {state === 'previewed' && table?.adjustable === true && (
        <Section title={words('buying.map.title')}>
          <ColumnsForm key={data.version} upload={data} table={table} />
        </Section>
      )}
    </PurchasesFrame>
  );
}

/** What the file is, before anything of it is imported. */
function Seen({
  preview,
}: {
  readonly upload: PurchaseUpload;
  readonly preview: NonNullable<PurchaseUpload['preview']>;
}): ReactElement {
  const words = useWords();
  const { source, records, lines, refused, seenOnRealFile, problems } = preview;
  if (source === null)
    return (
      <Notice tone="attention" title={words('buying.file.unknown.title')}>
        <p>{words('buying.file.unknown')}</p>
      </Notice>
    );
  return (
    <>
      <p>
        {words('buying.file.is', {
          source: words('buying.source', { source: sourceOf(source) }),
          records,
          lines,
          refused,
        })}
      </p>
      {!seenOnRealFile && (
        <Notice tone="info" title={words('buying.file.unseen.title')}>
          <p>{words('buying.file.unseen')}</p>
        </Notice>
      )}
      <FirstRecords first={preview.first} />
      {problems.length > 0 && (
        <Section title={words('buying.file.problems')}>
          <ul>
            {problems.map(({ record, message }) => (
              <li key={record}>{words('buying.file.problem', { record, message })}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Decide({ upload: { version, state, preview } }: { readonly upload: PurchaseUpload }): ReactElement {
  const words = useWords();
  const ready = state === 'previewed' && preview?.source != null;
  return (
    <div className={frame['actions']}>
      {ready && (
        <DeskForm act="apply" fields={{ version: String(version) }}>
          <button type="submit" className={button['primary']}>
            {words('buying.file.apply')}
          </button>
        </DeskForm>
      )}
      <DeskForm act="setAside" fields={{}}>
        <button type="submit" className={button['quiet']}>
          {words('buying.file.aside')}
        </button>
      </DeskForm>
      {ready && <p className={frame['soft']}>{words('buying.file.apply.words')}</p>}
    </div>
  );
}

async function decide({ api }: WorkspaceContext, form: FormFields, id: string): Promise<boolean> {
  const params = { id };
  switch (field(form, 'do')) {
    case 'apply':
      await api('applyPurchaseUpload', { params, body: { version: Number(field(form, 'version')) } });
      return true;
    case 'setAside':
      await api('setPurchaseUploadAside', { params });
      return true;
    case 'explain':
      await api('explainPurchaseUpload', { params, body: mappingIn(form) });
      return true;
    default:
      return false;
  }
}

export const page: WorkspacePage = {
  View: FilePage,
  load: async ({ api, queries, params, language }) => {
    const { id = '' } = params;
    const headers = { 'accept-language': language };
    queries.setQueryData(fileKey(id), await api('getPurchaseUpload', { params: { id }, headers }));
    return undefined;
  },
  act: (context, form) =>
    attempt(context, '', form, async () => {
      const id = context.params['id'] ?? '';
      if (!(await decide(context, form, id))) return { status: 400 };
      return { status: 303, location: workspaceAddress('contractFile', context.language, { params: { id } }) };
    }),
};
