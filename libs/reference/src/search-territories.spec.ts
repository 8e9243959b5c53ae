import { builtInReference } from '.';

const { territories } = builtInReference();
const codes = (...args: Parameters<typeof territories.search>) => territories.search(...args).map(({ code }) => code);

describe('search', () => {
  it('puts the exact name first', () => expect(codes('saint-paul', { levels: ['municipality'] })[0]).toBe('61005'));

  it('needs neither accents, hyphens nor Saint in full', () => {
    for (const text of ['Saint-Élie-de-Caxton', 'st-elie de caxton', 'ST ELIE DE', 'saint elie'])
      expect(codes(text)).toContain('51075');
  });

  it('orders what begins with the text by population', () => {
    const found = territories.search('trois', { levels: ['municipality'] });
    expect(found.slice(0, 3).map(({ name }) => name)).toEqual(['Trois-Rivières', 'Trois-Pistoles', 'Trois-Rives']);
  });

  it('prefers a beginning to a word inside', () => {
    const found = territories.search('rivi', { levels: ['municipality'] }).map(({ name }) => name);
    expect(found.indexOf('Rivière-du-Loup')).toBeLessThan(found.indexOf('Trois-Rivières'));
  });

  it('finds the city before the region of the same name', () =>
    expect(codes('Montréal').slice(0, 3)).toEqual(['66023', 'M66', 'R06']));

  it('finds a former name', () => expect(codes('grand-mère')[0]).toBe('36033'));

  it('finds by code', () =>
    expect([codes('35027')[0], codes('m35')[0], codes('R04')[0]]).toEqual(['35027', 'M35', 'R04']));

  it('keeps to the levels and the limit asked', () => {
    expect(codes('mon', { levels: ['region'] })).toEqual(['R06', 'R16']);
    expect(codes('saint', { limit: 7 })).toHaveLength(7);
  });

  it.each([
    ['Saint Tite QC', ['35027']],
    ['Ville de Shawinigan', ['36033']],
    ['MRC de Portneuf', ['M34']],
    ['Trois-Rivieres (Québec)', ['37067']],
    ['Montréal (Québec)  H2X 1Y4', ['66023']],
    ['région de la Mauricie', ['R04']],
    ['région 04', ['R04']],
    ['MRC 35', ['M35']],
    ['City of Laval', ['65005']],
    ['municipalité de la paroisse de Saint-Stanislas-de-Kostka', ['70040']],
    ['Saint-Lambert (Ville, Longueuil)', ['58012']],
    ['Clermont, Abitibi-Ouest', ['87110']],
    ['Valcourt (Canton)', ['42060']],
  ])('reads « %s » as %j', (text, wanted) => expect(codes(text)).toEqual(wanted));

  it('keeps homonyms apart behind the words around them', () =>
    expect(codes('Ville de Clermont (Québec)')).toEqual(['15035', '87110']));

  it.each([
    ['Kamourasca', '14050'],
    ['rimousky', '10043'],
    ['Riviere-du-Loop', '12072'],
    ['Mont-Laurié', '79088'],
    ['MRC de Kamourasca', 'M14'],
    ['Shawinigann', '36033'],
  ])('forgives the typing error of « %s »', (text, code) => expect(codes(text)).toEqual([code]));

  it('leaves a choice between names as close to what was typed', () =>
    expect(codes('Trois Rivere')).toEqual(['37067', '35055']));

  it('forgives nothing while a name is spelled that way', () => expect(codes('Maurice')).toContain('37230'));

  it('gives the municipality and the MRC that begin alike, the most inhabited first', () =>
    expect(codes('kamour').slice(0, 2)).toEqual(['M14', '14050']));

  it('knows short forms', () => expect([codes('mtl')[0], codes('SLSJ')[0]]).toEqual(['66023', 'R02']));

  it('reads no place in a postal code: several towns share one', () =>
    expect([codes('G0X'), codes('G0X 3H0')]).toEqual([[], []]));

  it('finds nothing for nothing', () => expect([codes(''), codes(' - '), codes('zzzz')]).toEqual([[], [], []]));
});
