import { z } from 'zod';
import { isoDate } from './codes';
import { numeric } from './query';

const words = z.string().trim().min(3).max(4000);

/** Who answers for personal information here; shown to everybody (Loi 25). */
export const privacyOfficer = z
  .strictObject({
    name: z.string().trim().min(2).max(120),
    title: z.string().trim().min(2).max(120),
    email: z.email().max(254),
  })
  .meta({ id: 'PrivacyOfficer' });

export const privacyNotice = z.strictObject({ officer: privacyOfficer.nullable() }).meta({ id: 'PrivacyNotice' });

/** Everything that the directory holds about the caller, table by table; secrets are left out. */
export const personalData = z
  .strictObject({
    generatedAt: z.iso.datetime(),
    personId: z.uuid(),
    tables: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
  })
  .meta({ id: 'PersonalData' });

/** The address, typed again: an erasure cannot be undone. */
export const erasureBody = z.strictObject({ email: z.string().trim().min(3).max(254) });
export const erasureReceipt = z
  .strictObject({
    erased: z.literal(true),
    /** Listings whose business contact is still that address: their enterprise changes it. */
    stillShown: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
  })
  .meta({ id: 'ErasureReceipt' });
export const personKey = z.strictObject({ id: z.uuid() });

const incidentFields = {
  occurredOn: isoDate,
  occurredUntil: isoDate.nullable(),
  awareOn: isoDate,
  information: words,
  circumstances: words,
  people: z.int().min(0).max(100_000_000).nullable(),
  seriousRisk: z.boolean(),
  assessment: words,
  commissionNotifiedOn: isoDate.nullable(),
  peopleNotifiedOn: isoDate.nullable(),
  measures: words,
};
export const incidentBody = z.strictObject(incidentFields).meta({ id: 'PrivacyIncidentEntry' });
export const incident = z
  .strictObject({
    id: z.uuid(),
    ...incidentFields,
    version: z.int(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    /** Until when the law has it kept. */
    keptUntil: isoDate,
  })
  .meta({ id: 'PrivacyIncident' });
export const incidents = z.strictObject({ results: z.array(incident) }).meta({ id: 'PrivacyIncidents' });

/** The person to ask for at a listing, named by herself. */
export const contactBody = z.strictObject({ title: z.string().trim().max(120).nullish() });
export const listingContact = z
  .strictObject({ name: z.string(), title: z.string().nullable(), consentedOn: isoDate })
  .meta({ id: 'ListingContact' });
export const listingContactState = z.strictObject({
  contact: listingContact.nullable(),
  /** True when the contact is the caller. */
  mine: z.boolean(),
});

export const auditQuery = z.strictObject({
  actor: z.uuid().optional(),
  action: z.string().min(1).max(80).optional(),
  subjectKind: z.string().min(1).max(40).optional(),
  subjectId: z.uuid().optional(),
  /** Read on from the entry with this number. */
  before: numeric(z.int().min(1)).optional(),
});
export const auditLog = z
  .strictObject({
    results: z.array(
      z.strictObject({
        seq: z.int(),
        at: z.iso.datetime(),
        actorKind: z.enum(['person', 'visitor', 'link', 'system']),
        actorId: z.uuid().nullable(),
        /** Null once the person was erased, and for whoever is none. */
        actorName: z.string().nullable(),
        organisationId: z.uuid().nullable(),
        action: z.string(),
        subjectKind: z.string(),
        subjectId: z.uuid().nullable(),
        subjectVersion: z.int().nullable(),
        requestId: z.string().nullable(),
        details: z.record(z.string(), z.unknown()),
        hash: z.string(),
      }),
    ),
    next: z.int().nullable(),
    /** Every kind of act that the log holds. */
    actions: z.array(z.string()),
  })
  .meta({ id: 'AuditLog' });

export type PrivacyOfficer = z.output<typeof privacyOfficer>;
export type PrivacyNotice = z.output<typeof privacyNotice>;
export type PersonalData = z.output<typeof personalData>;
export type ErasureReceipt = z.output<typeof erasureReceipt>;
export type IncidentBody = z.output<typeof incidentBody>;
export type PrivacyIncident = z.output<typeof incident>;
export type PrivacyIncidents = z.output<typeof incidents>;
export type ListingContact = z.output<typeof listingContact>;
export type ListingContactState = z.output<typeof listingContactState>;
export type AuditQuery = z.output<typeof auditQuery>;
export type AuditLog = z.output<typeof auditLog>;
