import fc from 'fast-check';
import { builtInReference, builtInVocabulary } from '@repere/reference';
import { LayeredLexicon } from '../text/layered-lexicon';
import type { UnderstandOptions } from './query-understanding';
import { prepareReaders, understand } from './understand';

const readers = prepareReaders(builtInReference(), builtInVocabulary());
const listed = LayeredLexicon.of(
  new Map([
    ['zorglub', 1],
    ['ruche', 3],
  ]),
);
const OPTIONS: UnderstandOptions = {
  language: 'fr',
  interpret: true,
  plain: [],
  explicit: { places: false, forms: false, recognitions: false },
  namesakes: [],
};
const read = (q: string, options: Partial<UnderstandOptions> = {}) =>
  understand(q, { ...OPTIONS, ...options }, readers, listed);
const places = (q: string, options?: Partial<UnderstandOptions>) =>
  read(q, options).places.map(({ code, words }) => [code, words]);
const sectors = (q: string) => read(q).sectors.map(({ id }) => id);

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

describe('forms and recognitions', () => {
  it.each([
    ['coop de solidarité boulangerie', 'coop_solidarite'],
    ['OSBL traiteur', 'nonprofit'],
    ['O.B.N.L. traiteur', 'nonprofit'],
    ['NPO catering', 'nonprofit'],
    ['organisme à but non lucratif traiteur', 'nonprofit'],
    ['coopératives de ménage', 'cooperative'],
    ['traiteur mutuelle', 'mutual'],
  ])('%s → %s', (q, code) => expect(read(q).forms.map((form) => form.code)).toEqual([code]));

  it('reads recognitions', () =>
    expect(read("traiteur entreprise d'insertion").recognitions).toMatchObject([
      { code: 'entreprise_insertion', words: "entreprise d'insertion" },
    ]));

  it('sees a trade in « coopérative funéraire », not a form', () => {
    const { forms, sectors: meant } = read('coopérative funéraire');
    expect([forms, meant.map(({ id }) => id)]).toEqual([[], ['S20.7']]);
  });
});

describe('needs', () => {
  it.each([
    ['enlèvement de la neige', 'S02.7'],
    ['hébergement web', 'S04.6'],
    ["garde d'enfants", 'S19.3'],
    ['gardiennage', 'S20.1'],
    ['mobilier de bureau', 'S11.1'],
    ['snow removal', 'S02.7'],
    ['CRD', 'S03.6'],
    ['eco-centre', 'S03.3'],
    ['sous-traitance', 'S13.2'],
    ['thé', 'S08.6'],
    ['Déneigement du stationnement de la bibliothèque', 'S02.7'],
    ['Entretien ménager du CPE', 'S01.1'],
  ])('%s → %s', (q, sector) => expect(sectors(q)).toContain(sector));

  it('does not make a hotel of city hall', () => {
    expect(sectors("Entretien ménager de l'hôtel de ville")).not.toContain('S18.7');
    expect(sectors('hôtel')).toEqual(['S18.7']);
  });

  it('does not make lodging of web hosting, nor a guard of a childcare centre', () => {
    expect(sectors('hébergement web')).toEqual(['S04.6']);
    expect(sectors("garde d'enfants")).not.toContain('S20.1');
    expect(sectors('mobilier de bureau')).not.toContain('S01.1');
  });

  it('says which UNSPSC and SEAO categories a need corresponds to', () => {
    const { codes } = read('déneigement');
    const segment = { code: '72', label: expect.any(String) as string };
    expect(codes.unspsc).toEqual([{ code: '72102901', label: 'Déneigement', segment }]);
    expect(codes.seao.map(({ code }) => code)).toEqual(['S10', 'S6']);
  });

  it('corrects what nobody writes, and says so with the right accents', () => {
    expect(read('consiergerie').corrections).toEqual([{ from: 'consiergerie', to: 'conciergerie' }]);
    expect(read('Deniegement').corrections).toEqual([{ from: 'Deniegement', to: 'déneigement' }]);
    expect(read('zorglub ruche').corrections).toEqual([]);
  });

  it('reads the need of a specification among its padding', () => {
    const text =
      "Le mandat consiste à assurer le déneigement des trottoirs et des accès, incluant le chargement et le transport de la neige, l'épandage de sel, pour une superficie de 4 500 m2. Cautionnement de soumission de 10 %.";
    expect(read(text).long).toBe(true);
    expect(sectors(text)).toEqual(['S02.7']);
  });
});

describe('any text', () => {
  it('is read the same accented, bare or in capitals', () => {
    const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
    for (const q of [
      'déneigement à Trois-Rivières',
      'entretien ménager Témiscaming',
      'coopérative forestière Gaspésie',
    ])
      for (const other of [bare(q), q.toUpperCase(), bare(q).toUpperCase()]) {
        expect(places(other).map(([code]) => code)).toEqual(places(q).map(([code]) => code));
        expect(sectors(other)).toEqual(sectors(q));
      }
  });

  it('is read without failing, its words given back as they were written', () => {
    const word = fc.oneof(
      fc.constantFrom('déneigement', 'St-Tite', "l'", 'coop', 'MRC', '--', '"', '(', '1199000010', 'à'),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (parts) => {
        const q = parts.join(' ');
        const { places: found, forms, recognitions } = read(q);
        for (const { words } of [...found, ...forms, ...recognitions]) expect(q).toContain(words);
      }),
      { numRuns: 300 },
    );
  });

  it('reads four thousand characters in well under a second', () => {
    const began = performance.now();
    read('Services de déneigement et de tonte à Drummondville, xyzzyq '.repeat(70).slice(0, 4_000));
    expect(performance.now() - began).toBeLessThan(1_000);
  });
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

describe('a pasted notice', () => {
  const NOTICE = `Municipalité d'Hérouxville – Tonte de gazon des parcs, des terrains sportifs et des abords de bâtiments pour la
    saison 2027. Le soumissionnaire détient une assurance responsabilité civile et en fournit la preuve d'assurance.`;

  it('is placed by its first words', () => expect(places(NOTICE)).toEqual([['35035', "Municipalité d'Hérouxville"]]));
  it('asks for no insurance because contracts do', () => {
    expect(sectors(NOTICE)).toContain('S02.2');
    expect(sectors(NOTICE)).not.toContain('S20.6');
  });
  it('leaves insurance to those who ask for nothing else', () =>
    expect(sectors('assurance responsabilité civile')).toEqual(['S20.6']));
});

describe('words that look alike', () => {
  it('takes no peeled vegetable for a shovel', () => expect(sectors('légumes pelés')).not.toContain('S02.7'));
  it('takes no scope for a SCOP', () => expect(read('carbon footprint, scopes 1 to 3').forms).toEqual([]));
  it('asks for no snow removal in a place named for its snow', () =>
    expect(sectors('traiteur Notre-Dame-des-Neiges')).not.toContain('S02.7'));
});

describe('what the words say when no phrase does', () => {
  it.each([
    ['effacer ce que des jeunes ont barbouillé sur le mur', 'S01.7'],
    ['il faudrait quelqu’un pour scier le gros érable tombé', 'S02.4'],
  ])('reads « %s »', (q, sector) => expect(sectors(q)[0]).toBe(sector));

  it('lets her take its words back', () => {
    const q = 'scier le gros érable tombé';
    expect(read(q, { plain: [read(q).sectors[0]?.words ?? ''] }).sectors.map(({ id }) => id)).not.toContain('S02.4');
  });
});
