import { parseNeq, type NeqAnswer, type NeqKind } from '@repere/kernel';

/** The kinds of number that raise a question: article 3 asks for a legal person (22, 33), not controlled by the State (88). */
export type NeqQuestion = Exclude<NeqKind, 'legal_person'>;

/** What a listing's number leaves to be found out; null for the usual number of a legal person, or without number. */
export function neqQuestionOf(neq: string | null): NeqQuestion | null {
  const parsed = neq === null ? null : parseNeq(neq);
  return parsed?.ok === true && parsed.value.kind !== 'legal_person' ? parsed.value.kind : null;
}

/** Where the question stands, for the rules of a confirmation. */
export const neqStanding = (neq: string | null, answer: NeqAnswer | null): 'none' | 'open' | NeqAnswer =>
  neqQuestionOf(neq) === null ? 'none' : (answer ?? 'open');
