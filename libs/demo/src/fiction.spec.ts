import { builtInReference } from '@repere/reference';
import { DEMO_COUNT, demoListings } from '.';

const { territories } = builtInReference();
const directory = [...demoListings({ territories, today: '2026-11-23' })];
const names = directory.flatMap(({ name, tradeName, otherNames }) => [
  name,
  ...(tradeName ? [tradeName] : []),
  ...otherNames,
]);
const texts = directory.flatMap(({ description, activities }) =>
  [description, ...activities.map((activity) => activity.description)].flatMap((text) => text?.fr ?? []),
);

/** Enterprises, networks and brands everybody knows: none may look as if it were in the demonstration. */
const REAL = [
  'insertech',
  'pro-?prêt',
  'imprime-?emploi',
  'guepe',
  'tricentris',
  'santropol',
  'tabl[ée]e des chefs',
  'renaissance',
  'commerce solidaire',
  'desjardins',
  'promutuel',
  'beneva',
  'agropur',
  'sollio',
  'nutrinor',
  'exceldor',
  'citadelle',
  'communauto',
  'bixi',
  'équiterre',
  'vélo québec',
  'cyclo nord-sud',
  'koumbit',
  'petites[- ]mains',
  'boulot vers',
  'd-trois-pierres',
  'accueil bonneau',
  'maison du père',
  'sun youth',
  'moisson',
  'centraide',
  'croix-rouge',
  'saint-vincent-de-paul',
  'patro (roc|villeray|laval)',
  'équijustice',
  'auberges? du cœur',
  'bâtir son quartier',
  'utile',
  'vivre en ville',
  'cirque du soleil',
  'rideau vert',
  'tohu',
  'la barberie',
  'carrefours? jeunesse-emploi',
  'chantier de l',
  'cqcm',
  'fondaction',
  'caisse d.économie solidaire',
];

describe('nothing in the demonstration exists', () => {
  const contacts = directory.map(({ contact }) => contact);

  it('sites and e-mails are under a domain that cannot exist', () => {
    expect(
      contacts.flatMap(({ email }) => email ?? []).filter((email) => !/^[a-z]+@[a-z0-9]+\.invalid$/.test(email)),
    ).toEqual([]);
    const sites = contacts.flatMap(({ website }) => website ?? []);
    expect(sites.filter((site) => !/^https:\/\/(www\.)?[a-z0-9]+\.invalid$/.test(site))).toEqual([]);
  });

  it('telephones are 555-01xx, reserved for fiction', () => {
    const phones = contacts.flatMap(({ phone }) => phone ?? []);
    expect(phones.filter((phone) => !/^(\(\d{3}\)|\d{3}) 555-01\d\d(, poste \d{3})?$/.test(phone))).toEqual([]);
  });

  it.each(REAL)('no name says « %s »', (real) => {
    const pattern = new RegExp(`(?<!\\p{L})(${real})(?!\\p{L})`, 'iu');
    expect(names.filter((name) => pattern.test(name))).toEqual([]);
  });
});

describe('names', () => {
  it('are distinct for at least 97 %', () => {
    expect(new Set(directory.map(({ name }) => name.toLowerCase())).size).toBeGreaterThan(0.97 * DEMO_COUNT);
  });

  it('say of a co-operative that it is one, and of no one else', () => {
    const says = (name: string) => /coop|fédération/i.test(name);
    const cooperatives = directory.filter(
      ({ legalForm }) => legalForm?.includes('coop') && legalForm !== 'coop_financiere',
    );
    expect(cooperatives.filter(({ name }) => !says(name))).toEqual([]);
    const nonprofits = directory.filter(({ legalForm }) => legalForm?.startsWith('obnl'));
    expect(nonprofits.filter(({ name }) => says(name)).map(({ name }) => name)).toEqual([]);
  });

  it('are sometimes shouted in capitals, as registers do', () => {
    const shouted = directory.filter(({ name }) => name === name.toLocaleUpperCase('fr')).length;
    expect(Math.abs((100 * shouted) / directory.length - 6)).toBeLessThan(2);
  });
});

describe('French texts', () => {
  const wrong = (pattern: RegExp) => [...names, ...texts].filter((text) => pattern.test(text)).slice(0, 5);

  it('contract their articles', () => {
    expect(wrong(/(?<!\p{L})(de|à) (Les|Le|les|le) (?!\p{Lu}\p{Lu})/u)).toEqual([]);
    expect(wrong(/(?<!\p{L})de ([AEIOUÉÈÊÎ](?!\p{Lu}| à Z)|l'île d'|Les )/u)).toEqual([]);
  });

  it('follow Québec typography', () => {
    expect(wrong(/ [;!?:]|« | »| {2}|\.\.|[^ \u00a0]:/)).toEqual([]);
  });

  it('hold no trace of the templates', () => {
    expect(wrong(/[{}[\]|@#;]|undefined|null/)).toEqual([]);
  });

  it('begin with a capital and end with a point', () => {
    expect(texts.filter((text) => !/^[\p{Lu}\d]/u.test(text) || !/[.?!]$/.test(text))).toEqual([]);
  });
});
