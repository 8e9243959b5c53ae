import { builtInReference, type ReferenceSnapshot } from '@repere/reference';
import type { Random } from '../domain/evaluator/testing/random.suite';
import type { AListing } from './a-listing.suite';

/** Few places, so that enterprises and searches meet: three neighbouring MRC, one far away, and a big town. */
const MRCS = ['M35', 'M36', 'M371', 'M51', 'M61'];
const FAR = ['66023', '23027', '90012'];
const MODES = ['goods', 'services', 'works', 'staffing'];
const STATUSES = ['unverified', 'declared', 'confirmed'];
/** The first of them, whole sectors included. */
export const SECTORS = 24;
const NAMES = [
  ...['Les Jardins', 'Coopérative', 'Ateliers', 'Café', 'Traiteur', 'Ébénisterie', 'L’Œuvre', 'Groupe', 'Récup'],
  ...['Solidarité', 'Boréale', 'du Fleuve', 'des Érables', 'Nouvel Horizon', 'Sainte-Thècle', 'Mauricie', 'Action'],
];
const WORDS = [
  ...['traiteur', 'buffet', 'déneigement', 'entretien ménager', 'imprimerie', 'menuiserie', 'recyclage', 'garderie'],
  ...[
    'informatique',
    'aide à domicile',
    'paysagement',
    'couture',
    'transport',
    'formation',
    'snow removal',
    'catering',
  ],
  ...['cleaning', 'printing', 'bois', 'repas', 'meubles', 'santé', 'coop', 'obnl', 'entreprise d’insertion'],
];
const PLACES = ['Saint-Tite', 'Mékinac', 'Shawinigan', 'Trois-Rivières', 'Mauricie', 'Joliette', 'la tuque', 'Québec'];

const municipalities = (): readonly string[] => [
  ...MRCS.flatMap((mrc) =>
    builtInReference()
      .territories.municipalitiesOf(mrc)
      .map(({ code }) => code),
  ),
  ...FAR,
];

const sectors = (random: Random): readonly string[] =>
  random.some(
    builtInReference()
      .sectors.all.slice(0, SECTORS)
      .map(({ id }) => id),
    2,
  );

/** Enterprises with anything in them, of real sectors and places. */
export function randomDirectory(random: Random, count: number): AListing[] {
  const { legalForms, recognitions, practices } = builtInReference();
  const seats = municipalities();
  return Array.from({ length: count }, (_, at) => ({
    id: `0199f3a0-0000-7000-8000-${String(at).padStart(12, '0')}`,
    name: `${random.one(NAMES)} ${random.one(NAMES)} ${random.chance(0.3) ? '' : at}`.trim(),
    municipality: random.one(seats),
    precision: random.chance(0.5) ? 'exact' : 'municipality',
    ...(random.chance(0.8) && { legalForm: random.one(legalForms).code }),
    status: random.one(STATUSES),
    publication: random.chance(0.9) ? 'published' : random.one(['held', 'withdrawn']),
    recognitions: random.some(
      recognitions.map(({ code }) => code),
      2,
    ),
    practices: random.some(
      practices.map(({ code }) => code),
      2,
    ),
    ...(random.chance(0.7) && { descriptionFr: `${random.some(WORDS, 4).join(', ')}.` }),
    ...(random.chance(0.2) && { descriptionEn: `${random.some(WORDS, 3).join(', ')}.` }),
    activities: Array.from({ length: random.below(4) }, () => ({
      sectors: sectors(random),
      modes: random.some(MODES, 2),
      area: randomArea(random, seats),
    })),
  }));
}

function randomArea(random: Random, seats: readonly string[]): AListing['activities'][number]['area'] {
  switch (random.below(6)) {
    case 0:
      return { kind: 'province' };
    case 1:
      return { kind: 'undeclared' };
    case 2:
      return { kind: 'zones', codes: [random.one(MRCS), ...random.some(seats, 3)] };
    case 3:
      return { kind: 'zones', codes: [random.one(['R04', 'R14', ...seats])] };
    default:
      return { kind: 'radius', km: random.one([10, 20, 30, 60, 150]) };
  }
}

type RandomQuery = Record<string, string | readonly string[]>;

/** A question as an address writes it: words with accents dropped, errors and places in them, and any of the filters. */
export function randomQuery(random: Random, reference: ReferenceSnapshot): RandomQuery {
  const maybe = (probability: number, name: string, values: () => readonly string[]): RandomQuery => {
    const given = random.chance(probability) ? values() : [];
    return given.length === 0 ? {} : { [name]: given };
  };
  const places = [...MRCS, 'R04', 'R14', 'QC', ...municipalities()];
  const near = random.chance(0.2);
  const codes = (terms: readonly { readonly code: string }[]): string[] => terms.map(({ code }) => code);
  return {
    ...(random.chance(0.75) && { q: randomText(random) }),
    ...(random.chance(0.3) && { understand: 'off' }),
    ...maybe(0.3, 'sector', () => sectors(random)),
    ...maybe(0.4, 'serves', () => random.some(places, 2)),
    ...maybe(0.15, 'located', () =>
      random.some(
        places.filter((code) => code !== 'QC'),
        2,
      ),
    ),
    ...maybe(0.2, 'mode', () => random.some(MODES, 2)),
    ...maybe(0.15, 'form', () => random.some([...codes(reference.formFamilies), ...codes(reference.legalForms)], 2)),
    ...maybe(0.1, 'recognition', () => random.some(codes(reference.recognitions), 2)),
    ...maybe(0.1, 'practice', () => random.some(codes(reference.practices), 2)),
    ...maybe(0.15, 'status', () => random.some(STATUSES, 2)),
    ...(near && { near: random.one(['35027', 'M35', '46.5,-72.6']) }),
    ...(near && random.chance(0.6) && { radiusKm: random.one(['15', '40', '120.5']) }),
    ...(random.chance(0.1) && { bbox: '-73.2,46.1,-72.1,47.2' }),
  };
}

function randomText(random: Random): string {
  const parts = [
    ...(random.chance(0.7) ? [random.one(WORDS)] : []),
    ...(random.chance(0.3) ? [random.one(NAMES)] : []),
    ...(random.chance(0.25) ? [random.one(WORDS)] : []),
    ...(random.chance(0.3) ? [`${random.one(['', 'à ', 'in ', 'de '])}${random.one(PLACES)}`] : []),
  ];
  const text = (parts.length === 0 ? [random.one(NAMES)] : parts).join(' ');
  switch (random.below(6)) {
    case 0:
      return text.normalize('NFD').replace(/\p{M}/gu, '');
    case 1:
      return text.toUpperCase();
    case 2:
      return text.slice(0, Math.max(3, text.length - random.below(4)));
    case 3: {
      const at = 1 + random.below(Math.max(1, text.length - 2));
      return text.slice(0, at) + text.slice(at + 1);
    }
    default:
      return text;
  }
}
