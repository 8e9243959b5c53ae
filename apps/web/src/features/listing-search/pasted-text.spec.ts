import { pastedText } from './pasted-text';

describe('a text pasted in the box', () => {
  it('keeps one break where an item ends', () =>
    expect(pastedText(' Déneigement\r\n\r\n\tTonte de  pelouse \n')).toBe('Déneigement\nTonte de pelouse'));

  it('goes on where a line was only too long for its page', () =>
    expect(
      pastedText('Le mandat consiste à assurer le déneigement des trottoirs et\ndes accès.\nIncluant le sel'),
    ).toBe('Le mandat consiste à assurer le déneigement des trottoirs et des accès.\nIncluant le sel'));

  it('leaves a line alone', () => expect(pastedText('traiteur Shawinigan')).toBe('traiteur Shawinigan'));
});
