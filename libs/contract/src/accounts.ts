import { PERMISSIONS, ROLES } from '@repere/kernel';
import { z } from 'zod';
import { language } from './codes';
import { many, pageNumber, pageOf, pageSize } from './query';

export const permissionName = z.enum(PERMISSIONS);
export const roleCode = z.enum(ROLES);
export const memberRole = z.enum(['member', 'manager']);
export const organisationKind = z.enum(['enterprise', 'buyer', 'network']);
export const organisationStatus = z.enum(['pending', 'confirmed', 'refused']);
export const signInFactor = z.enum(['link', 'password', 'oidc', 'passkey', 'totp', 'recovery']);

const email = z.string().trim().toLowerCase().max(254).pipe(z.email());
const personName = z.string().trim().min(1).max(120);
const organisationName = z.string().trim().min(2).max(200);
const token = z.string().min(1).max(200);
const timestamp = z.iso.datetime();
/** Where to go once signed in: a path of ours. */
const next = z
  .string()
  .max(2000)
  .regex(/^\/(?![/\\])[^\\\s]*$/)
  .optional();

export const uuidParams = z.strictObject({ id: z.uuid() });
export const doneAnswer = z.strictObject({ done: z.literal(true) }).meta({ id: 'Done' });

/** What is left to do before the session is whole. */
export const signInStep = z
  .strictObject({ next: z.enum(['done', 'second_factor', 'enrolment']), path: z.string().nullable() })
  .meta({ id: 'SignInStep' });

export const signInLinkBody = z.strictObject({ email, lang: language.optional().default('fr'), next });
export const openLinkBody = z.strictObject({
  token,
  /** Only for the first administrator of an installation, whom nobody knows yet. */
  email: z.union([email, z.literal('')]).optional(),
  name: z.union([personName, z.literal('')]).optional(),
});
export const lookAtLinkQuery = z.strictObject({ token });
/** What a link is for, so that its page can say it before anything happens. */
export const linkLook = z
  .strictObject({
    purpose: z.enum(['sign_in', 'first_administrator', 'invitation', 'email_change']),
    email: z.string().nullable(),
    organisation: z.string().nullable(),
    inviter: z.string().nullable(),
    role: memberRole.nullable(),
  })
  .meta({ id: 'LinkLook' });
export const passwordSignInBody = z.strictObject({ email, password: z.string().min(1).max(1000) });
export const signInMeans = z
  .strictObject({
    /** Single sign-on, where the installation has it. */
    provider: z.strictObject({ name: z.string(), path: z.string() }).nullable(),
    /** True when mails stay on this machine, where its own user reads them. */
    mailbox: z.boolean(),
  })
  .meta({ id: 'SignInMeans' });
export const providerStartQuery = z.strictObject({ next });

/** WebAuthn's own structures, passed on unread between the browser and the library. */
const webauthn = z.record(z.string(), z.unknown());
export const passkeyOptions = z.strictObject({ options: webauthn }).meta({ id: 'PasskeyOptions' });
export const passkeyAnswerBody = z.strictObject({ response: webauthn });
export const newPasskeyBody = z.strictObject({ response: webauthn, name: z.string().trim().max(80).optional() });

export const factorBody = z.union([
  z.strictObject({ code: z.string().trim().min(6).max(40) }),
  z.strictObject({ password: z.string().min(1).max(1000) }),
]);

export const membershipView = z.strictObject({
  organisationId: z.uuid(),
  name: z.string(),
  kind: organisationKind,
  role: memberRole,
  territories: z.array(z.string()),
});

/** Who is signed in; `person` stays null until every factor has been given. */
export const currentSession = z
  .strictObject({
    person: z.strictObject({ id: z.uuid(), name: z.string(), email: z.string(), language }).nullable(),
    missing: z.enum(['second_factor', 'enrolment']).nullable(),
    /** What the missing or repeated factor can be. */
    means: z.strictObject({ totp: z.boolean(), passkey: z.boolean(), password: z.boolean() }),
    roles: z.array(roleCode),
    memberships: z.array(membershipView),
    /** What she may do somewhere; what she may do to one thing is said with that thing. */
    abilities: z.array(permissionName),
    /** A factor was given in the last ten minutes. */
    recent: z.boolean(),
  })
  .meta({ id: 'CurrentSession' });

export const sessionList = z
  .strictObject({
    sessions: z.array(
      z.strictObject({
        id: z.uuid(),
        device: z.string(),
        factors: z.array(signInFactor),
        current: z.boolean(),
        openedAt: timestamp,
        seenAt: timestamp,
      }),
    ),
  })
  .meta({ id: 'SessionList' });

export const account = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    language,
    password: z.boolean(),
    totp: z.boolean(),
    recoveryCodes: z.int(),
    passkeys: z.array(
      z.strictObject({ id: z.uuid(), name: z.string(), createdAt: timestamp, lastUsedAt: timestamp.nullable() }),
    ),
    /** A change of address that waits for its confirmations. */
    emailChange: z.strictObject({ email: z.string(), oldConfirmed: z.boolean(), newConfirmed: z.boolean() }).nullable(),
    secondFactorRequired: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'Account' });

export const profileBody = z.strictObject({ name: personName, language });
export const newPasswordBody = z.strictObject({ password: z.string().min(1).max(1000) });
export const emailChangeBody = z.strictObject({ email });
export const tokenBody = z.strictObject({ token });
export const emailChangeStep = z
  .strictObject({ confirmed: z.enum(['old', 'new']), changed: z.boolean() })
  .meta({ id: 'EmailChangeStep' });
export const totpSetUp = z.strictObject({ secret: z.string(), uri: z.string() }).meta({ id: 'TotpSetUp' });
export const pendingTotp = z.strictObject({ setUp: totpSetUp.nullable() }).meta({ id: 'PendingTotp' });
export const totpCodeBody = z.strictObject({ code: z.string().trim().min(6).max(10) });
export const recoveryCodes = z.strictObject({ codes: z.array(z.string()) }).meta({ id: 'RecoveryCodes' });

export const organisationSummary = z.strictObject({
  id: z.uuid(),
  kind: organisationKind,
  name: z.string(),
  status: organisationStatus,
  chantier: z.boolean(),
  territories: z.array(z.string()),
  members: z.int(),
  /** The caller's own place in it. */
  role: memberRole.nullable(),
});
export const organisationList = pageOf(organisationSummary).meta({ id: 'OrganisationList' });
export const organisationQuery = z.strictObject({
  q: z.string().max(200).optional(),
  /** `mine`: the caller's; `all`: staff's list. */
  scope: z.enum(['mine', 'all']).optional().default('mine'),
  kind: many(organisationKind),
  status: many(organisationStatus),
  page: pageNumber,
  pageSize: pageSize(50),
});

export const organisationDetail = organisationSummary
  .extend({
    createdAt: timestamp,
    version: z.int(),
    people: z.array(
      z.strictObject({ id: z.uuid(), name: z.string(), email: z.string(), role: memberRole, since: timestamp }),
    ),
    invitations: z.array(
      z.strictObject({
        id: z.uuid(),
        email: z.string(),
        role: memberRole,
        invitedBy: z.string().nullable(),
        expiresAt: timestamp,
        expired: z.boolean(),
        /** What became of its mail; `bounced` when the address refused it. */
        mail: z.enum(['queued', 'sending', 'sent', 'bounced', 'failed']).nullable(),
        mailError: z.string().nullable(),
      }),
    ),
    /** Listings that a network counts among its members. */
    listings: z.array(z.uuid()),
    domains: z.array(z.strictObject({ domain: z.string(), status: z.enum(['requested', 'confirmed', 'refused']) })),
    abilities: z.array(permissionName),
  })
  .meta({ id: 'OrganisationDetail' });

export const newOrganisationBody = z.strictObject({
  kind: organisationKind,
  name: organisationName,
  /** A network's; for staff. */
  territories: z.array(z.string().max(10)).max(200).optional(),
});
export const editOrganisationBody = z.strictObject({
  name: organisationName,
  territories: z.array(z.string().max(10)).max(200).optional(),
  version: z.int(),
});
export const organisationDecisionBody = z.strictObject({ decision: z.enum(['confirmed', 'refused']) });
export const invitationBody = z.strictObject({ email, role: memberRole, lang: language.optional().default('fr') });
export const invitationParams = z.strictObject({ id: z.uuid(), invitationId: z.uuid() });
export const memberParams = z.strictObject({ id: z.uuid(), personId: z.uuid() });
export const memberBody = z.strictObject({ role: memberRole });
export const networkMemberBody = z.strictObject({ listingId: z.uuid() });
export const networkMemberParams = z.strictObject({ id: z.uuid(), listingId: z.uuid() });
export const domainBody = z.strictObject({ domain: z.string().trim().toLowerCase().max(253) });
export const domainDecisionBody = z.strictObject({
  domain: z.string().trim().toLowerCase().max(253),
  decision: z.enum(['confirmed', 'refused']),
});
/** Confirmed organisations whose domain is that of the caller's address. */
export const joinable = z
  .strictObject({ organisations: z.array(z.strictObject({ id: z.uuid(), name: z.string(), kind: organisationKind })) })
  .meta({ id: 'JoinableOrganisations' });
export const createdAnswer = z.strictObject({ id: z.uuid() }).meta({ id: 'Created' });

export const peopleQuery = z.strictObject({
  q: z.string().max(200).optional(),
  page: pageNumber,
  pageSize: pageSize(50),
});
export const peopleList = pageOf(
  z.strictObject({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    roles: z.array(roleCode),
    secondFactor: z.boolean(),
    disabled: z.boolean(),
    lastSeenAt: timestamp.nullable(),
  }),
).meta({ id: 'PeopleList' });
export const personStateBody = z.strictObject({ disabled: z.boolean() });

export const mailStatus = z.enum(['queued', 'sending', 'sent', 'bounced', 'failed']);
export const mailQuery = z.strictObject({
  status: many(mailStatus),
  page: pageNumber,
  pageSize: pageSize(50),
});
export const mailList = pageOf(
  z.strictObject({
    id: z.uuid(),
    template: z.string(),
    to: z.string(),
    subject: z.string(),
    status: mailStatus,
    attempts: z.int(),
    lastError: z.string().nullable(),
    createdAt: timestamp,
    sentAt: timestamp.nullable(),
  }),
).meta({ id: 'MailList' });
/** The mails that stay on this machine, newest first; `text` of the one asked for. */
export const mailbox = z
  .strictObject({
    mails: z.array(
      z.strictObject({ id: z.string(), to: z.string(), subject: z.string(), date: timestamp, text: z.string() }),
    ),
  })
  .meta({ id: 'Mailbox' });

export type SignInStep = z.output<typeof signInStep>;
export type LinkLook = z.output<typeof linkLook>;
export type SignInMeans = z.output<typeof signInMeans>;
export type CurrentSession = z.output<typeof currentSession>;
export type SessionList = z.output<typeof sessionList>;
export type Account = z.output<typeof account>;
export type EmailChangeStep = z.output<typeof emailChangeStep>;
export type TotpSetUp = z.output<typeof totpSetUp>;
export type PendingTotp = z.output<typeof pendingTotp>;
export type RecoveryCodes = z.output<typeof recoveryCodes>;
export type OrganisationQuery = z.output<typeof organisationQuery>;
export type OrganisationList = z.output<typeof organisationList>;
export type OrganisationDetail = z.output<typeof organisationDetail>;
export type JoinableOrganisations = z.output<typeof joinable>;
export type PeopleList = z.output<typeof peopleList>;
export type MailList = z.output<typeof mailList>;
export type Mailbox = z.output<typeof mailbox>;
