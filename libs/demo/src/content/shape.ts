import type { Mode } from '@repere/contract';

/** How far a trade usually goes; `areas.ts` turns it into one of the four kinds of service area. */
export type Reach = 'own' | 'local' | 'mrc' | 'radius' | 'regional' | 'wide' | 'province';

/** Where a trade is found: cities, anywhere, villages, forest regions, the coast. */
export type Setting = 'urban' | 'any' | 'rural' | 'forest' | 'coast';

/** Staff: mostly none, a handful, a team, a large house. */
export type Size = 'none' | 'tiny' | 'small' | 'medium' | 'large';

/** Which kinds of cooperative the trade takes when it is one. */
export type CoopKind = 'travail' | 'solidarite' | 'producteurs' | 'consommateurs' | 'actionnaire' | 'federation';

/**
 * The hand-written material of one sub-sector. Lists are `;`- or line-separated (see `list`). Tokens of names: `{X}` a mark,
 * `{dG}` « du Bas-Saint-Maurice », `{dL}` « de Saint-Tite » or of a borough, `{V}` the place; of sentences also `{o2}`…`{o4}`
 * that many offers, `{aV}` `{dV}` `{enM}` `{laM}` `{dM}` `{enR}` `{laR}` `{dR}`, `{y}` a founding year. `[a|b]` alternates.
 */
export interface SubSectorContent {
  readonly id: string;
  /** How many of 11,360. */
  readonly weight: number;
  /** Share of cooperatives before the whole is brought to the known 21 %. */
  readonly coop: number;
  readonly coops?: Readonly<Partial<Record<CoopKind, number>>>;
  readonly reach: Reach;
  readonly setting?: Setting;
  readonly size?: Size;
  readonly modes: readonly Mode[];
  /** Sub-sectors the same enterprise often adds. */
  readonly with: readonly string[];
  readonly recognitions?: Readonly<Record<string, number>>;
  /** Patterns; `c:` for cooperatives only (it says so itself), `o:` for non-profits only, `f:` for financial cooperatives, `m:` for mutuals. */
  readonly names: readonly string[];
  readonly marks: readonly string[];
  readonly offers: readonly string[];
  readonly fr: readonly string[];
  readonly offersEn: readonly string[];
  readonly en: readonly string[];
}

/** Splits hand-written material on semicolons and line ends: quotes would drown the words. */
export function list(strings: TemplateStringsArray): readonly string[] {
  return strings
    .join('')
    .split(/[;\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
