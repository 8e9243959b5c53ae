import { attempt, field } from '../../features/sign-in/form-state';
import type { FormFields, FormFiles, WorkspaceContext, WorkspaceOutcome } from '../../shared/workspace/page';
import { actOnDocuments, answerNeq, done, findingsIn, proofIn, seen, textIn } from './recognition-data';

/** A form of a case: documents, the number, a decision or a verdict; the page then says what was done. */
export function actOnCase(context: WorkspaceContext, posted: FormFields, files: FormFiles): Promise<WorkspaceOutcome> {
  return attempt(context, '', posted, async () => {
    const documents = await actOnDocuments(context, posted, files);
    if (documents !== null) return done('recognitionCase', context, documents);
    const act = field(posted, 'do');
    const run = acts[act];
    if (run === undefined) return { status: 400 };
    return done('recognitionCase', context, await run(context, posted, context.params['id'] ?? ''));
  });
}

const DECISIONS = ['confirm', 'return', 'refuse', 'revoke', 'start'] as const;

async function move(
  { api }: WorkspaceContext,
  posted: FormFields,
  act: (typeof DECISIONS)[number],
  withFindings = false,
): Promise<string> {
  await api('moveReview', {
    params: { id: field(posted, 'review') },
    headers: seen(posted),
    body: {
      act,
      reason: textIn(posted, 'reason'),
      until: act === 'confirm' ? textIn(posted, 'until') : null,
      ...(withFindings && { findings: findingsIn(posted) }),
    },
  });
  return act;
}

/** What each form of the page asks for; what it did. */
const acts: Readonly<Record<string, (context: WorkspaceContext, form: FormFields, id: string) => Promise<string>>> = {
  start: (context, posted) => move(context, posted, 'start'),
  revoke: (context, posted) => move(context, posted, 'revoke'),
  open: async ({ api }, posted, id) => {
    await api('openReview', { params: { id }, headers: seen(posted) });
    return 'start';
  },
  decide: async (context, posted) => {
    const decision = DECISIONS.find((one) => one === field(posted, 'decision'));
    if (decision !== undefined) return move(context, posted, decision, true);
    const params = { id: field(posted, 'review') };
    const body = { findings: findingsIn(posted) };
    await context.api('keepReviewFindings', { params, body, headers: seen(posted) });
    return 'note';
  },
  neq: async (context, posted) => {
    await answerNeq(context, posted);
    return 'neq';
  },
  recognition: async ({ api }, posted, id) => {
    await api('declareRecognition', { params: { id, code: field(posted, 'code') }, body: proofIn(posted) });
    return 'recognition';
  },
  verify: (context, posted, id) => verdict(context, posted, id, 'verify'),
  unverify: (context, posted, id) => verdict(context, posted, id, 'unverify'),
};

async function verdict(
  { api }: WorkspaceContext,
  posted: FormFields,
  id: string,
  act: 'verify' | 'unverify',
): Promise<string> {
  await api('verifyRecognition', {
    params: { id, code: field(posted, 'code') },
    body: { verified: act === 'verify', reason: textIn(posted, 'reason') },
    headers: seen(posted),
  });
  return act;
}
