import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { renderPage } from '../../shared/testing/render-page';
import { ColumnChooser } from './column-chooser';

const show = (): void => void renderPage(<ColumnChooser query={{ q: 'sel' }} />, { url: '/?q=sel' });
const kept = (): readonly string[] =>
  screen
    .getAllByRole<HTMLInputElement>('checkbox', { hidden: true })
    .filter(({ checked }) => checked)
    .map(({ value }) => value);
const press = (group: string, name: RegExp): void => {
  const box = screen.getByRole('group', { name: group, hidden: true });
  fireEvent.click(within(box).getByRole('button', { name, hidden: true }));
};

describe('the columns of a file', () => {
  beforeEach(() => window.localStorage.clear());

  it('are ticked and unticked a group at a time', () => {
    show();
    expect(kept()).toEqual([]);
    press('Qui', /^Tout cocher/);
    press('Où', /^Tout cocher/);
    expect(kept()).toHaveLength(18);
    press('Qui', /^Tout décocher/);
    expect(kept()).toContain('municipality');
    expect(kept()).toHaveLength(8);
  });

  it('are remembered for the next search, in groups then open', () => {
    show();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Région', hidden: true }));
    cleanup();
    show();
    expect(kept()).toEqual(['region']);
    expect(screen.getByText('1 colonne sur 8')).toBeTruthy();
  });

  it('start from none where what was kept is no list of ours', () => {
    window.localStorage.setItem('repere.export-columns', '{"region":true}');
    show();
    expect(kept()).toEqual([]);
  });
});
