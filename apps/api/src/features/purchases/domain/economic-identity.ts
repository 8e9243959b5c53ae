import type { BuyerFacts } from './facts';
import type { DecimalText } from './purchase-line';
import type { ReadingContext } from './reading-context';

export interface EconomicTerms {
  readonly buyer: BuyerFacts | null;
  /** The buyer's own reference of the purchase. */
  readonly reference: string | null;
  /** Folded names. */
  readonly suppliers: readonly string[];
  readonly awarded: DecimalText | null;
  readonly awardedOn: string | null;
}

/**
 * What makes two published awards one: same buyer, same reference of the buyer, same suppliers, same amount, same day. The same
 * award is republished under other numbers, within an era and across eras (procurement data §1.4, T5, T6).
 * @returns null unless every term is known: without a reference two awards that look alike are two awards
 */
export function economicIdentity(
  { buyer, reference, suppliers, awarded, awardedOn }: EconomicTerms,
  context: ReadingContext,
): string | null {
  if (buyer === null || reference === null || awarded === null || awardedOn === null || suppliers.length === 0)
    return null;
  const members = [...suppliers].sort().join('+');
  return context.idOf(`award|${buyer.nameKey}|${context.fold(reference)}|${members}|${awarded}|${awardedOn}`);
}
