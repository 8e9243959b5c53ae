import { screen } from '@testing-library/react';
import { anAnswer, renderPage } from '../../shared/testing/render-page';
import { CodesPanel } from './codes-panel';
import { Corrections } from './corrections';
import { parseSearch } from './search-params';

const { understood } = anAnswer();

describe('what was understood', () => {
  it('says which places no table of ours holds, and what to do', () => {
    const unplaced = [
      { kind: 'outside_quebec' as const, words: 'Ottawa' },
      { kind: 'postal_code' as const, words: 'H2X 1Y4' },
    ];
    const { state } = parseSearch('q=traiteur+Ottawa+H2X+1Y4');
    renderPage(<Corrections understood={{ ...understood, unplaced }} state={state} />, { url: '/' });
    expect(screen.getByText(/« Ottawa » est hors du Québec/)).toBeTruthy();
    expect(screen.getByText(/« H2X 1Y4 » : un code postal ne dit pas la municipalité/)).toBeTruthy();
  });

  it('gives the segment that an UNSPSC code belongs to', () => {
    const segment = { code: '72000000', label: 'Construction' };
    const unspsc = [{ code: '72102900', label: 'Déneigement', segment }];
    renderPage(<CodesPanel codes={{ unspsc, seao: [] }} />, { url: '/' });
    expect(screen.getByText('Segment 72000000 : Construction')).toBeTruthy();
  });
});
