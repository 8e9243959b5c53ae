import { fitting, subjectOf } from './conditions';

const lines = ['@radio|FM@ Nos ondes', '@!radio@ Nos pages', '@!#urban@ Entre les villages', 'Nos membres'];

describe('what may be said of an enterprise', () => {
  it('follows its name, whatever the case', () => {
    expect(fitting(lines, 'RADIO LA BOURRASQUE')).toEqual(['Nos ondes', 'Entre les villages', 'Nos membres']);
    expect(fitting(lines, 'Journal Le Clocher')).toEqual(['Nos pages', 'Entre les villages', 'Nos membres']);
  });

  it('follows the size of its place', () => {
    expect(fitting(lines, subjectOf('Journal', 1_700_000))).toEqual(['Nos pages', 'Nos membres']);
    expect(subjectOf('Journal', 800)).toBe('Journal #rural');
    expect(subjectOf('Journal', null)).toBe('Journal #rural');
    expect(subjectOf('Journal', 40_000)).toBe('Journal');
  });

  it('is everything when no line sets a condition', () => {
    expect(fitting(['a', 'b'], 'Villa')).toEqual(['a', 'b']);
  });
});
