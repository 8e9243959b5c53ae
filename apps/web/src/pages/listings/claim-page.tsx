import type { ClaimDocuments, Claims } from '@repere/contract';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { address } from '../../shared/i18n/addresses';
import { useLocale } from '../../shared/i18n/text';
import { usePlace } from '../../shared/router/router';
import { BoxesField, hiddenFields, SelectField, Submit, TextField } from '../../shared/ui/field';
import form from '../../shared/ui/form.module.css';
import { Notice } from '../../shared/ui/notice';
import { workspaceAddress } from '../../shared/workspace/addresses';
import { Frame } from '../../shared/workspace/frame';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { useSearch } from '../../shared/workspace/use-address';
import { actOnClaim } from './claim-acts';
import { ClaimDocumentList, ProofField } from './claim-documents';
import { RefusalNotice } from './conflict-notice';
import { useTypedIn } from './edit-form';
import { NeqQuestion } from './neq-question';

const claimKey = ['listings', 'claim'];

interface Claimable {
  readonly name: string;
  readonly slug: string;
  readonly neq: string | null;
  /** The reader's enterprises: a listing is claimed for one of them. */
  readonly enterprises: readonly { readonly organisationId: string; readonly name: string }[];
  /** Those that ask for it already, with their proofs. */
  readonly open: readonly { readonly claim: Claims['results'][number]; readonly documents: ClaimDocuments }[];
}

/** Asking to look after a listing, with proof: a code to the address on record, or documents for staff (S1, M9). */
function ClaimPage(): ReactElement | null {
  const words = useWords();
  const { language } = useLocale();
  const search = useSearch();
  const { data } = useQuery<Claimable | null>({ queryKey: claimKey, queryFn: () => null, staleTime: Infinity });
  if (data == null) return null;
  const done = search.get('done');
  const asking = new Set(data.open.map(({ claim }) => claim.organisation.id));
  const free = data.enterprises.filter(({ organisationId }) => !asking.has(organisationId));
  return (
    <Frame page="claimListing" title={words('listings.claim.title', { name: data.name })}>
      <p>
        <a href={address('listing', language, { slug: data.slug })}>{words('listings.public')}</a>
      </p>
      <RefusalNotice />
      {done !== null && (
        <Notice tone="done" title={words('listings.claim.done', { done })} urgent>
          {null}
        </Notice>
      )}
      {search.get('refused') !== null && (
        <Notice tone="attention" title={words('listings.claim.proof.refused')} urgent>
          <p>{words('listings.problem.proof_refused', { why: search.get('refused') ?? '' })}</p>
        </Notice>
      )}
      {data.open.map(({ claim, documents }) => (
        <OpenClaim key={claim.id} claim={claim} documents={documents} to={search.get('to') ?? ''} />
      ))}
      {data.enterprises.length === 0 && (
        <>
          <p>{words('listings.none.organisation')}</p>
          <p>
            <a href={workspaceAddress('organisations', language)}>{words('listings.none.organisation.link')}</a>
          </p>
        </>
      )}
      {data.open.length === 0 && free.length > 0 && <ClaimForm enterprises={free} neq={data.neq} />}
    </Frame>
  );
}

/** A claim under way: what happens next, and its documents where somebody will read them. */
function OpenClaim({
  claim: { id, state, organisation },
  documents,
  to,
}: {
  readonly claim: Claims['results'][number];
  readonly documents: ClaimDocuments;
  readonly to: string;
}): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  return (
    <>
      <p>{words('listings.claim.for', { organisation: organisation.name })}</p>
      <p>{words('listings.claim.state', { state, to: to === '' ? 'none' : to })}</p>
      <p>
        <a href={workspaceAddress('claims', language)}>{words('listings.claim.all')}</a>
      </p>
      {(documents.open || documents.results.length > 0) && <ClaimDocumentList claim={id} documents={documents} />}
    </>
  );
}

/** Ten megabytes a file, as the server takes them. */
const MAX_BYTES = 10_485_760;

function ClaimForm({ enterprises, neq }: Pick<Claimable, 'enterprises' | 'neq'>): ReactElement {
  const words = useWords();
  const { pathname } = usePlace();
  const typed = useTypedIn('claim');
  return (
    <form method="post" action={pathname} encType="multipart/form-data" className={form['form']}>
      {hiddenFields({ do: 'claim' })}
      <SelectField
        id="claim-organisation"
        name="organisationId"
        label={words('listings.claim.organisation')}
        value={typed?.['organisationId']?.[0] ?? enterprises[0]?.organisationId ?? ''}
        options={enterprises.map(({ organisationId, name }) => [organisationId, name] as const)}
      />
      <BoxesField
        id="claim-method"
        name="method"
        kind="radio"
        label={words('listings.claim.method')}
        options={(['code', 'documents'] as const).map((one) => [one, words(`listings.claim.${one}`)] as const)}
        chosen={[typed?.['method']?.[0] ?? 'code']}
      />
      <NeqQuestion neq={neq ?? ''} chosen={typed?.['neqAnswer']?.[0] ?? ''} />
      <ProofField id="claim-file" maxBytes={MAX_BYTES} />
      <TextField
        id="claim-note"
        name="note"
        label={words('listings.claim.note')}
        value={typed?.['note']?.[0] ?? ''}
        lines={3}
        maxLength={2000}
      />
      <Submit>{words('listings.claim.submit')}</Submit>
    </form>
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
    const { name, slug, neq } = await api('getListing', { params: { id }, query: { lang: language } });
    const enterprises = memberships
      .filter(({ kind }) => kind === 'enterprise')
      .map(({ organisationId, name: called }) => ({ organisationId, name: called }));
    const { results } = await api('listClaims', { query: { listing: id, scope: 'mine' } });
    const open = await Promise.all(
      results.map(async (claim) => ({
        claim,
        documents: await api('listClaimDocuments', { params: { id: claim.id } }),
      })),
    );
    queries.setQueryData<Claimable>(claimKey, { name, slug, neq, enterprises, open });
    return undefined;
  },
  act: actOnClaim,
};
