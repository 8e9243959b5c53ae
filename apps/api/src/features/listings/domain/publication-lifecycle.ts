/** Only `published` listings are seen by anyone but their editors and staff (R9). */
export const PUBLICATIONS = ['published', 'held', 'withdrawn', 'closed', 'merged'] as const;
export type Publication = (typeof PUBLICATIONS)[number];
