import type { Facets as FacetCounts } from '@repere/contract';
import { fireEvent, screen, within } from '@testing-library/react';
import { anAnswer, renderPage } from '../../shared/testing/render-page';
import { Facets } from './facets';
import type { Facet } from './labels';
import { parseSearch } from './search-params';

const counts: FacetCounts = {
  ...anAnswer().facets,
  sector: [
    { value: 'S07', label: 'Traiteur', count: 9 },
    { value: 'S07.1', label: 'Buffets', count: 4 },
    { value: 'S07.2', label: 'Cafés', count: 5 },
  ],
  region: Array.from({ length: 17 }, (_, index) => ({
    value: `R${String(index + 1).padStart(2, '0')}`,
    label: index === 3 ? 'Mauricie' : `Région ${index}`,
    count: 20 - index,
  })),
};

function show(query: string, facets: readonly Facet[]): void {
  const none = anAnswer().facets;
  const { state } = parseSearch(query);
  const shown = Object.fromEntries(facets.map((facet) => [facet, counts[facet]]));
  const answer = anAnswer({ facets: { ...none, ...shown } });
  renderPage(<Facets state={state} response={answer} />, { url: `/?${query}` });
}

const box = (name: RegExp): HTMLInputElement => screen.getByRole('checkbox', { name });

describe('facets', () => {
  it('go to the narrowed search at once when a box is ticked', () => {
    show('q=sel&page=4', ['sector']);
    fireEvent.click(box(/Buffets/));
    expect(window.location.search).toBe('?q=sel&sector=S07.1');
  });

  it('take a whole sector in one tick, in place of its parts', () => {
    show('sector=S07.1', ['sector']);
    fireEvent.click(box(/Traiteur/));
    expect(window.location.search).toBe('?sector=S07');
  });

  it('show the parts of a whole sector as ticked and not to be changed', () => {
    show('sector=S07', ['sector']);
    expect(box(/Buffets/).checked).toBe(true);
    expect(box(/Buffets/).disabled).toBe(true);
  });

  it('say each count with its unit', () => {
    show('', ['sector']);
    expect(box(/Traiteur/).closest('label')?.textContent).toBe('Traiteur9 entreprises');
  });

  it('look inside a long list without accents', () => {
    show('', ['region']);
    fireEvent.change(screen.getByRole('searchbox', { name: /Basée dans la région/ }), { target: { value: 'mauri' } });
    expect(screen.getAllByRole('checkbox')).toEqual([box(/Mauricie/)]);
  });

  it('keep the rest of the search in a form without scripts', () => {
    show('q=sel&serves=35027&located=R04&located=35027', ['region']);
    const form = screen.getByRole('checkbox', { name: /Mauricie/ }).closest('form');
    const sent = new FormData(form ?? undefined);
    expect([...sent.entries()]).toEqual([
      ['q', 'sel'],
      ['serves', '35027'],
      ['located', '35027'],
      ['located', 'R04'],
    ]);
  });

  it('open the groups where something is ticked', () => {
    show('located=R04', ['region']);
    const group = screen.getByRole('heading', { name: 'Basée dans la région' }).closest('details');
    expect(group?.open).toBe(true);
    expect(within(group ?? document.body).getByText('1 coché')).toBeTruthy();
  });
});
