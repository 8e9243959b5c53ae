import { useQuery } from '@tanstack/react-query';
import type { PeopleList } from '@repere/contract';
import type { ReactElement } from 'react';
import { ActForm, ProblemNotice } from '../../features/sign-in/form';
import { Submit } from '../../shared/ui/field';
import { attempt, field, goTo } from '../../features/sign-in/form-state';
import form from '../../shared/ui/form.module.css';
import { dayOf } from '../../features/sign-in/when';
import { useLocale } from '../../shared/i18n/text';
import { Pagination } from '../../shared/ui/pagination';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { useSearch } from '../../shared/workspace/use-address';
import { Frame } from '../../shared/workspace/frame';
import frame from '../../shared/workspace/frame.module.css';

const peopleKey = ['account', 'people'];

/** Everybody's account, for administrators. */
function PeoplePage(): ReactElement | null {
  const words = useWords();
  const { language } = useLocale();
  const search = useSearch();
  const { data } = useQuery<PeopleList | null>({ queryKey: peopleKey, queryFn: () => null, staleTime: Infinity });
  if (data == null) return null;
  const here = workspaceAddress('people', language);
  return (
    <Frame page="people" title={words('account.people.title')}>
      <p className={frame['lead']}>{words('account.people.intro')}</p>
      <form method="get" action={here} className={form['form']}>
        <div className={form['field']}>
          <label htmlFor="people-q">{words('account.people.search')}</label>
          <input id="people-q" name="q" defaultValue={search.get('q') ?? ''} />
        </div>
        <Submit quiet>{words('account.search')}</Submit>
      </form>
      <ProblemNotice act="state" />
      <ul className={frame['rows']}>
        {data.results.map((person) => (
          <PersonLine key={person.id} person={person} />
        ))}
      </ul>
      <Pagination
        page={data.page}
        pages={Math.ceil(data.total / data.pageSize)}
        href={(page) => {
          const next = new URLSearchParams(search);
          next.set('page', String(page));
          return `${here}?${next.toString()}`;
        }}
      />
    </Frame>
  );
}

function PersonLine({ person }: { readonly person: PeopleList['results'][number] }): ReactElement {
  const words = useWords();
  const { date } = useLocale();
  const { id, name, email, roles, secondFactor, disabled, lastSeenAt } = person;
  const facts = [
    email,
    ...roles.map((role) => words(`account.roleName.${role}`)),
    words('account.people.factor', { yes: String(secondFactor) }),
    words('account.people.seen', { seen: lastSeenAt === null ? 'never' : date(dayOf(lastSeenAt)) }),
    ...(disabled ? [words('account.people.disabled')] : []),
  ];
  return (
    <li>
      <span>
        <strong>{name}</strong>
        <br />
        <span className={frame['soft']}>{facts.join(' · ')}</span>
      </span>
      <ActForm act="state" fields={{ id, disabled: disabled ? '' : '1' }} inline>
        <Submit quiet>{words(disabled ? 'account.people.enable' : 'account.people.disable', { name })}</Submit>
      </ActForm>
    </li>
  );
}

export const page: WorkspacePage = {
  View: PeoplePage,
  load: async ({ api, queries, search }) => {
    const page = Number(search.get('page') ?? '1');
    const query = { q: (search.get('q') ?? '').slice(0, 200), page: Number.isInteger(page) && page > 0 ? page : 1 };
    queries.setQueryData(peopleKey, await api('listPeople', { query }));
    return undefined;
  },
  act: (context, fields) => {
    const here = workspaceAddress('people', context.language);
    return attempt(context, here, fields, async () => {
      const disabled = field(fields, 'disabled') !== '';
      await context.api('setPersonState', { params: { id: field(fields, 'id') }, body: { disabled } });
      return goTo('people', context);
    });
  },
};
