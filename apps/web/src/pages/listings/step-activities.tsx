import type { ReactElement } from 'react';
import { useLocale } from '../../shared/i18n/text';
import { useWords } from '../../shared/workspace/text';
import { useSearch } from '../../shared/workspace/use-address';
import { listingAddress } from './addresses';
import { Boxes, EditField, EditForm, Submit, useRule } from './edit-form';
import styles from './editor.module.css';
import { useTyped, type EditorData } from './editor-state';
import type { Activity } from './read-form';

const act = 'activity';
const AREAS = ['province', 'radius', 'zones', 'undeclared'] as const;
const MODES = ['goods', 'services', 'works', 'staffing'] as const;

/** Step 2: what we sell and where, one activity at a time: each has its own sectors, modes and area (R4). */
export function ActivitiesStep({ data }: { readonly data: EditorData }): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const { locked, says } = useRule('activities');
  const { id, listing } = data.edited;
  const activities = listing.activities ?? [];
  const asked = useSearch().get(language === 'fr' ? 'activite' : 'activity');
  const index = asked === null || asked === 'new' || activities[Number(asked)] === undefined ? null : Number(asked);
  const adding = index === null && (asked === 'new' || activities.length === 0);
  const to = (activity: string): string => listingAddress(language, id, 2, { activity });
  return (
    <div className={styles['stack']}>
      <p className={styles['hint']}>{says}</p>
      <ul className={styles['rows']}>
        {activities.map((activity, row) => (
          <li key={row}>
            <ActivityLine activity={activity} data={data} />
            {!locked && (
              <div className={styles['actions']}>
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
        // A new activity begins with the modes and the area of the one before it (S3).
        <ActivityForm
          data={data}
          index={index}
          activity={index === null ? { ...activities.at(-1), sectors: [], description: null } : activities[index]}
        />
      )}
      <a href={listingAddress(language, id, 3)}>{words('listings.step.next')}</a>
    </div>
  );
}

function ActivityLine({ activity, data }: { readonly activity: Activity; readonly data: EditorData }): ReactElement {
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
      <p className={styles['hint']}>
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

function ActivityForm({
  data,
  index,
  activity = {},
}: {
  readonly data: EditorData;
  readonly index: number | null;
  readonly activity?: Partial<Activity> | undefined;
}): ReactElement {
  const words = useWords();
  const { sectors = [], modes = [], area = { kind: 'undeclared' }, description } = activity;
  return (
    <EditForm act={act} fields={{ index: index === null ? '' : String(index) }}>
      <h3>
        {index === null ? words('listings.activity.new') : words('listings.activity.title', { number: index + 1 })}
      </h3>
      <Sectors data={data} chosen={sectors} />
      <Boxes
        act={act}
        field={null}
        name="mode"
        legend={words('listings.modes')}
        options={MODES.map((mode) => [mode, words(`mode.${mode}`)] as const)}
        chosen={modes}
      />
      <Area data={data} area={area} />
      <div className={styles['pair']}>
        <EditField
          act={act}
          field={null}
          name="activityFr"
          label={words('listings.activity.french')}
          value={description?.fr ?? ''}
          lines={4}
          lang="fr"
        />
        <EditField
          act={act}
          field={null}
          name="activityEn"
          label={words('listings.activity.english')}
          value={description?.en ?? ''}
          lines={4}
          lang="en"
        />
      </div>
      <Submit>{words('listings.activity.save')}</Submit>
    </EditForm>
  );
}

/** The tree, closed but where something is ticked. */
function Sectors({ data, chosen }: { readonly data: EditorData; readonly chosen: readonly string[] }): ReactElement {
  const words = useWords();
  const typed = useTyped(act);
  const ticked = typed === null ? chosen : (typed['sector'] ?? []);
  const box = (code: string, label: string): ReactElement => (
    <label key={code}>
      <input type="checkbox" name="sector" value={code} defaultChecked={ticked.includes(code)} /> {label}
    </label>
  );
  return (
    <fieldset className={styles['field']}>
      <legend>{words('listings.sectors')}</legend>
      <p className={styles['hint']}>{words('listings.sectors.hint')}</p>
      <div className={styles['tree']}>
        {data.sectors.map(({ id, label, children }) => (
          <details key={id} open={[id, ...children.map((child) => child.id)].some((code) => ticked.includes(code))}>
            <summary>{label}</summary>
            <div className={styles['boxes']}>
              {box(id, words('listings.sectors.whole', { label }))}
              {children.map((child) => box(child.id, child.label))}
            </div>
          </details>
        ))}
      </div>
    </fieldset>
  );
}

function Area({ data, area }: { readonly data: EditorData; readonly area: Activity['area'] }): ReactElement {
  const words = useWords();
  const chosen = useTyped(act)?.['area']?.[0] ?? area.kind;
  const zones = area.kind === 'zones' ? area.codes.map((code) => `${data.zones[code] ?? code} (${code})`) : [];
  return (
    <fieldset className={styles['field']}>
      <legend>{words('listings.area')}</legend>
      <div className={styles['boxes']}>
        {AREAS.map((kind) => (
          <label key={kind}>
            <input type="radio" name="area" value={kind} defaultChecked={chosen === kind} />{' '}
            {words(`listings.area.${kind}`)}
          </label>
        ))}
      </div>
      <EditField
        act={act}
        field={null}
        name="km"
        label={words('listings.area.km')}
        value={area.kind === 'radius' ? String(area.km) : ''}
      />
      <EditField
        act={act}
        field={null}
        name="zones"
        label={words('listings.area.places')}
        hint={words('listings.area.places.hint')}
        value={zones.join('\n')}
        lines={4}
      />
    </fieldset>
  );
}
