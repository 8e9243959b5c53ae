import { useQuery } from '@tanstack/react-query';
import type { ConfirmationPreview } from '@repere/contract';
import type { ReactElement } from 'react';
import { ApiError } from '../../shared/api/api-client';
import { useLocale } from '../../shared/i18n/text';
import { hiddenFields, Submit } from '../../shared/ui/field';
import form from '../../shared/ui/form.module.css';
import { Notice } from '../../shared/ui/notice';
import { workspaceAddress } from '../../shared/workspace/addresses';
import { Frame, Section } from '../../shared/workspace/frame';
import frame from '../../shared/workspace/frame.module.css';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { useSearch } from '../../shared/workspace/use-address';
import { answerByLink } from './confirm-acts';
import { AskedListing } from './confirm-listing';
import { ConflictNotice, RefusalNotice } from './conflict-notice';
import { useRefusal } from './editor-state';

const askedKey = ['listings', 'asked'];

/** What the yearly mail's link opens, without a password: nothing changes until a button is pressed (S6, M8). */
function ConfirmPage(): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const refusal = useRefusal();
  const { data } = useQuery<ConfirmationPreview | null>({
    queryKey: askedKey,
    queryFn: () => null,
    staleTime: Infinity,
  });
  if (data == null)
    return (
      <Frame page="confirmListings" title={words('confirm.title')}>
        <p>{words('confirm.spent')}</p>
        <p>
          <a href={workspaceAddress('listings', language)}>{words('listings.title')}</a>
        </p>
      </Frame>
    );
  const open = data.listings.filter(({ answer }) => answer === null).length;
  return (
    <Frame page="confirmListings" title={words('confirm.title')}>
      {refusal !== null && (refusal.conflict === null ? <RefusalNotice /> : <ConflictNotice />)}
      {data.listings.length === 0 ? (
        <p>{words('confirm.none')}</p>
      ) : (
        <p className={frame['lead']}>{words(open === 0 ? 'confirm.thanks' : 'confirm.intro', { count: open })}</p>
      )}
      {data.listings.map((listing) => (
        <AskedListing key={listing.id} listing={listing} only={data.listings.length === 1} />
      ))}
      <Stop stopped={data.stopped} />
    </Frame>
  );
}

/** No more such mails to this address; or again, for whoever regrets it. */
function Stop({ stopped }: { readonly stopped: boolean }): ReactElement {
  const words = useWords();
  const search = useSearch();
  return (
    <div id="stop">
      <Section title={words('confirm.stop.title')}>
        {stopped ? (
          <Notice tone="done" title={words('confirm.stopped')}>
            <p>{words('confirm.stopped.words')}</p>
          </Notice>
        ) : (
          <p>{words('confirm.stop.words')}</p>
        )}
        <form method="post" action={`?${search.toString()}#stop`} className={form['form']}>
          {hiddenFields({ do: 'stop', stopped: stopped ? '' : '1' })}
          <Submit quiet>{words(stopped ? 'confirm.resume' : 'confirm.stop')}</Submit>
        </form>
      </Section>
    </div>
  );
}

export const page: WorkspacePage = {
  View: ConfirmPage,
  load: async ({ api, queries, search, language }) => {
    queries.setQueryData(askedKey, null);
    try {
      const query = { token: search.get('token') ?? '', lang: language };
      queries.setQueryData(askedKey, await api('previewConfirmation', { query }));
      return undefined;
    } catch (error) {
      if (!(error instanceof ApiError) || (error.status !== 400 && error.status !== 404)) throw error;
      return { status: 410 };
    }
  },
  act: answerByLink,
};
