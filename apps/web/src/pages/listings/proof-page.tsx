import { useQuery } from '@tanstack/react-query';
import type { ClaimPreview } from '@repere/contract';
import type { ReactElement } from 'react';
import { ApiError } from '../../shared/api/api-client';
import { useLocale } from '../../shared/i18n/text';
import { Submit } from '../../shared/ui/field';
import { Notice } from '../../shared/ui/notice';
import { workspaceAddress } from '../../shared/workspace/addresses';
import { Frame } from '../../shared/workspace/frame';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { useSearch } from '../../shared/workspace/use-address';
import { RefusalNotice } from './conflict-notice';
import { EditForm } from './edit-form';
import { attemptEdit } from './editor-state';

const previewKey = ['listings', 'proof'];

/** What the link mailed to the address on record opens: its button confirms, opening it does not (M8). */
function ProofPage(): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const state = useSearch().get('state');
  const { data } = useQuery<ClaimPreview | null>({
    queryKey: previewKey,
    queryFn: () => null,
    staleTime: Infinity,
  });
  return (
    <Frame page="listingProof" title={words('listings.proof.title')}>
      <RefusalNotice />
      {state !== null && (
        <Notice tone="done" title={words('listings.proof.done')}>
          <p>{words('listings.proof.state', { state })}</p>
          <p>
            <a href={workspaceAddress('listings', language)}>{words('listings.title')}</a>
          </p>
        </Notice>
      )}
      {state === null && data?.holds === 'ok' && (
        <>
          <p>{words('listings.proof.words', { listing: data.listing, organisation: data.organisation })}</p>
          {data.managed && <p>{words('listings.proof.managed')}</p>}
          <EditForm act="confirm">
            <Submit>{words('listings.proof.submit')}</Submit>
          </EditForm>
          <p>{words('listings.proof.ignore')}</p>
        </>
      )}
      {state === null && data?.holds !== 'ok' && <p>{words('listings.proof.spent')}</p>}
    </Frame>
  );
}

export const page: WorkspacePage = {
  View: ProofPage,
  load: async ({ api, queries, search }) => {
    queries.setQueryData(previewKey, null);
    if (search.has('state')) return undefined;
    try {
      queries.setQueryData(previewKey, await api('previewClaimCode', { query: { token: search.get('token') ?? '' } }));
      return undefined;
    } catch (error) {
      if (!(error instanceof ApiError) || (error.status !== 400 && error.status !== 404)) throw error;
      return { status: 410 };
    }
  },
  act: (context, form) =>
    attemptEdit(context, form, async () => {
      const { state } = await context.api('confirmClaimCode', { body: { token: context.search.get('token') ?? '' } });
      const search = new URLSearchParams({ state }).toString();
      return { status: 303, location: workspaceAddress('listingProof', context.language, { search }) };
    }),
};
