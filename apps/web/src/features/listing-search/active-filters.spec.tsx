import { screen, within } from '@testing-library/react';
import { anAnswer, renderPage } from '../../shared/testing/render-page';
import { ActiveFilters } from './active-filters';
import { parseSearch } from './search-params';
import { emptySearch } from './search-state';

const region = { value: 'R04', label: 'Mauricie', count: 12 };

function show(query: string, answer = anAnswer()): void {
  const { state } = parseSearch(query);
  renderPage(<ActiveFilters state={state} response={answer} places={new Map()} />, { url: `/?${query}` });
}

const hrefOf = (name: RegExp): string | null => screen.getByRole('link', { name }).getAttribute('href');

describe('active filters', () => {
  it('are links that take one value away and keep the rest', () => {
    const answer = anAnswer({ facets: { ...anAnswer().facets, region: [region] } });
    show('q=sel&located=R04&page=3', answer);
    expect(hrefOf(/Retirer Basée à Mauricie/)).toBe('/?q=sel');
    expect(hrefOf(/Retirer Mots sel/)).toBe('/?located=R04');
  });

  it('offer to clear all when there are several', () => {
    show('q=sel&mode=goods');
    expect(hrefOf(/Tout effacer/)).toBe('/');
  });

  it('give back to plain text the words that were understood', () => {
    const understood = {
      ...anAnswer().understood,
      places: [{ code: '49058', label: 'Drummondville', words: 'drummondville' }],
    };
    show('q=sel+drummondville', anAnswer({ understood }));
    expect(hrefOf(/Ne pas interpréter «\sdrummondville\s»/)).toBe('/?q=sel+drummondville&plain=drummondville');
  });

  it('say several sectors understood from the same words in one chip', () => {
    const sectors = ['Conciergerie', 'Immeubles'].map((label, index) => ({
      id: `S01.${index}`,
      label,
      words: 'ménage',
    }));
    show('q=ménage', anAnswer({ understood: { ...anAnswer().understood, sectors } }));
    const list = screen.getByRole('list', { name: /Compris dans vos mots/ });
    expect(within(list).getAllByRole('link')).toHaveLength(1);
    expect(list.textContent).toContain('Conciergerie, Immeubles');
  });

  it('say in kilometres the circle searched', () => {
    show('near=46.7,-72.5&radiusKm=30');
    expect(hrefOf(/À moins de 30\skm\s: un point de la carte/)).toBe('/');
  });

  it('are absent from the home page', () => {
    const { container } = renderPage(<ActiveFilters state={emptySearch} response={anAnswer()} places={new Map()} />);
    expect(container.textContent).toBe('');
  });
});
