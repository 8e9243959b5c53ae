import { useQuery } from '@tanstack/react-query';
import type { Account, SessionList } from '@repere/contract';
import type { ReactElement } from 'react';
import { ActForm, Choice, Field, ProblemNotice } from '../../features/sign-in/form';
import { Submit } from '../../shared/ui/field';
import { attempt, field, goTo } from '../../features/sign-in/form-state';
import { dayOf } from '../../features/sign-in/when';
import { useLocale } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { Notice } from '../../shared/ui/notice';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { FormFields, WorkspaceContext, WorkspaceOutcome, WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { useSearch } from '../../shared/workspace/use-address';
import { Frame, Section } from '../../shared/workspace/frame';
import frame from '../../shared/workspace/frame.module.css';
import { RecoveryCodes } from './recovery-codes';

interface Loaded {
  readonly account: Account;
  readonly sessions: SessionList['sessions'];
}

const accountKey = ['account', 'account'];
const codesKey = ['account', 'codes'];

/** One's own account, a part at a time. */
function AccountPage(): ReactElement | null {
  const words = useWords();
  const { language } = useLocale();
  const saved = useSearch().has('saved');
  const { data } = useQuery<Loaded | null>({ queryKey: accountKey, queryFn: () => null, staleTime: Infinity });
  const { data: codes } = useQuery<readonly string[] | null>({
    queryKey: codesKey,
    queryFn: () => null,
    staleTime: Infinity,
  });
  if (codes != null) return <RecoveryCodes codes={codes} next={workspaceAddress('account', language)} />;
  if (data == null) return null;
  const { account, sessions } = data;
  return (
    <Frame page="account" title={words('account.title')}>
      <ActForm act="signOut" inline>
        <Submit quiet>{words('account.signOut')}</Submit>
      </ActForm>
      {saved && (
        <Notice tone="done" urgent>
          <p>{words('account.saved')}</p>
        </Notice>
      )}
      <ProblemNotice act={['removeTotp', 'removePasskey', 'renewCodes', 'endSession', 'endAll', 'removePassword']} />
      <Section title={words('account.profile.title')}>
        <ActForm act="profile">
          <Field act="profile" name="name" label={words('account.name')} autoComplete="name" value={account.name} />
          <Choice
            act="profile"
            name="language"
            label={words('account.profile.language')}
            value={account.language}
            options={[
              ['fr', 'Français'],
              ['en', 'English'],
            ]}
          />
          <Submit>{words('account.profile.submit')}</Submit>
        </ActForm>
      </Section>
      <EmailPart account={account} />
      <FactorsPart account={account} />
      <PasswordPart account={account} />
      <SessionsPart sessions={sessions} />
    </Frame>
  );
}

function EmailPart({ account }: { readonly account: Account }): ReactElement {
  const words = useWords();
  const { emailChange: change } = account;
  return (
    <Section title={words('account.email.title')}>
      <p>{words('account.email.now', { email: account.email })}</p>
      {change !== null ? (
        <>
          <p>
            {words('account.email.pending', {
              email: change.email,
              old: String(change.oldConfirmed),
              fresh: String(change.newConfirmed),
            })}
          </p>
          <ActForm act="cancelEmail" inline>
            <Submit quiet>{words('account.email.cancel')}</Submit>
          </ActForm>
        </>
      ) : (
        <ActForm act="email">
          <Field
            act="email"
            name="email"
            type="email"
            label={words('account.email.new')}
            hint={words('account.email.words')}
            autoComplete="email"
          />
          <Submit quiet>{words('account.email.submit')}</Submit>
        </ActForm>
      )}
    </Section>
  );
}

function FactorsPart({ account }: { readonly account: Account }): ReactElement {
  const words = useWords();
  const { language, date } = useLocale();
  return (
    <Section title={words('account.factors.title')}>
      {account.secondFactorRequired && <p>{words('account.factors.required')}</p>}
      <ul className={frame['rows']}>
        <li>
          <span>
            {account.totp
              ? words('account.factors.totp.on', { count: account.recoveryCodes })
              : words('account.factors.totp.off')}
          </span>
          {account.totp && (
            <div className={frame['actions']}>
              <ActForm act="renewCodes" inline>
                <Submit quiet>{words('account.factors.codes.renew')}</Submit>
              </ActForm>
              <ActForm act="removeTotp" inline>
                <Submit quiet>{words('account.factors.totp.remove')}</Submit>
              </ActForm>
            </div>
          )}
        </li>
        {account.passkeys.length === 0 && <li>{words('account.passkeys.none')}</li>}
        {account.passkeys.map(({ id, name, createdAt }) => (
          <li key={id}>
            <span>{words('account.passkeys.line', { name, date: date(dayOf(createdAt)) })}</span>
            <ActForm act="removePasskey" fields={{ id }} inline>
              <Submit quiet>{words('account.passkeys.remove', { name })}</Submit>
            </ActForm>
          </li>
        ))}
      </ul>
      <p>
        <a className={button['primary']} href={workspaceAddress('enrolment', language)}>
          {words('account.factors.add')}
        </a>
      </p>
    </Section>
  );
}

function PasswordPart({ account }: { readonly account: Account }): ReactElement {
  const words = useWords();
  return (
    <Section title={words('account.password.title')}>
      <p>{words(account.password ? 'account.password.some' : 'account.password.none')}</p>
      <ActForm act="password">
        <Field
          act="password"
          name="password"
          type="password"
          label={words('account.password.new')}
          hint={words('account.password.hint')}
          autoComplete="new-password"
        />
        <Submit quiet>{words('account.password.submit')}</Submit>
      </ActForm>
      {account.password && (
        <ActForm act="removePassword" inline>
          <Submit quiet>{words('account.password.remove')}</Submit>
        </ActForm>
      )}
    </Section>
  );
}

function SessionsPart({ sessions }: { readonly sessions: Loaded['sessions'] }): ReactElement {
  const words = useWords();
  const { date } = useLocale();
  return (
    <Section title={words('account.sessions.title')}>
      <ul className={frame['rows']}>
        {sessions.map(({ id, device, openedAt, seenAt, current }) => (
          <li key={id}>
            <span>
              {words('account.sessions.line', { device, date: date(dayOf(openedAt)), seen: date(dayOf(seenAt)) })}
              {current && <strong> ({words('account.sessions.current')})</strong>}
            </span>
            {!current && (
              <ActForm act="endSession" fields={{ id }} inline>
                <Submit quiet>{words('account.sessions.end', { device })}</Submit>
              </ActForm>
            )}
          </li>
        ))}
      </ul>
      <ActForm act="endAll" inline>
        <Submit quiet>{words('account.sessions.endAll')}</Submit>
      </ActForm>
    </Section>
  );
}

type Act = (context: WorkspaceContext, form: FormFields) => Promise<WorkspaceOutcome | undefined>;

/** What each form of the page asks of the API; one that says nothing more comes back to the page. */
const acts: Readonly<Record<string, Act>> = {
  signOut: async (context) => {
    await context.api('signOut');
    return goTo('signIn', context);
  },
  profile: async ({ api }, form) => {
    const language = field(form, 'language') === 'en' ? 'en' : 'fr';
    await api('editProfile', { body: { name: field(form, 'name'), language } });
  },
  email: async ({ api }, form) => void (await api('changeEmail', { body: { email: field(form, 'email').trim() } })),
  cancelEmail: async ({ api }) => void (await api('cancelEmailChange')),
  password: async ({ api }, form) => void (await api('setPassword', { body: { password: field(form, 'password') } })),
  removePassword: async ({ api }) => void (await api('removePassword')),
  removeTotp: async ({ api }) => void (await api('removeTotp')),
  renewCodes: async ({ api, queries }) => {
    queries.setQueryData(codesKey, (await api('renewRecoveryCodes')).codes);
    return { status: 200 };
  },
  removePasskey: async ({ api }, form) => void (await api('removePasskey', { params: { id: field(form, 'id') } })),
  endSession: async ({ api }, form) => void (await api('revokeSession', { params: { id: field(form, 'id') } })),
  endAll: async (context) => {
    await context.api('signOutEverywhere');
    return goTo('signIn', context);
  },
};

export const page: WorkspacePage = {
  View: AccountPage,
  load: async ({ api, queries }) => {
    const [account, { sessions }] = await Promise.all([api('getAccount'), api('listSessions')]);
    queries.setQueryData<Loaded>(accountKey, { account, sessions });
    return undefined;
  },
  act: (context, form) =>
    attempt(context, workspaceAddress('account', context.language), form, async () => {
      const done = await acts[field(form, 'do')]?.(context, form);
      return done ?? goTo('account', context, { saved: '1' });
    }),
};
