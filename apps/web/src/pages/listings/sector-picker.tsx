import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useSuggestions } from '../../features/listing-search/use-search';
import { Combobox, type ComboboxOption } from '../../shared/ui/combobox';
import form from '../../shared/ui/form.module.css';
import { useHydrated } from '../../shared/ui/use-hydrated';
import { useWords } from '../../shared/workspace/text';
import { Chosen } from './chosen';
import { useForm } from './edit-form';
import styles from './editor.module.css';
import type { EditorData } from './editor-state';
import { fold } from './read-form';

const SHOWN = 8;

interface SectorOption extends ComboboxOption {
  readonly code: string;
}

/**
 * The sectors of an activity: searched by typing, in the tree's words or in a buyer's (the vocabulary's), or ticked in
 * the tree, which is all there is without scripts.
 */
export function SectorPicker({
  data,
  chosen: first,
}: {
  readonly data: EditorData;
  readonly chosen: readonly string[];
}): ReactElement {
  const words = useWords();
  const hydrated = useHydrated();
  const [chosen, setChosen] = useState(first);
  const [typed, setTyped] = useState('');
  useTouched(chosen);
  const toggle = (code: string): void =>
    setChosen((now) => (now.includes(code) ? now.filter((one) => one !== code) : [...now, code]));
  const options = useSectorOptions(data, typed).filter(({ code }) => !chosen.includes(code));
  const labels = labelsOf(data);
  return (
    <fieldset className={form['field']}>
      <legend>{words('listings.sectors')}</legend>
      <p id="sector-search-hint" className={form['hint']}>
        {words(hydrated ? 'listings.sectors.search.hint' : 'listings.sectors.hint')}
      </p>
      {hydrated && (
        <>
          <Chosen
            items={chosen.map((code) => ({ code, label: labels.get(code) ?? code }))}
            remove={toggle}
            icon={(code) => code.slice(0, 3) as `S${string}`}
          />
          <label htmlFor="sector-search" className="visually-hidden">
            {words('listings.sectors.search')}
          </label>
          <Combobox<SectorOption>
            id="sector-search"
            name="sectorTyped"
            value={typed}
            maxLength={100}
            placeholder={words('listings.sectors.search.example')}
            describedBy="sector-search-hint"
            options={options}
            optionsLabel={words('listings.sectors')}
            announcement={words('listings.sectors.found', { count: options.length })}
            onChange={setTyped}
            onChoose={({ code }) => {
              toggle(code);
              setTyped('');
            }}
          />
        </>
      )}
      <details className={styles['tree']} open={!hydrated || undefined}>
        <summary>{words('listings.sectors.browse')}</summary>
        {data.sectors.map(({ id, label, children }) => (
          <details key={id}>
            <summary>{label}</summary>
            <div className={form['boxes']}>
              {[{ id, label: words('listings.sectors.whole', { label }) }, ...children].map((one) => (
                <label key={one.id}>
                  <input
                    type="checkbox"
                    name="sector"
                    value={one.id}
                    checked={chosen.includes(one.id)}
                    onChange={() => toggle(one.id)}
                  />{' '}
                  {one.label}
                </label>
              ))}
            </div>
          </details>
        ))}
      </details>
    </fieldset>
  );
}

/** Tells the form that a value changed by other means than its fields. */
export function useTouched(value: unknown): void {
  const { touched } = useForm();
  const before = useRef(value);
  useEffect(() => {
    if (before.current === value) return;
    before.current = value;
    touched();
  }, [value, touched]);
}

const labelsOf = (data: EditorData): ReadonlyMap<string, string> =>
  new Map(data.sectors.flatMap((one) => [one, ...one.children]).map(({ id, label }) => [id, label]));

/** Sectors whose words hold what is typed, then those that a buyer's words lead to. */
function useSectorOptions(data: EditorData, typed: string): SectorOption[] {
  const suggested = useSuggestions(typed)?.needs ?? [];
  const wanted = fold(typed.trim());
  if (wanted.length < 2) return [];
  const found = new Map<string, SectorOption>();
  const add = (code: string, label: string, detail: string): void => {
    if (!found.has(code)) found.set(code, { key: code, code, label, detail, icon: code.slice(0, 3) as `S${string}` });
  };
  for (const parent of data.sectors)
    for (const { id, label } of [parent, ...parent.children])
      if (fold(label).includes(wanted)) add(id, label, id === parent.id ? '' : parent.label);
  const labels = labelsOf(data);
  for (const { text, sector } of suggested) add(sector, labels.get(sector) ?? sector, text);
  return [...found.values()].slice(0, SHOWN);
}
