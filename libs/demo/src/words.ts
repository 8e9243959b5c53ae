import { geoNames } from './content/geo-names';
import { fitting, subjectOf } from './conditions';
import type { SubSectorContent } from './content/shape';
import { at, de, enumerate } from './french';
import type { Random } from './random';
import type { DemoSeat } from './seats';
import type { Resolve } from './template';

export interface Naming {
  /** The words `{X}` stands for. */
  readonly mark?: string;
  /** The finished name, which decides what may be said (see `fitting`). */
  readonly name?: string;
}

/** Answers the tokens of names and sentences for one enterprise at its seat. */
export function wordsOf(
  content: SubSectorContent,
  seat: DemoSeat,
  { mark = '', name = '' }: Naming,
  random: Random,
): Resolve {
  const { municipality, mrc, quarter } = seat;
  const subject = subjectOf(name, municipality.population);
  const decks: Record<'fr' | 'en', string[]> = { fr: [], en: [] };
  const offers = (language: 'fr' | 'en', count: number): string => {
    if (decks[language].length < count) {
      const fit = fitting(language === 'fr' ? content.offers : content.offersEn, subject);
      decks[language] = random.sample(fit, fit.length);
    }
    return enumerate(decks[language].splice(0, count), language);
  };
  let founded: string | undefined;
  const tokens: Readonly<Record<string, () => string>> = {
    X: () => mark.replace(/^(D[ue]s?|Aux?) /, (article) => article.toLowerCase()),
    V: () => municipality.name,
    L: () => quarter?.name ?? municipality.name,
    dV: () => de(municipality.name),
    aV: () => at(municipality.name),
    dL: () => de(quarter?.name ?? municipality.name),
    dG: () => random.pick(geoNames[mrc.territory.code] ?? [de(mrc.territory.name)]),
    laM: () => mrc.forms.the,
    dM: () => mrc.forms.of,
    enM: () => mrc.forms.in,
    M: () => mrc.forms.english,
    laR: () => mrc.regionForms.the,
    dR: () => mrc.regionForms.of,
    enR: () => mrc.regionForms.in,
    R: () => mrc.regionForms.english,
    y: () => (founded ??= String(1972 + Math.floor(50 * random.next() ** 0.8))),
    o1: () => offers('fr', 1),
    o2: () => offers('fr', 2),
    o3: () => offers('fr', 3),
    o4: () => offers('fr', 4),
    e2: () => offers('en', 2),
    e3: () => offers('en', 3),
    e4: () => offers('en', 4),
  };
  return (token) => {
    const lower = token.charAt(0).toLowerCase() + token.slice(1);
    const value = tokens[token] ?? (/^[OE]\d$/.test(token) ? tokens[lower] : undefined);
    if (!value) throw new Error(`unknown token {${token}} in the content of ${content.id}`);
    return tokens[token] ? value() : capitalise(value());
  };
}

export function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
}
