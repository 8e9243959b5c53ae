import { useState, type ReactElement } from 'react';
import { BoxesField, Submit, TextField } from '../../shared/ui/field';
import form from '../../shared/ui/form.module.css';
import { useWords } from '../../shared/workspace/text';
import { AreaPicker } from './area-picker';
import { EditForm } from './edit-form';
import { useTyped, type EditorData } from './editor-state';
import { activitiesDraft, MODES, type Activity } from './read-form';
import { SectorPicker } from './sector-picker';

const act = 'activity';

/** One activity: its sectors by search or in the tree, how it is delivered, where, and its own words in both languages. */
export function ActivityForm({
  data,
  index,
  activity = {},
  copy,
}: {
  readonly data: EditorData;
  /** Null for one more. */
  readonly index: number | null;
  readonly activity?: Partial<Activity> | undefined;
  /** Where the modes and the area of the row before are taken over; null for the first. */
  readonly copy: string | null;
}): ReactElement {
  const words = useWords();
  const typed = useTyped(act);
  const { sectors = [], modes = [], area = { kind: 'undeclared' }, description } = activity;
  const rows = data.shown.activities ?? [];
  // While one writes, the draft adds this very row to those shown.
  const [at] = useState(index ?? rows.length);
  const isNew = at >= (data.edited.listing.activities ?? []).length;
  return (
    <EditForm act={act} fields={{ index: String(at) }} draft={(fields) => activitiesDraft(fields, rows, isNew)}>
      <h3>
        {index === null ? words('listings.activity.new') : words('listings.activity.title', { number: index + 1 })}
      </h3>
      {copy !== null && (
        <p>
          <a href={copy}>{words('listings.activity.copy', { number: at })}</a>
        </p>
      )}
      {index === null && at > 0 && <p className={form['hint']}>{words('listings.activity.copied')}</p>}
      <SectorPicker data={data} chosen={typed?.['sector'] ?? sectors} />
      <BoxesField
        id={`${act}-mode`}
        name="mode"
        label={words('listings.modes')}
        options={MODES.map((mode) => [mode, words(`mode.${mode}`)] as const)}
        chosen={typed?.['mode'] ?? modes}
      />
      <AreaPicker data={data} area={area} />
      <div className={form['pair']}>
        {(['fr', 'en'] as const).map((lang) => {
          const name = lang === 'fr' ? 'activityFr' : 'activityEn';
          return (
            <TextField
              key={lang}
              id={`${act}-${name}`}
              name={name}
              label={words(`listings.${name}`)}
              value={typed?.[name]?.[0] ?? description?.[lang] ?? ''}
              lines={4}
              lang={lang}
            />
          );
        })}
      </div>
      <Submit>{words('listings.activity.save')}</Submit>
    </EditForm>
  );
}
