import { useQuery } from '@tanstack/react-query';
import type { SignInMeans } from '@repere/contract';
import type { ReactElement } from 'react';
import { ActForm, Field, ProblemNotice } from '../../features/sign-in/form';
import { Submit } from '../../shared/ui/field';
import { afterStep, attempt, field, nextOf, showProblem } from '../../features/sign-in/form-state';
import { PasskeyButton } from '../../features/sign-in/passkey-button';
import { useLocale } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { Notice } from '../../shared/ui/notice';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { useSearch } from '../../shared/workspace/use-address';
import { Frame, Section } from '../../shared/workspace/frame';
import frame from '../../shared/workspace/frame.module.css';

const meansKey = ['account', 'means'];
const sentKey = ['account', 'sent'];
const none: SignInMeans = { provider: null, mailbox: false };

/** Every way to sign in, the one that needs nothing first. */
function SignInPage(): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const { data: means } = useQuery({ queryKey: meansKey, queryFn: () => none, staleTime: Infinity });
  const { data: sent } = useQuery<string | null>({ queryKey: sentKey, queryFn: () => null, staleTime: Infinity });
  const next = nextOf(useSearch());
  if (sent !== undefined && sent !== null) return <LinkSent email={sent} mailbox={means?.mailbox === true} />;
  const provider = means?.provider ?? null;
  return (
    <Frame page="signIn" title={words('account.signIn.title')}>
      <p className={frame['lead']}>{words('account.signIn.intro')}</p>
      <ProblemNotice act="provider" />
      {provider !== null && (
        <p>
          <a
            className={button['primary']}
            href={provider.path + (next === null ? '' : `?next=${encodeURIComponent(next)}`)}
          >
            {words('account.signIn.provider', { name: provider.name })}
          </a>
        </p>
      )}
      <Section title={words('account.signIn.link.title')}>
        <p>{words('account.signIn.link.words')}</p>
        <ActForm act="link">
          <Field act="link" name="email" type="email" label={words('account.signIn.email')} autoComplete="email" />
          <Submit>{words('account.signIn.link.submit')}</Submit>
        </ActForm>
      </Section>
      <div className="needs-script">
        <Section title={words('account.signIn.passkey.title')}>
          <p>{words('account.signIn.passkey.words')}</p>
          <PasskeyButton
            use="signIn"
            label={words('account.signIn.passkey.submit')}
            onDone={next ?? workspaceAddress('home', language)}
            quiet
          />
        </Section>
      </div>
      <Section title={words('account.signIn.password.title')}>
        <ActForm act="password">
          <Field
            act="password"
            name="email"
            type="email"
            label={words('account.signIn.email')}
            autoComplete="username"
          />
          <Field
            act="password"
            name="password"
            type="password"
            label={words('account.signIn.password')}
            autoComplete="current-password"
          />
          <Submit quiet>{words('account.signIn.password.submit')}</Submit>
        </ActForm>
        <p className={frame['soft']}>{words('account.signIn.password.forgotten')}</p>
      </Section>
      <Section title={words('account.signIn.noAccount.title')}>
        <p>{words('account.signIn.noAccount.words')}</p>
      </Section>
    </Frame>
  );
}

function LinkSent({ email, mailbox }: { readonly email: string; readonly mailbox: boolean }): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  return (
    <Frame page="signIn" title={words('account.signIn.sent.title')}>
      <Notice tone="done" urgent>
        <p>{words('account.signIn.sent.words', { email })}</p>
      </Notice>
      {mailbox && (
        <p>
          {words('account.signIn.sent.mailbox')}{' '}
          <a href={workspaceAddress('mailbox', language)}>{words('account.signIn.sent.openMailbox')}</a>
        </p>
      )}
      <p>
        <a href={workspaceAddress('signIn', language)}>{words('account.signIn.sent.again')}</a>
      </p>
    </Frame>
  );
}

export const page: WorkspacePage = {
  View: SignInPage,
  load: async (context) => {
    const { api, queries, search } = context;
    const [means, session] = await Promise.all([api('signInMeans'), api('currentSession')]);
    if (session.person !== null) return afterStep(context, { next: 'done', path: null });
    queries.setQueryData(meansKey, means);
    const problem = search.get('problem');
    if (problem !== null) showProblem(context, problem);
    return undefined;
  },
  act: (context, form) =>
    attempt(context, '', form, async () => {
      const { api, queries, language, search } = context;
      const email = field(form, 'email').trim();
      if (field(form, 'do') === 'password')
        return afterStep(
          context,
          await api('signInWithPassword', { body: { email, password: field(form, 'password') } }),
        );
      const next = nextOf(search);
      await api('askSignInLink', { body: { email, lang: language, ...(next !== null && { next }) } });
      queries.setQueryData(sentKey, email);
      return { status: 200 };
    }),
};
