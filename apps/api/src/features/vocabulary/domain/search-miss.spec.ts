import { keptText, monthOf } from './search-miss';

describe('keptText', () => {
  it.each([
    ['Abat-poussière!', 'abat poussiere'],
    ['  ZORBULES géantes ', 'zorbules geantes'],
  ])('keeps %j as %j', (q, text) => expect(keptText(q)).toBe(text));

  it.each([
    'moi@exemple.ca',
    'https://exemple.ca',
    '418 555-0101',
    '1199000010',
    'un texte collé qui raconte beaucoup de choses sur quelqu’un en particulier',
    'sept mots font une phrase déjà longue',
    'ab',
    '!!',
  ])('keeps nothing of %j', (q) => expect(keptText(q)).toBeNull());
});

it('counts by month', () => expect(monthOf(new Date('2026-11-23T23:59:00Z'))).toBe('2026-11-01'));
