import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { address } from '../../shared/i18n/addresses';
import { useLocale } from '../../shared/i18n/text';
import { BoxesField, SelectField, Submit, TextField } from '../../shared/ui/field';
import { Notice } from '../../shared/ui/notice';
import { workspaceAddress } from '../../shared/workspace/addresses';
import { Frame } from '../../shared/workspace/frame';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { useSearch } from '../../shared/workspace/use-address';
import { RefusalNotice } from './conflict-notice';
import { EditForm } from './edit-form';
import { attemptEdit } from './editor-state';

const claimKey = ['listings', 'claim'];

interface Claimable {
  readonly name: string;
  readonly slug: string;
  /** The reader's enterprises: a listing is claimed for one of them. */
  readonly enterprises: readonly { readonly organisationId: string; readonly name: string }[];
}

/** Asking to look after a listing, with proof: a code to the address on record, or documents for staff (S1, M9). */
function ClaimPage(): ReactElement | null {
  const words = useWords();
  const { language } = useLocale();
  const search = useSearch();
  const { data } = useQuery<Claimable | null>({ queryKey: claimKey, queryFn: () => null, staleTime: Infinity });
  if (data == null) return null;
  const state = search.get('state');
  return (
    <Frame page="claimListing" title={words('listings.claim.title', { name: data.name })}>
      <p>
        <a href={address('listing', language, { slug: data.slug })}>{words('listings.public')}</a>
      </p>
      <RefusalNotice />
      {state !== null ? (
        <Notice tone="done" title={words('listings.claim.done')}>
          <p>{words('listings.claim.state', { state, to: search.get('to') ?? '' })}</p>
        </Notice>
      ) : data.enterprises.length === 0 ? (
        <>
          <p>{words('listings.none.organisation')}</p>
          <p>
            <a href={workspaceAddress('organisations', language)}>{words('listings.none.organisation.link')}</a>
          </p>
        </>
      ) : (
        <ClaimForm enterprises={data.enterprises} />
      )}
    </Frame>
  );
}

function ClaimForm({ enterprises }: Pick<Claimable, 'enterprises'>): ReactElement {
  const words = useWords();
  return (
    <EditForm act="claim">
      <SelectField
        id="claim-organisation"
        name="organisationId"
        label={words('listings.claim.organisation')}
        value={enterprises[0]?.organisationId ?? ''}
        options={enterprises.map(({ organisationId, name }) => [organisationId, name] as const)}
      />
      <BoxesField
        id="claim-method"
        name="method"
        kind="radio"
        label={words('listings.claim.method')}
        options={(['code', 'documents'] as const).map((one) => [one, words(`listings.claim.${one}`)] as const)}
        chosen={['code']}
      />
      <TextField id="claim-note" name="note" label={words('listings.claim.note')} value="" lines={3} maxLength={2000} />
      <Submit>{words('listings.claim.submit')}</Submit>
    </EditForm>
  );
}

export const page: WorkspacePage = {
  View: ClaimPage,
  load: async ({ api, queries, params, language }) => {
    const id = params['id'] ?? '';
    const { memberships, person } = await api('currentSession');
    if (person === null) {
      const next = workspaceAddress('claimListing', language, { params: { id } });
      const search = new URLSearchParams({ next }).toString();
      return { status: 303, location: workspaceAddress('signIn', language, { search }) };
    }
    const { name, slug } = await api('getListing', { params: { id }, query: { lang: language } });
    const enterprises = memberships
      .filter(({ kind }) => kind === 'enterprise')
      .map(({ organisationId, name: called }) => ({ organisationId, name: called }));
    queries.setQueryData<Claimable>(claimKey, { name, slug, enterprises });
    return undefined;
  },
  act: (context, form) =>
    attemptEdit(context, form, async () => {
      const id = context.params['id'] ?? '';
      const body = {
        organisationId: form['organisationId']?.[0] ?? '',
        method: form['method']?.[0] === 'documents' ? ('documents' as const) : ('code' as const),
        note: form['note']?.[0]?.trim() || null,
      };
      const { state, sentTo } = await context.api('claimListing', { params: { id }, body });
      const search = new URLSearchParams({ state, ...(sentTo !== null && { to: sentTo }) }).toString();
      return { status: 303, location: workspaceAddress('claimListing', context.language, { params: { id }, search }) };
    }),
};
