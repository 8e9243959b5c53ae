import type { SignedIn } from '@repere/kernel';
import type { FastifyRequest } from 'fastify';
import { auditOf } from '../editing/editing-desk';
import type { ClaimActor } from '../use-cases/settle-claim';

export const organisationsOf = (caller: SignedIn): string[] =>
  caller.memberships.map(({ organisationId }) => organisationId);

/** Who acts on a claim, with every organisation they belong to. */
export const claimActorOf = (caller: SignedIn, request: Pick<FastifyRequest, 'id'>): ClaimActor => ({
  personId: caller.personId,
  organisationIds: organisationsOf(caller),
  audit: auditOf(caller, null, request),
});
