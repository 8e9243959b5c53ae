import type { ReviewCase, ReviewDecisionBody } from '@repere/contract';
import { LISTING_FIELDS, REPORT_OUTCOMES, type ReviewKind } from '@repere/kernel';
import { attempt, field } from '../../features/sign-in/form-state';
import type { FormFields, WorkspaceContext, WorkspaceOutcome } from '../../shared/workspace/page';
import { kindOf, readReviewsAsked, reviewAddress, reviewQueryOf } from './reviews-asked';

interface Posted {
  readonly context: WorkspaceContext;
  readonly form: FormFields;
  readonly kind: ReviewKind;
  readonly id: string;
}

/** A form of a case: decides and goes on to the next one, or says what stands against it. */
export function actOnCase(context: WorkspaceContext, form: FormFields): Promise<WorkspaceOutcome> {
  const kind = kindOf(context.params['kind'] ?? '');
  const { id = '' } = context.params;
  if (kind === null) return Promise.resolve({ status: 404 });
  const posted = { context, form, kind, id };
  return attempt(context, '', form, async () => (await acts[field(form, 'do')]?.(posted)) ?? { status: 400 });
}

const acts: Readonly<Record<string, (posted: Posted) => Promise<WorkspaceOutcome>>> = {
  accept: (posted) => decide(posted, 'accept'),
  refuse: (posted) => decide(posted, 'refuse'),
  ask: (posted) => decide(posted, 'ask'),
  undo,
  assign,
  certify: async (posted) => {
    const { context, form } = posted;
    const headers = { 'if-match': `"${field(form, 'version')}"` };
    await context.api('certifyListing', { params: { id: field(form, 'listing') }, headers });
    return here(posted, 'certified');
  },
};

const replyIn = (form: FormFields): string | null => {
  const reply = field(form, 'reply').trim() || field(form, 'usual').trim();
  return reply === '' ? null : reply.slice(0, 2_000);
};

/** Decides, then goes on to the case after it: to the one before when it was the last, to the case itself when none is left. */
async function decide(posted: Posted, decision: ReviewDecisionBody['decision']): Promise<WorkspaceOutcome> {
  const { context, form, kind, id } = posted;
  const { api, language, search } = context;
  const asked = readReviewsAsked(search);
  const place = await placeOf(posted);
  const outcome = REPORT_OUTCOMES.find((one) => one === field(form, 'outcome')) ?? null;
  const ticked = LISTING_FIELDS.filter((name) => form[`field.${name}`] !== undefined);
  const done = await api('decideReview', {
    params: { kind, id },
    body: {
      decision: outcome === 'already_right' || outcome === 'set_aside' ? 'refuse' : decision,
      fields: kind === 'change' && decision === 'accept' ? ticked : null,
      ...{ outcome, reply: replyIn(form), listingVersion: Number(field(form, 'listingVersion')) },
    },
    headers: { 'if-match': `"${field(form, 'version')}"` },
  });
  const then = place.next ?? place.previous ?? { kind, id };
  const said = { done: done.state, name: field(form, 'name'), ...(done.undoable && { undo: `${kind}.${id}` }) };
  return { status: 303, location: reviewAddress(then, asked, language, said) };
}

async function placeOf({ context, kind, id }: Posted): Promise<ReviewCase['place']> {
  const { api, language, search } = context;
  const query = reviewQueryOf(readReviewsAsked(search), language);
  return (await api('getReview', { params: { kind, id }, query })).place;
}

/** Takes the last decision back and returns to its case. */
async function undo({ context, form }: Posted): Promise<WorkspaceOutcome> {
  const [segment = '', id = ''] = field(form, 'case').split('.');
  const kind = kindOf(segment);
  if (kind === null) return { status: 400 };
  const { results } = await context.api('undoReviews', { body: { cases: [{ kind, id }] } });
  const [one] = results;
  const asked = readReviewsAsked(context.search);
  const said = { done: one?.problem === null ? 'undone' : 'late', name: one?.name ?? '' };
  return { status: 303, location: reviewAddress({ kind, id }, asked, context.language, said) };
}

async function assign(posted: Posted): Promise<WorkspaceOutcome> {
  const { context, form, kind, id } = posted;
  const to = field(form, 'to');
  const mine = to === 'me' ? (await context.api('currentSession')).person?.id : to;
  const personId = mine === undefined || mine === '' ? null : mine;
  await context.api('assignReview', { params: { kind, id }, body: { personId, from: field(form, 'from') || null } });
  return here(posted, 'assigned');
}

const here = ({ context, form, kind, id }: Posted, done: string): WorkspaceOutcome => ({
  status: 303,
  location: reviewAddress({ kind, id }, readReviewsAsked(context.search), context.language, {
    ...{ done, name: field(form, 'name') },
  }),
});
