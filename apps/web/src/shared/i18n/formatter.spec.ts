import { createFormatter } from './formatter';

const messages = {
  plain: 'Aucun',
  count: '{count, plural, one {# fiche} other {# fiches}}',
  rich: 'Voyez <a>les sources</a>, {name}.',
};

describe('a formatter', () => {
  const french = createFormatter('fr', messages);

  it('says a sentence with Québec’s numbers and plural rules', () => {
    expect(french.text('count', { count: 0 })).toBe('0 fiche');
    expect(french.text('count', { count: 11360 })).toBe('11\u00a0360 fiches');
  });

  it('gives the pieces of a sentence that holds elements', () => {
    const a = (words: readonly unknown[]): object => ({ link: words.join('') });
    expect(french.parts('rich', { a, name: { bold: 'vous' } })).toEqual([
      'Voyez ',
      { link: 'les sources' },
      ', ',
      { bold: 'vous' },
      '.',
    ]);
  });

  it('shows the id of a sentence that does not exist', () => {
    expect(french.text('nowhere')).toBe('nowhere');
  });

  it('learns the sentences of another page', () => {
    const growing = createFormatter('fr', messages);
    growing.learn({ later: 'Plus tard' });
    expect([growing.text('later'), growing.text('plain')]).toEqual(['Plus tard', 'Aucun']);
  });

  it('writes dates of the day they name, whatever the clock of the machine', () => {
    expect(french.date('2026-11-23')).toBe('23 novembre 2026');
    expect(createFormatter('en', {}).date('2026-01-01')).toBe('January 1, 2026');
  });

  it('names languages', () => {
    expect(french.languageName('en')).toBe('anglais');
  });
});
