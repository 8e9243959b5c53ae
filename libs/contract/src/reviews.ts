import { NEQ_ANSWERS, REPORT_OUTCOMES, REVIEW_KINDS } from '@repere/kernel';
import { z } from 'zod';
import { claimMethod, claimState } from './claims';
import { isoDate, language, verificationStatus } from './codes';
import { fieldOwner, listingField, publication } from './listing-editing';
import { codedName } from './listing-parts';
import { many, pageNumber, pageOf } from './query';

const timestamp = z.iso.datetime();
const reply = z.string().trim().max(2000).nullish();

export const reviewKind = z.enum(REVIEW_KINDS);
export const reviewKey = z.strictObject({ kind: reviewKind, id: z.uuid() });

/** What narrows the queue; the same words for a case tell which queue it is read from. */
const narrowing = {
  kind: many(reviewKind),
  /** A municipality, MRC or region that the listing lies in. */
  territory: z.string().max(10).optional(),
  /** Waiting for more than a week, more than a month. */
  age: z.enum(['any', 'week', 'month']).optional().default('any'),
  assigned: z.enum(['any', 'me', 'nobody']).optional().default('any'),
  /** `asked`: the author was asked for something and has not answered. */
  state: z.enum(['open', 'asked']).optional().default('open'),
  /** Part of the listing's name, or its NEQ. */
  q: z.string().max(200).optional(),
  lang: language.optional().default('fr'),
};
export const reviewsQuery = z.strictObject({ ...narrowing, page: pageNumber });
export const reviewQuery = z.strictObject(narrowing);

const person = z.strictObject({ id: z.uuid(), name: z.string() });

export const reviewLine = z.strictObject({
  kind: reviewKind,
  id: z.uuid(),
  /** Of the case, for `If-Match`. */
  version: z.int(),
  listing: z.strictObject({
    id: z.uuid(),
    slug: z.string(),
    name: z.string(),
    municipality: codedName,
    version: z.int(),
  }),
  /** Who waits: an organisation or a source; null for a visitor. */
  by: z.string().nullable(),
  fields: z.array(listingField),
  /** The author's own words, shortened. */
  words: z.string().nullable(),
  /** Why a held listing waits, how a claim stands. */
  state: z.string(),
  since: timestamp,
  assignee: person.nullable(),
  /** Others who are looking at it now. */
  present: z.array(z.string()),
});

const number = z.int().nonnegative();

/** The queue, oldest first. `counts.kinds` leaves the kind aside, `counts.mine` and `nobody` the assignment. */
export const reviews = pageOf(reviewLine)
  .extend({
    counts: z.strictObject({
      kinds: z.strictObject({ change: number, entry: number, held: number, claim: number, report: number }),
      mine: number,
      nobody: number,
    }),
  })
  .meta({ id: 'Reviews' });

/** One field under review. Values are lines of text in the reader's language, none when there is no value. */
export const reviewedField = z.strictObject({
  field: listingField,
  present: z.array(z.string()),
  proposed: z.array(z.string()),
  /** Whose word the present value is. */
  source: z.strictObject({ owner: fieldOwner, by: z.string(), on: isoDate }),
  /** The present value is younger than what the author saw. */
  moved: z.boolean(),
});

export const certification = z.strictObject({
  organisationId: z.uuid(),
  by: z.string(),
  on: isoDate,
  version: z.int(),
  /** What changed since that version. */
  changed: z.array(listingField),
});

const neighbour = z.strictObject({ kind: reviewKind, id: z.uuid() });

export const reviewCase = z
  .strictObject({
    kind: reviewKind,
    id: z.uuid(),
    version: z.int(),
    state: z.string(),
    since: timestamp,
    listing: z.strictObject({
      id: z.uuid(),
      slug: z.string(),
      name: z.string(),
      neq: z.string().nullable(),
      municipality: codedName,
      version: z.int(),
      publication,
      status: verificationStatus,
      managedBy: person.nullable(),
    }),
    by: z.string().nullable(),
    /** What its author says of it. */
    words: z.string().nullable(),
    /** What has to be found out before a listing that is held can be published. */
    question: z.string().nullable(),
    /** What those who entered or claimed the listing answer to the question that its NEQ raises. */
    neqWords: z.array(z.strictObject({ neq: z.string(), answer: z.enum(NEQ_ANSWERS), by: z.string(), at: timestamp })),
    /** What was asked of its author, and not answered yet. */
    asked: z.strictObject({ words: z.string(), by: z.string(), at: timestamp }).nullable(),
    fields: z.array(reviewedField),
    claim: z
      .strictObject({
        organisation: person,
        method: claimMethod,
        state: claimState,
        provenAt: timestamp.nullable(),
        objection: z.string().nullable(),
        objectionUntil: timestamp.nullable(),
        /** Staff who said yes already; two take a listing from its manager. */
        approvals: z.array(z.string()),
        rivals: z.array(z.strictObject({ organisation: z.string(), state: claimState })),
        documents: z.array(z.strictObject({ id: z.uuid(), name: z.string(), bytes: z.int(), url: z.string() })),
      })
      .nullable(),
    /** A visitor's remark; whether an answer can reach them. */
    report: z.strictObject({ answerable: z.boolean(), outcome: z.string() }).nullable(),
    history: z.array(
      z.strictObject({
        version: z.int(),
        kind: z.string(),
        by: z.string(),
        at: timestamp,
        fields: z.array(listingField),
        comment: z.string().nullable(),
      }),
    ),
    certifications: z.array(certification),
    /** The last decision on this case. */
    decided: z
      .strictObject({
        decision: z.enum(['accept', 'refuse', 'ask']),
        by: z.string(),
        at: timestamp,
        reply: z.string().nullable(),
        undoable: z.boolean(),
      })
      .nullable(),
    assignee: person.nullable(),
    present: z.array(person),
    /** Who could take it. */
    colleagues: z.array(person),
    /** Its neighbours in the queue asked for. */
    place: z.strictObject({
      total: z.int(),
      rank: z.int().nullable(),
      previous: neighbour.nullable(),
      next: neighbour.nullable(),
    }),
    /** What the caller may do to it now. */
    acts: z.array(z.enum(['accept', 'refuse', 'ask', 'undo', 'certify'])),
  })
  .meta({ id: 'ReviewCase' });

export const reviewDecisionBody = z
  .strictObject({
    decision: z.enum(['accept', 'refuse', 'ask']),
    /** Of a change: the fields to show; the others are refused. Absent: all. */
    fields: z.array(listingField).max(30).nullish(),
    /** Of a remark. */
    outcome: z.enum(REPORT_OUTCOMES).nullish(),
    reply,
    /** The listing's version that was looked at. */
    listingVersion: z.int().min(1),
  })
  .meta({ id: 'ReviewDecision' });

export const reviewReceipt = z
  .strictObject({
    kind: reviewKind,
    id: z.uuid(),
    /** What it is now: accepted, partly, refused, changes_asked, published, withdrawn, granted, … */
    state: z.string(),
    version: z.int(),
    listingVersion: z.int(),
    undoable: z.boolean(),
  })
  .meta({ id: 'ReviewReceipt' });

export const reviewAssignmentBody = z.strictObject({
  personId: z.uuid().nullable(),
  /** Who had it when the caller looked: nobody takes a case from somebody by surprise. */
  from: z.uuid().nullable(),
});
export const reviewAssignment = z.strictObject({ assignee: person.nullable() }).meta({ id: 'ReviewAssignment' });
export const reviewPresence = z.strictObject({ present: z.array(person) }).meta({ id: 'ReviewPresence' });

const selected = z
  .array(neighbour.extend({ version: z.int(), listingVersion: z.int() }))
  .min(1)
  .max(100);
export const reviewSelectionBody = z.strictObject({ cases: selected, reply }).meta({ id: 'ReviewSelection' });
export const reviewUndoBody = z.strictObject({ cases: z.array(neighbour).min(1).max(100) }).meta({ id: 'ReviewUndo' });

/** Each case has its own result: `state`, or the code of what stood against it. */
export const reviewResults = z
  .strictObject({
    done: z.int(),
    results: z.array(
      z.strictObject({
        ...neighbour.shape,
        name: z.string(),
        state: z.string().nullable(),
        problem: z.string().nullable(),
        undoable: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'ReviewResults' });

export const certificationReceipt = z.strictObject({ version: z.int().nullable() }).meta({ id: 'Certification' });

export type ReviewsQuery = z.output<typeof reviewsQuery>;
export type ReviewQuery = z.output<typeof reviewQuery>;
export type Reviews = z.output<typeof reviews>;
export type ReviewCase = z.output<typeof reviewCase>;
export type ReviewDecisionBody = z.output<typeof reviewDecisionBody>;
export type ReviewReceipt = z.output<typeof reviewReceipt>;
export type ReviewAssignment = z.output<typeof reviewAssignment>;
export type ReviewPresence = z.output<typeof reviewPresence>;
export type ReviewSelectionBody = z.output<typeof reviewSelectionBody>;
export type ReviewResults = z.output<typeof reviewResults>;
