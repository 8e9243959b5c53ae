import { useQuery } from '@tanstack/react-query';
import type { CurrentSession } from '@repere/contract';
import type { ReactElement } from 'react';
import { ActForm, Field } from '../../features/sign-in/form';
import { Submit } from '../../shared/ui/field';
import { afterStep, attempt, field, goTo, nextOf } from '../../features/sign-in/form-state';
import { PasskeyButton } from '../../features/sign-in/passkey-button';
import { useLocale } from '../../shared/i18n/text';
import { Notice } from '../../shared/ui/notice';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { useSearch } from '../../shared/workspace/use-address';
import { Frame, Section } from '../../shared/workspace/frame';
import frame from '../../shared/workspace/frame.module.css';

const sessionKey = ['account', 'session'];
const sentKey = ['account', 'sent'];

/** The second step of signing in, and the proof that a delicate change asks for: by whatever the person has. */
function SecondFactorPage(): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const { data: session } = useQuery<CurrentSession | null>({
    queryKey: sessionKey,
    queryFn: () => null,
    staleTime: Infinity,
  });
  const { data: sent } = useQuery<string | null>({ queryKey: sentKey, queryFn: () => null, staleTime: Infinity });
  const next = nextOf(useSearch()) ?? workspaceAddress('home', language);
  const means = session?.means ?? { totp: false, passkey: false, password: false };
  const again = session?.person != null;
  return (
    <Frame page="secondFactor" title={words(again ? 'account.step.again.title' : 'account.step.title')}>
      <p className={frame['lead']}>{words(again ? 'account.step.again.words' : 'account.step.words')}</p>
      {means.passkey && <PasskeyButton use="factor" label={words('account.signIn.passkey.submit')} onDone={next} />}
      {means.totp && (
        <ActForm act="code">
          <Field
            act="code"
            name="code"
            label={words('account.step.code')}
            hint={words('account.step.codeHint')}
            autoComplete="one-time-code"
          />
          <Submit>{words('account.step.submit')}</Submit>
        </ActForm>
      )}
      {means.password && (
        <ActForm act="password">
          <Field
            act="password"
            name="password"
            type="password"
            label={words('account.signIn.password')}
            autoComplete="current-password"
          />
          <Submit>{words('account.step.submit')}</Submit>
        </ActForm>
      )}
      {sent != null && (
        <Notice tone="done" title={words('account.signIn.sent.title')} urgent>
          <p>{words('account.signIn.sent.words', { email: sent })}</p>
        </Notice>
      )}
      {again && !means.totp && !means.passkey && sent == null && (
        <Section title={words('account.signIn.link.title')}>
          <p>{words('account.step.link.words')}</p>
          <ActForm act="link">
            <Submit quiet={means.password}>{words('account.step.link.submit')}</Submit>
          </ActForm>
        </Section>
      )}
      {!again && <p className={frame['soft']}>{words('account.step.lost')}</p>}
      {!again && (
        <ActForm act="signOut" inline>
          <Submit quiet>{words('account.signOut')}</Submit>
        </ActForm>
      )}
    </Frame>
  );
}

export const page: WorkspacePage = {
  View: SecondFactorPage,
  load: async (context) => {
    const session = await context.api('currentSession');
    if (session.person === null && session.missing === null) return goTo('signIn', context);
    if (session.missing === 'enrolment') return goTo('enrolment', context);
    context.queries.setQueryData(sessionKey, session);
    return undefined;
  },
  act: (context, form) =>
    attempt(context, '', form, async () => {
      const { api, search, queries, language } = context;
      const act = field(form, 'do');
      if (act === 'signOut') {
        await api('signOut');
        return goTo('signIn', context);
      }
      if (act === 'link') {
        const { person } = await api('currentSession');
        const next = nextOf(search);
        if (person !== null)
          await api('askSignInLink', { body: { email: person.email, lang: language, ...(next !== null && { next }) } });
        queries.setQueryData(sentKey, person?.email ?? '');
        return { status: 200 };
      }
      const body = act === 'password' ? { password: field(form, 'password') } : { code: field(form, 'code') };
      return afterStep(context, await api('giveFactor', { body }));
    }),
};
