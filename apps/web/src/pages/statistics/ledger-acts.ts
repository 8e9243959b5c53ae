import { LEDGER_COLUMNS } from '@repere/kernel';
import { ledgerKey, type LedgerAnswer, type SentAgain } from '../../features/purchase-statistics/ledger-data';
import { attempt, field } from '../../features/sign-in/form-state';
import type { FormFields, FormFiles, WorkspaceContext, WorkspaceOutcome } from '../../shared/workspace/page';

/** A page shows so many lines; the annotated copy holds them all. */
const SHOWN = 500;

/** Has a posted list checked, and leaves the answer for the page to show. */
export const checkLedger = (context: WorkspaceContext, form: FormFields, files: FormFiles): Promise<WorkspaceOutcome> =>
  attempt(context, '', form, async () => {
    const sent = await sentIn(form, files);
    const body = new FormData();
    for (const [name, value] of Object.entries(sent)) body.set(name, value);
    if (field(form, 'do') === 'read')
      for (const name of ['header', ...LEDGER_COLUMNS]) body.set(name, field(form, name));
    const table = await context.api('checkLedgerTable', { body });
    const { results } = table;
    context.queries.setQueryData<LedgerAnswer>(ledgerKey, {
      table: { ...table, results: results.slice(0, SHOWN) },
      sent,
    });
    return { status: 200 };
  });

async function sentIn(form: FormFields, files: FormFiles): Promise<SentAgain> {
  const [file] = files['file'] ?? [];
  if (file !== undefined) return { kept: await base64(file), keptName: file.name.slice(-255) };
  const text = field(form, 'text');
  return text.trim() === '' && field(form, 'kept') !== ''
    ? { kept: field(form, 'kept'), keptName: field(form, 'keptName') }
    : { text };
}

async function base64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
