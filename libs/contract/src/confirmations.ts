import { z } from 'zod';
import { isoDate, language } from './codes';
import { publication } from './listing-editing';

/** 64 characters of a link; never in an answer. */
const token = z.string().regex(/^[A-Za-z0-9_-]{20,64}$/);
const bothLanguages = z.strictObject({
  fr: z.string().max(10_000).nullable().optional(),
  en: z.string().max(10_000).nullable().optional(),
});

export const confirmationToken = z.strictObject({ token, lang: language.optional().default('fr') });
export const confirmationAnswer = z.enum(['confirmed', 'updated', 'withdrawn']);

/** What a yearly link is about; its reader has not signed in. */
export const confirmationPreview = z
  .strictObject({
    /** This address asked not to be written to any more. */
    stopped: z.boolean(),
    listings: z.array(
      z.strictObject({
        id: z.uuid(),
        name: z.string(),
        slug: z.string(),
        url: z.string(),
        publication,
        version: z.int(),
        /** Somebody changed it after the mail left. */
        changed: z.boolean(),
        municipality: z.string(),
        lastConfirmedOn: isoDate.nullable(),
        phone: z.string().nullable(),
        email: z.string().nullable(),
        website: z.string().nullable(),
        employees: z.int().nullable(),
        description: z.strictObject({ fr: z.string().nullable(), en: z.string().nullable() }),
        /** An organisation looks after it: the rest is changed by signing in. */
        managed: z.boolean(),
        answer: confirmationAnswer.nullable(),
      }),
    ),
  })
  .meta({ id: 'ConfirmationPreview' });

/** What the link gives a right to change, and no more. */
export const confirmationPatch = z.strictObject({
  contact: z
    .strictObject({
      phone: z.string().max(60).nullable().optional(),
      website: z.string().max(500).nullable().optional(),
    })
    .optional(),
  description: bothLanguages.optional(),
  employees: z.int().min(0).max(1_000_000).nullable().optional(),
});

export const confirmationAnswerBody = z
  .strictObject({
    token,
    listingId: z.uuid(),
    /** The version that the page showed. */
    version: z.int().min(1),
    answer: z.enum(['correct', 'update', 'withdraw', 'bring_back']),
    patch: confirmationPatch.optional(),
    comment: z.string().trim().min(1).max(500).optional(),
  })
  .meta({ id: 'ConfirmationAnswerRequest' });

export const confirmationAnswerReceipt = z
  .strictObject({ listingId: z.uuid(), version: z.int(), answer: confirmationAnswer.nullable() })
  .meta({ id: 'ConfirmationAnswerReceipt' });

export const confirmationStopBody = z.strictObject({ token, stopped: z.boolean() });

export type ConfirmationPreview = z.output<typeof confirmationPreview>;
export type ConfirmationAnswerBody = z.output<typeof confirmationAnswerBody>;
export type ConfirmationAnswerReceipt = z.output<typeof confirmationAnswerReceipt>;
