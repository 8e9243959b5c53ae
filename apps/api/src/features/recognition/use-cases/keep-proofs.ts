import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type NeqAnswer, type Result } from '@repere/kernel';
import { Clock } from '../../../platform/clock';
import { Database, type Transaction } from '../../../platform/database';
import { recordAudit } from '../../audit';
import {
  authorshipOf,
  lockListing,
  quebecDate,
  UpdateListing,
  VouchForListing,
  type EditFailure,
  type EditingActor,
  type LockedListing,
} from '../../listings';
import { REFERENCE, type ReferenceProvider } from '../../territories';
import { neqQuestionOf } from '../domain/neq-question';
import {
  recognitionsOf,
  removePractice,
  removeRecognition,
  saveNeqAnswer,
  savePractice,
  saveRecognition,
  type Proof,
  type StoredPractice,
  type StoredRecognition,
} from '../proof.repository';

export type ProofFailure =
  | EditFailure
  | { readonly code: 'UnknownCode' }
  | { readonly code: 'OwnOrganisation' }
  | { readonly code: 'ReasonMissing' }
  /** The listing has that number no more, or it raises no question. */
  | { readonly code: 'NoQuestion' }
  | { readonly code: 'StaleProof'; readonly expected: number; readonly current: number };

/**
 * Recognitions, practices and answers about numbers: kept with their proof, and shown on the listing in the same transaction.
 * A code counts in the search when somebody vouches for it (recognitions) or the enterprise declares it (practices).
 */
@Injectable()
export class KeepProofs {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(VouchForListing) private readonly vouch: VouchForListing,
    @Inject(UpdateListing) private readonly update: UpdateListing,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
  ) {}

  /** An enterprise declares; a network or the Chantier, who may verify, gives it verified. */
  recognition(
    listingId: string,
    code: string,
    proof: Proof,
    actor: EditingActor,
  ): Promise<Result<LockedListing, ProofFailure>> {
    return this.#change(listingId, code, this.reference.current().recognitions, actor, async (tx, listing, today) => {
      const said = { by: actor.editor.name, on: today };
      const declares = actor.editor.kind === 'enterprise';
      const verdict = declares
        ? { state: 'declared' as const, by: null, on: null, personId: null, reason: null }
        : { state: 'verified' as const, ...said, personId: actor.editor.personId, reason: null };
      await saveRecognition(tx, listingId, code, proof, said, verdict);
      const version = await this.#count(tx, listing, code, !declares && !over(proof.expiresOn, today), actor);
      return { action: 'recognition.state', version, details: { code, verified: !declares } };
    });
  }

  verdict(
    listingId: string,
    code: string,
    { verified, reason }: { readonly verified: boolean; readonly reason: string | null },
    expected: number,
    actor: EditingActor,
  ): Promise<Result<LockedListing, ProofFailure>> {
    return this.#change(listingId, code, this.reference.current().recognitions, actor, async (tx, listing, today) => {
      if (actor.editor.kind === 'enterprise') return err({ code: 'OwnOrganisation' });
      const stated = (await recognitionsOf(tx, listingId)).find((one) => one.code === code);
      if (stated === undefined) return err({ code: 'UnknownCode' });
      if (stated.version !== expected) return err({ code: 'StaleProof', expected, current: stated.version });
      if (!verified && reason === null) return err({ code: 'ReasonMissing' });
      await saveRecognition(
        ...([tx, listingId, code, stated, { by: stated.declaredBy, on: stated.declaredOn }] as const),
        {
          ...{ state: verified ? 'verified' : 'refused', by: actor.editor.name, on: today, reason },
          personId: actor.editor.personId,
        },
      );
      const version = await this.#count(tx, listing, code, verified && !over(stated.expiresOn, today), actor);
      return { action: 'recognition.verdict', version, details: { code, verified } };
    });
  }

  forgetRecognition(
    listingId: string,
    code: string,
    actor: EditingActor,
  ): Promise<Result<LockedListing, ProofFailure>> {
    return this.#change(listingId, code, this.reference.current().recognitions, actor, async (tx, listing) => {
      await removeRecognition(tx, listingId, code);
      const version = await this.#count(tx, listing, code, false, actor);
      return { action: 'recognition.remove', version, details: { code } };
    });
  }

  /** What the enterprise declares is its own word and shown at once. */
  practice(
    listingId: string,
    code: string,
    evidence: Pick<StoredPractice, 'evidence' | 'link' | 'datedOn'> | null,
    actor: EditingActor,
  ): Promise<Result<LockedListing, ProofFailure>> {
    return this.#change(listingId, code, this.reference.current().practices, actor, async (tx, listing, today) => {
      const others = listing.practices.filter((one) => one !== code);
      const practices = evidence === null ? others : [...others, code].sort();
      const wanted = { id: listingId, expectedVersion: listing.version, patch: { practices }, comment: null };
      const done = await this.update.within(tx, wanted, actor);
      if (!done.ok) return done;
      if (evidence === null) await removePractice(tx, listingId, code);
      else await savePractice(tx, listingId, code, evidence, { by: actor.editor.name, on: today });
      return { action: 'practice.state', version: done.value.version, details: { code, declared: evidence !== null } };
    });
  }

  /** What staff found out about a number that begins with 22, 33 or 88. */
  neqAnswer(
    listingId: string,
    said: { readonly neq: string; readonly answer: NeqAnswer; readonly note: string },
    actor: EditingActor,
  ): Promise<Result<LockedListing, ProofFailure>> {
    return this.#change(listingId, null, [], actor, async (tx, listing) => {
      if (actor.editor.kind === 'enterprise') return err({ code: 'OwnOrganisation' });
      if (listing.neq !== said.neq || neqQuestionOf(listing.neq) === null) return err({ code: 'NoQuestion' });
      const { name: by, personId } = actor.editor;
      await saveNeqAnswer(tx, listingId, { ...said, by }, personId);
      return { action: 'recognition.neq', version: listing.version, details: { neq: said.neq, answer: said.answer } };
    });
  }

  async #count(
    tx: Transaction,
    listing: LockedListing,
    code: string,
    counts: boolean,
    { editor }: EditingActor,
  ): Promise<number> {
    if (listing.recognitions.includes(code) === counts) return listing.version;
    const others = listing.recognitions.filter((one) => one !== code);
    return this.vouch.recognise(tx, listing, counts ? [...others, code].sort() : others, authorshipOf(editor));
  }

  #change(
    listingId: string,
    code: string | null,
    terms: readonly { readonly code: string }[],
    actor: EditingActor,
    work: (
      tx: Transaction,
      listing: LockedListing,
      today: string,
    ) => Promise<
      | {
          readonly action: string;
          readonly version: number;
          readonly details: Readonly<Record<string, string | boolean>>;
        }
      | Result<never, ProofFailure>
    >,
  ): Promise<Result<LockedListing, ProofFailure>> {
    return this.database.transaction(async (tx) => {
      const listing = await lockListing(tx, listingId);
      if (listing === null || listing.publication === 'merged') return err({ code: 'ListingNotFound' });
      if (code !== null && !terms.some((term) => term.code === code)) return err({ code: 'UnknownCode' });
      const done = await work(tx, listing, quebecDate(this.clock.now()));
      if ('ok' in done) return done;
      const { action, version, details } = done;
      await recordAudit(tx, {
        actor: actor.audit,
        action,
        subject: { kind: 'listing', id: listingId, version },
        details: { ...details, as: actor.editor.kind },
      });
      return ok({ ...listing, version });
    });
  }
}

/** A recognition is good through its last day. */
export const over = (expiresOn: StoredRecognition['expiresOn'], today: string): boolean =>
  expiresOn !== null && expiresOn < today;
