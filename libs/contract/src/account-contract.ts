import { z } from 'zod';
import type { accountRoutes } from './account-routes';
import * as a from './accounts';
import type { RouteContract } from './contract';
import { problem } from './problem';

const refused = { 400: problem, 401: problem, 403: problem, 429: problem, 503: problem } as const;
const gone = { ...refused, 404: problem, 409: problem } as const;

export const accountContract = {
  signInMeans: { summary: 'How one can sign in here', responses: { 200: a.signInMeans, ...refused } },
  askSignInLink: {
    summary: 'Mail a link that signs in, the same for known and unknown addresses',
    body: a.signInLinkBody,
    responses: { 200: a.doneAnswer, ...refused },
  },
  lookAtLink: {
    summary: 'What a mailed link is for; uses nothing up',
    query: a.lookAtLinkQuery,
    responses: { 200: a.linkLook, ...refused, 410: problem },
  },
  openSignInLink: {
    summary: 'Use a mailed link up and open a session',
    body: a.openLinkBody,
    responses: { 200: a.signInStep, ...refused, 410: problem },
  },
  signInWithPassword: {
    summary: 'Open a session with a password',
    body: a.passwordSignInBody,
    responses: { 200: a.signInStep, ...refused },
  },
  passkeySignInOptions: {
    summary: 'A challenge for a passkey',
    responses: { 200: a.passkeyOptions, ...refused },
  },
  signInWithPasskey: {
    summary: 'Open a session with a passkey',
    body: a.passkeyAnswerBody,
    responses: { 200: a.signInStep, ...refused },
  },
  startProvider: {
    summary: 'Go and sign in at the provider of single sign-on',
    query: a.providerStartQuery,
    responses: { 302: z.void(), ...refused, 404: problem },
  },
  finishProvider: {
    summary: 'Back from the provider of single sign-on',
    responses: { 302: z.void(), ...refused, 404: problem },
  },
  currentSession: {
    summary: 'Who is signed in, and what they may do',
    responses: { 200: a.currentSession, ...refused },
  },
  giveFactor: {
    summary: 'Give the missing factor, or one again before a delicate change',
    body: a.factorBody,
    responses: { 200: a.signInStep, ...refused },
  },
  passkeyFactorOptions: {
    summary: 'A challenge for a passkey of the person signing in',
    responses: { 200: a.passkeyOptions, ...refused },
  },
  givePasskey: {
    summary: 'Give a passkey as the missing or repeated factor',
    body: a.passkeyAnswerBody,
    responses: { 200: a.signInStep, ...refused },
  },
  signOut: { summary: 'End this session', responses: { 200: a.doneAnswer, ...refused } },
  listSessions: { summary: 'The sessions of the person signed in', responses: { 200: a.sessionList, ...refused } },
  signOutEverywhere: { summary: 'End every session, this one included', responses: { 200: a.doneAnswer, ...refused } },
  revokeSession: {
    summary: 'End one session',
    params: a.uuidParams,
    responses: { 200: a.doneAnswer, ...gone },
  },
  getAccount: { summary: 'The account of the person signed in', responses: { 200: a.account, ...refused } },
  editProfile: {
    summary: 'Change one’s name and language',
    body: a.profileBody,
    responses: { 200: a.doneAnswer, ...refused },
  },
  setPassword: {
    summary: 'Add or change a password',
    body: a.newPasswordBody,
    responses: { 200: a.doneAnswer, ...refused },
  },
  removePassword: { summary: 'Do without a password', responses: { 200: a.doneAnswer, ...refused } },
  changeEmail: {
    summary: 'Ask for another address; both mailboxes must confirm',
    body: a.emailChangeBody,
    responses: { 200: a.doneAnswer, ...refused },
  },
  cancelEmailChange: { summary: 'Keep the address after all', responses: { 200: a.doneAnswer, ...refused } },
  confirmEmail: {
    summary: 'Confirm a change of address from one of its mailboxes',
    body: a.tokenBody,
    responses: { 200: a.emailChangeStep, ...refused, 409: problem, 410: problem },
  },
  pendingTotp: {
    summary: 'The secret that waits to be confirmed, if there is one',
    responses: { 200: a.pendingTotp, ...refused },
  },
  setUpTotp: {
    summary: 'A new secret for an application of codes; in use once confirmed',
    responses: { 200: a.totpSetUp, ...refused },
  },
  confirmTotp: {
    summary: 'Put the application of codes to use; gives recovery codes, once',
    body: a.totpCodeBody,
    responses: { 200: a.recoveryCodes, ...refused },
  },
  removeTotp: {
    summary: 'Do without the application of codes',
    responses: { 200: a.doneAnswer, ...refused, 409: problem },
  },
  renewRecoveryCodes: {
    summary: 'New recovery codes; the old ones no longer work',
    responses: { 200: a.recoveryCodes, ...refused, 409: problem },
  },
  newPasskeyOptions: { summary: 'A challenge to add a passkey', responses: { 200: a.passkeyOptions, ...refused } },
  addPasskey: {
    summary: 'Add a passkey',
    body: a.newPasskeyBody,
    responses: { 201: a.createdAnswer, ...refused, 409: problem },
  },
  removePasskey: {
    summary: 'Remove a passkey',
    params: a.uuidParams,
    responses: { 200: a.doneAnswer, ...gone },
  },
  listOrganisations: {
    summary: 'The caller’s organisations; all of them for staff',
    query: a.organisationQuery,
    responses: { 200: a.organisationList, ...refused },
  },
  createOrganisation: {
    summary: 'Enter an organisation; buyers wait for staff, networks are entered by staff',
    body: a.newOrganisationBody,
    responses: { 201: a.createdAnswer, ...refused },
  },
  joinableOrganisations: {
    summary: 'Organisations that the caller’s e-mail domain opens',
    responses: { 200: a.joinable, ...refused },
  },
  getOrganisation: {
    summary: 'One organisation, its people, invitations and domains',
    params: a.uuidParams,
    responses: { 200: a.organisationDetail, ...gone },
  },
  editOrganisation: {
    summary: 'Change an organisation’s name; a network’s territories, by staff',
    params: a.uuidParams,
    body: a.editOrganisationBody,
    responses: { 200: a.doneAnswer, ...gone },
  },
  decideOrganisation: {
    summary: 'Confirm or refuse an organisation',
    params: a.uuidParams,
    body: a.organisationDecisionBody,
    responses: { 200: a.doneAnswer, ...gone },
  },
  inviteMember: {
    summary: 'Invite somebody by e-mail',
    params: a.uuidParams,
    body: a.invitationBody,
    responses: { 201: a.createdAnswer, ...gone },
  },
  withdrawInvitation: {
    summary: 'Withdraw an invitation',
    params: a.invitationParams,
    responses: { 200: a.doneAnswer, ...gone },
  },
  acceptInvitation: {
    summary: 'Accept an invitation; its link also signs in',
    body: a.tokenBody,
    responses: { 200: a.signInStep, ...refused, 409: problem, 410: problem },
  },
  changeMember: {
    summary: 'Give a member another role',
    params: a.memberParams,
    body: a.memberBody,
    responses: { 200: a.doneAnswer, ...gone },
  },
  removeMember: {
    summary: 'Remove a member',
    params: a.memberParams,
    responses: { 200: a.doneAnswer, ...gone },
  },
  leaveOrganisation: {
    summary: 'Leave an organisation',
    params: a.uuidParams,
    responses: { 200: a.doneAnswer, ...gone },
  },
  addNetworkMember: {
    summary: 'Count a listing among a network’s members, which its moderators then look after; for staff',
    params: a.uuidParams,
    body: a.networkMemberBody,
    responses: { 200: a.doneAnswer, ...gone },
  },
  removeNetworkMember: {
    summary: 'Count a listing among a network’s members no more',
    params: a.networkMemberParams,
    responses: { 200: a.doneAnswer, ...gone },
  },
  requestDomain: {
    summary: 'Ask that an e-mail domain open the organisation; staff confirms',
    params: a.uuidParams,
    body: a.domainBody,
    responses: { 200: a.doneAnswer, ...gone },
  },
  decideDomain: {
    summary: 'Confirm or refuse an organisation’s e-mail domain',
    params: a.uuidParams,
    body: a.domainDecisionBody,
    responses: { 200: a.doneAnswer, ...gone },
  },
  joinOrganisation: {
    summary: 'Join an organisation by one’s e-mail domain',
    params: a.uuidParams,
    responses: { 200: a.doneAnswer, ...gone },
  },
  listPeople: {
    summary: 'Everybody who has an account',
    query: a.peopleQuery,
    responses: { 200: a.peopleList, ...refused },
  },
  setPersonState: {
    summary: 'Disable or enable an account; its sessions end at once',
    params: a.uuidParams,
    body: a.personStateBody,
    responses: { 200: a.doneAnswer, ...gone },
  },
  listMails: {
    summary: 'Mails that wait, left or bounced; never their words',
    query: a.mailQuery,
    responses: { 200: a.mailList, ...refused },
  },
  retryMail: {
    summary: 'Try a waiting mail now',
    params: a.uuidParams,
    responses: { 200: a.doneAnswer, ...gone },
  },
  readMailbox: {
    summary: 'Mails kept on this machine for want of a mail server, for its own user',
    responses: { 200: a.mailbox, ...refused, 404: problem },
  },
} as const satisfies Record<keyof typeof accountRoutes, RouteContract>;
