import { builtInReference } from '@repere/reference';
import { fitting } from './conditions';
import { contents } from './content';
import { render } from './template';
import { Random } from './random';

const reference = builtInReference();
const ids = contents.map(({ id }) => id);

/** Every token of names and sentences, answered with a word. */
const KNOWN = /^(X|V|L|dV|aV|dL|dG|laM|dM|enM|M|laR|dR|enR|R|y|coop|[oO][1-4]|[eE][2-4])$/;
const answer = (token: string): string => {
  if (!KNOWN.test(token)) throw new Error(`unknown token {${token}}`);
  return 'mot';
};

describe('the hand-written material', () => {
  it('covers the 160 sub-sectors of the taxonomy, in its order', () => {
    expect(ids).toEqual(reference.sectors.all.filter(({ parentId }) => parentId !== null).map(({ id }) => id));
  });

  it('weighs about what it says: so many of 11,360', () => {
    const total = contents.reduce((sum, { weight }) => sum + weight, 0);
    expect(total).toBeGreaterThan(11_000);
    expect(total).toBeLessThan(12_000);
  });

  it('pairs each trade only with trades that exist, never with itself', () => {
    for (const { id, with: others } of contents) {
      expect(others.filter((other) => !ids.includes(other))).toEqual([]);
      expect(others).not.toContain(id);
    }
  });

  it('gives housing and funeral co-operatives no second trade', () => {
    for (const id of ['S20.4', 'S20.7']) expect(contents.find((content) => content.id === id)?.with).toEqual([]);
  });

  it('only uses recognitions of the table', () => {
    const codes = reference.recognitions.map(({ code }) => code);
    const used = contents.flatMap(({ recognitions }) => Object.keys(recognitions ?? {}));
    expect(used.filter((code) => !codes.includes(code))).toEqual([]);
  });

  it.each(contents.map((content) => [content.id, content] as const))('%s can be told of anybody', (_, content) => {
    const random = new Random(1);
    for (const subject of ['', 'X #rural', 'X #urban', 'Coopérative X']) {
      expect(fitting(content.fr, subject).length).toBeGreaterThanOrEqual(1);
      expect(fitting(content.en, subject).length).toBeGreaterThanOrEqual(1);
      expect(fitting(content.offers, subject).length).toBeGreaterThanOrEqual(3);
      expect(fitting(content.offersEn, subject).length).toBeGreaterThanOrEqual(2);
    }
    const lines = [...content.names, ...fitting(content.fr, ''), ...fitting(content.en, '')];
    for (const line of lines) expect(render(line, random, answer)).not.toMatch(/[{}[\]|@]/);
  });

  it('has whole sentences: a semicolon would have cut them', () => {
    const sentences = contents.flatMap(({ fr, en }) => [...fr, ...en]).map((line) => line.replace(/^@[^@]+@ ?/, ''));
    expect(sentences.filter((line) => !/^[\p{Lu}\d{[]/u.test(line) || !/[.!?\]]$/.test(line))).toEqual([]);
  });

  it('has a name for each legal form its trade can take', () => {
    for (const { coop, names } of contents) {
      const plain = names.filter((name) => !/^[a-z]:/.test(name));
      expect(plain.length + names.filter((name) => name.startsWith('o:')).length).toBeGreaterThan(0);
      if (coop > 0) expect(plain.length + names.filter((name) => name.startsWith('c:')).length).toBeGreaterThan(0);
    }
  });
});
