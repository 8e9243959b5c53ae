import { useQuery } from '@tanstack/react-query';
import type { Mailbox, MailList } from '@repere/contract';
import type { ReactElement } from 'react';
import { ActForm, ProblemNotice } from '../../features/sign-in/form';
import { Submit } from '../../shared/ui/field';
import { attempt, field, goTo } from '../../features/sign-in/form-state';
import { dayOf } from '../../features/sign-in/when';
import { ApiError } from '../../shared/api/api-client';
import { useLocale } from '../../shared/i18n/text';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { Frame, Section } from '../../shared/workspace/frame';
import frame from '../../shared/workspace/frame.module.css';
import styles from './account.module.css';

interface Loaded {
  /** The words of the mails, on the machine of an installation without mail server. */
  readonly box: Mailbox | null;
  /** What became of the mails, for staff. */
  readonly queue: MailList | null;
}

const mailsKey = ['account', 'mails'];

/** Mails: their words on the machine that keeps them, their fate for staff. */
function MailboxPage(): ReactElement | null {
  const words = useWords();
  const { data } = useQuery<Loaded | null>({ queryKey: mailsKey, queryFn: () => null, staleTime: Infinity });
  if (data == null) return null;
  const { box, queue } = data;
  return (
    <Frame page="mailbox" title={words(box === null ? 'account.mails.title' : 'account.mailbox.title')}>
      <p className={frame['lead']}>{words(box === null ? 'account.mails.intro' : 'account.mailbox.intro')}</p>
      {box !== null && <Kept mails={box.mails} />}
      {queue !== null && <Queue queue={queue} />}
    </Frame>
  );
}

function Kept({ mails }: { readonly mails: Mailbox['mails'] }): ReactElement {
  const words = useWords();
  const { date } = useLocale();
  if (mails.length === 0) return <p>{words('account.mailbox.none')}</p>;
  return (
    <>
      {mails.map((mail) => (
        <Section key={mail.id} title={mail.subject}>
          <p className={frame['soft']}>
            {words('account.mailbox.line', { to: mail.to, date: date(dayOf(mail.date)) })}
          </p>
          <p className={styles['mail']}>{withLinks(mail.text)}</p>
        </Section>
      ))}
    </>
  );
}

/** The text of a mail, its addresses made links. */
const withLinks = (text: string): (string | ReactElement)[] =>
  text.split(/(https?:\/\/[^\s<>"]+)/).map((part, index) =>
    index % 2 === 1 ? (
      <a key={index} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  );

function Queue({ queue }: { readonly queue: MailList }): ReactElement {
  const words = useWords();
  return (
    <Section title={words('account.mails.intro')}>
      <ProblemNotice act="retry" />
      {queue.total === 0 && <p>{words('account.mails.none')}</p>}
      <ul className={frame['rows']}>
        {queue.results.map(({ id, subject, to, status, attempts, lastError }) => (
          <li key={id}>
            <span>
              {subject}
              <br />
              <span className={frame['soft']}>{words('account.mails.line', { to, status, attempts })}</span>
              {lastError !== null && (
                <>
                  <br />
                  <span className={frame['soft']}>{lastError}</span>
                </>
              )}
            </span>
            {(status === 'queued' || status === 'failed') && (
              <ActForm act="retry" fields={{ id }} inline>
                <Submit quiet>{words('account.mails.retry')}</Submit>
              </ActForm>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The answer, or null where this reader may not have it. */
async function unlessRefused<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ApiError && [401, 403, 404].includes(error.status)) return null;
    throw error;
  }
}

export const page: WorkspacePage = {
  View: MailboxPage,
  load: async (context) => {
    const { api, queries } = context;
    const [box, queue] = await Promise.all([unlessRefused(api('readMailbox')), unlessRefused(api('listMails'))]);
    if (box === null && queue === null) {
      const { person } = await api('currentSession');
      if (person !== null) return { status: 403 };
      return goTo('signIn', context, { next: workspaceAddress('mailbox', context.language) });
    }
    queries.setQueryData<Loaded>(mailsKey, { box, queue });
    return undefined;
  },
  act: (context, form) =>
    attempt(context, workspaceAddress('mailbox', context.language), form, async () => {
      await context.api('retryMail', { params: { id: field(form, 'id') } });
      return goTo('mailbox', context);
    }),
};
