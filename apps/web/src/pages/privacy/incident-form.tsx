import type { PrivacyIncident } from '@repere/contract';
import type { ReactElement } from 'react';
import { useFormProblem } from '../../features/sign-in/form-state';
import { useLocale } from '../../shared/i18n/text';
import { BoxesField, hiddenFields, Submit, TextField } from '../../shared/ui/field';
import form from '../../shared/ui/form.module.css';
import { workspaceAddress } from '../../shared/workspace/addresses';
import { useWords } from '../../shared/workspace/text';
import { Refused } from './refused';

/** In the order of the regulation's list: what happened, to whom, how bad, who was told, what was done. */
const FIELDS = [
  ['occurredOn', 1, true],
  ['occurredUntil', 1, false],
  ['awareOn', 1, true],
  ['information', 3, true],
  ['circumstances', 4, true],
  ['people', 1, false],
  ['seriousRisk', 0, true],
  ['assessment', 3, true],
  ['commissionNotifiedOn', 1, false],
  ['peopleNotifiedOn', 1, false],
  ['measures', 4, true],
] as const;

/** A new entry of the register, or one to complete; what was typed stays when it is refused. */
export function IncidentForm({
  act,
  incident,
}: {
  readonly act: string;
  readonly incident: PrivacyIncident | null;
}): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const problem = useFormProblem();
  const typed = problem?.act === act ? problem.values : null;
  const hidden = { do: act, ...(incident !== null && { id: incident.id, version: String(incident.version) }) };
  return (
    <form method="post" action={workspaceAddress('privacyDesk', language)} className={form['form']}>
      {hiddenFields(hidden)}
      <Refused act={act} />
      {FIELDS.map(([name, lines, required]) => {
        const id = `${act.replaceAll(' ', '-')}-${name}`;
        const value = typed?.[name] ?? String(incident?.[name] ?? '');
        const label = words(`privacy.incident.${name}`);
        if (lines > 0) return <TextField key={name} {...{ id, name, label, value, lines, required }} />;
        const options = [
          ['true', words('privacy.incident.yes')],
          ['false', words('privacy.incident.no')],
        ] as const;
        const chosen = [value === '' ? 'false' : value];
        return <BoxesField key={name} {...{ id, name, label, options, chosen }} kind="radio" />;
      })}
      <Submit>{words('privacy.incidents.save')}</Submit>
    </form>
  );
}
