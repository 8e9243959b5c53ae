/** Confirmations older than this are shown as such (D7). */
const staleMonths = 12;

/**
 * Whether a listing was never confirmed, recently confirmed, or confirmed too long ago.
 * @param confirmedOn ISO date or null
 * @param today ISO date
 */
export function freshness(confirmedOn: string | null, today: string): 'never' | 'fresh' | 'stale' {
  if (confirmedOn === null) return 'never';
  const limit = new Date(`${today}T00:00:00Z`);
  limit.setUTCMonth(limit.getUTCMonth() - staleMonths);
  return new Date(`${confirmedOn}T00:00:00Z`) < limit ? 'stale' : 'fresh';
}
