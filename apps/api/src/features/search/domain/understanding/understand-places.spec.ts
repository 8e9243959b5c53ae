import { places, read, readers } from './testing/read-here.suite';

describe('places', () => {
  it.each([
    ['déneigement drummondville', '49058', 'drummondville'],
    ['traiteur à Trois-Rivières', '37067', 'Trois-Rivières'],
    ['traiteur trois rivieres', '37067', 'trois rivieres'],
    ['TRAITEUR TROIS-RIVIÈRES', '37067', 'TROIS-RIVIÈRES'],
    ['friperie st-tite', '35027', 'st-tite'],
    ['friperie ST TITE', '35027', 'ST TITE'],
    ['buanderie dans la MRC de Mékinac', 'M35', 'MRC de Mékinac'],
    ['buanderie Mékinac', 'M35', 'Mékinac'],
    ['imprimerie mtl', '66023', 'mtl'],
    ['T-R traiteur', '37067', 'T-R'],
    ['conciergerie sherby', '43027', 'sherby'],
    ['transport adapté en Mauricie', 'R04', 'Mauricie'],
    ["graphiste Cantons-de-l'Est", 'R05', "Cantons-de-l'Est"],
    ['déneigement à Drumondville', '49058', 'Drumondville'],
    ['vidéo ville de Québec', '23027', 'ville de Québec'],
    ['traiteur Kamourasca', '14050', 'Kamourasca'],
    ['traiteur Saint Tite QC', '35027', 'Saint Tite QC'],
    ['traiteur Saint-Tite G0X 3H0', '35027', 'Saint-Tite G0X 3H0'],
    ['ménage ville de Shawinigan', '36033', 'ville de Shawinigan'],
    ['ménage MRC de Portneuf', 'M34', 'MRC de Portneuf'],
    ['traiteur Trois-Rivieres, Québec', '37067', 'Trois-Rivieres, Québec'],
    ['catering in Québec City, QC, Canada', '23027', 'Québec City, QC, Canada'],
    ['traiteur région 04', 'R04', 'région 04'],
    ['traiteur Riviere-du-Loop', '12072', 'Riviere-du-Loop'],
    ['traiteur Mont-Laurié', '79088', 'Mont-Laurié'],
    ['déménagement à Rivier du Loup', '12072', 'Rivier du Loup'],
    ['ménage troisrivieres', '37067', 'troisrivieres'],
    ['traiteur stjerome', '75017', 'stjerome'],
    ['gardiennage Sept Île', '97007', 'Sept Île'],
    ['déneigement Rimousk', '10043', 'Rimousk'],
    ['traiteur Malbaie', '15013', 'Malbaie'],
    ['traiteur Québec', '23027', 'Québec'],
  ])('%s → %s', (q, code, words) => expect(places(q)).toEqual([[code, words]]));

  it('means the municipality when an MRC bears the same name, and the MRC when it is said', () => {
    const homonym = readers.reference.territories.all.find(
      ({ level, name, code }) =>
        level === 'mrc' &&
        readers.reference.territories.all.some(
          (one) => one.level === 'municipality' && one.name === name && one.parent === code,
        ),
    );
    const town = readers.reference.territories.all.find(
      ({ level, name }) => level === 'municipality' && name === homonym?.name,
    );
    expect(places(`traiteur à ${homonym?.name}`).map(([code]) => code)).toEqual([town?.code]);
    expect(places(`traiteur MRC de ${homonym?.name}`).map(([code]) => code)).toEqual([homonym?.code]);
  });

  it('tells homonyms apart by the place beside, and keeps both when nothing does', () => {
    expect(
      places('traiteur Saint-Lambert')
        .map(([code]) => code)
        .sort(),
    ).toEqual(['58012', '87120']);
    expect(places('traiteur Saint-Lambert, Abitibi-Ouest').map(([code]) => code)).toEqual(['87120']);
  });

  it('reads the province apart from the city', () => {
    expect(places('traiteur à Québec').map(([code]) => code)).toEqual(['23027']);
    expect(places('traiteur au Québec').map(([code]) => code)).toEqual(['QC']);
    expect(places('imprimerie partout au Québec').map(([code]) => code)).toEqual(['QC']);
    expect(places('traiteur à Lévis, Québec et Laval').map(([code]) => code)).toEqual(['25213', '23027', '65005']);
    expect(places('économie sociale Québec')).toEqual([]);
    expect(places('catering Quebec', { language: 'en' })).toEqual([]);
  });

  it.each(['ménage à la maison', 'repas à domicile', 'transport en autobus', 'fête au village', 'ménage G0X 3H0'])(
    'sees no place in « %s »',
    (q) => expect(places(q)).toEqual([]),
  );

  it.each([
    'plaisance',
    'low cost housing',
    'nouvelle toiture',
    'maison de la famille',
    'bois de grange',
    'val',
    'saint',
  ])('does not take a common word for a place in « %s »', (q) => expect(places(q)).toEqual([]));

  it('takes the same word for a place after a preposition or with its article', () => {
    expect(places('traiteur à Plaisance').map(([code]) => code)).toEqual(['80045']);
    expect(places('traiteur La Patrie').map(([code]) => code)).toEqual(['41027']);
    expect(places("traiteur à Val-d'Or").map(([code]) => code)).toEqual(['89008']);
    expect(places('traiteur Montréal-Est').map(([code]) => code)).toEqual(['66007']);
  });

  it.each(['entretien ménager école Sainte-Marie', 'réfection rue Sherbrooke', 'parc Laval tonte'])(
    'leaves the bearer of a name alone in « %s »',
    (q) => expect(places(q)).toEqual([]),
  );

  it('searches as text what the reader asked not to interpret', () => {
    const { places: found, text } = read('déneigement drummondville', { plain: ['Drummondville'] });
    expect(found).toEqual([]);
    expect(text).toBe('déneigement drummondville');
  });

  it('sets places aside, and says which, when the reader chose one by hand', () => {
    const {
      places: found,
      setAside,
      text,
    } = read('déneigement drummondville', {
      explicit: { places: true, forms: false, recognitions: false },
    });
    expect([found, setAside.map(({ code }) => code), text]).toEqual([[], ['49058'], 'déneigement']);
  });

  it('interprets nothing when asked', () => {
    const { places: found, forms, sectors: meant, text } = read('coop déneigement drummondville', { interpret: false });
    expect([found, forms, meant, text]).toEqual([[], [], [], 'coop déneigement drummondville']);
  });
});

describe('names that hold a place or a form', () => {
  const elsewhere = [{ municipality: '66023', legalForm: null, recognitions: [] }];

  it('are not filtered by it when the enterprise is elsewhere', () =>
    expect(places('Bois-des-Filion', { namesakes: elsewhere })).toEqual([]));

  it('are filtered by it when the enterprise is there', () =>
    expect(places('Traiteur de Montréal', { namesakes: elsewhere }).map(([code]) => code)).toEqual(['66023']));

  it('keep their legal form as a word', () => expect(read('Coop Zorglub', { namesakes: elsewhere }).forms).toEqual([]));
});

describe('places that are no filter', () => {
  it.each([
    ['déneigement Ottawa', 'outside_quebec', 'Ottawa'],
    ['catering in New Brunswick', 'outside_quebec', 'New Brunswick'],
    ['graphiste K1A 0B1', 'outside_quebec', 'K1A 0B1'],
    ['graphiste H2X 1Y4', 'postal_code', 'H2X 1Y4'],
    ['graphiste h2x1y4', 'postal_code', 'h2x1y4'],
    ['traiteur G0X', 'postal_code', 'G0X'],
  ])('says of « %s » that it stays a word', (q, kind, words) => {
    const understanding = read(q);
    expect([understanding.places, understanding.unplaced]).toEqual([[], [{ kind, words }]]);
  });

  it.each(['déménagement Windsor', 'traiteur Saint-Tite G0X 3H0', 'service b2b', 'traiteur'])(
    'has nothing to say of « %s »',
    (q) => expect(read(q).unplaced).toEqual([]),
  );
});
