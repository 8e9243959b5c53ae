import { Controller, Inject, Req } from '@nestjs/common';
import type {
  ListingUpdateReceipt,
  ListingVersion,
  ListingVersions,
  PublicationBody,
  RestorationBody,
} from '@repere/contract';
import type { SignedIn } from '@repere/kernel';
import type { FastifyRequest } from 'fastify';
import {
  Access,
  ContractBody,
  ContractParams,
  ContractQuery,
  ContractRoute,
  CurrentPerson,
  IfMatch,
  ProblemError,
} from '../../../platform/http';
import { requestLanguage } from '../../../platform/http/request-language';
import type { Publication } from '../domain/publication-lifecycle';
import { editableOf } from '../stored-listing';
import { ChangePublication } from '../use-cases/change-publication';
import { ConfirmListing } from '../use-cases/confirm-listing';
import { DecideChange } from '../use-cases/decide-change';
import { RestoreVersion } from '../use-cases/restore-version';
import { versionLineView, versionView } from '../views/edited-view';
import { receiptView } from '../views/workspace-view';
import { editProblem } from './edit-problems';
import { auditOf, EditingDesk } from './editing-desk';
import { ChangeSubject, ListingSubject } from './listing-subject';
import { VersionReader } from './version.reader';
import { WorkspaceListingReader } from './workspace-listing.reader';

interface ById {
  readonly id: string;
}
interface OfVersion extends ById {
  readonly version: number;
}

/** What a listing was, whether it is seen, and who stands by it. */
@Controller()
export class ListingHistoryController {
  constructor(
    @Inject(EditingDesk) private readonly desk: EditingDesk,
    @Inject(WorkspaceListingReader) private readonly reader: WorkspaceListingReader,
    @Inject(VersionReader) private readonly versions: VersionReader,
    @Inject(RestoreVersion) private readonly restore: RestoreVersion,
    @Inject(ChangePublication) private readonly publication: ChangePublication,
    @Inject(ConfirmListing) private readonly confirmation: ConfirmListing,
    @Inject(DecideChange) private readonly changes: DecideChange,
  ) {}

  @Access('listing.history', { loadedBy: ListingSubject })
  @ContractRoute('listListingVersions')
  async list(@ContractParams('listListingVersions') { id }: ById): Promise<ListingVersions> {
    const [listing, lines] = await Promise.all([this.reader.find(id), this.versions.list(id)]);
    return { current: listing?.version ?? 0, results: lines.map(versionLineView) };
  }

  @Access('listing.history', { loadedBy: ListingSubject })
  @ContractRoute('getListingVersion')
  async get(
    @ContractParams('getListingVersion') { id, version }: OfVersion,
    @ContractQuery('getListingVersion') { against }: { against: 'previous' | 'current' },
  ): Promise<ListingVersion> {
    const kept = await this.versions.find(id, version);
    if (kept === null) throw new ProblemError('not_found', 404);
    if (against === 'previous') {
      const before = await this.versions.before(id, version);
      return versionView(kept, before, against);
    }
    const present = await this.reader.find(id);
    return versionView(
      kept,
      present === null ? null : { version: present.version, listing: editableOf(present) },
      against,
    );
  }

  @Access('listing.edit', { loadedBy: ListingSubject })
  @ContractRoute('restoreListingVersion')
  async bringBack(
    @ContractParams('restoreListingVersion') { id, version }: OfVersion,
    @ContractBody('restoreListingVersion') { fields, comment }: RestorationBody,
    @IfMatch() expectedVersion: number,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<ListingUpdateReceipt> {
    const actor = await this.desk.actor(id, caller, request);
    const language = requestLanguage(request);
    const wanted = { id, version, expectedVersion, fields: fields ?? null, comment: comment ?? null };
    const done = await this.restore.execute(wanted, actor);
    if (!done.ok) throw editProblem(done.error, language);
    return receiptView({ id, slug: (await this.reader.find(id))?.slug ?? '' }, done.value, language);
  }

  @Access('listing.edit', { loadedBy: ListingSubject })
  @ContractRoute('changeListingPublication')
  async publish(
    @ContractParams('changeListingPublication') { id }: ById,
    @ContractBody('changeListingPublication') { to, comment }: PublicationBody,
    @IfMatch() expectedVersion: number,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<{ version: number; publication: Publication }> {
    const actor = await this.desk.actor(id, caller, request);
    const done = await this.publication.execute({ id, expectedVersion, to, comment: comment || null }, actor);
    if (!done.ok) throw editProblem(done.error, requestLanguage(request));
    return done.value;
  }

  @Access('listing.edit', { loadedBy: ListingSubject })
  @ContractRoute('confirmListing')
  async confirm(
    @ContractParams('confirmListing') { id }: ById,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<{ version: number; confirmedOn: string }> {
    const done = await this.confirmation.execute(id, await this.desk.actor(id, caller, request));
    if (!done.ok) throw editProblem(done.error, requestLanguage(request));
    return done.value;
  }

  @Access('listing.edit', { loadedBy: ChangeSubject })
  @ContractRoute('withdrawListingChange')
  async takeBack(
    @ContractParams('withdrawListingChange') { id }: ById,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<{ withdrawn: true }> {
    const mine = caller.memberships.map(({ organisationId }) => organisationId);
    const done = await this.changes.withdraw(id, caller.personId, mine, (organisationId) =>
      auditOf(caller, organisationId, request),
    );
    if (!done.ok) throw editProblem(done.error, requestLanguage(request));
    return { withdrawn: true };
  }
}
