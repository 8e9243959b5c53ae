import type { ReactElement } from 'react';
import { ActForm } from '../../features/sign-in/form';
import { Submit } from '../../shared/ui/field';
import { afterStep, attempt, goTo } from '../../features/sign-in/form-state';
import { Notice } from '../../shared/ui/notice';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { Frame } from '../../shared/workspace/frame';
import frame from '../../shared/workspace/frame.module.css';
import { lookAtLink, useLink } from './link-page';

/** An invitation to an organisation: accepted by its button. */
function InvitationPage(): ReactElement {
  const words = useWords();
  const link = useLink();
  return (
    <Frame page="invitation" title={words('account.invitation.title')}>
      {link === null ? (
        <Notice tone="attention">
          <p>{words('account.invitation.spent')}</p>
        </Notice>
      ) : (
        <>
          <p className={frame['lead']}>
            {words('account.invitation.words', {
              inviter: link.inviter ?? 'Repère',
              organisation: link.organisation ?? '',
              role: words(`account.role.${link.role ?? 'member'}`),
            })}
          </p>
          <ActForm act="accept">
            <Submit>{words('account.invitation.submit')}</Submit>
          </ActForm>
        </>
      )}
    </Frame>
  );
}

export const page: WorkspacePage = {
  View: InvitationPage,
  load: (context) => lookAtLink(context, ['invitation']),
  act: (context, form) =>
    attempt(context, '', form, async () => {
      const token = context.search.get('token') ?? '';
      const step = await context.api('acceptInvitation', { body: { token } });
      return step.next === 'done' ? goTo('organisations', context) : afterStep(context, step);
    }),
};
