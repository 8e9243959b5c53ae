import { useQuery } from '@tanstack/react-query';
import type { IncidentBody, PrivacyIncident, PrivacyOfficer } from '@repere/contract';
import type { ReactElement } from 'react';
import { attempt, field, goTo } from '../../features/sign-in/form-state';
import { useLocale } from '../../shared/i18n/text';
import { hiddenFields, Submit, TextField } from '../../shared/ui/field';
import form from '../../shared/ui/form.module.css';
import { workspaceAddress } from '../../shared/workspace/addresses';
import { Frame, Section } from '../../shared/workspace/frame';
import frame from '../../shared/workspace/frame.module.css';
import type { FormFields, WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { IncidentForm } from './incident-form';
import { Refused } from './refused';

interface Loaded {
  readonly officer: PrivacyOfficer | null;
  readonly incidents: readonly PrivacyIncident[];
}

const deskKey = ['privacy', 'desk'];

/** For administrators: who answers for personal information, and the register of incidents. */
function PrivacyDeskPage(): ReactElement | null {
  const words = useWords();
  const { data } = useQuery<Loaded | null>({ queryKey: deskKey, queryFn: () => null, staleTime: Infinity });
  if (data == null) return null;
  return (
    <Frame page="privacyDesk" title={words('privacy.desk.title')}>
      <p className={frame['lead']}>{words('privacy.desk.intro')}</p>
      <Section title={words('privacy.officer.title')}>
        <OfficerForm officer={data.officer} />
      </Section>
      <Section title={words('privacy.incidents.title')}>
        {data.incidents.length === 0 && <p>{words('privacy.incidents.none')}</p>}
        {data.incidents.map((one) => (
          <Incident key={one.id} incident={one} />
        ))}
      </Section>
      <Section title={words('privacy.incidents.new')}>
        <IncidentForm act="incident" incident={null} />
      </Section>
    </Frame>
  );
}

function OfficerForm({ officer }: { readonly officer: PrivacyOfficer | null }): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  return (
    <form method="post" action={workspaceAddress('privacyDesk', language)} className={form['form']}>
      {hiddenFields({ do: 'officer' })}
      {officer === null && <p>{words('privacy.officer.none')}</p>}
      <Refused act="officer" />
      {(['name', 'title', 'email'] as const).map((name) => (
        <TextField
          key={name}
          id={`officer-${name}`}
          name={name}
          label={words(`privacy.officer.${name === 'title' ? 'role' : name}`)}
          value={officer?.[name] ?? ''}
          type={name === 'email' ? 'email' : 'text'}
          required
        />
      ))}
      <Submit>{words('privacy.officer.save')}</Submit>
    </form>
  );
}

function Incident({ incident }: { readonly incident: PrivacyIncident }): ReactElement {
  const words = useWords();
  const { date } = useLocale();
  const { awareOn, people, seriousRisk, information, measures, keptUntil, id, version } = incident;
  return (
    <article>
      <p>
        <strong>{information}</strong>
        <br />
        {words('privacy.incidents.line', { awareOn: date(awareOn), people: people ?? -1, risk: String(seriousRisk) })}
        <br />
        {measures}
        <br />
        <span className={frame['soft']}>{words('privacy.incidents.keptUntil', { date: date(keptUntil) })}</span>
      </p>
      <details>
        <summary>{words('privacy.incidents.amend')}</summary>
        <IncidentForm key={version} act={`incident ${id}`} incident={incident} />
      </details>
    </article>
  );
}

const incidentOf = (fields: FormFields): IncidentBody => {
  const text = (name: string): string => field(fields, name).trim();
  const orNull = (name: string): string | null => text(name) || null;
  return {
    occurredOn: text('occurredOn'),
    occurredUntil: orNull('occurredUntil'),
    awareOn: text('awareOn'),
    information: text('information'),
    circumstances: text('circumstances'),
    people: text('people') === '' ? null : Number(text('people')),
    seriousRisk: text('seriousRisk') === 'true',
    assessment: text('assessment'),
    commissionNotifiedOn: orNull('commissionNotifiedOn'),
    peopleNotifiedOn: orNull('peopleNotifiedOn'),
    measures: text('measures'),
  };
};

export const page: WorkspacePage = {
  View: PrivacyDeskPage,
  load: async ({ api, queries }) => {
    const { results } = await api('listIncidents');
    const { officer } = await api('readPrivacyNotice');
    queries.setQueryData<Loaded>(deskKey, { officer, incidents: results });
    return undefined;
  },
  act: (context, fields) =>
    attempt(context, workspaceAddress('privacyDesk', context.language), fields, async () => {
      const text = (name: string): string => field(fields, name).trim();
      if (text('do') === 'officer')
        await context.api('namePrivacyOfficer', {
          body: { name: text('name'), title: text('title'), email: text('email') },
        });
      else if (text('id') === '') await context.api('recordIncident', { body: incidentOf(fields) });
      else
        await context.api('amendIncident', {
          params: { id: text('id') },
          headers: { 'if-match': `"${text('version')}"` },
          body: incidentOf(fields),
        });
      return goTo('privacyDesk', context);
    }),
};
