import { Inject, Injectable } from '@nestjs/common';
import type { Permission, ReviewKind, SignedIn } from '@repere/kernel';
import { Clock } from '../../../platform/clock';
import { AccessControl } from '../../../platform/http';
import { ListingSubject, mayDecide, subjectOf } from '../../listings';
import { CaseReader, type CaseHead } from '../case.reader';
import { actsOn, UNDO_HOURS, type ReviewAct } from '../domain/review-rules';
import type { StoredDecision } from '../review.repository';

const PERMISSION: Readonly<Record<ReviewKind, Permission>> = {
  change: 'review.decide',
  entry: 'listing.publish',
  held: 'listing.publish',
  claim: 'claim.decide',
  report: 'report.answer',
};
const HOUR_MS = 3_600_000;

/** What a caller may do to a case, and why not. */
@Injectable()
export class CaseCircumstances {
  constructor(
    @Inject(AccessControl) private readonly access: AccessControl,
    @Inject(ListingSubject) private readonly subjects: ListingSubject,
    @Inject(CaseReader) private readonly cases: CaseReader,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async acts(head: CaseHead, last: StoredDecision | null, caller: SignedIn): Promise<ReviewAct[]> {
    const place = await this.subjects.placeOf(head.listingId);
    if (place === null) return [];
    const subject = subjectOf(place);
    const editor = await this.subjects.editor(head.listingId, caller);
    const permitted = editor !== null && (head.owner === undefined || mayDecide(head.owner, editor.kind));
    const claim = head.kind === 'claim' && head.open ? await this.cases.claim(head.id) : null;
    const own = this.#own(head, place.managedBy, caller);
    const acts = actsOn({
      ...{ kind: head.kind, open: head.open, own },
      permitted: permitted && this.access.allows(caller, PERMISSION[head.kind], subject),
      approved: claim?.approvedBy.includes(caller.personId) === true,
      undoable: this.undoable(head, last),
    });
    const certifies =
      !own && this.access.allows(caller, 'listing.certify', subject) && (await this.#network(head, caller));
    return certifies ? [...acts, 'certify'] : acts;
  }

  /** Nothing has come after the last decision, and it is of today. Mails that gave a listing away cannot be called back. */
  undoable(head: CaseHead, last: StoredDecision | null): boolean {
    if (last === null || head.kind === 'claim') return false;
    if (last.decision === 'ask' && head.kind !== 'change') return false;
    const age = this.clock.now().getTime() - last.at.getTime();
    return last.caseVersion === head.version && age < UNDO_HOURS * HOUR_MS;
  }

  /** Nobody decides on what they wrote, nor on what their enterprise asks or looks after. */
  #own({ personId, organisationId, kind }: CaseHead, managedBy: string | null, caller: SignedIn): boolean {
    const enterprises = caller.memberships.filter((one) => one.kind === 'enterprise').map((one) => one.organisationId);
    if (personId === caller.personId) return true;
    if (caller.memberships.some((one) => one.organisationId === organisationId)) return true;
    // A remark on their own listing is theirs to act upon, by correcting it.
    return kind !== 'report' && managedBy !== null && enterprises.includes(managedBy);
  }

  async #network({ listingId }: CaseHead, caller: SignedIn): Promise<boolean> {
    return (await this.subjects.network(listingId, caller)) !== null;
  }
}
