import { Controller, Inject, Req } from '@nestjs/common';
import type { ListingPatchBody, Lookalikes } from '@repere/contract';
import type { SignedIn } from '@repere/kernel';
import type { FastifyRequest } from 'fastify';
import { Database } from '../../../platform/database';
import {
  Access,
  ContractBody,
  ContractParams,
  ContractRoute,
  CurrentPerson,
  ProblemError,
} from '../../../platform/http';
import { recordAudit } from '../../audit';
import { REFERENCE, type ReferenceProvider } from '../../territories';
import { EditingDesk } from '../editing/editing-desk';
import { ListingSubject } from '../editing/listing-subject';
import { LookalikeFinder } from './lookalike-finder';
import { keepSaidApart } from './said-apart.repository';

/** Whoever edits a listing is told when it comes to resemble another, before it is saved (C2), and may say that it is not the same. */
@Access('listing.edit', { loadedBy: ListingSubject })
@Controller()
export class LookalikesController {
  constructor(
    @Inject(LookalikeFinder) private readonly finder: LookalikeFinder,
    @Inject(EditingDesk) private readonly desk: EditingDesk,
    @Inject(ListingSubject) private readonly subjects: ListingSubject,
    @Inject(Database) private readonly database: Database,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
  ) {}

  @ContractRoute('findLookalikes')
  async find(
    @ContractParams('findLookalikes') { id }: { id: string },
    @ContractBody('findLookalikes') { patch }: { patch: ListingPatchBody },
  ): Promise<Lookalikes> {
    const { territories } = this.reference.current();
    const found = await this.finder.find(id, patch);
    return {
      results: found.map(({ listing: { id: other, slug, names, neq, municipalityCode }, evidence }) => ({
        ...{ id: other, slug, neq, name: names[0] ?? '' },
        municipality: territories.get(municipalityCode)?.name ?? municipalityCode,
        why: evidence.filter(({ weight }) => weight > 0).map(({ code }) => code),
      })),
    };
  }

  @ContractRoute('tellLookalikeApart')
  async tellApart(
    @ContractParams('tellLookalikeApart') { id, other }: { id: string; other: string },
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<{ apart: boolean }> {
    const { editor, audit } = await this.desk.actor(id, caller, request);
    if (id === other || (await this.subjects.placeOf(other)) === null) throw new ProblemError('not_found', 404);
    await this.database.transaction(async (tx) => {
      if (!(await keepSaidApart(tx, id, other, { by: editor.name, personId: editor.personId }))) return;
      await recordAudit(tx, {
        actor: audit,
        action: 'listing.said_apart',
        subject: { kind: 'listing', id },
        details: { other, as: editor.kind },
      });
    });
    return { apart: true };
  }
}
