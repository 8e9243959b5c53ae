import type { ConfirmationAnswerBody } from '@repere/contract';
import type { FormFields, WorkspaceContext, WorkspaceOutcome } from '../../shared/workspace/page';
import { workspaceAddress } from '../../shared/workspace/addresses';
import { attemptEdit, refuse } from './editor-state';
import { employeesOf, linkPatch } from './read-form';

const ANSWERS = ['correct', 'update', 'withdraw', 'bring_back'] as const;

/** A button of the yearly page: the link in the address is the right to press it. */
export function answerByLink(context: WorkspaceContext, form: FormFields): Promise<WorkspaceOutcome> {
  const token = context.search.get('token') ?? '';
  const value = (name: string): string => form[name]?.[0] ?? '';
  const back = (more: Record<string, string>, hash: string): WorkspaceOutcome => {
    const search = new URLSearchParams({ token, ...more }).toString();
    return { status: 303, location: `${workspaceAddress('confirmListings', context.language, { search })}#${hash}` };
  };
  return attemptEdit(context, form, async () => {
    if (value('do') === 'stop') {
      await context.api('stopConfirmations', { body: { token, stopped: value('stopped') === '1' } });
      return back({}, 'stop');
    }
    const answer = ANSWERS.find((one) => one === value('do'));
    if (answer === undefined) return { status: 400 };
    if (answer === 'update' && employeesOf(form) === 'unreadable')
      return refuse(context, form, { code: 'employees_invalid', fields: ['employees'] });
    const comment = value('comment').trim();
    const body: ConfirmationAnswerBody = {
      ...{ token, answer, listingId: value('listing'), version: Number(value('version')) },
      ...(answer === 'update' && { patch: linkPatch(form) }),
      ...(comment !== '' && { comment }),
    };
    await context.api('answerConfirmation', { body });
    return back({}, `listing-${body.listingId}`);
  });
}
