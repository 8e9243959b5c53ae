import { screen } from '@testing-library/react';
import { aSummary, renderPage } from '../../shared/testing/render-page';
import { ResultCard } from './result-card';

const show = (part: Parameters<typeof aSummary>[0], chosenSectors: readonly string[] = []): string => {
  renderPage(
    <ResultCard
      listing={aSummary(part)}
      chosenSectors={chosenSectors}
      highlighted={false}
      onHighlight={() => undefined}
    />,
  );
  return screen.getAllByRole('article').at(-1)?.textContent ?? '';
};

describe('a result', () => {
  it('says who listed it and that nobody checked', () => {
    expect(show({})).toContain('Inscrite par Pôle Mauricie, non vérifiée, 14 mars 2026');
  });

  it('says why it serves the place', () => {
    const reason = { code: 'zone', params: {}, text: 'Livre ici\u00a0: zone Mékinac' };
    expect(show({ match: { class: 2, place: '35027', reason, share: null } })).toContain(
      'Livre ici\u00a0: zone Mékinac',
    );
  });

  it('says a distance as sure as it is', () => {
    expect(show({ distance: { km: 12.34, approximate: true } })).toContain('à environ 12\u00a0km');
    expect(show({ distance: { km: 0.2, approximate: false } })).toContain('à moins de 1\u00a0km');
  });

  it('asks to check again what was confirmed more than a year ago', () => {
    expect(show({ lastConfirmedOn: '2025-01-05' })).toContain('confirmés le 5 janvier 2025, à revérifier');
  });

  it('puts searched sectors first and counts those left out', () => {
    const sectors = ['S01.1', 'S02.1', 'S03.1', 'S07.1'].map((id) => ({ id, label: `[${id}]` }));
    const text = show({ sectors }, ['S07']);
    expect(text.indexOf('[S07.1]')).toBeLessThan(text.indexOf('[S01.1]'));
    expect(text).toContain('et 1 autre secteur');
  });
});
