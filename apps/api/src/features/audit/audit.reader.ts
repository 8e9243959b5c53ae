import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';
import type { AuditDetail } from './domain/audit-fact';
import { emptyChain, follow, type ChainLink, type ChainState } from './domain/verify-chain';

/** One act as staff reads it. */
export interface AuditLine {
  readonly seq: number;
  readonly at: Date;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly organisationId: string | null;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string | null;
  readonly subjectVersion: number | null;
  readonly requestId: string | null;
  readonly details: Readonly<Record<string, AuditDetail>>;
  readonly hash: string;
}

/** Which acts; `before` is the number after the last one wanted, to read on. */
export interface AuditFilter {
  readonly subject?: { readonly kind: string; readonly id: string | null };
  readonly actorId?: string;
  readonly action?: string;
  readonly before?: number;
  readonly limit?: number;
}

/** What `audit verify` says; `protected` is false while the product's own database role could drop the triggers. */
export interface AuditVerification extends ChainState {
  readonly protected: boolean;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

@Injectable()
export class AuditReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Latest first. */
  async list({ subject, actorId, action, before, limit = 100 }: AuditFilter): Promise<AuditLine[]> {
    return this.database.query<AuditLine>(
      `SELECT seq, at, actor_kind AS "actorKind", actor_id AS "actorId", organisation_id AS "organisationId", action,
         subject_kind AS "subjectKind", subject_id AS "subjectId", subject_version AS "subjectVersion", request_id AS "requestId",
         details, hash
       FROM audit_entry
       WHERE ($1::text IS NULL OR (subject_kind = $1 AND ($2::uuid IS NULL OR subject_id = $2))) AND ($3::uuid IS NULL OR actor_id = $3)
         AND ($4::text IS NULL OR action = $4) AND ($5::bigint IS NULL OR seq < $5)
       ORDER BY seq DESC LIMIT $6`,
      [
        subject?.kind ?? null,
        subject?.id ?? null,
        actorId ?? null,
        action ?? null,
        before ?? null,
        Math.min(Math.max(limit, 1), 1000),
      ],
    );
  }

  /** Names of those who acted, while they have an account. */
  async names(lines: readonly Pick<AuditLine, 'actorId'>[]): Promise<Map<string, string>> {
    const rows = await this.database.query<{ id: string; name: string }>(
      'SELECT id, name FROM person WHERE id = ANY ($1)',
      [[...new Set(lines.flatMap(({ actorId }) => actorId ?? []))]],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Every kind of act that the log holds, in alphabetical order; found by jumping from one to the next in the index. */
  async actions(): Promise<string[]> {
    const rows = await this.database.query<{ action: string }>(
      `WITH RECURSIVE act AS (
         (SELECT action FROM audit_entry ORDER BY action LIMIT 1)
         UNION ALL
         SELECT (SELECT action FROM audit_entry e WHERE e.action > act.action ORDER BY action LIMIT 1) FROM act WHERE act.action IS NOT NULL)
       SELECT action FROM act WHERE action IS NOT NULL`,
    );
    return rows.map(({ action }) => action);
  }

  /** Follows the whole chain, a thousand entries at a time. */
  async verify(): Promise<AuditVerification> {
    let state = emptyChain;
    const links = this.database.stream<ChainLink>(
      `SELECT seq, previous_hash AS "previousHash", hash, audit_text(entry) AS text FROM audit_entry entry ORDER BY seq`,
    );
    for await (const link of links) {
      state = follow(state, link, sha256);
      if (state.fault !== null) break;
    }
    return { ...state, protected: await this.isProtected() };
  }

  /** The role that runs the product owns the table, or may change its rows: then only the triggers refuse. */
  private async isProtected(): Promise<boolean> {
    const [row] = await this.database.query<{ open: boolean }>(
      `SELECT has_table_privilege('audit_entry', 'UPDATE') OR has_table_privilege('audit_entry', 'DELETE')
         OR pg_has_role(relowner, 'USAGE') AS open FROM pg_class WHERE oid = 'audit_entry'::regclass`,
    );
    return row?.open === false;
  }
}
