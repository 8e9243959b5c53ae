/** Who did it: a person who signed in, a visitor, whoever held a mailed link, or the product itself. */
export interface AuditActor {
  readonly kind: 'person' | 'visitor' | 'link' | 'system';
  readonly personId: string | null;
  /** In whose name the person acted. */
  readonly organisationId: string | null;
  /** The number that the answer and the request log carry. */
  readonly requestId: string | null;
}

/** The product acting by itself: the command line, retention, indexing. */
export const SYSTEM: AuditActor = { kind: 'system', personId: null, organisationId: null, requestId: null };

/** A personal value as versions and the log may hold it: the id of its erasable row, and its salted hash. */
export interface PersonalRef {
  readonly value: string;
  readonly sha256: string;
}

export type AuditDetail =
  string | number | boolean | null | PersonalRef | readonly AuditDetail[] | { readonly [key: string]: AuditDetail };

/** One act that changed something. `details` never holds a personal value, only its {@link PersonalRef}. */
export interface AuditFact {
  readonly actor: AuditActor;
  /** Subject and verb: `listing.update`, `claim.approve`. */
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string | null; readonly version?: number };
  readonly details?: Readonly<Record<string, AuditDetail>>;
}
