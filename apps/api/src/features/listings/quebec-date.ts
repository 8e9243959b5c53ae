const DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/Toronto',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The date it is in Québec, `2026-03-14`. */
export const quebecDate = (instant: Date): string => DAY.format(instant);
