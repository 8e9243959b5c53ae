import { planUpdate, type StoredPlace } from './plan-update';
import type { OfficialPlace } from './official-place';

const official = (code: string, name: string, more: Partial<OfficialPlace> = {}): OfficialPlace => ({
  code,
  name,
  designation: 'Municipalité',
  kind: 'municipality',
  mrcCode: '29',
  population: 1000,
  point: null,
  website: null,
  ...more,
});
const stored = (code: string, name: string, more: Partial<StoredPlace> = {}): StoredPlace => ({
  ...official(code, name),
  point: { lat: 46, lng: -70, precision: 'municipality' },
  aliases: [],
  ended: null,
  ...more,
});

describe('planUpdate', () => {
  it('changes nothing for the same facts', () =>
    expect(planUpdate([stored('29001', 'A')], [official('29001', 'A')])).toEqual({
      added: [],
      changed: [],
      unchanged: 1,
      ended: [],
    }));

  it('keeps the former name of a renamed place as an alias', () => {
    const { changed } = planUpdate([stored('40043', 'Asbestos')], [official('40043', 'Val-des-Sources')]);
    expect(changed).toEqual([stored('40043', 'Val-des-Sources', { mrcCode: '29', aliases: ['Asbestos'] })]);
  });

  it('ends a place that is gone and follows it into the new one that bears its name', () => {
    const { added, ended } = planUpdate(
      [stored('29020', 'Courcelles'), stored('29021', 'Saint-Évariste')],
      [official('29022', 'Courcelles–Saint-Évariste')],
    );
    expect(added.map(({ code }) => code)).toEqual(['29022']);
    expect(ended.map(({ code, ended: end }) => [code, end])).toEqual([
      ['29020', { successor: '29022' }],
      ['29021', { successor: '29022' }],
    ]);
  });

  it('does not guess where a place without evident successor went, unless told', () => {
    const before = [stored('29020', 'Petit-Lieu'), stored('29021', 'Ville-Voisine')];
    const after = [official('29021', 'Ville-Voisine')];
    expect(planUpdate(before, after).ended[0]?.ended).toEqual({ successor: null });
    expect(planUpdate(before, after, new Map([['29020', '29021']])).ended[0]?.ended).toEqual({ successor: '29021' });
  });

  it('gives a new place without a point the centre of its MRC, and says so', () => {
    const { added } = planUpdate([stored('29001', 'A')], [official('29001', 'A'), official('29002', 'B')]);
    expect(added[0]?.point).toEqual({ lat: 46, lng: -70, precision: 'region' });
  });

  it('takes a better point and never loses one', () => {
    const better = official('29001', 'A', { point: { lat: 46.12345, lng: -70.5 } });
    expect(planUpdate([stored('29001', 'A')], [better]).changed[0]?.point).toEqual({
      lat: 46.12345,
      lng: -70.5,
      precision: 'municipality',
    });
  });

  it('brings a place back', () => {
    const { changed } = planUpdate([stored('29001', 'A', { ended: { successor: null } })], [official('29001', 'A')]);
    expect(changed[0]?.ended).toBeNull();
  });
});
