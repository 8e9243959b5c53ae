import { useQuery } from '@tanstack/react-query';
import type { LedgerTable } from '@repere/contract';

/** What the page must send again to have the list read otherwise, or given back: the server keeps nothing of it. */
export type SentAgain = Readonly<Partial<Record<'text' | 'kept' | 'keptName', string>>>;

export interface LedgerAnswer {
  readonly table: LedgerTable;
  readonly sent: SentAgain;
}

export const ledgerKey = ['ledger', 'check'];

export const useLedgerAnswer = (): LedgerAnswer | null =>
  useQuery<LedgerAnswer | null>({ queryKey: ledgerKey, queryFn: () => null, staleTime: Infinity }).data ?? null;
