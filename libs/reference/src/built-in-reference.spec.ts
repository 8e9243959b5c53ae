import { builtInReference, regionOfSeaoCode, territoryLabel } from '.';
import type { Territory } from '.';

const reference = builtInReference();
const { territories } = reference;
const byLevel = (level: Territory['level']) => territories.all.filter((territory) => territory.level === level);
const proper = byLevel('municipality').filter((place) => place.kind === 'municipality');

describe('the built-in territories', () => {
  it('are one province, 17 regions, 104 MRC or equivalent and 1,116 municipalities', () => {
    expect(byLevel('province').map(({ code }) => code)).toEqual(['QC']);
    expect(byLevel('region')).toHaveLength(17);
    expect(byLevel('mrc')).toHaveLength(104);
    expect(byLevel('mrc').filter(({ kind }) => kind === 'te')).toHaveLength(17);
    expect(proper).toHaveLength(1116);
    expect(territories.municipalitiesOf('QC')).toHaveLength(1116);
  });

  it('list regions, then MRC, then municipalities, each in code order', () => {
    const order = territories.all.map(
      ({ level, code }) => `${['province', 'region', 'mrc', 'municipality'].indexOf(level)}${code}`,
    );
    expect(order).toEqual([...order].sort());
  });

  it('put each MRC in exactly one region and each municipality in exactly one MRC', () => {
    const parents = (children: readonly Territory[]) => new Set(children.map(({ code }) => code)).size;
    const underRegions = byLevel('region').flatMap(({ code }) => territories.children(code));
    expect(underRegions).toHaveLength(104);
    expect(parents(underRegions)).toBe(104);
    const underMrcs = byLevel('mrc').flatMap(({ code }) => territories.municipalitiesOf(code));
    expect(underMrcs).toHaveLength(1116);
    expect(parents(underMrcs)).toBe(1116);
  });

  it('know the branches of the tree', () => {
    expect(territories.ancestors('35027').map(({ code }) => code)).toEqual(['M35', 'R04', 'QC']);
    expect(territories.municipalitiesOf('M35')).toHaveLength(10);
    expect(territories.municipalitiesOf('R04')).toHaveLength(42);
    expect(territories.municipalitiesOf('M51')).toHaveLength(17);
    expect(territories.within('35027', 'R04')).toBe(true);
    expect(territories.within('35027', '35027')).toBe(true);
    expect(territories.within('35027', 'M36')).toBe(false);
    expect(territories.within('99999', 'QC')).toBe(false);
    expect(territories.get('99999')).toBeUndefined();
  });

  it('give the 13 municipalities without a point the centre of their MRC, and say so', () => {
    const approximate = proper.filter(({ precision }) => precision === 'region');
    expect(approximate).toHaveLength(13);
    const hampstead = approximate.find(({ name }) => name === 'Hampstead');
    expect(hampstead).toMatchObject({ code: '66062', lat: 45.5, lng: -73.58 });
  });

  it('lie in Québec', () => {
    for (const { lat, lng } of territories.all) {
      expect(lat).toBeGreaterThan(44.9);
      expect(lat).toBeLessThan(63);
      expect(lng).toBeGreaterThan(-80);
      expect(lng).toBeLessThan(-57);
    }
  });
});

describe('the other built-in tables', () => {
  it('hold 20 sectors of 8 sub-sectors, which share their SEAO categories', () => {
    const sectors = reference.sectors.all.filter(({ parentId }) => parentId === null);
    expect(sectors).toHaveLength(20);
    for (const { id } of sectors) expect(reference.sectors.children(id)).toHaveLength(8);
    expect(reference.sectors.get('S07.1')).toEqual({
      id: 'S07.1',
      parentId: 'S07',
      label: { fr: 'Buffet et banquet', en: 'Buffet, banquet' },
      unspscPrefixes: ['90101603'],
      scianPrefixes: ['72232'],
      seaoCategories: ['G15', 'G16'],
    });
    expect(reference.sectors.descendants('S07')).toEqual(['S07', ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `S07.${n}`)]);
    expect(reference.sectors.descendants('S07.1')).toEqual(['S07.1']);
  });

  it('keep ISO, B Corp and recycling marks apart from social economy', () => {
    const others = reference.recognitions.filter(({ socialEconomy }) => !socialEconomy);
    expect(others.map(({ code }) => code)).toEqual(['iso', 'ecoresponsable', 'ici_on_recycle_plus', 'b_corp']);
    expect(reference.recognitions).toHaveLength(12);
  });

  it('are complete', () => {
    const { legalForms, practices, poles, unspsc, seaoCategories } = reference;
    expect([legalForms, practices, poles, unspsc, seaoCategories].map(({ length }) => length)).toEqual([
      12, 20, 22, 56, 60,
    ]);
    const mrcs = poles.flatMap(({ mrcCodes }) => mrcCodes);
    for (const code of mrcs) expect(territories.get(`M${code}`)?.level).toBe('mrc');
    for (const { label } of [...legalForms, ...practices, ...unspsc, ...seaoCategories])
      expect([label.fr, label.en].every((text) => text.length > 0)).toBe(true);
  });

  it('translate the region codes of SEAO', () => {
    expect(['4', '04', '11', '14', '15', '16', '18', '19', '10'].map(regionOfSeaoCode)).toEqual([
      'R04',
      'R04',
      'R10',
      'R15',
      'R16',
      'R14',
      'R11',
      null,
      null,
    ]);
  });
});

describe('territoryLabel', () => {
  const label = territoryLabel(territories);
  const of = (code: string, language: 'fr' | 'en' = 'fr') => {
    const territory = territories.get(code);
    return territory && label(territory, language);
  };

  it('is the name where it says enough', () => {
    expect([of('35027'), of('M35'), of('R04'), of('QC')]).toEqual(['Saint-Tite', 'Mékinac', 'Mauricie', 'Québec']);
  });

  it('tells homonyms apart by designation and MRC', () => {
    expect(of('58012')).toBe('Saint-Lambert (Ville, Longueuil)');
    expect(of('87120', 'en')).toBe('Saint-Lambert (Parish, Abitibi-Ouest)');
    expect(of('42055')).toBe('Valcourt (Ville, Le Val-Saint-François)');
    expect(of('42060')).toBe('Valcourt (Canton, Le Val-Saint-François)');
  });

  it('says the level of an MRC or region that bears the name of another place', () => {
    expect([of('M05'), of('M05', 'en'), of('R13'), of('M36')]).toEqual([
      'Bonaventure (MRC)',
      'Bonaventure (RCM)',
      'Laval (région)',
      'Shawinigan',
    ]);
  });

  it('can be read back: every label designates its municipality', () => {
    for (const place of proper) {
      const resolution = territories.resolveMunicipality(label(place, 'fr'));
      expect([place.code, resolution.kind === 'found' && resolution.territory.code]).toEqual([place.code, place.code]);
    }
  });
});
