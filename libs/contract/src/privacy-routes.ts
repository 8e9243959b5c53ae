/** Personal information: one's own, who answers for it, the register of incidents, the log. */
export const privacyRoutes = {
  readPrivacyNotice: { method: 'GET', path: '/api/v1/privacy' },
  exportMyData: { method: 'GET', path: '/api/v1/account/data' },
  eraseMyAccount: { method: 'POST', path: '/api/v1/account/erasure' },
  erasePerson: { method: 'POST', path: '/api/v1/workspace/privacy/people/:id/erasure' },
  namePrivacyOfficer: { method: 'PUT', path: '/api/v1/workspace/privacy/officer' },
  listIncidents: { method: 'GET', path: '/api/v1/workspace/privacy/incidents' },
  recordIncident: { method: 'POST', path: '/api/v1/workspace/privacy/incidents' },
  amendIncident: { method: 'PUT', path: '/api/v1/workspace/privacy/incidents/:id' },
  readListingContact: { method: 'GET', path: '/api/v1/workspace/listings/:id/contact-person' },
  becomeListingContact: { method: 'PUT', path: '/api/v1/workspace/listings/:id/contact-person' },
  withdrawListingContact: { method: 'DELETE', path: '/api/v1/workspace/listings/:id/contact-person' },
  listAudit: { method: 'GET', path: '/api/v1/workspace/audit' },
} as const satisfies Record<string, { method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; path: string }>;
