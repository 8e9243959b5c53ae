import type { EditedListing } from '@repere/contract';
import {
  activitiesDraft,
  activityOf,
  codesNamed,
  employeesOf,
  identityPatch,
  linkPatch,
  proofPatch,
} from './read-form';

const seat = { municipality: '35027', address: '1, rue du Moulin', postalCode: 'G0X 3H0', lat: 46.7, lng: -72.5 };
const edited = { municipalityName: 'Saint-Tite', listing: { seat } } as EditedListing;

describe('a form of the editor', () => {
  it('leaves alone what it does not hold, and empties what was emptied', () => {
    expect(identityPatch({ tradeName: ['  '], name: [' La Ruche '] }, edited)).toEqual({
      name: 'La Ruche',
      tradeName: null,
    });
  });

  it('keeps the point of the seat while its address stays, and lets it go with the address', () => {
    const same = { municipality: ['Saint-Tite'], address: ['1, rue du Moulin'], postalCode: ['G0X 3H0'] };
    expect(identityPatch(same, edited).seat).toEqual(seat);
    expect(identityPatch({ ...same, address: ['2, rue Notre-Dame'] }, edited).seat).toEqual({
      municipality: '35027',
      address: '2, rue Notre-Dame',
      postalCode: 'G0X 3H0',
    });
  });

  it('tells no box ticked from boxes that were not shown', () => {
    expect(proofPatch({ 'practices.shown': ['1'], recognitions: ['eesad'] })).toEqual({ practices: [] });
  });

  it('reads one activity with its own area', () => {
    const form = {
      sector: ['S07.1', 'S08'],
      mode: ['services'],
      area: ['radius'],
      km: ['12,5'],
      activityFr: ['Repas'],
    };
    expect(activityOf(form, [])).toEqual({
      sectors: ['S07.1', 'S08'],
      modes: ['services'],
      area: { kind: 'radius', km: 12.5 },
      description: { fr: 'Repas', en: null },
    });
  });

  it('recognises a zone by its name, by its code, and names borne twice', () => {
    const places = [
      { code: 'M35', name: 'Mékinac' },
      { code: '35027', name: 'Saint-Tite' },
      { code: '49125', name: 'Saint-Tite' },
    ];
    expect(codesNamed('MRC de mekinac', places).map(({ code }) => code)).toEqual(['M35']);
    expect(codesNamed('Saint-Tite (49125)', places).map(({ code }) => code)).toEqual(['49125']);
    expect(codesNamed('saint-tite', places)).toHaveLength(2);
    expect(codesNamed('Nulle part', places)).toEqual([]);
  });

  it('never takes words for a head count, nor silence for none', () => {
    expect(['12', '1 200', '', 'beaucoup'].map((employees) => employeesOf({ employees: [employees] }))).toEqual([
      12,
      1200,
      null,
      'unreadable',
    ]);
    expect(proofPatch({ employees: ['beaucoup'] })).toEqual({});
    expect(linkPatch({ employees: ['beaucoup'], phone: [''] })).toEqual({ contact: { phone: null }, description: {} });
  });

  it('makes a draft of one more activity once it says what is sold', () => {
    const row = { sectors: ['S08'], modes: [], area: { kind: 'province' }, description: null } as const;
    const rows = [{ ...row, sectors: ['S08'], modes: [] }];
    const form = { index: ['1'], area: ['province'] };
    expect(activitiesDraft(form, rows, true)).toEqual({ activities: rows });
    const written = { ...row, sectors: ['S07'], description: { fr: null, en: null } };
    expect(activitiesDraft({ ...form, sector: ['S07'] }, rows, true)).toEqual({ activities: [...rows, written] });
    // What it wrote before is replaced, not followed by another.
    expect(activitiesDraft({ ...form, sector: ['S07'] }, [...rows, ...rows], true)).toEqual({
      activities: [...rows, written],
    });
    expect(activitiesDraft({ ...form, sector: ['S07'], area: ['radius'], km: ['x'] }, rows, true)).toBeNull();
  });
});
