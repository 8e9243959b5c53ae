import { Inject, Injectable } from '@nestjs/common';
import type { DuplicateDetail, Duplicates } from '@repere/contract';
import type { FieldOwner, ListingField, SignedIn } from '@repere/kernel';
import type { FastifyRequest } from 'fastify';
import { Database } from '../../../platform/database';
import { AccessControl, ProblemError } from '../../../platform/http';
import { recordAudit } from '../../audit';
import { REFERENCE, type ReferenceProvider } from '../../territories';
import { ordered, type LikelyPair } from '../domain/duplicate-pairs';
import { mergeFields } from '../domain/merge-plan';
import { auditOf } from '../editing/editing-desk';
import { fieldOwners } from '../editing/listing-state.repository';
import { editorFor, ListingSubject, subjectOf } from '../editing/listing-subject';
import { WorkspaceListingReader } from '../editing/workspace-listing.reader';
import { editableOf } from '../stored-listing';
import type { EditingActor } from '../use-cases/update-listing';
import { findApart, forgetApart, keepApart } from './apart.repository';
import { DuplicateFinder } from './duplicate-finder';
import { countAttached, readSides, type PairSide } from './duplicate.reader';
import { saidOfPair } from './said-apart.repository';
import { comparedView, pairView, rounded } from './duplicate-view';

const PAGE = 25;

/** What the desk of duplicates shows, and to whom: a pair is for those who may merge both its listings. */
@Injectable()
export class DuplicateDesk {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(DuplicateFinder) private readonly finder: DuplicateFinder,
    @Inject(WorkspaceListingReader) private readonly reader: WorkspaceListingReader,
    @Inject(ListingSubject) private readonly subjects: ListingSubject,
    @Inject(AccessControl) private readonly access: AccessControl,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
  ) {}

  async queue(caller: SignedIn, page: number): Promise<Duplicates> {
    const { at, pairs } = await this.finder.find();
    const sides = await readSides(this.database, [...new Set(pairs.flatMap(({ one, other }) => [one, other]))]);
    const mine = pairs.filter((pair) => this.#within(pair, sides, caller));
    const places = this.reference.current();
    return {
      ...{ total: mine.length, page, pageSize: PAGE, comparedAt: at.toISOString() },
      results: mine.slice((page - 1) * PAGE, page * PAGE).flatMap((pair) => {
        const [one, other] = [sides.get(pair.one), sides.get(pair.other)];
        return one === undefined || other === undefined ? [] : [pairView(pair, one, other, places)];
      }),
    };
  }

  /** Both listings whole; `keptId` is the one that would stay. */
  async compare(keptId: string, goneId: string): Promise<DuplicateDetail> {
    const [kept, gone] = await Promise.all([this.reader.find(keptId), this.reader.find(goneId)]);
    const sides = await readSides(this.database, [keptId, goneId]);
    const [keptSide, goneSide] = [sides.get(keptId), sides.get(goneId)];
    if (kept === null || gone === null || keptSide === undefined || goneSide === undefined)
      throw new ProblemError('not_found', 404);
    const { one, other } = ordered(keptId, goneId);
    const [keptOwner, goneOwner, keptHas, goneHas, apart, said, pair, next] = await Promise.all([
      this.#ownersOf(keptId),
      this.#ownersOf(goneId),
      countAttached(this.database, keptId),
      countAttached(this.database, goneId),
      findApart(this.database, one, other),
      saidOfPair(this.database, one, other),
      this.finder.pair(keptId, goneId),
      this.#after(one, other),
    ]);
    const [keptSays, goneSays] = [editableOf(kept), editableOf(gone)];
    const places = this.reference.current();
    return {
      kept: comparedView(keptSide, keptSays, keptOwner, keptHas, places),
      gone: comparedView(goneSide, goneSays, goneOwner, goneHas, places),
      score: pair === null ? null : rounded(pair.score),
      evidence: (pair?.evidence ?? []).map((item) => ({ ...item })),
      fields: mergeFields(keptSays, goneSays, (side, field) => (side === 'kept' ? keptOwner : goneOwner)(field)),
      apart: apart === null ? null : { at: apart.at.toISOString(), comment: apart.comment },
      said: said.map(({ by, at }) => ({ by, at: at.toISOString() })),
      rivals: kept.managedBy !== null && gone.managedBy !== null && kept.managedBy !== gone.managedBy,
      next,
    };
  }

  /** Remembers that two listings are two, or forgets it. */
  async settle(
    ids: readonly [string, string],
    apart: boolean,
    comment: string | null,
    { editor, audit }: EditingActor,
  ): Promise<boolean> {
    const pair = ordered(...ids);
    await this.database.transaction(async (tx) => {
      const by = { personId: editor.personId, organisationId: editor.organisationId, comment };
      const changed = apart ? await keepApart(tx, pair, by) : await forgetApart(tx, pair);
      if (!changed) return;
      await recordAudit(tx, {
        actor: audit,
        action: apart ? 'listing.told_apart' : 'listing.doubted_apart',
        subject: { kind: 'listing', id: pair.one },
        details: { other: pair.other, as: editor.kind },
      });
    });
    return apart;
  }

  /**
   * In whose name somebody merges: the Chantier's or a network's, never the enterprise's own.
   * @throws ProblemError 404 when one of them is not there, 403 for whoever does not look after both
   */
  async actor(ids: readonly string[], caller: SignedIn, request: Pick<FastifyRequest, 'id'>): Promise<EditingActor> {
    const places = await Promise.all(ids.map((id) => this.subjects.placeOf(id)));
    const [place] = places;
    if (place == null || places.includes(null)) throw new ProblemError('not_found', 404);
    for (const one of places) if (one !== null) this.access.authorize(caller, 'listing.merge', subjectOf(one));
    const memberships = caller.memberships.filter(({ kind }) => kind !== 'enterprise');
    const editor = editorFor({ ...caller, memberships }, place);
    if (editor === null) throw new ProblemError('forbidden', 403);
    return { editor, audit: auditOf(caller, editor.organisationId, request) };
  }

  #within({ one, other }: LikelyPair, sides: ReadonlyMap<string, PairSide>, caller: SignedIn): boolean {
    return [sides.get(one), sides.get(other)].every((side) => {
      if (side === undefined || side.publication === 'merged') return false;
      const place = this.subjects.placeAt(side.municipalityCode, side.managedBy, side.networkIds);
      return this.access.allows(caller, 'listing.merge', subjectOf(place));
    });
  }

  async #ownersOf(id: string): Promise<(field: ListingField) => FieldOwner> {
    const owners = await fieldOwners(this.database, id);
    return (field) => owners.get(field) ?? 'import';
  }

  async #after(one: string, other: string): Promise<{ one: string; other: string } | null> {
    const { pairs } = await this.finder.find();
    const next = pairs[pairs.findIndex((pair) => pair.one === one && pair.other === other) + 1];
    return next === undefined ? null : { one: next.one, other: next.other };
  }
}
