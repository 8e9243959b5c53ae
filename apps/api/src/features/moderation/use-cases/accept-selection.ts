import { Inject, Injectable } from '@nestjs/common';
import type { ReviewResults, ReviewSelectionBody } from '@repere/contract';
import type { SignedIn } from '@repere/kernel';
import { CaseReader } from '../case.reader';
import { acceptedTogether } from '../domain/review-rules';
import type { CaseKey } from '../review.repository';
import type { ReviewActor } from './case-settlement';
import { DecideReview } from './decide-review';
import { UndoReview } from './undo-review';

type Line = ReviewResults['results'][number];

/** In whose name somebody acts on a listing; null for those who are nothing to it. */
export type ActorFor = (listingId: string) => Promise<ReviewActor | null>;

/** Many cases at once: each is decided, or taken back, for itself, in a transaction of its own. */
@Injectable()
export class AcceptSelection {
  constructor(
    @Inject(CaseReader) private readonly cases: CaseReader,
    @Inject(DecideReview) private readonly decide: DecideReview,
    @Inject(UndoReview) private readonly undoing: UndoReview,
  ) {}

  accept({ cases, reply }: ReviewSelectionBody, caller: SignedIn, actorFor: ActorFor): Promise<ReviewResults> {
    return this.#each(cases, actorFor, async ({ kind, id, version, listingVersion }, actor) => {
      // Its proof, its question or its author's words have to be read first.
      if (!acceptedTogether(kind)) return { problem: 'review_needs_reading' };
      const whole = { decision: 'accept', fields: null, outcome: null, reply: reply || null } as const;
      const done = await this.decide.execute(
        { ...whole, kind, id, expectedVersion: version, listingVersion },
        caller,
        actor,
      );
      return done.ok ? { state: done.value.state, undoable: done.value.undoable } : { problem: done.error.code };
    });
  }

  undo(cases: readonly CaseKey[], caller: SignedIn, actorFor: ActorFor): Promise<ReviewResults> {
    return this.#each(cases, actorFor, async (key, actor) => {
      const done = await this.undoing.execute(key, caller, actor);
      return done.ok ? { state: 'waiting' } : { problem: done.error.code };
    });
  }

  async #each<Key extends CaseKey>(
    cases: readonly Key[],
    actorFor: ActorFor,
    work: (key: Key, actor: ReviewActor) => Promise<Partial<Omit<Line, 'kind' | 'id' | 'name'>>>,
  ): Promise<ReviewResults> {
    const results: Line[] = [];
    for (const one of cases) {
      const { kind, id } = one;
      const head = await this.cases.head(kind, id);
      const actor = head === null ? null : await actorFor(head.listingId);
      const name = head === null ? '' : await this.cases.listingName(head.listingId);
      const nothing = { state: null, problem: null, undoable: false };
      // What lies beyond the caller's reach does not exist for them.
      const outcome = actor === null ? { problem: 'ReviewNotFound' } : await work(one, actor);
      results.push({ kind, id, name: actor === null ? '' : name, ...nothing, ...outcome });
    }
    return { done: results.filter(({ problem }) => problem === null).length, results };
  }
}
