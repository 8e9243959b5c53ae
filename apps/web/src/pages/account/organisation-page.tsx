import { useQuery } from '@tanstack/react-query';
import type { OrganisationDetail } from '@repere/contract';
import type { ReactElement } from 'react';
import { ProblemNotice } from '../../features/sign-in/form';
import { attempt, field, goTo } from '../../features/sign-in/form-state';
import { useLocale } from '../../shared/i18n/text';
import { Notice } from '../../shared/ui/notice';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { FormFields, WorkspaceContext, WorkspaceOutcome, WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { useSearch } from '../../shared/workspace/use-address';
import { Frame } from '../../shared/workspace/frame';
import frame from '../../shared/workspace/frame.module.css';
import { Decision, Domains, Invitations, Leave, People, Settings } from './organisation-parts';

const organisationKey = ['account', 'organisation'];

/** One organisation: who belongs to it, who is invited, what opens it. Each part shows what this person may do. */
function OrganisationPage(): ReactElement | null {
  const words = useWords();
  const { language } = useLocale();
  const saved = useSearch().has('saved');
  const { data } = useQuery<OrganisationDetail | null>({
    queryKey: organisationKey,
    queryFn: () => null,
    staleTime: Infinity,
  });
  if (data == null) return null;
  const may = (ability: OrganisationDetail['abilities'][number]): boolean => data.abilities.includes(ability);
  const manages = may('organisation.manage');
  const confirms = may('organisation.confirm');
  return (
    <Frame page="organisation" title={data.name}>
      <p>
        <a href={workspaceAddress('organisations', language)}>{words('account.organisations.title')}</a>
      </p>
      <p className={frame['lead']}>
        {words('account.organisation.line', {
          kind: words(`account.kind.${data.kind}`),
          status: words(`account.status.${data.status}`),
          members: data.members,
        })}
      </p>
      {saved && (
        <Notice tone="done" urgent>
          <p>{words('account.saved')}</p>
        </Notice>
      )}
      <ProblemNotice act={['decide', 'role', 'remove', 'withdraw', 'decideDomain', 'leave']} />
      {data.status === 'pending' && <p>{words('account.organisation.pending')}</p>}
      {confirms && data.status === 'pending' && <Decision />}
      <People organisation={data} manages={manages} />
      {manages && <Invitations organisation={data} />}
      {!data.chantier && <Domains organisation={data} manages={manages} confirms={confirms} />}
      {manages && <Settings organisation={data} confirms={confirms} />}
      {data.role !== null && <Leave />}
    </Frame>
  );
}

type Act = (context: WorkspaceContext, form: FormFields, id: string) => Promise<WorkspaceOutcome | undefined>;

const acts: Readonly<Record<string, Act>> = {
  decide: async ({ api }, form, id) => {
    const decision = field(form, 'decision') === 'confirmed' ? 'confirmed' : 'refused';
    await api('decideOrganisation', { params: { id }, body: { decision } });
  },
  role: async ({ api }, form, id) => {
    const role = field(form, 'role') === 'manager' ? 'manager' : 'member';
    await api('changeMember', { params: { id, personId: field(form, 'personId') }, body: { role } });
  },
  remove: async ({ api }, form, id) =>
    void (await api('removeMember', { params: { id, personId: field(form, 'personId') } })),
  invite: async ({ api, language: lang }, form, id) => {
    const role = field(form, 'role') === 'manager' ? 'manager' : 'member';
    await api('inviteMember', { params: { id }, body: { email: field(form, 'email').trim(), role, lang } });
  },
  withdraw: async ({ api }, form, id) =>
    void (await api('withdrawInvitation', { params: { id, invitationId: field(form, 'invitationId') } })),
  domain: async ({ api }, form, id) =>
    void (await api('requestDomain', { params: { id }, body: { domain: field(form, 'domain').trim() } })),
  decideDomain: async ({ api }, form, id) => {
    const decision = field(form, 'decision') === 'confirmed' ? 'confirmed' : 'refused';
    await api('decideDomain', { params: { id }, body: { domain: field(form, 'domain'), decision } });
  },
  edit: async ({ api }, form, id) => {
    const territories = form['territories']?.[0]?.split(/[\s,;]+/).filter((code) => code !== '');
    const body = {
      name: field(form, 'name'),
      version: Number(field(form, 'version')),
      ...(territories !== undefined && { territories: territories.map((code) => code.toUpperCase()) }),
    };
    await api('editOrganisation', { params: { id }, body });
  },
  leave: async (context, _form, id) => {
    await context.api('leaveOrganisation', { params: { id } });
    return goTo('organisations', context);
  },
};

export const page: WorkspacePage = {
  View: OrganisationPage,
  load: async ({ api, queries, params }) => {
    queries.setQueryData(organisationKey, await api('getOrganisation', { params: { id: params['id'] ?? '' } }));
    return undefined;
  },
  act: (context, form) => {
    const id = context.params['id'] ?? '';
    const here = workspaceAddress('organisation', context.language, { params: { id } });
    return attempt(context, here, form, async () => {
      const done = await acts[field(form, 'do')]?.(context, form, id);
      return done ?? goTo('organisation', context, { saved: '1' }, { id });
    });
  },
};
