import type { Tier } from '../../domain/text/text-query';
import { toFilter, type Filter } from './filter';

/** Each tier without the listings of the tiers before it, so that the answers share nothing and add up. */
export function disjoint(tiers: readonly Tier[]): { tier: Tier; filter: Filter }[] {
  const asked: { tier: Tier; filter: Filter }[] = [];
  const before: Filter[] = [];
  for (const tier of tiers) {
    const own = toFilter(tier.tree);
    if (own === null) continue;
    const filter: Filter =
      before.length === 0 ? own : { kind: 'and', of: [own, { kind: 'not', filter: { kind: 'or', of: [...before] } }] };
    asked.push({ tier, filter });
    before.push(own);
  }
  return asked;
}
