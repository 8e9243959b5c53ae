import { ApiError } from '../../shared/api/api-client';
import type { FormFields, FormFiles, WorkspaceContext, WorkspaceOutcome } from '../../shared/workspace/page';
import { workspaceAddress } from '../../shared/workspace/addresses';
import { neqAnswerIn } from './neq-question';
import { attemptEdit, refuse } from './editor-state';

const value = (form: FormFields, name: string): string => form[name]?.[0]?.trim() ?? '';

/** A form of the page of a claim: the claim itself, with its documents, or documents sent and taken back later. */
export function actOnClaim(context: WorkspaceContext, form: FormFields, files: FormFiles): Promise<WorkspaceOutcome> {
  const [proof] = files['file'] ?? [];
  return attemptEdit(context, form, async () => {
    switch (value(form, 'do')) {
      case 'addDocument':
        if (proof === undefined) return refuse(context, form, { code: 'proof_missing', fields: ['file'] });
        await send(context, value(form, 'claim'), proof);
        return back(context, { done: 'document' });
      case 'removeDocument': {
        const params = { id: value(form, 'claim'), file: value(form, 'file') };
        await context.api('removeClaimDocument', { params });
        return back(context, { done: 'removed' });
      }
      default:
        return claim(context, form, proof);
    }
  });
}

async function claim(context: WorkspaceContext, form: FormFields, proof: File | undefined): Promise<WorkspaceOutcome> {
  const id = context.params['id'] ?? '';
  // Whoever joins a document wants it read, whichever button is chosen.
  const documents = proof !== undefined || value(form, 'method') === 'documents';
  const body = {
    organisationId: value(form, 'organisationId'),
    method: documents ? ('documents' as const) : ('code' as const),
    note: value(form, 'note') || null,
    neqAnswer: neqAnswerIn(form),
  };
  const made = await context.api('claimListing', { params: { id }, body });
  const refused = proof === undefined ? null : await refusedFile(() => send(context, made.id, proof));
  return back(context, {
    done: 'claim',
    ...(made.sentTo !== null && { to: made.sentTo }),
    ...(refused !== null && { refused }),
  });
}

/** The claim stands though its document does not: why it was not taken, to be said beside the form for another. */
async function refusedFile(sending: () => Promise<void>): Promise<string | null> {
  try {
    await sending();
    return null;
  } catch (error) {
    if (!(error instanceof ApiError) || error.problem === null) throw error;
    return error.problem.errors[0]?.code ?? error.problem.code;
  }
}

async function send({ api }: WorkspaceContext, id: string, proof: File): Promise<void> {
  const body = new FormData();
  body.set('file', proof, proof.name);
  await api('addClaimDocument', { params: { id }, body });
}

function back({ language, params }: WorkspaceContext, said: Readonly<Record<string, string>>): WorkspaceOutcome {
  const search = new URLSearchParams(said).toString();
  return { status: 303, location: workspaceAddress('claimListing', language, { params, search }) };
}
