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

  it('finds nothing for nothing', () => expect([codes(''), codes(' - '), codes('zzzz')]).toEqual([[], [], []]));
});
