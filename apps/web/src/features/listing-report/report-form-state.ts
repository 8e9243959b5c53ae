import type { ApiClient } from '@repere/contract';
import { ApiError } from '../../shared/api/api-client';

/** What a visitor wrote, and what was wrong with it; kept so that nothing has to be typed again. */
export interface ReportFormState {
  readonly message: string;
  readonly email: string;
  /** Names of faulty fields, or `unavailable` / `busy` when the service refused. */
  readonly errors: readonly string[];
}

export const emptyReport: ReportFormState = { message: '', email: '', errors: [] };

export const reportKey = (slug: string): readonly string[] => ['report', slug];

/** Bounds of a message, as the contract has them. */
export const messageLength = { least: 10, most: 2000 } as const;

/** Sends a report. Null: received. Otherwise the form again, with its faults. */
export async function sendReport(
  api: ApiClient,
  slug: string,
  fields: Readonly<Record<string, string>>,
): Promise<ReportFormState | null> {
  const message = fields['message'] ?? '';
  const email = (fields['email'] ?? '').trim();
  // The trap field: people do not see it, robots fill it in. They are thanked and forgotten.
  if ((fields['website'] ?? '') !== '') return null;
  try {
    await api('reportListing', { params: { id: slug }, body: { message, email } });
    return null;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const faulty = (error.problem?.errors ?? []).map(({ parameter }) => parameter.replace(/^body\./, ''));
    if (error.status === 429) return { message, email, errors: ['busy'] };
    const named = ['message', 'email'].filter((field) => faulty.includes(field));
    return { message, email, errors: named.length > 0 ? named : [error.status === 400 ? 'message' : 'unavailable'] };
  }
}
