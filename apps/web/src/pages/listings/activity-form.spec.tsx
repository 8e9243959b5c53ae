import type { ApiClient } from '@repere/contract';
import { fireEvent, screen } from '@testing-library/react';
import { messages } from '../../../../../libs/i18n/src/workspace/listings.fr';
import { webFr } from '../../../../../libs/i18n/src/web/fr';
import { createFormatter } from '../../shared/i18n/formatter';
import { FormatterProvider } from '../../shared/i18n/text';
import { renderPage } from '../../shared/testing/render-page';
import { ActivityForm } from './activity-form';
import type { EditorData } from './editor-state';

const data = {
  edited: {
    ...{ id: 'a', version: 1, draft: null, fields: [], waiting: [] },
    ...{ listing: { activities: [] }, location: { lat: 46.7, lng: -72.5, precision: 'municipality' } },
  },
  shown: { activities: [] },
  zones: { M35: 'Mékinac' },
  sectors: [
    { id: 'S07', label: 'Alimentation', children: [{ id: 'S07.1', label: 'Traiteur et restauration', children: [] }] },
    { id: 'S13', label: 'Fabrication', children: [{ id: 'S13.5', label: 'Métal, usinage, soudure', children: [] }] },
  ],
} as unknown as EditorData;

const suggestions = {
  needs: [{ text: 'cantine scolaire', sector: 'S07.1' }],
  places: [{ code: 'M51', label: 'Maskinongé', detail: 'MRC' }],
  enterprises: [],
};
const api = ((route: string) =>
  route === 'suggest' ? Promise.resolve(suggestions) : new Promise(() => undefined)) as unknown as ApiClient;

function show(activity?: Parameters<typeof ActivityForm>[0]['activity']): HTMLFormElement {
  const { container } = renderPage(
    <FormatterProvider value={createFormatter('fr', { ...webFr, ...messages })}>
      <ActivityForm data={data} index={null} activity={activity} copy={null} />
    </FormatterProvider>,
    { api },
  );
  return container.querySelector('form')!;
}
const posted = (form: HTMLFormElement, name: string): FormDataEntryValue[] => new FormData(form).getAll(name);
const type = (label: string, value: string): void =>
  void fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('the form of an activity', () => {
  it('finds a sector by the words of the tree, chosen with the keyboard, and takes it away', async () => {
    const form = show();
    type('Chercher un secteur', 'soudure');
    fireEvent.keyDown(screen.getByLabelText('Chercher un secteur'), { key: 'ArrowDown' });
    fireEvent.keyDown(screen.getByLabelText('Chercher un secteur'), { key: 'Enter' });
    expect(posted(form, 'sector')).toEqual(['S13.5']);
    fireEvent.click(await screen.findByRole('button', { name: 'Retirer Métal, usinage, soudure' }));
    expect(posted(form, 'sector')).toEqual([]);
  });

  it('finds a sector by a buyer’s word that the tree does not hold', async () => {
    const form = show();
    type('Chercher un secteur', 'cantine');
    fireEvent.click(await screen.findByRole('option', { name: /cantine scolaire/ }));
    expect(posted(form, 'sector')).toEqual(['S07.1']);
  });

  it('takes places by name, each once, as the form posts them without scripts', async () => {
    const form = show({ area: { kind: 'zones', codes: ['M35'] } });
    type('Lieux servis', 'Maski');
    fireEvent.click(await screen.findByRole('option', { name: /Maskinongé/ }));
    expect(posted(form, 'zones')).toEqual(['Mékinac (M35)\nMaskinongé (M51)']);
    fireEvent.click(screen.getByRole('button', { name: 'Retirer Mékinac' }));
    expect(posted(form, 'zones')).toEqual(['Maskinongé (M51)']);
  });

  it('asks for kilometres only around the seat', () => {
    show();
    expect(screen.getByLabelText('Rayon autour du siège, en km').closest('[hidden]')).not.toBeNull();
    fireEvent.click(screen.getByLabelText('Autour de notre siège'));
    expect(screen.getByLabelText('Rayon autour du siège, en km').closest('[hidden]')).toBeNull();
  });
});
