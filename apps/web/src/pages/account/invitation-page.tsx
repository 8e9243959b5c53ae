import type { ReactElement } from 'react';
import { ActForm, Submit } from '../../features/sign-in/form';
import { afterStep, attempt, goTo } from '../../features/sign-in/form-state';
import { Notice } from '../../shared/ui/notice';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { AccountFrame } from './account-frame';
import styles from './account.module.css';
import { lookAtLink, useLink } from './link-page';

/** An invitation to an organisation: accepted by its button. */
function InvitationPage(): ReactElement {
  const words = useWords();
  const link = useLink();
  return (
    <AccountFrame page="invitation" title={words('account.invitation.title')}>
      {link === null ? (
        <Notice tone="attention">
          <p>{words('account.invitation.spent')}</p>
        </Notice>
      ) : (
        <>
          <p className={styles['lead']}>
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
    </AccountFrame>
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
