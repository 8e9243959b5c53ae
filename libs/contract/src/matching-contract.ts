import type { RouteContract } from './contract';
import * as m from './matching';
import type { matchingRoutes } from './matching-routes';
import { problem } from './problem';

const refused = { 400: problem, 401: problem, 403: problem, 429: problem, 503: problem } as const;

export const matchingContract = {
  listMatchCases: {
    summary: 'Suppliers of contracts to look at, the likeliest value first',
    query: m.matchCaseQuery,
    responses: { 200: m.matchCases, ...refused },
  },
  getMatchCase: {
    summary: 'One supplier beside the enterprise it may be, with the evidence and past decisions',
    params: m.matchCaseKey,
    query: m.matchCaseDetailQuery,
    responses: { 200: m.matchCaseDetail, ...refused, 404: problem },
  },
  listMatchDecisions: {
    summary: 'What people decided about suppliers, the latest first',
    query: m.matchDecisionQuery,
    responses: { 200: m.matchDecisions, ...refused },
  },
  decideMatch: {
    summary: 'Decide who a supplier is: on this line, for this spelling, or for this buyer’s spelling',
    body: m.matchDecisionBody,
    responses: { 201: m.matchDecisionReceipt, ...refused, 404: problem, 409: problem },
  },
  undoMatchDecision: {
    summary: 'Take a decision back; its lines are matched again',
    params: m.matchDecisionKey,
    body: m.matchUndoBody,
    responses: { 200: m.matchDecisionReceipt, ...refused, 404: problem, 409: problem },
  },
  listMatchCandidates: {
    summary: 'Collective enterprises that contracts show and the directory lacks, by pôle',
    query: m.matchCandidateQuery,
    responses: { 200: m.matchCandidates, ...refused },
  },
  settleMatchCandidate: {
    summary: 'Dismiss a candidate, or open it again',
    params: m.matchCandidateKey,
    body: m.matchCandidateBody,
    responses: { 200: m.matchDecisionReceipt, ...refused, 404: problem, 409: problem },
  },
  listOrganisationRelations: {
    summary: 'Mergers, renamings, subsidiaries and memberships, dated',
    responses: { 200: m.organisationRelations, ...refused },
  },
  recordOrganisationRelation: {
    summary: 'Record a dated relation between two organisations',
    body: m.organisationRelationBody,
    responses: { 201: m.organisationRelationReceipt, ...refused, 409: problem },
  },
  removeOrganisationRelation: {
    summary: 'Remove a relation recorded by mistake',
    params: m.organisationRelationKey,
    responses: { 200: m.organisationRelationReceipt, ...refused, 404: problem },
  },
} as const satisfies Record<keyof typeof matchingRoutes, RouteContract>;
