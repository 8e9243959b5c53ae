import { useQuery } from '@tanstack/react-query';
import type { EmailChangeStep } from '@repere/contract';
import type { ReactElement } from 'react';
import { ActForm } from '../../features/sign-in/form';
import { Submit } from '../../shared/ui/field';
import { attempt } from '../../features/sign-in/form-state';
import { useLocale } from '../../shared/i18n/text';
import { Notice } from '../../shared/ui/notice';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { Frame } from '../../shared/workspace/frame';
import frame from '../../shared/workspace/frame.module.css';
import { lookAtLink, useLink } from './link-page';

const doneKey = ['account', 'emailStep'];

/** One mailbox confirms a change of address, by its button. */
function ConfirmEmailPage(): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const link = useLink();
  const { data: done } = useQuery<EmailChangeStep | null>({
    queryKey: doneKey,
    queryFn: () => null,
    staleTime: Infinity,
  });
  return (
    <Frame page="confirmEmail" title={words('account.confirmEmail.title')}>
      {done != null ? (
        <Notice tone="done" urgent>
          <p>{words(done.changed ? 'account.confirmEmail.done' : 'account.confirmEmail.half')}</p>
        </Notice>
      ) : link === null ? (
        <Notice tone="attention">
          <p>{words('account.problem.link_spent')}</p>
        </Notice>
      ) : (
        <>
          <p className={frame['lead']}>{words('account.confirmEmail.words', { email: link.email ?? '' })}</p>
          <ActForm act="confirm">
            <Submit>{words('account.confirmEmail.submit')}</Submit>
          </ActForm>
        </>
      )}
      <p>
        <a href={workspaceAddress('account', language)}>{words('account.title')}</a>
      </p>
    </Frame>
  );
}

export const page: WorkspacePage = {
  View: ConfirmEmailPage,
  load: async (context) =>
    context.queries.getQueryData(doneKey) === undefined ? lookAtLink(context, ['email_change']) : undefined,
  act: (context, form) =>
    attempt(context, '', form, async () => {
      const token = context.search.get('token') ?? '';
      context.queries.setQueryData(doneKey, await context.api('confirmEmail', { body: { token } }));
      return { status: 200 };
    }),
};
