import type { EditedListing, ListingPatchBody } from '@repere/contract';
import { changedOnly, isEmpty, textValue, withDraft, withoutKeys } from './form-values';

const listing: ListingPatchBody = {
  name: 'La Ruche',
  tradeName: null,
  contact: { email: 'a@essai.invalid', phone: '418 555-0101', website: null },
  description: { fr: 'Miel.', en: null },
  languages: ['fr'],
  activities: [{ sectors: ['S07'], modes: ['goods'], area: { kind: 'radius', km: 30 }, description: null }],
};

describe('what is written and what stands', () => {
  it('is no change where the form says what the listing says, whatever says nothing', () => {
    const form: ListingPatchBody = {
      ...{ name: 'La Ruche', tradeName: null, languages: ['fr'] },
      contact: { email: 'a@essai.invalid', phone: '418 555-0101', website: null },
      description: { fr: 'Miel.', en: null },
      activities: [
        { modes: ['goods'], sectors: ['S07'], area: { km: 30, kind: 'radius' }, description: { fr: null, en: null } },
      ],
    };
    expect(isEmpty(changedOnly({ ...form, activities: listing.activities }, listing))).toBe(true);
  });

  it('keeps of a group only the values that differ', () => {
    const form = { contact: { email: 'a@essai.invalid', phone: '418 555-0202', website: null }, name: 'La Ruche' };
    expect(changedOnly(form, listing)).toEqual({ contact: { phone: '418 555-0202' } });
  });

  it('tells an emptied value from one that was not shown', () => {
    expect(changedOnly({ description: { fr: null } }, listing)).toEqual({ description: { fr: null } });
    expect(changedOnly({ contact: { email: 'a@essai.invalid' } }, listing)).toEqual({});
  });

  it('shows a draft over the listing, group by group', () => {
    const shown = withDraft(listing, { contact: { phone: '418 555-0202' }, languages: ['fr', 'en'] });
    expect(shown.contact).toEqual({ email: 'a@essai.invalid', phone: '418 555-0202', website: null });
    expect([shown.name, shown.languages]).toEqual(['La Ruche', ['fr', 'en']]);
    expect(withDraft(listing, null)).toBe(listing);
  });

  it('leaves of a draft what another form still holds', () => {
    expect(withoutKeys({ name: 'X', contact: {} }, ['contact', 'languages'])).toEqual({ name: 'X' });
  });

  it('names the municipality of the seat, and shows another as it was written', () => {
    const seat = { municipality: '35027', address: null };
    const edited = { municipalityName: 'Saint-Tite', listing: { seat } } as EditedListing;
    expect(textValue({ seat }, edited, 'municipality')).toBe('Saint-Tite');
    expect(textValue({ seat: { municipality: 'Shawinigan' } }, edited, 'municipality')).toBe('Shawinigan');
    expect(textValue({ employees: 0 }, edited, 'employees')).toBe('0');
  });
});
