import { Controller, Inject, Req } from '@nestjs/common';
import type {
  DuplicateDetail,
  DuplicateQuery,
  Duplicates,
  ListingMergeBody,
  ListingMergeReceipt,
  ListingMerges,
  ListingUnmergeReceipt,
} from '@repere/contract';
import type { SignedIn } from '@repere/kernel';
import type { FastifyRequest } from 'fastify';
import { Database } from '../../../platform/database';
import {
  Access,
  ContractBody,
  ContractParams,
  ContractQuery,
  ContractRoute,
  CurrentPerson,
  ProblemError,
} from '../../../platform/http';
import { EditingDesk } from '../editing/editing-desk';
import { MergeListings } from '../use-cases/merge-listings';
import { UndoMerge } from '../use-cases/undo-merge';
import { DuplicateDesk } from './duplicate-desk';
import { mergeProblem } from './merge-problems';
import { MERGE_PAGE, readMerges, sidesOfMerge } from './merge.reader';

interface OfPair {
  readonly one: string;
  readonly other: string;
}

/** Pairs that may be one enterprise: looked at, told apart, merged, and merges undone. */
@Controller()
export class DuplicatesController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(DuplicateDesk) private readonly desk: DuplicateDesk,
    @Inject(EditingDesk) private readonly editing: EditingDesk,
    @Inject(MergeListings) private readonly merging: MergeListings,
    @Inject(UndoMerge) private readonly undoing: UndoMerge,
  ) {}

  @Access('listing.merge', 'in use case')
  @ContractRoute('listDuplicates')
  list(
    @ContractQuery('listDuplicates') { page }: DuplicateQuery,
    @CurrentPerson() caller: SignedIn,
  ): Promise<Duplicates> {
    return this.desk.queue(caller, page);
  }

  @Access('listing.merge', 'in use case')
  @ContractRoute('getDuplicate')
  async get(
    @ContractParams('getDuplicate') { one, other }: OfPair,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<DuplicateDetail> {
    await this.desk.actor([one, other], caller, request);
    return this.desk.compare(one, other);
  }

  @Access('listing.merge', 'in use case')
  @ContractRoute('tellListingsApart')
  async tellApart(
    @ContractParams('tellListingsApart') { one, other }: OfPair,
    @ContractBody('tellListingsApart') { comment }: { comment?: string | null | undefined },
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<{ apart: boolean }> {
    const actor = await this.desk.actor([one, other], caller, request);
    return { apart: await this.desk.settle([one, other], true, comment ?? null, actor) };
  }

  @Access('listing.merge', 'in use case')
  @ContractRoute('doubtListingsApart')
  async doubt(
    @ContractParams('doubtListingsApart') { one, other }: OfPair,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<{ apart: boolean }> {
    const actor = await this.desk.actor([one, other], caller, request);
    return { apart: await this.desk.settle([one, other], false, null, actor) };
  }

  @Access('listing.merge', 'in use case')
  @ContractRoute('listListingMerges')
  async merges(
    @ContractQuery('listListingMerges') { page }: DuplicateQuery,
    @CurrentPerson() caller: SignedIn,
  ): Promise<ListingMerges> {
    const lines = await readMerges(this.database, this.editing.reach(caller, undefined), page);
    return {
      ...{ total: lines[0]?.total ?? 0, page, pageSize: MERGE_PAGE },
      results: lines.map(({ total: _total, kept, gone, mergedAt, undoneAt, ...line }) => ({
        ...line,
        kept: { id: kept.id, slug: kept.slug, name: kept.name },
        gone: { id: gone.id, slug: gone.slug, name: gone.name },
        mergedAt: mergedAt.toISOString(),
        undoneAt: undoneAt?.toISOString() ?? null,
      })),
    };
  }

  @Access('listing.merge', 'in use case')
  @ContractRoute('mergeListings')
  async merge(
    @ContractBody('mergeListings') body: ListingMergeBody,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<ListingMergeReceipt> {
    const actor = await this.desk.actor([body.keptId, body.goneId], caller, request);
    const done = await this.merging.execute({ ...body, comment: body.comment ?? null }, actor);
    if (!done.ok) throw mergeProblem(done.error);
    return { ...done.value, fields: [...done.value.fields] };
  }

  @Access('listing.merge', 'in use case')
  @ContractRoute('undoListingMerge')
  async undo(
    @ContractParams('undoListingMerge') { id }: { id: string },
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<ListingUnmergeReceipt> {
    const sides = await sidesOfMerge(this.database, id);
    if (sides === null) throw new ProblemError('not_found', 404);
    const actor = await this.desk.actor([sides.keptId, sides.goneId], caller, request);
    const done = await this.undoing.execute(id, actor);
    if (!done.ok) throw mergeProblem(done.error);
    return done.value;
  }
}
