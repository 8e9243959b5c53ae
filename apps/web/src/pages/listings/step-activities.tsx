import type { ReactElement } from 'react';
import { useLocale } from '../../shared/i18n/text';
import { Submit } from '../../shared/ui/field';
import frame from '../../shared/workspace/frame.module.css';
import { useWords } from '../../shared/workspace/text';
import { useSearch } from '../../shared/workspace/use-address';
import { ActivityForm } from './activity-form';
import { listingAddress } from './addresses';
import { EditForm } from './edit-form';
import styles from './editor.module.css';
import type { EditorData } from './editor-state';
import { useRule } from './field-rules';
import type { Activity } from './read-form';

/** Step 2: what we sell and where, one activity at a time: each has its own sectors, modes and area (R4). */
export function ActivitiesStep({ data }: { readonly data: EditorData }): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const { locked, says } = useRule('activities');
  const search = useSearch();
  const { id } = data.edited;
  const activities = data.shown.activities ?? [];
  const asked = search.get(language === 'fr' ? 'activite' : 'activity');
  const index = asked === null || asked === 'new' || activities[Number(asked)] === undefined ? null : Number(asked);
  const adding = index === null && (asked === 'new' || activities.length === 0);
  const to = (activity: string): string => listingAddress(language, id, 2, { activity });
  return (
    <div className={styles['stack']}>
      {says !== '' && <p className={frame['soft']}>{says}</p>}
      <ul className={frame['rows']}>
        {activities.map((activity, row) => (
          <li key={row}>
            <ActivityLine activity={activity} data={data} />
            {!locked && (
              <div className={frame['actions']}>
                <a href={to(String(row))} aria-current={row === index ? 'true' : undefined}>
                  {words('listings.activity.edit', { number: row + 1 })}
                </a>
                <EditForm act="removeActivity" fields={{ index: String(row) }} inline>
                  <Submit quiet>{words('listings.activity.remove', { number: row + 1 })}</Submit>
                </EditForm>
              </div>
            )}
          </li>
        ))}
      </ul>
      {!locked && !adding && <a href={to('new')}>{words('listings.activity.add')}</a>}
      {!locked && (adding || index !== null) && (
        <ActivityForm
          key={`${index ?? 'new'}`}
          data={data}
          index={index}
          activity={startOf(activities, index, search.has('copy'))}
          copy={
            index !== null && index > 0 ? listingAddress(language, id, 2, { activity: String(index), copy: '1' }) : null
          }
        />
      )}
      <a href={listingAddress(language, id, 3)}>{words('listings.step.next')}</a>
    </div>
  );
}

/** A new activity begins with the modes and the area of the one before it; another takes them when asked (S3). */
function startOf(activities: readonly Activity[], index: number | null, copy: boolean): Partial<Activity> | undefined {
  if (index === null) return { ...activities.at(-1), sectors: [], description: null };
  const before = activities[index - 1];
  return copy && before !== undefined
    ? { ...activities[index], modes: before.modes, area: before.area }
    : activities[index];
}

/** An activity in words: what, how, where. */
export function ActivityLine({
  activity,
  data,
}: {
  readonly activity: Activity;
  readonly data: EditorData;
}): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const labels = new Map(data.sectors.flatMap((one) => [one, ...one.children]).map(({ id, label }) => [id, label]));
  const { sectors, modes, area, description } = activity;
  const list = new Intl.ListFormat(`${language}-CA`);
  const zones = area.kind === 'zones' ? area.codes.map((code) => data.zones[code] ?? code) : [];
  return (
    <div>
      <p>
        <strong>
          {sectors.length === 0
            ? words('listings.activity.noSector')
            : list.format(sectors.map((code) => labels.get(code) ?? code))}
        </strong>
      </p>
      {description?.[language] != null && <p>{description[language]}</p>}
      <p className={frame['soft']}>
        {modes.length > 0 && `${list.format(modes.map((mode) => words(`mode.${mode}`)))}. `}
        {words('listings.area.line', {
          kind: area.kind,
          km: area.kind === 'radius' ? area.km : 0,
          zones: list.format(zones),
        })}
      </p>
    </div>
  );
}
