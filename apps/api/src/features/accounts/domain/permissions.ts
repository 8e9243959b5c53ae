import type { Caller, Membership, Permission, SignedIn, Subject } from '@repere/kernel';

/**
 * By what a person may do something to a thing:
 * - `person`: anybody signed in;
 * - `self`: the person it belongs to;
 * - `member`, `manager`: of the organisation it belongs to;
 * - `editor`, `buyer`: member of the enterprise, of the buyer, it belongs to;
 * - `any editor`, `any buyer`: member of some enterprise, of some buyer;
 * - `network`: member of a network that looks after its territory or counts it among its members;
 * - `any network`: member of some network;
 * - `moderator`: staff of the Chantier, its administrators included;
 * - `administrator`.
 */
export type Ground =
  | 'person'
  | 'self'
  | 'member'
  | 'manager'
  | 'editor'
  | 'buyer'
  | 'any editor'
  | 'any buyer'
  | 'network'
  | 'any network'
  | 'moderator'
  | 'administrator';

/** The one table of who may do what. Visitors may nothing of it; what everybody may do needs no permission. */
export const permissionTable: Readonly<Record<Permission, readonly Ground[]>> = {
  'organisation.view': ['member', 'moderator'],
  'organisation.manage': ['manager', 'administrator'],
  'organisation.confirm': ['moderator'],
  'person.manage': ['administrator'],
  'mail.view': ['moderator'],
  'listing.create': ['person'],
  'listing.claim': ['person'],
  'listing.edit': ['editor', 'network', 'moderator'],
  'listing.publish': ['network', 'moderator'],
  'listing.withdraw': ['editor', 'moderator'],
  'listing.history': ['editor', 'network', 'moderator'],
  'listing.certify': ['network', 'moderator'],
  'listing.merge': ['network', 'moderator'],
  'listing.import': ['any network', 'moderator'],
  'listing.export': ['any network', 'moderator'],
  'claim.decide': ['network', 'moderator'],
  'review.view': ['network', 'moderator'],
  'review.decide': ['network', 'moderator'],
  'report.answer': ['network', 'moderator'],
  'recognition.request': ['editor'],
  'recognition.decide': ['network', 'moderator'],
  'vocabulary.manage': ['moderator'],
  'audit.view': ['administrator'],
  'privacy.manage': ['administrator'],
  'purchases.view': ['any buyer', 'moderator'],
  'purchases.import': ['moderator'],
  'purchases.match': ['moderator'],
  'purchases.ledger': ['buyer', 'moderator'],
  'policy.manage': ['buyer', 'moderator'],
  'statistics.workspace': ['any buyer', 'any network', 'moderator'],
  'statistics.publish': ['moderator'],
};

/** Grounds that hold or not whatever the thing is. */
const WITHOUT_SUBJECT: ReadonlySet<Ground> = new Set([
  'person',
  'any editor',
  'any buyer',
  'any network',
  'moderator',
  'administrator',
]);

/** Whether the caller may do it to this very thing. @example allows(caller, 'listing.edit', { organisationId }) */
export function allows(caller: Caller, permission: Permission, subject: Subject): boolean {
  return caller.kind === 'person' && permissionTable[permission].some((ground) => stands(ground, caller, subject));
}

/** Whether there can be a thing to which the caller may do it. */
export function mayEver(caller: Caller, permission: Permission): boolean {
  return caller.kind === 'person' && permissionTable[permission].some((ground) => mayStand(ground, caller));
}

function stands(ground: Ground, caller: SignedIn, subject: Subject): boolean {
  const { memberships } = caller;
  const own = memberships.filter(({ organisationId }) => organisationId === subject.organisationId);
  switch (ground) {
    case 'self':
      return subject.personId === caller.personId;
    case 'member':
      return own.length > 0;
    case 'manager':
      return own.some(({ role }) => role === 'manager');
    case 'editor':
      return own.some(({ kind }) => kind === 'enterprise');
    case 'buyer':
      return own.some(({ kind }) => kind === 'buyer');
    case 'network':
      return memberships.some((membership) => looksAfter(membership, subject));
    default:
      return mayStand(ground, caller);
  }
}

function mayStand(ground: Ground, { memberships, roles }: SignedIn): boolean {
  switch (ground) {
    case 'person':
    case 'self':
      return true;
    case 'member':
      return memberships.length > 0;
    case 'manager':
      return memberships.some(({ role }) => role === 'manager');
    case 'editor':
    case 'any editor':
      return roles.includes('editor');
    case 'buyer':
    case 'any buyer':
      return roles.includes('buyer');
    case 'network':
    case 'any network':
      return roles.includes('network_moderator');
    case 'moderator':
      return roles.includes('moderator') || roles.includes('administrator');
    case 'administrator':
      return roles.includes('administrator');
  }
}

/** A network's reach: what lies in one of its territories, and its member enterprises wherever they are. */
function looksAfter({ kind, organisationId, territories }: Membership, subject: Subject): boolean {
  if (kind !== 'network') return false;
  if (subject.networkIds?.includes(organisationId) === true) return true;
  const within = subject.territories ?? [];
  return within.length > 0 && (territories.includes('QC') || within.some((code) => territories.includes(code)));
}

/** True when the permission depends on the thing it is asked about. */
export const dependsOnSubject = (permission: Permission): boolean =>
  permissionTable[permission].some((ground) => !WITHOUT_SUBJECT.has(ground));
