/**
 * What waits for somebody's decision in the one review queue:
 * - `change`: a change to a listing that is not shown before somebody looked at it;
 * - `entry`: a listing that an enterprise entered; · `held`: an imported one whose NEQ is not a legal person's (article 3);
 * - `claim`: an organisation asks to look after a listing, with documents or against its manager;
 * - `report`: a visitor's remark on a listing.
 */
export const REVIEW_KINDS = ['change', 'entry', 'held', 'claim', 'report'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** What becomes of a visitor's remark; `open` until then. */
export const REPORT_OUTCOMES = ['corrected', 'already_right', 'passed_on', 'set_aside'] as const;
export type ReportOutcome = (typeof REPORT_OUTCOMES)[number];
