/** The desk where suppliers of contracts are matched with enterprises; free of schemas like every table of routes. */
export const matchingRoutes = {
  listMatchCases: { method: 'GET', path: '/api/v1/workspace/matching/cases' },
  getMatchCase: { method: 'GET', path: '/api/v1/workspace/matching/cases/:line' },
  listMatchDecisions: { method: 'GET', path: '/api/v1/workspace/matching/decisions' },
  decideMatch: { method: 'POST', path: '/api/v1/workspace/matching/decisions' },
  undoMatchDecision: { method: 'POST', path: '/api/v1/workspace/matching/decisions/:id/undo' },
  listMatchCandidates: { method: 'GET', path: '/api/v1/workspace/matching/candidates' },
  settleMatchCandidate: { method: 'POST', path: '/api/v1/workspace/matching/candidates/:id' },
  listOrganisationRelations: { method: 'GET', path: '/api/v1/workspace/matching/relations' },
  recordOrganisationRelation: { method: 'POST', path: '/api/v1/workspace/matching/relations' },
  removeOrganisationRelation: { method: 'DELETE', path: '/api/v1/workspace/matching/relations/:id' },
} as const;
