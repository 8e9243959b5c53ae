import {
  auditLog,
  auditQuery,
  contactBody,
  erasureBody,
  erasureReceipt,
  incident,
  incidentBody,
  incidents,
  listingContactState,
  personalData,
  personKey,
  privacyNotice,
  privacyOfficer,
} from './privacy';
import { problem } from './problem';

const refused = { 400: problem, 401: problem, 403: problem, 429: problem, 503: problem } as const;
const oneOf = { ...refused, 404: problem } as const;

export const privacyContract = {
  readPrivacyNotice: {
    summary: 'Who answers for personal information here',
    responses: { 200: privacyNotice, 429: problem, 503: problem },
  },
  exportMyData: {
    summary: 'Everything that is held about the caller, to keep or take elsewhere',
    responses: { 200: personalData, ...refused },
  },
  eraseMyAccount: {
    summary: 'Erase the caller’s account and what hangs on it; cannot be undone',
    body: erasureBody,
    responses: { 200: erasureReceipt, ...refused, 409: problem, 422: problem },
  },
  erasePerson: {
    summary: 'Erase somebody’s account at her request, as administrator',
    params: personKey,
    body: erasureBody,
    responses: { 200: erasureReceipt, ...oneOf, 409: problem, 422: problem },
  },
  namePrivacyOfficer: {
    summary: 'Name the person who answers for personal information',
    body: privacyOfficer,
    responses: { 200: privacyNotice, ...refused },
  },
  listIncidents: {
    summary: 'The register of incidents, latest first',
    responses: { 200: incidents, ...refused },
  },
  recordIncident: {
    summary: 'Enter an incident in the register; takes an Idempotency-Key',
    body: incidentBody,
    responses: { 201: incident, ...refused },
  },
  amendIncident: {
    summary: 'Complete an entry of the register, under the version that was read (If-Match)',
    params: personKey,
    body: incidentBody,
    responses: { 200: incident, ...oneOf, 409: problem, 428: problem },
  },
  readListingContact: {
    summary: 'The contact person of a listing, for those who edit it',
    params: personKey,
    responses: { 200: listingContactState, ...oneOf },
  },
  becomeListingContact: {
    summary: 'Consent to be shown as the contact person of a listing one edits',
    params: personKey,
    body: contactBody,
    responses: { 200: listingContactState, ...oneOf },
  },
  withdrawListingContact: {
    summary: 'No longer be shown as its contact person, or remove somebody who left',
    params: personKey,
    responses: { 200: listingContactState, ...oneOf },
  },
  listAudit: {
    summary: 'The log of acts, latest first, a hundred at a time',
    query: auditQuery,
    responses: { 200: auditLog, ...refused },
  },
} as const;
