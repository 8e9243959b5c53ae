import { builtInReference } from '@repere/reference';
import type { ServiceArea } from './area';
import { basedIn, coverageOf, serviceMatch, type ServiceMatch } from './service-match';

const { territories } = builtInReference();

const SAINT_TITE = '35027';
const LA_TUQUE = '90012';
const MEKINAC = 'M35';
const MAURICIE = 'R04';

interface Enterprise {
  readonly seat: string;
  readonly catering: ServiceArea;
}

/** The invented enterprises of peers.md, section (b); G's snow removal stands apart. */
const enterprises: Readonly<Record<string, Enterprise>> = {
  A: { seat: SAINT_TITE, catering: { kind: 'radius', km: 20 } },
  B: { seat: '36033', catering: { kind: 'radius', km: 30 } },
  C: { seat: '37067', catering: { kind: 'zones', codes: ['M35'] } },
  D: { seat: '66023', catering: { kind: 'province' } },
  E: { seat: LA_TUQUE, catering: { kind: 'radius', km: 50 } },
  F: { seat: '23027', catering: { kind: 'zones', codes: ['35050'] } },
  G: { seat: '61025', catering: { kind: 'zones', codes: ['M61'] } },
  H: { seat: SAINT_TITE, catering: { kind: 'zones', codes: ['M51'] } },
};

const seatOf = (municipality: string) => {
  const territory = territories.get(municipality);
  if (territory === undefined) throw new Error(municipality);
  return { municipality, lat: territory.lat, lng: territory.lng };
};

const match = (seat: string, area: ServiceArea, place: string): ServiceMatch | null =>
  serviceMatch(coverageOf(seatOf(seat), area, territories), place);

/** « C:2 A:3 8/10 » for every enterprise whose catering serves the place, by name. */
const caterersFor = (place: string): string[] =>
  Object.entries(enterprises).flatMap(([name, { seat, catering }]) => {
    const found = match(seat, catering, place);
    if (found === null) return [];
    return [`${name}:${found.class}${found.share === null ? '' : ` ${found.share.covered}/${found.share.total}`}`];
  });

describe('the worked example', () => {
  it('has the codes it names', () => {
    expect(territories.get(SAINT_TITE)).toMatchObject({ name: 'Saint-Tite', parent: MEKINAC });
    expect(territories.get('35050')).toMatchObject({ name: 'Sainte-Thècle', parent: MEKINAC });
    expect(territories.municipalitiesOf(MEKINAC)).toHaveLength(10);
    expect(territories.municipalitiesOf(MAURICIE)).toHaveLength(42);
    const seats = Object.values(enterprises).map(({ seat }) => territories.get(seat)?.name);
    expect(seats).toEqual([
      'Saint-Tite',
      'Shawinigan',
      'Trois-Rivières',
      'Montréal',
      'La Tuque',
      'Québec',
      'Joliette',
      'Saint-Tite',
    ]);
  });

  it('finds five caterers who deliver to Saint-Tite', () => {
    expect(caterersFor(SAINT_TITE)).toEqual(['A:1', 'B:2', 'C:2', 'D:4', 'H:6']);
  });

  it('finds six for Mékinac', () => {
    expect(caterersFor(MEKINAC)).toEqual(['A:3 8/10', 'B:5 5/10', 'C:2', 'D:4', 'F:5 1/10', 'H:6']);
  });

  it('finds seven for Mauricie', () => {
    expect(caterersFor(MAURICIE)).toEqual([
      'A:3 10/42',
      'B:3 22/42',
      'C:3 10/42',
      'D:4',
      'E:3 3/42',
      'F:5 1/42',
      'H:3 17/42',
    ]);
  });

  it('finds D alone for all Québec', () => {
    expect(caterersFor('QC')).toEqual(['D:4']);
  });

  it('finds six for Saint-Tite or La Tuque', () => {
    expect(new Set([...caterersFor(SAINT_TITE), ...caterersFor(LA_TUQUE)].map((name) => name[0])).size).toBe(6);
  });

  it('lets snow removal in Mékinac serve Saint-Tite, and not its catering in Joliette', () => {
    expect(match('61025', { kind: 'zones', codes: ['M35'] }, SAINT_TITE)).toEqual({
      class: 2,
      share: null,
      reason: { code: 'zone', params: { zone: 'M35', name: 'Mékinac' } },
    });
    expect(match('61025', { kind: 'zones', codes: ['M61'] }, SAINT_TITE)).toBeNull();
  });

  it('finds A and H based in Mékinac', () => {
    const based = Object.entries(enterprises).filter(([, { seat }]) => basedIn(seatOf(seat), MEKINAC, territories));
    expect(based.map(([name]) => name)).toEqual(['A', 'H']);
  });

  it('says why in each case', () => {
    const reasons = ['A', 'B', 'C', 'D', 'H'].map((name) => {
      const { seat, catering } = enterprises[name]!;
      return match(seat, catering, SAINT_TITE)?.reason;
    });
    expect(reasons).toEqual([
      { code: 'based_here', params: {} },
      { code: 'radius', params: { km: 30 } },
      { code: 'zone', params: { zone: 'M35', name: 'Mékinac' } },
      { code: 'province', params: {} },
      { code: 'based_elsewhere', params: {} },
    ]);
    expect(match('36033', { kind: 'radius', km: 30 }, MEKINAC)?.reason).toEqual({
      code: 'part',
      params: { place: 'Mékinac', covered: 5, total: 10 },
    });
  });
});
