import fc from 'fast-check';
import { places, read, sectors } from './testing/read-here.suite';

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

  it.each([
    ['fusées', true],
    ['canons', true],
    ['traietur', false],
    ['déneigemnt', false],
    ['nettoyage de fusées après incendie', false],
    ['traiteur pour canons', false],
  ])('« %s »: does all that is asked for rest on a doubtful correction? %s', (q, doubtful) => {
    const { units, corrections } = read(q);
    expect(corrections.length).toBe(1);
    const heads = units.filter((unit) => unit.kind === 'need' && unit.head);
    expect(heads.length).toBeGreaterThan(0);
    expect(heads.every((unit) => unit.kind === 'need' && unit.doubtful)).toBe(doubtful);
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
