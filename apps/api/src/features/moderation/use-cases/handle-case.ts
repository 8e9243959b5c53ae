import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result } from '@repere/kernel';
import { Database } from '../../../platform/database';
import { recordAudit, type AuditActor } from '../../audit';
import { ListingSubject } from '../../listings';
import { CaseReader, type Named } from '../case.reader';
import { lockAssignee, saveAssignee, saveAttendance, type CaseKey } from '../review.repository';

export type AssignFailure =
  | { readonly code: 'ReviewNotFound' }
  /** Somebody who may not decide on it. */
  | { readonly code: 'NotAColleague' }
  /** Somebody took it since. */
  | { readonly code: 'TakenByAnother'; readonly assignee: Named | null };

/** In whose hands a case is, and who is looking at it. */
@Injectable()
export class HandleCase {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseReader) private readonly cases: CaseReader,
    @Inject(ListingSubject) private readonly subjects: ListingSubject,
  ) {}

  /** @param from who had it when the caller looked */
  async assign(
    key: CaseKey,
    to: string | null,
    from: string | null,
    audit: AuditActor & { readonly personId: string },
  ): Promise<Result<{ readonly assignee: Named | null }, AssignFailure>> {
    const head = await this.cases.head(key.kind, key.id);
    const place = head === null ? null : await this.subjects.placeOf(head.listingId);
    if (head === null || place === null) return err({ code: 'ReviewNotFound' });
    const colleagues = await this.cases.colleagues(place.territories, place.networkIds);
    const assignee = colleagues.find(({ id }) => id === to) ?? null;
    if (to !== null && assignee === null) return err({ code: 'NotAColleague' });
    return this.database.transaction(async (tx) => {
      const present = await lockAssignee(tx, key);
      if (present !== from && present !== to)
        return err({ code: 'TakenByAnother', assignee: colleagues.find(({ id }) => id === present) ?? null });
      await saveAssignee(tx, key, to, audit.personId);
      await recordAudit(tx, {
        actor: audit,
        action: 'review.assign',
        subject: { kind: 'listing', id: head.listingId },
        details: { kind: key.kind, case: key.id, to },
      });
      return ok({ assignee });
    });
  }

  /** Looking is no act: it leaves no entry in the log and is forgotten within the hour. */
  async attend(key: CaseKey, personId: string): Promise<Named[]> {
    await saveAttendance(this.database, key, personId);
    return this.cases.present(key.kind, key.id, personId);
  }
}
