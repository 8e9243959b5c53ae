import {
  ARTICLE_3_CRITERIA,
  CRITERION_ANSWERS,
  NEQ_ANSWERS,
  PROOF_STATES,
  REVIEW_ACTS,
  REVIEW_STATES,
} from '@repere/kernel';
import { z } from 'zod';
import { isoDate, practiceCode, recognitionCode, verificationStatus } from './codes';
import { numeric } from './query';

const text = (max: number) => z.string().trim().max(max);
/** Where a proof can be read: never a script's address. */
export const proofLink = z.url({ protocol: /^https?$/ }).max(500);

/** One of the six criteria of article 3: what somebody says of it, why, and where it can be read. */
export const criterionFinding = z
  .strictObject({
    criterion: z.enum(ARTICLE_3_CRITERIA),
    answer: z.enum(CRITERION_ANSWERS),
    note: text(2000).nullable(),
    link: proofLink.nullable(),
    /** One of the listing's documents. */
    document: z.uuid().nullish(),
  })
  .meta({ id: 'CriterionFinding' });

/** A document that somebody sent as proof; read by those who look after the listing and those who review it, never published. */
export const proofDocument = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    mediaType: z.enum(['application/pdf', 'image/webp']),
    bytes: z.int(),
    on: isoDate,
    url: z.string(),
  })
  .meta({ id: 'ProofDocument' });
export const proofDocumentKey = z.strictObject({ id: z.uuid(), file: z.uuid() });

/** A form with one file, `multipart/form-data`: `file`. */
export const proofDocumentForm = z.custom<FormData>().meta({
  id: 'ProofDocumentForm',
  contentMediaType: 'multipart/form-data',
  type: 'object',
  required: ['file'],
  properties: {
    file: { type: 'string', format: 'binary', description: 'PDF, JPEG, PNG or WebP, 10 MB at most' },
  },
});

/** The document itself. */
export const proofDocumentFile = z
  .custom<Uint8Array>()
  .meta({ id: 'ProofDocumentFile', contentMediaType: 'application/pdf' });

export const reviewState = z.enum(REVIEW_STATES);
export const reviewAct = z.enum(REVIEW_ACTS);
const findings = z.array(criterionFinding).max(ARTICLE_3_CRITERIA.length);
const reason = text(2000).min(3);

export const recognitionListingKey = z.strictObject({ id: z.uuid() });
export const recognitionReviewKey = z.strictObject({ id: z.uuid() });
export const listingRecognitionKey = z.strictObject({ id: z.uuid(), code: recognitionCode });
export const listingPracticeKey = z.strictObject({ id: z.uuid(), code: practiceCode });

export const declarationBody = z.strictObject({ answers: findings }).meta({ id: 'Article3Declaration' });
export const appealBody = z.strictObject({ reason });
export const retractionBody = z.strictObject({ reason: text(2000).nullish() });

/** What a reviewer does with a case; findings are kept with it, `until` is the last day of a confirmation. */
export const reviewMoveBody = z
  .strictObject({
    act: z.enum(['start', 'return', 'confirm', 'refuse', 'revoke']),
    findings: findings.optional(),
    reason: text(2000).nullish(),
    until: isoDate.nullish(),
  })
  .meta({ id: 'ReviewMove' });

export const reviewFindingsBody = z.strictObject({ findings }).meta({ id: 'ReviewFindings' });

export const recognitionReceipt = z
  .strictObject({ id: z.uuid(), listingId: z.uuid(), state: reviewState, version: z.int() })
  .meta({ id: 'RecognitionReceipt' });

export const confirmationView = z.strictObject({ by: z.string(), on: isoDate, until: isoDate, inForce: z.boolean() });

export const recognitionReview = z
  .strictObject({
    id: z.uuid(),
    version: z.int(),
    state: reviewState,
    declared: z.strictObject({ by: z.string(), on: isoDate }).nullable(),
    answers: z.array(criterionFinding),
    findings: z.array(criterionFinding),
    /** Who has taken the case: an organisation's name, and whether it is the reader. */
    reviewer: z.strictObject({ name: z.string(), me: z.boolean() }).nullable(),
    reason: z.string().nullable(),
    appeal: z.string().nullable(),
    confirmation: confirmationView.nullable(),
    /** What a decision stood on, to compare with the listing. */
    stoodOn: z
      .strictObject({ name: z.string(), neq: z.string().nullable(), legalForm: z.string().nullable() })
      .nullable(),
    history: z.array(
      z.strictObject({
        version: z.int(),
        act: reviewAct,
        state: reviewState,
        by: z.string(),
        reason: z.string().nullable(),
        at: z.iso.datetime(),
      }),
    ),
    /** What the reader may do with it now. */
    next: z.array(reviewAct),
  })
  .meta({ id: 'RecognitionReview' });

const proof = { issuer: text(200).nullable(), number: text(100).nullable(), note: text(2000).nullable() } as const;

export const listingRecognitionBody = z
  .strictObject({ ...proof, link: proofLink.nullable(), expiresOn: isoDate.nullable() })
  .meta({ id: 'ListingRecognitionBody' });

export const recognitionVerdictBody = z.strictObject({ verified: z.boolean(), reason: text(2000).nullish() });

export const listingPracticeBody = z
  .strictObject({ evidence: text(2000).nullable(), link: proofLink.nullable(), datedOn: isoDate.nullable() })
  .meta({ id: 'ListingPracticeBody' });

/**
 * A recognition as everybody may read it: `listed` by the source the listing comes from, `declared` by the enterprise,
 * `verified` by those who vouch; over after `expiresOn`.
 */
export const recognitionDetail = z
  .strictObject({
    code: recognitionCode,
    label: z.string(),
    state: z.enum(['listed', 'declared', 'verified']),
    expired: z.boolean(),
    /** False for ISO, B Corp and the like: shown, never counted as social economy. */
    socialEconomy: z.boolean(),
    issuer: z.string().nullable(),
    number: z.string().nullable(),
    link: z.string().nullable(),
    expiresOn: isoDate.nullable(),
    by: z.string().nullable(),
    on: isoDate.nullable(),
  })
  .meta({ id: 'RecognitionDetail' });

/** A practice that the enterprise declares, with what it shows for it. */
export const practiceDetail = z
  .strictObject({
    code: practiceCode,
    label: z.string(),
    family: z.enum(['environment', 'equity', 'governance']),
    evidence: z.string().nullable(),
    link: z.string().nullable(),
    datedOn: isoDate.nullable(),
    by: z.string().nullable(),
    on: isoDate.nullable(),
  })
  .meta({ id: 'PracticeDetail' });

/** A recognition as those see it who keep it: with its note and what became of it. */
export const keptRecognition = recognitionDetail.omit({ state: true }).extend({
  state: z.enum(['listed', ...PROOF_STATES]),
  note: z.string().nullable(),
  reason: z.string().nullable(),
  version: z.int(),
});

/** The question that the first two digits of a NEQ raise, in words, and what staff found out. */
export const neqQuestion = z
  .strictObject({
    neq: z.string(),
    kind: z.enum(['sole_proprietor', 'partnership_or_association', 'public_body']),
    question: z.string(),
    answer: z.strictObject({ code: z.enum(NEQ_ANSWERS), note: z.string(), by: z.string(), on: isoDate }).nullable(),
  })
  .meta({ id: 'NeqQuestion' });

export const neqAnswerBody = z.strictObject({ neq: text(20), answer: z.enum(NEQ_ANSWERS), note: reason });

/** Everything that vouches for one listing, for its editors and for those who review it. */
export const listingRecognitionView = z
  .strictObject({
    listing: z.strictObject({
      id: z.uuid(),
      slug: z.string(),
      name: z.string(),
      municipality: z.string(),
      neq: z.string().nullable(),
      legalForm: z.string().nullable(),
      status: verificationStatus,
      version: z.int(),
    }),
    review: recognitionReview.nullable(),
    /** What the reader may do where there is no review yet. */
    next: z.array(reviewAct),
    recognitions: z.array(keptRecognition),
    practices: z.array(practiceDetail),
    neqQuestion: neqQuestion.nullable(),
    /** Documents sent as proof, oldest first. */
    documents: z.array(proofDocument),
    /** Every code there is, with its words; `hint` says what is usually shown for it. */
    terms: z.strictObject({
      recognitions: z.array(z.strictObject({ code: z.string(), label: z.string(), issuer: z.string().nullable() })),
      practices: z.array(
        z.strictObject({
          code: z.string(),
          label: z.string(),
          family: z.enum(['environment', 'equity', 'governance']),
          hint: z.string(),
        }),
      ),
    }),
    /** May declare in the enterprise's name; may vouch for it; may give a recognition. */
    may: z.strictObject({ declare: z.boolean(), vouch: z.boolean() }),
  })
  .meta({ id: 'ListingRecognitionView' });

export const recognitionQueueQuery = z.strictObject({
  /** `open`: what waits for a reviewer; else one state. */
  state: z
    .enum(['open', ...REVIEW_STATES])
    .optional()
    .default('open'),
  page: numeric(z.int().min(1).max(10_000)).optional().default(1),
});

export const recognitionQueue = z
  .strictObject({
    total: z.int(),
    page: z.int(),
    pageSize: z.int(),
    counts: z.partialRecord(reviewState, z.int()),
    results: z.array(
      z.strictObject({
        id: z.uuid(),
        listing: z.strictObject({ id: z.uuid(), slug: z.string(), name: z.string(), municipality: z.string() }),
        state: reviewState,
        version: z.int(),
        declared: z.strictObject({ by: z.string(), on: isoDate }).nullable(),
        reviewer: z.strictObject({ name: z.string(), me: z.boolean() }).nullable(),
        appeal: z.boolean(),
        /** The reader belongs to it and may not review it. */
        own: z.boolean(),
        /** Criteria said to be met by the enterprise, found met by the reviewer. */
        met: z.strictObject({ declared: z.int(), found: z.int() }),
        confirmation: confirmationView.nullable(),
        updatedAt: z.iso.datetime(),
      }),
    ),
    /** Recognitions that enterprises declare and nobody has looked at. */
    proofs: z.array(
      z.strictObject({
        listing: z.strictObject({ id: z.uuid(), slug: z.string(), name: z.string(), municipality: z.string() }),
        recognition: keptRecognition,
      }),
    ),
  })
  .meta({ id: 'RecognitionQueue' });

export type CriterionFindingView = z.output<typeof criterionFinding>;
export type RecognitionReviewView = z.output<typeof recognitionReview>;
export type ReviewMoveBody = z.output<typeof reviewMoveBody>;
export type RecognitionReceipt = z.output<typeof recognitionReceipt>;
export type ListingRecognitionBody = z.output<typeof listingRecognitionBody>;
export type ListingPracticeBody = z.output<typeof listingPracticeBody>;
export type PracticeDetail = z.output<typeof practiceDetail>;
export type ProofDocument = z.output<typeof proofDocument>;
export type KeptRecognition = z.output<typeof keptRecognition>;
export type NeqQuestionView = z.output<typeof neqQuestion>;
export type ListingRecognitionView = z.output<typeof listingRecognitionView>;
export type RecognitionQueueQuery = z.output<typeof recognitionQueueQuery>;
export type RecognitionQueue = z.output<typeof recognitionQueue>;
