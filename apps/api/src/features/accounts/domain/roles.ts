import type { Membership, Role } from '@repere/kernel';

/** The Chantier's own organisation, which every installation has; its managers administer the directory. */
export const CHANTIER_ID = '01930000-0000-7000-8000-00000000c4a7';

/** What a person's memberships make of them. Staff of the Chantier are not network moderators: they answer for all. */
export function rolesOf(memberships: readonly Membership[]): Role[] {
  const roles = new Set<Role>();
  for (const membership of memberships) roles.add(roleOf(membership));
  return [...roles];
}

function roleOf({ organisationId, kind, role }: Membership): Role {
  if (organisationId === CHANTIER_ID) return role === 'manager' ? 'administrator' : 'moderator';
  if (kind === 'network') return 'network_moderator';
  return kind === 'enterprise' ? 'editor' : 'buyer';
}

/** Who decides on others' data or sees what is not public proves twice who they are. */
const TWO_FACTORS: readonly Role[] = ['administrator', 'moderator', 'network_moderator', 'buyer'];

export const needsSecondFactor = (roles: readonly Role[]): boolean => roles.some((role) => TWO_FACTORS.includes(role));

/** Staff: those whose sessions are kept short. */
const SHORT_SESSIONS: readonly Role[] = ['administrator', 'moderator', 'network_moderator'];

export const isStaff = (roles: readonly Role[]): boolean => roles.some((role) => SHORT_SESSIONS.includes(role));
