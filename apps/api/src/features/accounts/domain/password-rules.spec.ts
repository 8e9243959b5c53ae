import { checkPassword } from './password-rules';

const common = new Set(['password', 'soleil', 'motdepasse', 'qwertyuiop']);
const check = (password: string, personal: readonly string[] = []) =>
  checkPassword(password, (word) => common.has(word), personal);

describe('checkPassword', () => {
  it.each([
    'trois bouleaux derrière la grange',
    'pQ7#vN2!xL9$',
    'un mot de passe ordinaire mais long',
    '🌲🍁🦫🛶❄️ forêt',
  ])('accepts %s', (password) => {
    expect(check(password)).toEqual({ ok: true, value: undefined });
  });

  it.each([
    ['onzecaracte', 'too_short'],
    ['x'.repeat(129), 'too_long'],
    ['Password1234!', 'common'],
    ['P4ssw0rd1234', 'common'],
    ['passwordpassword', 'common'],
    ['12motdepasse34', 'common'],
    ['abababababab', 'repetitive'],
    ['abcdefghijklm', 'repetitive'],
    ['109876543210', 'repetitive'],
  ])('refuses %.20s as %s', (password, reason) => {
    expect(check(password)).toEqual({ ok: false, error: reason });
  });

  it('refuses what everybody who knows the person would try', () => {
    expect(check('tremblay-2026', ['Marie Tremblay', 'marie@ville.example'])).toMatchObject({ error: 'personal' });
    expect(check('tremblay aime la grange rouge', ['Marie Tremblay'])).toMatchObject({ ok: true });
  });
});
