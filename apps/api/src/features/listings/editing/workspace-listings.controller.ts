import { Controller, Inject, Req } from '@nestjs/common';
import type {
  CandidatesQuery,
  EditedListing,
  ListingCandidates,
  ListingCreateBody,
  ListingDraftBody,
  ListingDraftReceipt,
  ListingUpdateBody,
  ListingUpdateReceipt,
  WorkspaceListings,
  WorkspaceListingsQuery,
} from '@repere/contract';
import type { Language, SignedIn } from '@repere/kernel';
import type { FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../../../platform/config';
import { Database } from '../../../platform/database';
import {
  Access,
  ContractBody,
  ContractParams,
  ContractQuery,
  ContractRoute,
  CurrentPerson,
  IfMatch,
  ProblemError,
  Repeatable,
  type RepeatableRequest,
} from '../../../platform/http';
import { requestLanguage } from '../../../platform/http/request-language';
import { uuidv7 } from '../../../platform/ids';
import { REFERENCE, type ReferenceProvider } from '../../territories';
import { CreateListing } from '../use-cases/create-listing';
import { SubmitDraft } from '../use-cases/submit-draft';
import { UpdateListing } from '../use-cases/update-listing';
import { editedView } from '../views/edited-view';
import { candidatesView, receiptView, workspaceView } from '../views/workspace-view';
import { editProblem } from './edit-problems';
import { auditOf, EditingDesk } from './editing-desk';
import { openChanges } from './listing-change.repository';
import { deleteDraft, findDraft, saveDraft } from './listing-draft.repository';
import { editorFor, ListingSubject } from './listing-subject';
import { WORKSPACE_PAGE, WorkspaceListingReader } from './workspace-listing.reader';

interface ById {
  readonly id: string;
}

/** Entering and editing listings. */
@Controller()
export class WorkspaceListingsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(EditingDesk) private readonly desk: EditingDesk,
    @Inject(ListingSubject) private readonly subjects: ListingSubject,
    @Inject(WorkspaceListingReader) private readonly reader: WorkspaceListingReader,
    @Inject(UpdateListing) private readonly update: UpdateListing,
    @Inject(SubmitDraft) private readonly submit: SubmitDraft,
    @Inject(CreateListing) private readonly create: CreateListing,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  @Access('signed-in')
  @ContractRoute('listWorkspaceListings')
  async list(
    @ContractQuery('listWorkspaceListings') query: WorkspaceListingsQuery,
    @CurrentPerson() caller: SignedIn,
  ): Promise<WorkspaceListings> {
    const found = await this.reader.list(this.desk.reach(caller, query.organisation), query);
    return workspaceView(found, query.page, WORKSPACE_PAGE, this.reference.current());
  }

  @Access('listing.create', 'in use case')
  @ContractRoute('findListingCandidates')
  async candidates(@ContractQuery('findListingCandidates') query: CandidatesQuery): Promise<ListingCandidates> {
    const { neq, name, municipality, email, phone } = query;
    const patch = { neq, name: name ?? '', contact: { email, phone } };
    const found = await this.create.candidates(
      municipality === undefined ? patch : { ...patch, seat: { municipality } },
    );
    return candidatesView(found, this.reference.current());
  }

  @Access('listing.create', 'in use case')
  @ContractRoute('createListing')
  async enter(
    @ContractBody('createListing')
    { listing, organisationId, notDuplicateOf, comment, neqAnswer = null }: ListingCreateBody,
    @CurrentPerson() caller: SignedIn,
    @Repeatable() repeatable: RepeatableRequest | null,
    @Req() request: FastifyRequest,
  ): Promise<ListingUpdateReceipt> {
    const membership = caller.memberships.find((one) => one.organisationId === organisationId);
    if (organisationId !== null && membership === undefined) throw new ProblemError('forbidden', 403);
    const managedBy = membership?.kind === 'enterprise' ? membership.organisationId : null;
    const language = requestLanguage(request);
    const done = await this.create.execute(
      {
        patch: listing,
        managedBy,
        editorAt: (municipality) => enteringEditor(caller, this.subjects, municipality, managedBy, membership),
        ...{ notDuplicateOf, neqAnswer },
        comment: comment ?? null,
      },
      auditOf(caller, organisationId, request),
      repeatable,
    );
    if (!done.ok) throw editProblem(done.error, language);
    const { id, slug, published, fields, warnings } = done.value;
    const outcome = {
      version: 1,
      published: published ? fields : [],
      waiting: published ? [] : fields,
      changeId: null,
    };
    return receiptView({ id, slug }, { ...outcome, warnings }, language);
  }

  @Access('listing.edit', { loadedBy: ListingSubject })
  @ContractRoute('getWorkspaceListing')
  async get(
    @ContractParams('getWorkspaceListing') { id }: ById,
    @ContractQuery('getWorkspaceListing') { lang }: { lang: Language },
    @CurrentPerson() caller: SignedIn,
  ): Promise<EditedListing> {
    const listing = await this.reader.find(id);
    if (listing === null) throw new ProblemError('not_found', 404);
    const [provenance, changes, draft, editor, abilities] = await Promise.all([
      this.reader.provenance(id),
      openChanges(this.database, id),
      findDraft(this.database, id, caller.personId),
      this.subjects.editor(id, caller),
      this.desk.abilities(id, caller),
    ]);
    const parts = { listing, provenance, changes, draft, editor, abilities };
    return editedView(parts, this.reference.current(), lang, this.config.publicUrl);
  }

  @Access('listing.edit', { loadedBy: ListingSubject })
  @ContractRoute('updateListing')
  async edit(
    @ContractParams('updateListing') { id }: ById,
    @ContractBody('updateListing') { patch, comment }: ListingUpdateBody,
    @IfMatch() expectedVersion: number,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<ListingUpdateReceipt> {
    const actor = await this.desk.actor(id, caller, request);
    const language = requestLanguage(request);
    const done = await this.update.execute({ id, expectedVersion, patch, comment: comment ?? null }, actor);
    if (!done.ok) throw editProblem(done.error, language);
    return receiptView({ id, slug: await this.#slug(id) }, done.value, language);
  }

  @Access('listing.edit', { loadedBy: ListingSubject })
  @ContractRoute('saveListingDraft')
  async keepDraft(
    @ContractParams('saveListingDraft') { id }: ById,
    @ContractBody('saveListingDraft') { baseVersion, patch }: ListingDraftBody,
    @CurrentPerson() caller: SignedIn,
  ): Promise<ListingDraftReceipt> {
    const editor = await this.subjects.editor(id, caller);
    const saved = await saveDraft(this.database, {
      ...{ id: uuidv7(), listingId: id, personId: caller.personId, baseVersion, patch },
      organisationId: editor?.organisationId ?? null,
    });
    const { currentVersion } = saved;
    return { baseVersion: saved.baseVersion, currentVersion, savedAt: saved.savedAt.toISOString() };
  }

  @Access('listing.edit', { loadedBy: ListingSubject })
  @ContractRoute('discardListingDraft')
  async dropDraft(
    @ContractParams('discardListingDraft') { id }: ById,
    @CurrentPerson() caller: SignedIn,
  ): Promise<{ discarded: boolean }> {
    return { discarded: await deleteDraft(this.database, id, caller.personId) };
  }

  @Access('listing.edit', { loadedBy: ListingSubject })
  @ContractRoute('submitListingDraft')
  async submitDraft(
    @ContractParams('submitListingDraft') { id }: ById,
    @ContractBody('submitListingDraft') { comment }: { comment?: string | null | undefined },
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<ListingUpdateReceipt> {
    const actor = await this.desk.actor(id, caller, request);
    const language = requestLanguage(request);
    const done = await this.submit.execute({ id, comment: comment ?? null }, actor);
    if (!done.ok) throw editProblem(done.error, language);
    return receiptView({ id, slug: await this.#slug(id) }, done.value, language);
  }

  async #slug(id: string): Promise<string> {
    return (await this.reader.find(id))?.slug ?? '';
  }
}

/** In whose name somebody enters a listing: the organisation named, else herself, whose entries others will review. */
function enteringEditor(
  caller: SignedIn,
  subjects: ListingSubject,
  municipality: string,
  managedBy: string | null,
  membership: SignedIn['memberships'][number] | undefined,
): ReturnType<typeof editorFor> {
  const { personId } = caller;
  if (membership === undefined) return { kind: 'enterprise', personId, organisationId: null, name: '' };
  const place = subjects.placeAt(municipality, managedBy);
  return editorFor({ ...caller, memberships: [membership], roles: caller.roles }, place);
}
