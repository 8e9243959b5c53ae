import { z } from 'zod';
import { isoDate, language } from './codes';
import { numeric } from './query';

/** Decimal text in dollars. */
const dollars = z.string().regex(/^-?\d+(\.\d+)?$/);

/** An award line's id: made of its own content, so that it carries no UUID version. */
const lineId = z.guid();

export const matchStatus = z.enum(['confirmed', 'probable', 'candidate', 'review', 'rejected']);
export const matchMethod = z.enum(['neq', 'alias', 'name', 'neq_repair', 'decision', 'relation', 'form', 'none']);
export const matchVerdict = z.enum(['same', 'none']);
export const matchScope = z.enum(['line', 'spelling', 'buyer_spelling']);

const page = numeric(z.int().min(1).max(10_000)).optional().default(1);

export const matchCaseQuery = z.strictObject({
  status: matchStatus.optional().default('review'),
  /** Part of a spelling or of an enterprise's name. */
  q: z.string().max(200).optional(),
  page,
  pageSize: numeric(z.int().min(1).max(100)).optional().default(20),
  lang: language.optional().default('fr'),
});

const matchListing = z.strictObject({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  neq: z.string().nullable(),
  municipality: z.strictObject({ code: z.string(), name: z.string() }),
});

/** Suppliers written the same way that may be the same enterprise: decided together. */
const matchCase = z.strictObject({
  /** The line that stands for the case: the one of most value. */
  line: lineId,
  position: z.int(),
  version: z.int(),
  supplierAsWritten: z.string(),
  nameKey: z.string(),
  neq: z.string().nullable(),
  buyer: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  status: matchStatus,
  method: matchMethod,
  score: z.number(),
  listing: matchListing.nullable(),
  lines: z.int(),
  buyers: z.int(),
  value: dollars,
});

export const matchCases = z.strictObject({
  total: z.int(),
  /** Lines and dollars of all the cases, not only of this page. */
  lines: z.int(),
  value: dollars,
  page: z.int(),
  pageSize: z.int(),
  methodVersion: z.int(),
  results: z.array(matchCase),
});

export const matchCaseKey = z.strictObject({ line: lineId });
export const matchCaseDetailQuery = z.strictObject({
  position: numeric(z.int().min(0).max(1_000)).optional().default(1),
  lang: language.optional().default('fr'),
});

const matchEvidence = z.strictObject({
  code: z.string(),
  /** Log-odds; positive speaks for. */
  weight: z.number(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  text: z.string(),
});

const matchDecision = z.strictObject({
  id: z.uuid(),
  scope: matchScope,
  verdict: matchVerdict,
  listing: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  supplierAsWritten: z.string(),
  buyer: z.string().nullable(),
  why: z.string().nullable(),
  by: z.string(),
  at: z.string(),
  undone: z.strictObject({ by: z.string(), at: z.string(), why: z.string().nullable() }).nullable(),
});

/** The enterprise as the directory shows it, beside the supplier. */
const matchRecord = z.strictObject({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  otherNames: z.array(z.string()),
  acronym: z.string().nullable(),
  neq: z.string().nullable(),
  legalForm: z.string().nullable(),
  address: z.string().nullable(),
  postalCode: z.string().nullable(),
  municipality: z.strictObject({ code: z.string(), name: z.string() }),
  region: z.string().nullable(),
  sectors: z.array(z.strictObject({ id: z.string(), label: z.string() })),
  /** Spellings learned beside its NEQ. */
  spellings: z.array(z.strictObject({ spelling: z.string(), lines: z.int() })),
  score: z.number(),
});

export const matchCaseDetail = z.strictObject({
  case: matchCase,
  supplier: z.strictObject({
    name: z.string(),
    neqAsWritten: z.string().nullable(),
    neqValid: z.boolean().nullable(),
    locality: z.string().nullable(),
    postalCode: z.string().nullable(),
    title: z.string(),
    unspsc: z.string().nullable(),
    legalGround: z.string().nullable(),
    noticeNumber: z.string(),
    noticeUrl: z.string().nullable(),
    awardedOn: isoDate.nullable(),
    /** NEQ that this very spelling is seen with on other lines. */
    seenWith: z.array(z.strictObject({ neq: z.string(), lines: z.int() })),
  }),
  listing: matchRecord.nullable(),
  rivals: z.array(matchRecord),
  evidence: z.array(matchEvidence),
  /** Lines of the case, by value. */
  lines: z.array(
    z.strictObject({
      line: lineId,
      position: z.int(),
      buyer: z.string().nullable(),
      title: z.string(),
      awardedOn: isoDate.nullable(),
      value: dollars.nullable(),
    }),
  ),
  decisions: z.array(matchDecision),
  abilities: z.array(z.string()),
});

export const matchDecisionBody = z.strictObject({
  line: lineId,
  position: z.int().min(0).max(1_000),
  /** As the case showed it: another one since then is a conflict. */
  version: z.int().min(1),
  verdict: matchVerdict,
  listing: z.uuid().nullable(),
  scope: matchScope,
  why: z.string().max(2_000).nullable().optional().default(null),
});

export const matchDecisionReceipt = z.strictObject({ id: z.uuid(), changed: z.int() });

export const matchDecisionKey = z.strictObject({ id: z.uuid() });
export const matchUndoBody = z.strictObject({ why: z.string().max(2_000).nullable().optional().default(null) });

export const matchDecisionQuery = z.strictObject({
  standing: z.enum(['yes', 'no', 'all']).optional().default('all'),
  page,
  pageSize: numeric(z.int().min(1).max(100)).optional().default(20),
  lang: language.optional().default('fr'),
});
export const matchDecisions = z.strictObject({
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
  results: z.array(matchDecision),
});

export const matchCandidateQuery = z.strictObject({
  status: z.enum(['open', 'dismissed']).optional().default('open'),
  /** A pôle's id (poles.csv) or a region's code. */
  pole: z.string().max(40).optional(),
  region: z
    .string()
    .regex(/^R\d{2}$/)
    .optional(),
  page,
  pageSize: numeric(z.int().min(1).max(100)).optional().default(20),
});

const matchCandidate = z.strictObject({
  id: z.uuid(),
  version: z.int(),
  neq: z.string(),
  name: z.string(),
  family: z.enum(['cooperative', 'nonprofit']),
  municipality: z.strictObject({ code: z.string(), name: z.string() }).nullable(),
  region: z.string().nullable(),
  poles: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  lines: z.int(),
  value: dollars,
  firstSeen: isoDate,
  lastSeen: isoDate,
  status: z.enum(['open', 'dismissed']),
  why: z.string().nullable(),
});
export const matchCandidates = z.strictObject({
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
  results: z.array(matchCandidate),
});

export const matchCandidateKey = z.strictObject({ id: z.uuid() });
export const matchCandidateBody = z.strictObject({
  version: z.int().min(1),
  status: z.enum(['open', 'dismissed']),
  why: z.string().max(2_000).nullable().optional().default(null),
});

const neq = z.string().min(10).max(20);
const organisationRelation = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['merger', 'renaming', 'subsidiary', 'member']),
  fromNeq: z.string(),
  toNeq: z.string(),
  validFrom: isoDate.nullable(),
  validTo: isoDate.nullable(),
  source: z.string(),
});
export const organisationRelationBody = z.strictObject({
  kind: z.enum(['merger', 'renaming', 'subsidiary', 'member']),
  fromNeq: neq,
  toNeq: neq,
  validFrom: isoDate.nullable().optional().default(null),
  validTo: isoDate.nullable().optional().default(null),
  source: z.string().min(3).max(500),
});
export const organisationRelations = z.strictObject({ results: z.array(organisationRelation) });
export const organisationRelationReceipt = z.strictObject({ id: z.uuid(), changed: z.int() });
export const organisationRelationKey = z.strictObject({ id: z.uuid() });

export type MatchCaseQuery = z.output<typeof matchCaseQuery>;
export type MatchCases = z.output<typeof matchCases>;
export type MatchCase = z.output<typeof matchCase>;
export type MatchCaseDetail = z.output<typeof matchCaseDetail>;
export type MatchRecord = z.output<typeof matchRecord>;
export type MatchDecisionBody = z.output<typeof matchDecisionBody>;
export type MatchDecisionReceipt = z.output<typeof matchDecisionReceipt>;
export type MatchDecisions = z.output<typeof matchDecisions>;
export type MatchDecisionView = z.output<typeof matchDecision>;
export type MatchDecisionQuery = z.output<typeof matchDecisionQuery>;
export type MatchCandidateQuery = z.output<typeof matchCandidateQuery>;
export type MatchCandidates = z.output<typeof matchCandidates>;
export type MatchCandidateBody = z.output<typeof matchCandidateBody>;
export type OrganisationRelationBody = z.output<typeof organisationRelationBody>;
export type OrganisationRelations = z.output<typeof organisationRelations>;
