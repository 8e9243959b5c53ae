import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState, type ReactElement } from 'react';
import { Combobox, type ComboboxOption } from './combobox';

const options: readonly ComboboxOption[] = ['Saint-Tite', 'Saint-Titre'].map((label) => ({
  key: label,
  label,
  detail: 'Mékinac',
  icon: 'place',
}));

interface FieldProps {
  readonly onChoose: (label: string) => void;
  readonly onPasteLines?: (value: string) => void;
}

function Field({ onChoose, ...pasting }: FieldProps): ReactElement {
  const [value, setValue] = useState('');
  return (
    <Combobox
      id="place"
      name="place"
      value={value}
      maxLength={50}
      options={value === '' ? [] : options}
      optionsLabel="Lieux"
      announcement="2 suggestions"
      onChange={setValue}
      {...pasting}
      onChoose={(option) => onChoose(option.label)}
    />
  );
}

function typed(onChoose: (label: string) => void = () => undefined): HTMLElement {
  render(<Field onChoose={onChoose} />);
  const field = screen.getByRole('combobox');
  fireEvent.change(field, { target: { value: 'sai' } });
  return field;
}

describe('a combobox', () => {
  it('opens on typing and says how many suggestions there are', () => {
    expect(typed().getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByRole('status').textContent).toBe('2 suggestions');
    expect(screen.getByRole('listbox', { name: 'Lieux' })).toBeTruthy();
  });

  it('moves through suggestions and back to the field, the focus staying in it', () => {
    const field = typed();
    const active = (): string | null | undefined =>
      document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent;
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    expect(active()).toContain('Saint-Tite');
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    expect(active()).toContain('Saint-Titre');
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    expect(field.hasAttribute('aria-activedescendant')).toBe(false);
    fireEvent.keyDown(field, { key: 'ArrowUp' });
    expect(active()).toContain('Saint-Titre');
  });

  it('chooses with Enter', () => {
    const chosen: string[] = [];
    const field = typed((label) => chosen.push(label));
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(chosen).toEqual(['Saint-Tite']);
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('leaves Enter to the form when nothing is chosen', () => {
    const chosen: string[] = [];
    const field = typed((label) => chosen.push(label));
    expect(fireEvent.keyDown(field, { key: 'Enter' })).toBe(true);
    expect(chosen).toEqual([]);
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('closes with Escape, keeping what was typed', () => {
    const field = typed();
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(screen.queryByRole('listbox')).toBeNull();
    expect((field as HTMLInputElement).value).toBe('sai');
  });

  it('hands over a pasted text of several lines whole, where a field would run its lines together', () => {
    const pasted: string[] = [];
    render(<Field onChoose={() => undefined} onPasteLines={(value) => pasted.push(value)} />);
    const field = screen.getByRole<HTMLInputElement>('combobox');
    fireEvent.change(field, { target: { value: 'neige ' } });
    field.setSelectionRange(6, 6);
    const paste = (text: string): boolean => fireEvent.paste(field, { clipboardData: { getData: () => text } });
    expect(paste('traiteur\n')).toBe(true);
    expect(paste('sel\r\nsable')).toBe(false);
    expect(pasted).toEqual(['neige sel\r\nsable']);
  });

  it('chooses with the mouse', () => {
    const chosen: string[] = [];
    typed((label) => chosen.push(label));
    act(() => screen.getAllByRole('option')[1]?.click());
    expect(chosen).toEqual(['Saint-Titre']);
  });
});
