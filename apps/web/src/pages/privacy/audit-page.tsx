import { useQuery } from '@tanstack/react-query';
import type { AuditLog } from '@repere/contract';
import type { ReactElement } from 'react';
import { useLocale } from '../../shared/i18n/text';
import { SelectField, Submit, TextField } from '../../shared/ui/field';
import form from '../../shared/ui/form.module.css';
import { workspaceAddress } from '../../shared/workspace/addresses';
import { Frame } from '../../shared/workspace/frame';
import frame from '../../shared/workspace/frame.module.css';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { useSearch } from '../../shared/workspace/use-address';
import styles from './audit-page.module.css';

const logKey = ['privacy', 'log'];
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** For administrators: who did what, latest first. */
function AuditPage(): ReactElement | null {
  const words = useWords();
  const { language } = useLocale();
  const search = useSearch();
  const { data } = useQuery<AuditLog | null>({ queryKey: logKey, queryFn: () => null, staleTime: Infinity });
  if (data == null) return null;
  const here = workspaceAddress('auditLog', language);
  const older = new URLSearchParams(search);
  if (data.next !== null) older.set('before', String(data.next));
  return (
    <Frame page="auditLog" title={words('privacy.log.title')} wide>
      <p className={frame['lead']}>{words('privacy.log.intro')}</p>
      <form method="get" action={here} className={`${form['form']} ${styles['filter']}`}>
        <SelectField
          id="log-action"
          name="action"
          label={words('privacy.log.action')}
          options={[['', words('privacy.log.any')], ...data.actions.map((action) => [action, action] as const)]}
          value={search.get('action') ?? ''}
        />
        {(['actor', 'subjectKind', 'subjectId'] as const).map((name) => (
          <TextField
            key={name}
            id={`log-${name}`}
            name={name}
            label={words(`privacy.log.${name}`)}
            value={search.get(name) ?? ''}
          />
        ))}
        <Submit quiet>{words('privacy.log.filter')}</Submit>
      </form>
      {data.results.length === 0 ? <p>{words('privacy.log.none')}</p> : <Lines lines={data.results} />}
      {data.next !== null && (
        <p>
          <a href={`${here}?${older.toString()}`}>{words('privacy.log.next')}</a>
        </p>
      )}
    </Frame>
  );
}

function Lines({ lines }: { readonly lines: AuditLog['results'] }): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const moment = new Intl.DateTimeFormat(`${language}-CA`, {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone: 'America/Toronto',
  });
  return (
    <div className={frame['scroll']} tabIndex={0} role="region" aria-label={words('privacy.log.title')}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {(['when', 'who', 'what', 'subject', 'details'] as const).map((name) => (
              <th key={name} scope="col">
                {words(`privacy.log.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ seq, at, actorKind, actorName, actorId, action, subjectKind, subjectId, details }) => (
            <tr key={seq}>
              <td className={styles['when']}>{moment.format(new Date(at))}</td>
              <td title={actorId ?? undefined}>{actorName ?? words('privacy.log.actorKind', { kind: actorKind })}</td>
              <td>{action}</td>
              <td>
                {subjectKind}
                {subjectId !== null && <code className={styles['id']}>{subjectId}</code>}
              </td>
              <td>
                <code className={styles['id']}>
                  {Object.keys(details).length === 0 ? '' : JSON.stringify(details, null, 1)}
                </code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export const page: WorkspacePage = {
  View: AuditPage,
  load: async ({ api, queries, search }) => {
    const text = (name: string): string => (search.get(name) ?? '').trim();
    const id = (name: string): string | undefined => (UUID.test(text(name)) ? text(name) : undefined);
    const [actor, subjectId] = [id('actor'), id('subjectId')];
    const before = Number(text('before'));
    const query = {
      ...(text('action') !== '' && { action: text('action').slice(0, 80) }),
      ...(text('subjectKind') !== '' && { subjectKind: text('subjectKind').slice(0, 40) }),
      ...(actor !== undefined && { actor }),
      ...(subjectId !== undefined && { subjectId }),
      ...(Number.isInteger(before) && before > 0 && { before }),
    };
    queries.setQueryData(logKey, await api('listAudit', { query }));
    return undefined;
  },
};
