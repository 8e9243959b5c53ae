import type { Evidence, MatchResult } from './match';

/** How far a decision reaches: this line, every line with this spelling, or those of this buyer alone. */
export const DECISION_SCOPES = ['line', 'spelling', 'buyer_spelling'] as const;
export type DecisionScope = (typeof DECISION_SCOPES)[number];

/** `same`: it is this enterprise; `none`: nobody of the directory. */
export const DECISION_VERDICTS = ['same', 'none'] as const;
export type DecisionVerdict = (typeof DECISION_VERDICTS)[number];

export interface StandingDecision {
  readonly id: string;
  readonly scope: DecisionScope;
  readonly lineId: string;
  readonly position: number;
  readonly nameKey: string;
  readonly buyerId: string | null;
  readonly verdict: DecisionVerdict;
  readonly listingId: string | null;
}

interface DecidedLine {
  readonly lineId: string;
  readonly position: number;
  readonly nameKey: string;
  readonly buyerId: string | null;
}

/**
 * The decision that holds for a line: the narrowest scope first, the latest within a scope.
 * @param decisions standing ones, oldest first
 */
export function decisionFor(line: DecidedLine, decisions: readonly StandingDecision[]): StandingDecision | null {
  const last = (scope: DecisionScope, fits: (one: StandingDecision) => boolean): StandingDecision | undefined =>
    decisions.filter((one) => one.scope === scope && fits(one)).at(-1);
  return (
    last('line', (one) => one.lineId === line.lineId && one.position === line.position) ??
    last('buyer_spelling', (one) => one.nameKey === line.nameKey && one.buyerId === line.buyerId) ??
    last('spelling', (one) => one.nameKey === line.nameKey) ??
    null
  );
}

/**
 * The answer once a person has decided. What was decided about a spelling does not overrule a line's own number: somebody
 * else may write the same name.
 * @returns whether the decision was taken up, and the answer
 */
export function decided(
  result: MatchResult,
  decision: StandingDecision | null,
  numbered: boolean,
): { readonly result: MatchResult; readonly decisionId: string | null } {
  if (decision === null || (decision.scope !== 'line' && numbered && result.method === 'neq'))
    return { result, decisionId: null };
  const reason: Evidence = { code: 'decision', weight: 9, params: { scope: decision.scope } };
  const others = result.evidence.filter(({ code }) => code !== 'decision');
  return {
    decisionId: decision.id,
    result: {
      status: decision.verdict === 'same' ? 'confirmed' : 'rejected',
      method: 'decision',
      enterpriseId: decision.listingId,
      score: decision.verdict === 'same' ? 1 : 0,
      evidence: [{ ...reason, weight: decision.verdict === 'same' ? 9 : -9 }, ...others],
      rivals: [],
    },
  };
}
