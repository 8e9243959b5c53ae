import type { MatchResult } from '../../../apps/api/src/features/matching/domain/match';

/** One supplier of one line with what the matcher said and who it really is. */
export interface Judged {
  readonly result: MatchResult;
  /** The enterprise that it is; null for nobody of the directory; undefined when nobody knows. */
  readonly truth: string | null | undefined;
  readonly value: number;
  readonly masked: boolean;
  /** No line shows this spelling beside a number. */
  readonly unseen: boolean;
  readonly placed: boolean;
  readonly level: string;
  readonly year: number | null;
}

export type By = 'count' | 'value';

interface Measured {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly said: number;
}

/** Precision and recall of some statuses by count or by value, over what somebody knows the truth of. */
export function measure(judged: readonly Judged[], statuses: readonly string[], by: By): Measured {
  const known = judged.filter(({ truth }) => truth !== undefined);
  const sum = (list: readonly Judged[]): number =>
    list.reduce((total, { value }) => total + (by === 'count' ? 1 : value), 0);
  const said = known.filter(({ result }) => statuses.includes(result.status));
  const right = said.filter(({ result, truth }) => result.enterpriseId === truth);
  const real = known.filter(({ truth }) => truth !== null);
  const precision = said.length === 0 ? 1 : sum(right) / sum(said);
  const recall = real.length === 0 ? 1 : sum(right) / sum(real);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, said: said.length };
}

export const reviewShare = (judged: readonly Judged[]): number =>
  judged.length === 0 ? 0 : judged.filter(({ result }) => result.status === 'review').length / judged.length;
