/** The day of an instant in Québec, as an ISO date. @example dayOf('2026-11-24T01:00:00Z') // '2026-11-23' */
export const dayOf = (instant: string): string =>
  new Date(instant).toLocaleDateString('en-CA', { timeZone: 'America/Toronto' });
