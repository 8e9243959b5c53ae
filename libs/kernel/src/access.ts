/** What a person is in Repère, drawn from the organisations they belong to; somebody signed in may have none. */
export const ROLES = ['editor', 'buyer', 'network_moderator', 'moderator', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** The Chantier is the network whose members are the staff of the whole directory. */
export type OrganisationKind = 'enterprise' | 'buyer' | 'network';

/** A manager also handles the organisation's members, domains and settings. */
export type MemberRole = 'member' | 'manager';

/** A person's place in one confirmed organisation. */
export interface Membership {
  readonly organisationId: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly role: MemberRole;
  /**
   * For a network: territory codes (`R04`, `M35`, `35027`, `QC`) it looks after. Empty for a federation, which looks
   * after its member enterprises instead (`Subject.networkIds`), and for other kinds.
   */
  readonly territories: readonly string[];
}

/** How somebody proved who they are in this session. A passkey counts for two: it is held, and unlocked. */
export type Factor = 'link' | 'password' | 'oidc' | 'passkey' | 'totp' | 'recovery';

export interface Visitor {
  readonly kind: 'visitor';
}

/** Somebody whose session is whole: every factor that their account or role asks for has been given. */
export interface SignedIn {
  readonly kind: 'person';
  readonly personId: string;
  readonly sessionId: string;
  readonly roles: readonly Role[];
  readonly memberships: readonly Membership[];
  readonly factors: readonly Factor[];
  /** When a factor was given in the last ten minutes, else null; delicate changes ask for one. */
  readonly recentlyVerifiedAt: Date | null;
}

/** Who asks: known from the session cookie alone, never from a body, a query or a header. */
export type Caller = Visitor | SignedIn;

/**
 * Everything that somebody may be allowed to do. Who may is said in one table,
 * `features/accounts/domain/permissions.ts`; answers carry those that hold as `abilities`.
 */
export const PERMISSIONS = [
  'organisation.view',
  'organisation.manage',
  'organisation.confirm',
  'person.manage',
  'mail.view',
  'listing.create',
  'listing.claim',
  'listing.edit',
  'listing.publish',
  'listing.withdraw',
  'listing.history',
  'listing.certify',
  'listing.merge',
  'listing.import',
  'listing.export',
  'claim.decide',
  'review.view',
  'review.decide',
  'report.answer',
  'recognition.request',
  'recognition.decide',
  'vocabulary.manage',
  'audit.view',
  'privacy.manage',
  'purchases.view',
  'purchases.import',
  'purchases.match',
  'purchases.ledger',
  'policy.manage',
  'statistics.workspace',
  'statistics.publish',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** What a permission is asked about: whatever is known of whom and where the thing belongs to. */
export interface Subject {
  /** The person it belongs to. */
  readonly personId?: string | null;
  /** The organisation it belongs to: the enterprise that manages a listing, the buyer of a ledger, the network itself. */
  readonly organisationId?: string | null;
  /** Every territory it lies in, from the municipality up: `['35027', 'M35', 'R04']`. */
  readonly territories?: readonly string[];
  /** Networks that count it among their members. */
  readonly networkIds?: readonly string[];
}
