import { Inject, Injectable } from '@nestjs/common';
import type { FieldOwner, ReviewKind } from '@repere/kernel';
import { Database, type SqlRunner } from '../../platform/database';
import { AWAITING_REVIEW, HOLD_REASONS } from '../listings';
import { PRESENT } from './cases.sql';
import type { StoredDecision } from './review.repository';

/** A case whatever its kind: what it is about, whose it is, whether somebody has decided. */
export interface CaseHead {
  readonly kind: ReviewKind;
  readonly id: string;
  readonly listingId: string;
  readonly version: number;
  readonly state: string;
  /** ISO 8601, to the microsecond: places in the queue are compared by it. */
  readonly since: string;
  readonly by: string | null;
  readonly words: string | null;
  readonly personId: string | null;
  readonly organisationId: string | null;
  /** As whom a change was proposed. */
  readonly owner?: FieldOwner;
  readonly open: boolean;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What is known of a case's handling. */
export interface CaseHandling {
  readonly assignee: Named | null;
  readonly askedVersion: number | null;
  readonly asked: { readonly words: string; readonly by: string; readonly at: string } | null;
}

export interface ClaimFacts {
  readonly method: 'code' | 'documents' | 'handover';
  readonly provenAt: Date | null;
  readonly objection: string | null;
  readonly objectionUntil: Date | null;
  readonly approvedBy: readonly string[];
  readonly approvals: string[];
  readonly rivals: { readonly organisation: string; readonly state: string }[];
  readonly documents: { readonly id: string; readonly name: string; readonly bytes: number }[];
}

const LISTING_HEAD = `SELECT l.id, l.id AS "listingId", l.version, coalesce(l.hold_reason, l.publication) AS state, to_json(l.created_at) #>> '{}' AS since,
    coalesce(nullif(v.by, ''), s.name) AS by, v.comment AS words, v.person_id AS "personId", l.managed_by AS "organisationId",
    l.publication = 'held' AND l.hold_reason = ANY ($2::text[]) AS open
  FROM listing l JOIN listing_source s ON s.id = l.source_id
  LEFT JOIN listing_version v ON v.listing_id = l.id AND v.version = 1 AND v.kind = 'create' WHERE l.id = $1`;

const HEADS: Readonly<Record<ReviewKind, string>> = {
  change: `SELECT id, listing_id AS "listingId", version, state, to_json(created_at) #>> '{}' AS since, by, comment AS words, person_id AS "personId",
      organisation_id AS "organisationId", owner, state IN ('waiting', 'changes_asked') AS open FROM listing_change WHERE id = $1`,
  entry: LISTING_HEAD,
  held: LISTING_HEAD,
  claim: `SELECT id, listing_id AS "listingId", version, state, to_json(created_at) #>> '{}' AS since, organisation_name AS by, note AS words,
      claimant_id AS "personId", organisation_id AS "organisationId",
      state IN ('documents_sent', 'disputed') OR (state = 'objectable' AND objection_until <= now()) AS open
    FROM listing_claim WHERE id = $1`,
  report: `SELECT id, listing_id AS "listingId", version, state, to_json(received_at) #>> '{}' AS since, NULL AS by, message AS words,
      NULL AS "personId", NULL AS "organisationId", state = 'open' AS open FROM listing_report WHERE id = $1`,
};

const REASONS: Readonly<Partial<Record<ReviewKind, readonly string[]>>> = {
  entry: [AWAITING_REVIEW],
  held: HOLD_REASONS,
};

/** Cases of the review queue, one at a time. */
@Injectable()
export class CaseReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** @param sql a transaction, where the case is about to be decided on */
  async head(kind: ReviewKind, id: string, sql: SqlRunner = this.database): Promise<CaseHead | null> {
    const reasons = REASONS[kind];
    const [row] = await sql.query<Omit<CaseHead, 'kind'>>(HEADS[kind], reasons === undefined ? [id] : [id, reasons]);
    return row === undefined ? null : { kind, ...row };
  }

  async handling(kind: ReviewKind, id: string): Promise<CaseHandling> {
    const [row] = await this.database.query<CaseHandling>(
      `SELECT CASE WHEN a.id IS NULL THEN NULL ELSE json_build_object('id', a.id, 'name', a.name) END AS assignee,
         k.asked_version AS "askedVersion", CASE WHEN k.asked IS NULL THEN NULL
           ELSE json_build_object('words', k.asked, 'by', coalesce(b.name, ''), 'at', k.asked_at) END AS asked
       FROM review_case k LEFT JOIN person a ON a.id = k.assigned_to LEFT JOIN person b ON b.id = k.asked_by
       WHERE k.kind = $1 AND k.case_id = $2`,
      [kind, id],
    );
    return row ?? { assignee: null, askedVersion: null, asked: null };
  }

  /** Everybody but the reader who is looking at the case now. */
  present(kind: ReviewKind, id: string, reader: string): Promise<Named[]> {
    return this.database.query<Named>(
      `SELECT o.id, o.name FROM review_presence p JOIN person o ON o.id = p.person_id
       WHERE p.kind = $1 AND p.case_id = $2 AND p.person_id <> $3 AND ${PRESENT} ORDER BY o.name, o.id`,
      [kind, id, reader],
    );
  }

  /** Staff, and members of the networks that look after a listing: who can be given a case about it. */
  colleagues(territories: readonly string[], networkIds: readonly string[]): Promise<Named[]> {
    return this.database.query<Named>(
      `SELECT DISTINCT p.id, p.name FROM organisation o JOIN organisation_member m ON m.organisation_id = o.id
         JOIN person p ON p.id = m.person_id
       WHERE o.kind = 'network' AND o.status = 'confirmed' AND p.disabled_at IS NULL
         AND (o.chantier OR o.id = ANY ($2::uuid[]) OR coalesce(o.territories, '{}') && ($1::text[] || '{QC}'::text[]))
       ORDER BY p.name, p.id LIMIT 200`,
      [territories, networkIds],
    );
  }

  async lastDecision(kind: ReviewKind, id: string): Promise<(StoredDecision & { readonly name: string }) | null> {
    const [row] = await this.database.query<StoredDecision & { name: string }>(
      `SELECT d.id, d.kind, d.case_id AS "caseId", d.listing_id AS "listingId", d.decision, d.reply, d.person_id AS "personId", d.at,
         d.case_version AS "caseVersion", d.listing_version AS "listingVersion", d.before, p.name
       FROM review_decision d JOIN person p ON p.id = d.person_id
       WHERE d.kind = $1 AND d.case_id = $2 AND d.undone_at IS NULL ORDER BY d.at DESC, d.id DESC LIMIT 1`,
      [kind, id],
    );
    return row ?? null;
  }

  async claim(id: string): Promise<ClaimFacts | null> {
    const [row] = await this.database.query<ClaimFacts>(
      `SELECT c.method, c.proven_at AS "provenAt", c.objection, c.objection_until AS "objectionUntil", c.approvals AS "approvedBy",
         array(SELECT p.name FROM person p WHERE p.id = ANY (c.approvals) ORDER BY p.name) AS approvals,
         coalesce((SELECT json_agg(json_build_object('organisation', r.organisation_name, 'state', r.state) ORDER BY r.created_at)
           FROM listing_claim r WHERE r.listing_id = c.listing_id AND r.id <> c.id
             AND r.state IN ('code_sent', 'documents_sent', 'offered', 'objectable', 'disputed')), '[]') AS rivals,
         coalesce((SELECT json_agg(json_build_object('id', f.id, 'name', f.name, 'bytes', f.bytes) ORDER BY f.created_at)
           FROM stored_file f WHERE f.purpose = 'claim_proof' AND f.subject_id = c.id AND f.removed_at IS NULL), '[]') AS documents
       FROM listing_claim c WHERE c.id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** Whether an answer can reach the visitor who wrote a remark. */
  async answerable(reportId: string): Promise<boolean> {
    const [row] = await this.database.query<{ email: boolean }>(
      'SELECT email IS NOT NULL AS email FROM listing_report WHERE id = $1',
      [reportId],
    );
    return row?.email === true;
  }

  async organisation(id: string | null): Promise<Named | null> {
    if (id === null) return null;
    const [row] = await this.database.query<Named>('SELECT id, name FROM organisation WHERE id = $1', [id]);
    return row ?? null;
  }

  async listingName(id: string, sql: SqlRunner = this.database): Promise<string> {
    const [row] = await sql.query<{ name: string }>('SELECT name FROM listing WHERE id = $1', [id]);
    return row?.name ?? '';
  }
}
