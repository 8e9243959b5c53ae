const utc = (date: string): Date => new Date(`${date}T00:00:00Z`);
const iso = (date: Date): string => date.toISOString().slice(0, 10);

/** @example addDays('2026-03-01', -1) // '2026-02-28' */
export function addDays(date: string, days: number): string {
  const moment = utc(date);
  moment.setUTCDate(moment.getUTCDate() + days);
  return iso(moment);
}

/** The same day of another month, or its last one. @example addMonths('2024-02-29', 24) // '2026-02-28' */
export function addMonths(date: string, months: number): string {
  const moment = utc(date);
  const day = moment.getUTCDate();
  moment.setUTCDate(1);
  moment.setUTCMonth(moment.getUTCMonth() + months);
  const last = new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth() + 1, 0)).getUTCDate();
  moment.setUTCDate(Math.min(day, last));
  return iso(moment);
}
