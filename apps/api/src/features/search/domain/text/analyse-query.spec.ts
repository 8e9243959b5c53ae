import { builtInReference, builtInVocabulary } from '@repere/reference';
import { prepareReaders, understand } from '../understanding/understand';
import { analyseDocument } from './analyse-document';
import { analyseQuery } from './analyse-query';
import { LayeredLexicon } from './layered-lexicon';
import type { ListingText, SearchDocument } from './search-document';
import { fieldsWithin, type TextTree } from './text-query';

const readers = prepareReaders(builtInReference(), builtInVocabulary());
let next = 0;
const aListing = (name: string, over: Partial<ListingText> = {}): SearchDocument =>
  analyseDocument(
    {
      id: `${(next += 1)} ${name}`,
      version: 1,
      neq: null,
      name,
      tradeName: null,
      otherNames: [],
      acronym: null,
      descriptions: [],
      activities: [],
      clientReferences: [],
      places: [],
      ...over,
    },
    readers.book,
    readers.reference.sectors,
  );
const does = (...sectors: string[]) => ({ activities: [{ sectors, descriptions: [] }] });

const DIRECTORY = [
  aListing('Coopérative de solidarité La Belle Table', { ...does('S07.1'), acronym: 'CSBT', neq: '1199000010' }),
  aListing('Traiteur du Canal', does('S07.1', 'S07.2')),
  aListing('Le Quai doré', { ...does('S07.7'), descriptions: ['Service de traiteur sur demande'] }),
  aListing('Neige et cie', does('S02.7')),
  aListing('Les Pelles dorées', { descriptions: ['Enlèvement de la neige'] }),
  aListing('Auberge du Phare', does('S18.7')),
  aListing('Propre propre', {
    activities: [{ sectors: ['S01.1'], descriptions: ["Ménage d'hôtels de ville et de bureaux"] }],
  }),
  aListing('Mobilier Pin blanc', does('S11.1')),
  aListing('Après le feu', does('S01.4')),
  aListing('Atelier Zorglub', { ...does('S13.2'), clientReferences: ['Ville de Shawinigan'] }),
];
const counts = new Map<string, number>();
for (const { words } of DIRECTORY) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
const listed = LayeredLexicon.of(counts);

/** Names found, each with its band, best first: what an engine answers. */
function search(q: string): [string, number][] {
  const understanding = understand(
    q,
    {
      language: 'fr',
      interpret: true,
      plain: [],
      explicit: { places: false, forms: false, recognitions: false },
      namesakes: [],
    },
    readers,
    listed,
  );
  const query = analyseQuery(understanding);
  const run = (tiers: NonNullable<typeof query>['tiers']): [string, number, number][] =>
    DIRECTORY.flatMap((document): [string, number, number][] => {
      const tier = tiers.find(({ tree }) => holds(tree, document));
      return tier === undefined ? [] : [[document.listingId.replace(/^\d+ /, ''), tier.band, tier.score]];
    });
  const strict = run(query?.tiers ?? []);
  const found = strict.length > 0 ? strict : run(query?.fallback ?? []);
  return found.sort((a, b) => a[1] - b[1] || b[2] - a[2]).map(([name, band]) => [name, band]);
}

function holds(tree: TextTree, document: SearchDocument): boolean {
  if (tree.kind === 'all') return tree.of.every((part) => holds(part, document));
  if (tree.kind === 'any') return tree.of.some((part) => holds(part, document));
  return fieldsWithin(tree.reach).some((field) => document.terms[field].some((term) => tree.terms.includes(term)));
}

describe('a search', () => {
  it.each([
    'La Belle Table',
    'belle table',
    'table belle',
    'Coopérative de solidarité La Belle Table',
    'CSBT',
    '1199 000 010',
    'bele table',
  ])('finds the enterprise of that name first: « %s »', (q) =>
    expect(search(q)[0]).toEqual(['Coopérative de solidarité La Belle Table', 0]),
  );

  it('puts those that declare the need before those that mention it', () =>
    expect(search('traiteur')).toEqual([
      ['Traiteur du Canal', 1],
      ['Coopérative de solidarité La Belle Table', 1],
      ['Le Quai doré', 2],
    ]));

  it('reaches a French-only listing from English words', () =>
    expect(search('snow removal')).toEqual([
      ['Neige et cie', 1],
      ['Les Pelles dorées', 1],
    ]));

  it('does not rank city hall for a hotel, nor cleaning for furniture', () => {
    expect(search('hôtel').map(([name]) => name)).toEqual(['Auberge du Phare']);
    expect(search('mobilier de bureau').map(([name]) => name)).toEqual(['Mobilier Pin blanc']);
  });

  it.each(['déneig', 'neig', 'déneigment', 'DENEIGEMENT'])('understands « %s » while it is typed or mistyped', (q) =>
    expect(search(q).map(([name]) => name)).toContain('Neige et cie'),
  );

  it('does not let a word nobody has hide the suppliers', () =>
    expect(search('traiteur xyzzyq').map(([name]) => name)).toContain('Traiteur du Canal'));

  it('puts a named enterprise before others of its trade', () =>
    expect(search('sous-traitance zorglub')[0]).toEqual(['Atelier Zorglub', 0]));

  it('asks nothing when only a place is left', () => expect(search('Drummondville')).toEqual([]));

  it('reads the need of a long notice', () =>
    expect(
      search(
        "La Ville désire obtenir des soumissions pour le déneigement de ses stationnements municipaux et de ses trottoirs, incluant l'épandage d'abrasifs, pour les saisons 2026 à 2029, selon le devis 2026-014.",
      ).map(([name]) => name),
    ).toEqual(['Neige et cie', 'Les Pelles dorées']));

  it('finds by a doubtful correction without saying that it is offered', () => {
    expect(search('fumées')).toEqual([['Après le feu', 1]]);
    expect(search('fusées')).toEqual([['Après le feu', 2]]);
    expect(search('nettoyage de fusées après incendie')[0]).toEqual(['Après le feu', 1]);
  });
});
