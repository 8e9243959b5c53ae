/** The yearly question (S6, D6, D7): asked so long after the last confirmation that an answer comes before the year is over. */
const ASK_AFTER_MONTHS = 11;
/** From then on the date on the card is shown as old. */
const STALE_AFTER_MONTHS = 12;
const REMIND_AFTER_DAYS = 14;
const REMINDERS = 2;

/** How long a mailed link holds: past the last reminder. */
export const LINK_DAYS = 60;

/** How far the question has come for one listing. */
export interface ConfirmationState {
  /** ISO date of the last confirmation, or of the listing's coming. */
  readonly since: string;
  /** Mails already sent since then: 0 asked, then reminders; null for none. */
  readonly step: number | null;
  /** When the last one left, ISO date. */
  readonly sentOn: string | null;
  /** Is there an address that may be written to? */
  readonly reachable: boolean;
}

/** What to do today: write to the enterprise (`step` of that mail), tell the network, or nothing. */
export type ConfirmationStep = { readonly act: 'write'; readonly step: number } | { readonly act: 'tell_network' };

export const NETWORK_TOLD = REMINDERS + 1;

/**
 * @param today ISO date in Québec
 * @example nextConfirmationStep({ since: '2025-12-23', step: null, sentOn: null, reachable: true }, '2026-11-23') // { act: 'write', step: 0 }
 */
export function nextConfirmationStep(
  { since, step, sentOn, reachable }: ConfirmationState,
  today: string,
): ConfirmationStep | null {
  if (step === NETWORK_TOLD || today < monthsAfter(since, ASK_AFTER_MONTHS)) return null;
  // Nobody to ask: the network is told once the date has become old.
  if (!reachable) return today < monthsAfter(since, STALE_AFTER_MONTHS) ? null : { act: 'tell_network' };
  if (step === null || sentOn === null) return { act: 'write', step: 0 };
  if (today < daysAfter(sentOn, REMIND_AFTER_DAYS)) return null;
  return step < REMINDERS ? { act: 'write', step: step + 1 } : { act: 'tell_network' };
}

/** Listings confirmed on this day or before are asked about. @param today ISO date */
export const askedSince = (today: string): string => monthsAfter(today, -ASK_AFTER_MONTHS);

/** The same day of another month, or its last day. @example monthsAfter('2025-03-31', 11) // '2026-02-28' */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

function daysAfter(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}
