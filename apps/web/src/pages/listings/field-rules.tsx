import type { EditedListing } from '@repere/contract';
import type { ReactElement } from 'react';
import { useLocale } from '../../shared/i18n/text';
import frame from '../../shared/workspace/frame.module.css';
import { useWords } from '../../shared/workspace/text';
import { useEditor } from './editor-state';

export type FieldName = EditedListing['fields'][number]['field'];
type FieldState = EditedListing['fields'][number];

const sourceOf = ({ by, on }: FieldState): string => `${by} ${on}`;

/** Whose word most of a listing is: said once, so that beside a field only what differs is said. */
function usualSource(fields: readonly FieldState[]): FieldState | undefined {
  const counts = new Map<string, number>();
  for (const field of fields) counts.set(sourceOf(field), (counts.get(sourceOf(field)) ?? 0) + 1);
  return fields.reduce<FieldState | undefined>(
    (most, one) =>
      most === undefined || (counts.get(sourceOf(one)) ?? 0) > (counts.get(sourceOf(most)) ?? 0) ? one : most,
    undefined,
  );
}

/** What holds for every field that says nothing else. */
export function UsualRule(): ReactElement | null {
  const words = useWords();
  const { date } = useLocale();
  const usual = usualSource(useEditor()?.edited.fields ?? []);
  if (usual === undefined) return null;
  return <p className={frame['soft']}>{words('listings.usual', { by: usual.by, date: date(usual.on) })}</p>;
}

/** What becomes of a change to this field, and whose word it is now, where it is not what is usual here. */
export function useRule(field: FieldName): { readonly locked: boolean; readonly says: string } {
  const words = useWords();
  const { date } = useLocale();
  const edited = useEditor()?.edited;
  const state = edited?.fields.find((one) => one.field === field);
  if (edited === undefined || state === undefined) return { locked: false, says: '' };
  const waits = edited.waiting.some(({ fields }) => fields.includes(field));
  const usual = usualSource(edited.fields);
  const rule = words('listings.rule', { rule: state.rule, waits: String(waits) });
  const source =
    usual !== undefined && sourceOf(usual) === sourceOf(state)
      ? ''
      : words('listings.source', { by: state.by, date: date(state.on) });
  return { locked: state.rule === 'locked', says: `${rule} ${source}`.trim() };
}
