import type { CoopKind, SubSectorContent } from './content/shape';
import type { Random } from './random';

export interface DemoForm {
  readonly code: string;
  readonly family: 'cooperative' | 'nonprofit' | 'mutual';
  /** Caisses and insurance mutuals: the 2.1 % the official figures count apart. */
  readonly financial: boolean;
}

/** 21 % of non-financial cooperatives (ISQ portrait 2022, domain.md §5). */
const COOPERATIVES = 0.21;
/** Of the enterprises of solidarity finance and of insurance, those that are caisses or mutuals: 2.1 % of the whole. */
const FINANCIAL: Readonly<Record<string, number>> = { 'S20.5': 0.82, 'S20.6': 0.8 };
const MUTUALS: Readonly<Record<string, number>> = { 'S20.6': 1 };

const CODES: Readonly<Record<CoopKind, string>> = {
  travail: 'coop_travail',
  solidarite: 'coop_solidarite',
  producteurs: 'coop_producteurs',
  consommateurs: 'coop_consommateurs',
  actionnaire: 'coop_travailleurs_actionnaire',
  federation: 'federation_coop',
};

/** Legal forms by trade, with the trades' own shares of cooperatives brought together to the known total. */
export class Forms {
  private readonly odds: number;

  constructor(contents: readonly SubSectorContent[]) {
    this.odds = solveOdds(contents);
  }

  draw(content: SubSectorContent, random: Random): DemoForm {
    if (random.chance(FINANCIAL[content.id] ?? 0))
      return random.chance(MUTUALS[content.id] ?? 0)
        ? { code: 'mutuelle', family: 'mutual', financial: true }
        : { code: 'coop_financiere', family: 'cooperative', financial: true };
    if (random.chance(shift(content.coop, this.odds))) {
      if (random.chance(0.004)) return { code: 'coop_federale', family: 'cooperative', financial: false };
      const kind = random.weighted<CoopKind>(content.coops ?? { solidarite: 6, travail: 4 });
      return { code: CODES[kind], family: 'cooperative', financial: false };
    }
    const code = random.weighted({ obnl_qc_partie3: 93, obnl_federal: 5, obnl_autre_loi: 2 });
    return { code, family: 'nonprofit', financial: false };
  }
}

function shift(share: number, odds: number): number {
  return (share * odds) / (share * odds + 1 - share);
}

function solveOdds(contents: readonly SubSectorContent[]): number {
  const total = contents.reduce((sum, content) => sum + content.weight, 0);
  const expected = (odds: number): number =>
    contents.reduce(
      (sum, content) => sum + (content.weight / total) * (1 - (FINANCIAL[content.id] ?? 0)) * shift(content.coop, odds),
      0,
    );
  let low = 0.01;
  let high = 100;
  for (let i = 0; i < 60; i++) {
    const middle = Math.sqrt(low * high);
    if (expected(middle) < COOPERATIVES) low = middle;
    else high = middle;
  }
  return low;
}
