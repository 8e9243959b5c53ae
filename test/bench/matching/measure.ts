import type { MatchResult } from '../../../apps/api/src/features/matching/domain/match';

/** One supplier of one line with what the matcher said and who it really is. */
export interface Judged {
  readonly result: MatchResult;
  /** The enterprise of the directory that it is; null when it is nobody of the directory. */
  readonly truth: string | null;
  readonly value: number;
  readonly masked: boolean;
  /** No line showed this spelling beside a number. */
  readonly unseen: boolean;
  readonly placed: boolean;
  readonly label: string;
}

export interface Figure {
  readonly right: number;
  readonly said: number;
  readonly true: number;
}

export interface Measured {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly said: number;
}

/** Precision and recall of some statuses, by count or by value. */
export function measure(judged: readonly Judged[], statuses: readonly string[], by: 'count' | 'value'): Measured {
  const weigh = (one: Judged): number => (by === 'count' ? 1 : one.value);
  const sum = (list: readonly Judged[]): number => list.reduce((total, one) => total + weigh(one), 0);
  const said = judged.filter(({ result }) => statuses.includes(result.status));
  const right = said.filter(({ result, truth }) => result.enterpriseId === truth);
  const real = judged.filter(({ truth }) => truth !== null);
  const precision = said.length === 0 ? 1 : sum(right) / sum(said);
  const recall = real.length === 0 ? 1 : sum(right) / sum(real);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall), said: said.length };
}
