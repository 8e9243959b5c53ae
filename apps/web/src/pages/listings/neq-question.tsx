import { NEQ_ANSWERS, parseNeq, type NeqAnswer, type NeqKind } from '@repere/kernel';
import type { ReactElement } from 'react';
import { BoxesField } from '../../shared/ui/field';
import type { FormFields } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';

/** The question that a number raises: article 3 asks for a legal person (22, 33) that no public body controls (88). */
export function neqQuestion(neq: string | null): Exclude<NeqKind, 'legal_person'> | null {
  const parsed = neq === null ? null : parseNeq(neq);
  return parsed?.ok === true && parsed.value.kind !== 'legal_person' ? parsed.value.kind : null;
}

/** What the form answers to it. */
export const neqAnswerIn = (form: FormFields): NeqAnswer | null =>
  NEQ_ANSWERS.find((one) => one === form['neqAnswer']?.[0]) ?? null;

/** Asked of whoever claims or enters a listing, so that those who review it need not ask. */
export function NeqQuestion({ neq, chosen }: { readonly neq: string; readonly chosen: string }): ReactElement | null {
  const words = useWords();
  const kind = neqQuestion(neq);
  if (kind === null) return null;
  return (
    <BoxesField
      id="neq-answer"
      name="neqAnswer"
      kind="radio"
      label={words('listings.neqQuestion', { kind, neq })}
      hint={words('listings.neqQuestion.hint')}
      options={NEQ_ANSWERS.map((answer) => [answer, words('listings.neqQuestion.answer', { kind, answer })] as const)}
      chosen={[chosen]}
    />
  );
}
