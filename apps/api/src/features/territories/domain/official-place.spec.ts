import { builtInTables } from '@repere/reference';
import { readLayout, readPlace, type Layout } from './official-place';

const regionOf = new Map(builtInTables().mrcs.map((mrc) => [mrc.code, mrc.regionCode]));
const layoutOf = (header: string): Layout => {
  const layout = readLayout(header.split(','));
  if (!layout.ok) throw new Error(layout.error.join());
  return layout.value;
};
const official = layoutOf('mcode,munnom,mcourriel,mdes,regadm,mrc,admregionale,mpopul,mweb,maire');
const reduced = layoutOf('code,nom,designation,region_code,region,mrc_code,mrc,population,site_web,lat,lng');
const read = (layout: Layout, cells: string) => readPlace(cells.split(','), 7, layout, regionOf);

describe('readPlace', () => {
  it('reads the official layout, without the names of officials', () => {
    const place = read(
      official,
      '35027,Saint-Tite,x@y.ca,Ville,Mauricie (04),MRC Mékinac (350),,3845,www.villest-tite.com,Une Personne',
    );
    expect(place).toEqual({
      ok: true,
      value: {
        code: '35027',
        name: 'Saint-Tite',
        designation: 'Ville',
        kind: 'municipality',
        mrcCode: '35',
        population: 3845,
        point: null,
        website: 'www.villest-tite.com',
      },
    });
  });

  it('reads the reduced layout, its point and its double hyphens', () => {
    expect(
      read(
        reduced,
        '29057,Saint-Côme--Linière,Municipalité,12,Chaudière-Appalaches,290,MRC Beauce-Sartigan,3300,,46.06,-70.51',
      ),
    ).toMatchObject({
      value: { name: 'Saint-Côme–Linière', mrcCode: '29', point: { lat: 46.06, lng: -70.51 }, website: null },
    });
  });

  it('fills an empty MRC, and reads a code that lost its zero', () => {
    expect(read(reduced, '36033,Shawinigan,Ville,04,Mauricie,,,51561,,,')).toMatchObject({ value: { mrcCode: '36' } });
    expect(read(reduced, '1023,Les Îles-de-la-Madeleine,Municipalité,11,Gaspésie,,,12521,,,')).toMatchObject({
      value: { code: '01023', mrcCode: '01' },
    });
    expect(
      read(
        official,
        '99125,Akulivik,,Village nordique,Nord-du-Québec (10),,Administration régionale Kativik (992),632,,',
      ),
    ).toMatchObject({
      value: { mrcCode: '992', kind: 'municipality' },
    });
  });

  it('reads a designation cut short', () => {
    expect(read(reduced, '99055,Chisasibi,Village cri (Terre de la catégorie,10,Nord-du-Québec,,,0,,,')).toMatchObject({
      value: { designation: 'Village cri', kind: 'land', mrcCode: '993' },
    });
  });

  it('leaves out a territory without a name', () =>
    expect(read(reduced, '99910,Toponyme à venir,Territoire non organisé,10,Nord-du-Québec,,,0,,,')).toEqual({
      ok: true,
      value: null,
    }));

  it.each([
    ['3502A,Saint-Tite,Ville,04,Mauricie,350,,1,,,', 'code_malformed', 'code', '3502A'],
    ['35027,,Ville,04,Mauricie,350,,1,,,', 'name_missing', 'nom', ''],
    ['35027,Saint-Tite,Cité,04,Mauricie,350,,1,,,', 'designation_unknown', 'designation', 'Cité'],
    ['35027,Saint-Tite,Ville,44,Mauricie,350,,1,,,', 'region_unknown', 'region_code', '44'],
    ['35027,Saint-Tite,Ville,04,Mauricie,359,,1,,,', 'mrc_unknown', 'mrc_code', '359'],
    ['35027,Saint-Tite,Ville,03,Capitale-Nationale,350,,1,,,', 'mrc_of_other_region', 'mrc_code', '350, 03'],
    ['35027,Saint-Tite,Ville,04,Mauricie,350,,beaucoup,,,', 'population_malformed', 'population', 'beaucoup'],
    ['35027,Saint-Tite,Ville,04,Mauricie,350,,1,,46.7,', 'point_malformed', 'lat', '46.7, '],
    ['35027,Saint-Tite,Ville,04,Mauricie,350,,1,,-72.5,46.7', 'point_outside', 'lat', '-72.5, 46.7'],
  ])('refuses %s: %s', (cells, code, column, value) =>
    expect(read(reduced, cells)).toEqual({ ok: false, error: { code, line: 7, column, value } }),
  );
});

describe('readLayout', () => {
  it('names the columns that are missing', () =>
    expect(readLayout(['mcode', 'munnom', 'mdes'])).toEqual({
      ok: false,
      error: ['regadm / region_code', 'mrc_code / mrc'],
    }));
});
