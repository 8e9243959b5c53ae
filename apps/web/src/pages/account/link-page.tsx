import { useQuery } from '@tanstack/react-query';
import type { LinkLook } from '@repere/contract';
import type { ReactElement } from 'react';
import { ActForm, Field } from '../../features/sign-in/form';
import { Submit } from '../../shared/ui/field';
import { afterStep, attempt, field } from '../../features/sign-in/form-state';
import { ApiError } from '../../shared/api/api-client';
import { useLocale } from '../../shared/i18n/text';
import { Notice } from '../../shared/ui/notice';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { WorkspaceContext, WorkspaceOutcome, WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { Frame } from '../../shared/workspace/frame';
import frame from '../../shared/workspace/frame.module.css';

const lookKey = ['account', 'link'];

/** Looks at the link of the address, once, without using it up; a spent one makes the page say so, with its status. */
export async function lookAtLink(
  { api, queries, search }: WorkspaceContext,
  purposes: readonly LinkLook['purpose'][],
): Promise<WorkspaceOutcome | undefined> {
  try {
    const look = await api('lookAtLink', { query: { token: search.get('token') ?? '' } });
    queries.setQueryData(lookKey, purposes.includes(look.purpose) ? look : null);
    return purposes.includes(look.purpose) ? undefined : { status: 410 };
  } catch (error) {
    if (!(error instanceof ApiError) || (error.status !== 410 && error.status !== 400)) throw error;
    queries.setQueryData(lookKey, null);
    return { status: 410 };
  }
}

/** What the link of the address is for; null when it is spent. */
export const useLink = (): LinkLook | null =>
  useQuery<LinkLook | null>({ queryKey: lookKey, queryFn: () => null, staleTime: Infinity }).data ?? null;

/** The page of a mailed or printed link: its button signs in, opening it does not (M8). */
function LinkPage(): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const link = useLink();
  if (link === null)
    return (
      <Frame page="signInLink" title={words('account.link.spent.title')}>
        <Notice tone="attention">
          <p>{words('account.link.spent.words')}</p>
        </Notice>
        <p>
          <a href={workspaceAddress('signIn', language)}>{words('account.link.another')}</a>
        </p>
      </Frame>
    );
  if (link.purpose === 'first_administrator') return <FirstAdministrator />;
  return (
    <Frame page="signInLink" title={words('account.link.title')}>
      <p className={frame['lead']}>{words('account.link.words', { email: link.email ?? '' })}</p>
      <ActForm act="open">
        <Submit>{words('account.link.submit')}</Submit>
      </ActForm>
    </Frame>
  );
}

function FirstAdministrator(): ReactElement {
  const words = useWords();
  const optional = (label: string): string => words('account.optional', { label });
  return (
    <Frame page="signInLink" title={words('account.link.administrator.title')}>
      <p className={frame['lead']}>{words('account.link.administrator.words')}</p>
      <ActForm act="open">
        <Field act="open" name="name" label={optional(words('account.name'))} autoComplete="name" required={false} />
        <Field
          act="open"
          name="email"
          type="email"
          label={optional(words('account.signIn.email'))}
          autoComplete="email"
          required={false}
        />
        <Submit>{words('account.link.submit')}</Submit>
      </ActForm>
    </Frame>
  );
}

export const page: WorkspacePage = {
  View: LinkPage,
  load: (context) => lookAtLink(context, ['sign_in', 'first_administrator']),
  act: (context, form) =>
    attempt(context, '', form, async () => {
      const [email, name] = [field(form, 'email').trim(), field(form, 'name').trim()];
      const body = { token: context.search.get('token') ?? '', email, name };
      return afterStep(context, await context.api('openSignInLink', { body }));
    }),
};
