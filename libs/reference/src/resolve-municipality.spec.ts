import { builtInReference } from '.';

const { territories } = builtInReference();
const resolve = (text: string, hint?: { mrc?: string | null; region?: string | null }) => {
  const resolution = territories.resolveMunicipality(text, hint);
  if (resolution.kind === 'found') return `${resolution.territory.code} ${resolution.via}`;
  return resolution.kind === 'ambiguous' ? resolution.candidates.map(({ code }) => code) : resolution.kind;
};

describe('resolveMunicipality', () => {
  it.each([
    ['35027', '35027 code'],
    [' 1023 ', '01023 code'],
    ['Saint-Tite', '35027 name'],
    ['st tite', '35027 name'],
    ['SAINT TITE', '35027 name'],
    ['Ste-Thècle', '35050 name'],
    ['Tuque', '90012 name'],
    ['Iles-de-la-Madeleine', '01023 name'],
    ['Ville de Saguenay', '94068 name'],
    ['Municipalité de la paroisse de Saint-Narcisse', '37240 name'],
    ['Saint-Côme--Linière', '29057 name'],
    ['Contrecœur', '59035 name'],
    ['L\u2019Assomption', '60028 name'],
    ['Québec', '23027 name'],
  ])('reads %j', (text, expected) => expect(resolve(text)).toBe(expected));

  it.each([
    ['Grand-Mère', '36033 alias'],
    ['Saint-Gérard-des-Laurentides', '36033 alias'],
    ['St-Gérard des Laurentides', '36033 alias'],
    ['Parent', '90012 alias'],
    ['Jonquière', '94068 alias'],
    ['Hull', '81017 alias'],
    ['Cap-de-la-Madeleine', '37067 alias'],
    ['Ste-Foy', '23027 alias'],
    ['Côte-des-Neiges—Notre-Dame-de-Grâce', '66023 alias'],
    ['Plateau Mont-Royal', '66023 alias'],
    ['St-Hubert', '58227 alias'],
    ['Asbestos', '40043 alias'],
    ['Hauterive', '96020 alias'],
    ['Sainte-Marguerite-Estérel', '77012 alias'],
  ])('finds the present municipality of %j', (text, expected) => expect(resolve(text)).toBe(expected));

  it.each(['', '   ', 'Atlantis', 'Shawinnigan', 'M35', 'R04', '99999', 'St', 'QC', 'constructor'])(
    'does not guess %j',
    (text) => expect(resolve(text)).toBe('unknown'),
  );

  it('answers with the candidates of a homonym', () => expect(resolve('Saint-Lambert')).toEqual(['58012', '87120']));

  it.each([
    { mrc: 'Longueuil' },
    { mrc: '58' },
    { mrc: 'M58' },
    { mrc: '580' },
    { mrc: 'Agglomération de Longueuil' },
    { region: 'Montérégie' },
    { region: 'R16' },
    { region: 'Montérégie (16)' },
    { mrc: '', region: '16' },
    { mrc: 'inconnue', region: '16' },
  ])('separates homonyms with %j', (hint) => expect(resolve('Saint-Lambert', hint)).toBe('58012 name'));

  it.each(['Des Chenaux', 'Les Chenaux', 'MRC Des Chenaux (372)', '372', 'chenaux'])('reads the MRC %j', (mrc) =>
    expect(resolve('Saint-Stanislas', { mrc })).toBe('37245 name'),
  );

  it('keeps two homonyms of one MRC apart by designation', () => {
    expect(resolve('Valcourt', { mrc: '42' })).toEqual(['42055', '42060']);
    expect(resolve('Ville de Valcourt')).toBe('42055 name');
    expect(resolve('Valcourt (Canton)')).toBe('42060 name');
  });

  it('prefers a current name to a former one, unless the hint only fits the former', () => {
    expect(resolve('Ville-Marie')).toBe('85025 name');
    expect(resolve('Ville-Marie', { region: 'Montréal' })).toBe('66023 alias');
    expect(resolve('Saint-Augustin', { mrc: 'Québec' })).toBe('23072 alias');
  });

  it('hands a name that contradicts its MRC to a person', () => {
    expect(resolve('Saint-Tite', { mrc: 'Portneuf' })).toEqual(['35027']);
    expect(resolve('Clermont', { mrc: 'Mékinac' })).toEqual(['15035', '87110']);
  });

  it('accepts the regions of before 2021 for Granby', () =>
    expect(resolve('Granby', { region: 'Montérégie' })).toBe('47017 name'));

  it('prefers a municipality to the reserve of the same name, and counts a Cree community once', () => {
    expect(resolve('Cacouna')).toBe('12057 name');
    expect(resolve('Lac-Simon', { mrc: "La Vallée-de-l'Or" })).toBe('89804 name');
    expect(resolve('Mistissini')).toBe('99804 name');
    expect(resolve('Kuujjuaq')).toBe('99095 name');
  });

  it('finds each of the 31 shared names under both codes', () => {
    const proper = territories.municipalitiesOf('QC');
    const shared = proper.filter((place) =>
      proper.some((other) => other.code !== place.code && other.name === place.name),
    );
    expect(shared).toHaveLength(62);
    for (const place of shared) {
      const resolution = territories.resolveMunicipality(place.name);
      expect(resolution.kind === 'ambiguous' && resolution.candidates).toContain(place);
    }
  });
});
