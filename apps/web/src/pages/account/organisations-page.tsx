import { useQuery } from '@tanstack/react-query';
import type { CurrentSession, JoinableOrganisations, OrganisationList } from '@repere/contract';
import type { ReactElement } from 'react';
import { ActForm, Choice, Field, ProblemNotice } from '../../features/sign-in/form';
import { Submit } from '../../shared/ui/field';
import { attempt, field, goTo } from '../../features/sign-in/form-state';
import form from '../../shared/ui/form.module.css';
import { useLocale } from '../../shared/i18n/text';
import { Pagination } from '../../shared/ui/pagination';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { useSearch } from '../../shared/workspace/use-address';
import { Frame, Section } from '../../shared/workspace/frame';
import frame from '../../shared/workspace/frame.module.css';

interface Loaded {
  readonly list: OrganisationList;
  readonly joinable: JoinableOrganisations['organisations'];
  readonly staff: boolean;
}

const organisationsKey = ['account', 'organisations'];
const kinds = ['enterprise', 'buyer', 'network'] as const;

/** One's organisations; every one of them for staff. */
function OrganisationsPage(): ReactElement | null {
  const words = useWords();
  const { language } = useLocale();
  const all = useSearch().get('scope') === 'all';
  const { data } = useQuery<Loaded | null>({ queryKey: organisationsKey, queryFn: () => null, staleTime: Infinity });
  if (data == null) return null;
  const { list, joinable, staff } = data;
  return (
    <Frame page="organisations" title={words(all ? 'account.organisations.all' : 'account.organisations.title')}>
      <p className={frame['lead']}>{words('account.organisations.intro')}</p>
      {staff && <Scopes all={all} />}
      <ProblemNotice act="join" />
      {joinable.map(({ id, name }) => (
        <div key={id}>
          <p>{words('account.organisations.join.words', { name })}</p>
          <ActForm act="join" fields={{ id }} inline>
            <Submit>{words('account.organisations.join.submit', { name })}</Submit>
          </ActForm>
        </div>
      ))}
      {list.total === 0 ? (
        <p>{words(all ? 'account.organisations.empty' : 'account.organisations.none')}</p>
      ) : (
        <ul className={frame['rows']}>
          {list.results.map(({ id, name, kind, status, members }) => (
            <li key={id}>
              <a href={workspaceAddress('organisation', language, { params: { id } })}>{name}</a>
              <span className={frame['soft']}>
                {words('account.organisation.line', {
                  kind: words(`account.kind.${kind}`),
                  status: words(`account.status.${status}`),
                  members,
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Pages list={list} />
      <Section title={words('account.organisations.new.title')}>
        <ActForm act="enter">
          <Choice
            act="enter"
            name="kind"
            label={words('account.organisations.new.kind')}
            value="enterprise"
            options={kinds
              .filter((kind) => staff || kind !== 'network')
              .map((kind) => [kind, words(`account.kind.${kind}`)] as const)}
          />
          <Field
            act="enter"
            name="name"
            label={words('account.organisations.new.name')}
            hint={words('account.organisations.new.buyerHint')}
            autoComplete="organization"
          />
          <Submit quiet>{words('account.organisations.new.submit')}</Submit>
        </ActForm>
      </Section>
    </Frame>
  );
}

/** Staff looks at its own organisations or at all, and finds one by its name. */
function Scopes({ all }: { readonly all: boolean }): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const q = useSearch().get('q') ?? '';
  const here = workspaceAddress('organisations', language);
  return (
    <>
      <p className={frame['actions']}>
        <a href={here} aria-current={all ? undefined : 'page'}>
          {words('account.organisations.mine')}
        </a>
        <a href={`${here}?scope=all`} aria-current={all ? 'page' : undefined}>
          {words('account.organisations.all')}
        </a>
        <a href={workspaceAddress('people', language)}>{words('account.people.title')}</a>
        <a href={workspaceAddress('mailbox', language)}>{words('account.mails.title')}</a>
      </p>
      <form method="get" action={here} className={form['form']}>
        <input type="hidden" name="scope" value="all" />
        <div className={form['field']}>
          <label htmlFor="organisation-q">{words('account.organisations.search')}</label>
          <input id="organisation-q" name="q" defaultValue={q} />
        </div>
        <Submit quiet>{words('account.search')}</Submit>
      </form>
    </>
  );
}

function Pages({ list }: { readonly list: OrganisationList }): ReactElement {
  const { language } = useLocale();
  const search = useSearch();
  return (
    <Pagination
      page={list.page}
      pages={Math.ceil(list.total / list.pageSize)}
      href={(page) => {
        const next = new URLSearchParams(search);
        next.set('page', String(page));
        return workspaceAddress('organisations', language, { search: next.toString() });
      }}
    />
  );
}

const pageOf = (search: URLSearchParams): number => {
  const page = Number(search.get('page') ?? '1');
  return Number.isInteger(page) && page > 0 && page <= 100_000 ? page : 1;
};

export const page: WorkspacePage = {
  View: OrganisationsPage,
  load: async ({ api, queries, search }) => {
    const session: CurrentSession = await api('currentSession');
    const staff = session.abilities.includes('organisation.confirm');
    const scope = search.get('scope') === 'all' ? 'all' : 'mine';
    const query = { scope, q: (search.get('q') ?? '').slice(0, 200), page: pageOf(search) } as const;
    const [list, { organisations: joinable }] = await Promise.all([
      api('listOrganisations', { query }),
      api('joinableOrganisations'),
    ]);
    queries.setQueryData<Loaded>(organisationsKey, { list, joinable, staff });
    return undefined;
  },
  act: (context, fields) =>
    attempt(context, workspaceAddress('organisations', context.language), fields, async () => {
      const { api } = context;
      if (field(fields, 'do') === 'join') {
        await api('joinOrganisation', { params: { id: field(fields, 'id') } });
        return goTo('organisations', context);
      }
      const kind = kinds.find((known) => known === field(fields, 'kind')) ?? 'enterprise';
      const { id } = await api('createOrganisation', { body: { kind, name: field(fields, 'name') } });
      return kind === 'buyer' ? goTo('organisations', context) : goTo('organisation', context, {}, { id });
    }),
};
