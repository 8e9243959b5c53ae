import type { Territory } from '@repere/reference';
import type { ContentWord } from '../text/content-words';

/** « Saguenay–Lac-Saint-Jean » is also said by halves. */
export function namesOf(territory: Territory): string[] {
  if (territory.level !== 'region' || !territory.name.includes('–')) return [territory.name];
  return [territory.name, ...territory.name.split('–')];
}

/** « région 04 », as officials say it. */
export const numbersOf = ({ level, code }: Territory): string[] =>
  level === 'region' ? [`région ${code.slice(1)}`, `région administrative ${code.slice(1)}`] : [];

/** Words with those that stand between them. */
export const asWritten = (content: readonly ContentWord[]): string =>
  content.map(({ token, before }, index) => [...(index === 0 ? [] : before), token.word].join(' ')).join(' ');

/** The article a name begins with. */
export const articleOf = (name: string): string[] => {
  const found = /^(la|le|les)\s|^(l)['’]/i.exec(name);
  return found === null ? [] : [(found[1] ?? found[2] ?? '').toLowerCase()];
};
