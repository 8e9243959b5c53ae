import IntlMessageFormat from 'intl-messageformat';
import { format, serverCatalogues, type MessageKey } from './format';

const keys = Object.keys(serverCatalogues.fr) as MessageKey[];
/** The parameters a message names, at any depth of its plurals and choices. */
function parameters(message: string): string[] {
  const found = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, value } = node as { type?: number; value?: string };
    if (type !== undefined && type >= 1 && type <= 6 && typeof value === 'string') found.add(value);
    Object.values(node).forEach(visit);
  };
  visit(new IntlMessageFormat(message, 'fr-CA', undefined, { ignoreTag: true }).getAst());
  return [...found].sort();
}

describe('the catalogues of the server', () => {
  it('say the same things in both languages', () => {
    expect(Object.keys(serverCatalogues.en).sort()).toEqual([...keys].sort());
  });

  it.each(keys)('%s takes the same parameters in both languages and is well formed', (key) => {
    const french = parameters(serverCatalogues.fr[key]);
    expect(parameters(serverCatalogues.en[key])).toEqual(french);
    const params = Object.fromEntries(french.map((name) => [name, 2]));
    for (const language of ['fr', 'en'] as const) expect(format(language, key, params)).not.toBe('');
  });

  it.each(keys)('%s follows the typography of Québec', (key) => {
    expect(serverCatalogues.fr[key]).not.toMatch(/«(?!\u00a0)|(?<!\u00a0)»| [:;!?]|\w'\w/);
  });
});

describe('format', () => {
  it('counts as the language does', () => {
    expect(format('fr', 'start.migrations', { count: 0 })).toBe('Base de données à jour');
    expect(format('fr', 'start.migrations', { count: 1 })).toBe('1 migration appliquée');
    expect(format('en', 'start.migrations', { count: 2 })).toBe('2 migrations applied');
  });

  it('writes numbers as the language does', () => {
    const params = { step: 'Démonstration', done: 4000, total: 11360 };
    expect(format('fr', 'start.progress', params)).toBe('Démonstration\u00a0: 4\u00a0000 / 11\u00a0360');
    expect(format('en', 'start.progress', params)).toBe('Démonstration: 4,000 / 11,360');
  });

  it('leaves braces that a person must copy', () => {
    expect(format('fr', 'config.remedy.tileUrl')).toContain('/{z}/{x}/{y}.png');
  });
});
