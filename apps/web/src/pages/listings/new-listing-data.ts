import { useQuery } from '@tanstack/react-query';
import type { ListingCandidates } from '@repere/contract';
import type { FormFields, WorkspaceContext, WorkspaceOutcome } from '../../shared/workspace/page';
import { ApiError } from '../../shared/api/api-client';
import { listingAddress } from './addresses';
import { refuse } from './editor-state';
import { neqAnswerIn, neqQuestion } from './neq-question';

/** An organisation in whose name somebody enters a listing. */
export interface Entrant {
  readonly organisationId: string;
  readonly name: string;
  readonly kind: 'enterprise' | 'network';
}

/** What is known of the enterprise before its form is shown: from the address, or typed. */
export interface Asked {
  readonly neq: string;
  readonly name: string;
  readonly municipality: string;
}

export interface NewListing {
  readonly asked: Asked;
  /** Null until something was asked. */
  readonly candidates: ListingCandidates['results'] | null;
  readonly entrants: readonly Entrant[];
  /** Staff and networks open what they find; others claim it. */
  readonly opens: boolean;
  /** One entry for one form, however often it is sent. */
  readonly key: string;
}

const newListingKey = ['listings', 'new'];

export const useNewListing = (): NewListing | null =>
  useQuery<NewListing | null>({ queryKey: newListingKey, queryFn: () => null, staleTime: Infinity }).data ?? null;

const typed = (form: FormFields, name: string): string => form[name]?.[0]?.trim() ?? '';

const askedIn = (search: URLSearchParams): Asked => ({
  neq: (search.get('neq') ?? '').trim().slice(0, 30),
  name: (search.get('nom') ?? search.get('name') ?? '').trim().slice(0, 300),
  municipality: (search.get('municipalite') ?? search.get('municipality') ?? '').trim().slice(0, 200),
});

/** Looks for the enterprise first; a posted form that was refused is looked for by what it says. */
export async function loadNewListing(context: WorkspaceContext): Promise<undefined> {
  if (context.queries.getQueryData(newListingKey) === undefined) await keep(context, askedIn(context.search), {});
  return undefined;
}

async function keep({ api, queries }: WorkspaceContext, asked: Asked, more: Partial<Asked & Contact>): Promise<void> {
  const wanted = asked.neq !== '' || asked.name !== '';
  const query = Object.fromEntries(Object.entries({ ...asked, ...more }).filter(([, value]) => value !== ''));
  const [session, found] = await Promise.all([
    api('currentSession'),
    wanted ? api('findListingCandidates', { query }) : null,
  ]);
  const entrants = session.memberships.flatMap(({ organisationId, name, kind }) =>
    kind === 'buyer' ? [] : [{ organisationId, name, kind }],
  );
  queries.setQueryData<NewListing>(newListingKey, {
    asked,
    candidates: found?.results ?? null,
    entrants,
    opens: session.memberships.some(({ kind }) => kind === 'network'),
    key: crypto.randomUUID(),
  });
}

interface Contact {
  readonly email: string;
  readonly phone: string;
}

/** Enters the listing, then goes on with what it sells and where. */
export async function enterListing(context: WorkspaceContext, form: FormFields): Promise<WorkspaceOutcome> {
  const text = (name: string): string | null => typed(form, name) || null;
  const asked = { neq: typed(form, 'neq'), name: typed(form, 'name'), municipality: typed(form, 'municipality') };
  const { name, municipality } = asked;
  const listing = {
    ...{ name, neq: text('neq') },
    seat: { municipality, address: text('address'), postalCode: text('postalCode') },
    contact: { email: text('email'), phone: text('phone'), website: text('website') },
    description: { fr: text('descriptionFr'), en: text('descriptionEn') },
  };
  // A number that raises a question is asked about before anything is entered.
  if (neqQuestion(asked.neq) !== null && neqAnswerIn(form) === null) {
    await keep(context, asked, { email: typed(form, 'email'), phone: typed(form, 'phone') });
    return refuse(context, form, { code: 'neq_question' });
  }
  const notDuplicateOf = form['different']?.[0] === '1' ? [...(form['seen'] ?? [])] : [];
  const body = {
    listing,
    organisationId: text('organisationId'),
    notDuplicateOf,
    comment: null,
    neqAnswer: neqAnswerIn(form),
  };
  try {
    const headers = { 'idempotency-key': typed(form, 'key'), 'accept-language': context.language };
    const made = await context.api('createListing', { body, headers });
    return { status: 303, location: listingAddress(context.language, made.id, 2, { done: 'entered' }) };
  } catch (error) {
    if (!(error instanceof ApiError) || error.problem === null || [401, 404].includes(error.status)) throw error;
    await keep(context, asked, { email: typed(form, 'email'), phone: typed(form, 'phone') });
    const { code, params } = error.problem;
    return refuse(context, form, { code, params: params as Readonly<Record<string, string | number>> });
  }
}
