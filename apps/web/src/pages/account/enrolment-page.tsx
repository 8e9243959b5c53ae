import { useQuery } from '@tanstack/react-query';
import type { CurrentSession } from '@repere/contract';
import type { ReactElement } from 'react';
import { ActForm, Field } from '../../features/sign-in/form';
import { Submit } from '../../shared/ui/field';
import { attempt, field, goTo, nextOf } from '../../features/sign-in/form-state';
import { PasskeyButton } from '../../features/sign-in/passkey-button';
import { makeQrCode, QrCodeImage, type QrCode } from '../../features/sign-in/qr-code';
import { useLocale } from '../../shared/i18n/text';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { useSearch } from '../../shared/workspace/use-address';
import { Frame, Section } from '../../shared/workspace/frame';
import frame from '../../shared/workspace/frame.module.css';
import styles from './account.module.css';
import { RecoveryCodes } from './recovery-codes';

interface Enrolment {
  readonly session: CurrentSession;
  /** What the application of codes must be shown, once it has been asked for. */
  readonly totp: { readonly secret: string; readonly code: QrCode } | null;
}

const enrolmentKey = ['account', 'enrolment'];
const codesKey = ['account', 'codes'];

/** Adds a second proof of identity: a passkey, or an application of codes with its recovery codes. */
function EnrolmentPage(): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const { data } = useQuery<Enrolment | null>({ queryKey: enrolmentKey, queryFn: () => null, staleTime: Infinity });
  const { data: codes } = useQuery<readonly string[] | null>({
    queryKey: codesKey,
    queryFn: () => null,
    staleTime: Infinity,
  });
  const next =
    nextOf(useSearch()) ?? workspaceAddress(data?.session.missing === 'enrolment' ? 'home' : 'account', language);
  if (codes != null) return <RecoveryCodes codes={codes} next={next} />;
  return (
    <Frame page="enrolment" title={words('account.enrol.title')}>
      {data?.session.missing === 'enrolment' && <p>{words('account.enrol.required')}</p>}
      <p className={frame['lead']}>{words('account.enrol.words')}</p>
      <Section title={words('account.enrol.passkey.title')}>
        <p>{words('account.enrol.passkey.words')}</p>
        <PasskeyButton use="add" label={words('account.enrol.passkey.submit')} onDone={next} />
        <p className="without-script">{words('account.enrol.passkey.noscript')}</p>
      </Section>
      <Section title={words('account.enrol.totp.title')}>
        {data?.session.means.totp === true ? (
          <p>{words('account.enrol.already')}</p>
        ) : data?.totp == null ? (
          <>
            <p>{words('account.enrol.totp.words')}</p>
            <ActForm act="begin">
              <Submit quiet>{words('account.enrol.totp.begin')}</Submit>
            </ActForm>
          </>
        ) : (
          <>
            <p>{words('account.enrol.totp.step1')}</p>
            <QrCodeImage code={data.totp.code} label={words('account.enrol.totp.qr')} />
            <p>
              {words('account.enrol.totp.manual')} <span className={styles['key']}>{grouped(data.totp.secret)}</span>
            </p>
            <p>{words('account.enrol.totp.step2')}</p>
            <ActForm act="totp">
              <Field
                act="totp"
                name="code"
                label={words('account.step.code')}
                autoComplete="one-time-code"
                inputMode="numeric"
              />
              <Submit>{words('account.enrol.totp.submit')}</Submit>
            </ActForm>
          </>
        )}
      </Section>
    </Frame>
  );
}

const grouped = (secret: string): string => (secret.match(/.{1,4}/g) ?? []).join(' ');

export const page: WorkspacePage = {
  View: EnrolmentPage,
  load: async (context) => {
    const { api, queries } = context;
    const session = await api('currentSession');
    if (session.person === null && session.missing === null) return goTo('signIn', context);
    if (queries.getQueryData(codesKey) !== undefined) return undefined;
    if (session.missing === 'second_factor' || (session.person !== null && !session.recent))
      return goTo('secondFactor', context, { next: workspaceAddress('enrolment', context.language) });
    const { setUp } = await api('pendingTotp');
    const totp = setUp === null ? null : { secret: setUp.secret, code: await makeQrCode(setUp.uri) };
    queries.setQueryData<Enrolment>(enrolmentKey, { session, totp });
    return undefined;
  },
  act: (context, form) =>
    attempt(context, workspaceAddress('enrolment', context.language), form, async () => {
      if (field(form, 'do') === 'begin') {
        await context.api('setUpTotp');
        return { status: 200 };
      }
      const { codes } = await context.api('confirmTotp', { body: { code: field(form, 'code') } });
      context.queries.setQueryData(codesKey, codes);
      return { status: 200 };
    }),
};
