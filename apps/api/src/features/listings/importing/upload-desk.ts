import { Inject, Injectable } from '@nestjs/common';
import type {
  ListingUpload as UploadDetail,
  ListingUploadMapping,
  ListingUploads,
  listingUploadFields,
} from '@repere/contract';
import type { SignedIn } from '@repere/kernel';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Database } from '../../../platform/database';
import { ProblemError } from '../../../platform/http';
import { requestLanguage } from '../../../platform/http/request-language';
import { COLUMN_FIELDS, type ColumnChoices } from '../domain/columns';
import { auditOf, EditingDesk } from '../editing/editing-desk';
import { DEFAULT_SOURCE } from '../use-cases/import-listings';
import { ImportUpload, type ListSender } from '../use-cases/import-upload';
import { UndoImport } from '../use-cases/undo-import';
import { findUndo } from './undo-import.repository';
import { uploadProblem } from './upload-problems';
import { uploadLineView, uploadView } from './upload-view';
import { findUpload, listUploads, reportOf, UPLOAD_PAGE, type ListingUpload } from './upload.repository';

const STAFF_NAME = 'Chantier de l’économie sociale';
/** As the reader of forms takes it (platform/http/upload.ts). */
const MAX_BYTES = 10 * 1024 * 1024;

export interface Asking {
  readonly caller: SignedIn;
  readonly request: FastifyRequest;
}

/** Whose list it is, and what its sender may do with it: a network its own, within its territory; staff everything. */
@Injectable()
export class UploadDesk {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(EditingDesk) private readonly editing: EditingDesk,
    @Inject(ImportUpload) private readonly uploads: ImportUpload,
    @Inject(UndoImport) private readonly undoing: UndoImport,
  ) {}

  async list(caller: SignedIn, page: number): Promise<ListingUploads> {
    const networks = networksOf(caller);
    const mine = { all: isStaff(caller), networkIds: networks.map(({ organisationId }) => organisationId) };
    const lines = await listUploads(this.database, mine, page);
    return {
      ...{ total: lines[0]?.total ?? 0, page, pageSize: UPLOAD_PAGE, maxBytes: MAX_BYTES },
      senders: isStaff(caller) ? [] : networks.map(({ organisationId, name }) => ({ id: organisationId, name })),
      results: lines.map(uploadLineView),
    };
  }

  async send(
    asking: Asking,
    { name, bytes }: { readonly name: string; readonly bytes: Buffer },
    fields: z.output<typeof listingUploadFields>,
  ): Promise<UploadDetail> {
    const network = this.#network(asking.caller, fields.organisation);
    const sender = this.#sender(asking, network?.organisationId ?? null);
    // A network's lists bear its name: nobody writes over another's words by borrowing its source.
    const source = network?.name ?? (fields.source || DEFAULT_SOURCE);
    const kept = await this.uploads.preview({ name: name.slice(0, 200), bytes, source }, sender);
    if (!kept.ok) throw uploadProblem(kept.error, name, requestLanguage(asking.request));
    return this.show(asking, kept.value);
  }

  async show(asking: Asking, id: string): Promise<UploadDetail> {
    const upload = await this.#mine(asking.caller, id);
    const undo = upload.importId === null ? null : await findUndo(this.database, upload.importId);
    return uploadView(upload, undo, requestLanguage(asking.request));
  }

  async map(asking: Asking, id: string, { version, columns, source }: ListingUploadMapping): Promise<UploadDetail> {
    const upload = await this.#mine(asking.caller, id);
    if (upload.version !== version) throw new ProblemError('conflict', 409);
    const fields: ReadonlySet<string> = new Set(COLUMN_FIELDS);
    const stray = Object.values(columns).find((field) => field !== null && !fields.has(field));
    if (stray !== undefined)
      throw new ProblemError('invalid_body', 400, {}, [{ parameter: 'columns', value: stray, code: 'unknown' }]);
    const wanted = {
      choices: columns as ColumnChoices,
      source: upload.organisationId === null ? (source ?? upload.source) : upload.source,
    };
    const done = await this.uploads.remap(upload, wanted, this.#sender(asking, upload.organisationId));
    if (!done.ok) throw uploadProblem(done.error, upload.file, requestLanguage(asking.request));
    return this.show(asking, id);
  }

  async apply(asking: Asking, id: string, version: number): Promise<UploadDetail> {
    const upload = await this.#mine(asking.caller, id);
    if (upload.version !== version) throw new ProblemError('conflict', 409);
    const done = await this.uploads.apply(upload, this.#sender(asking, upload.organisationId));
    if (!done.ok) throw uploadProblem(done.error, upload.file, requestLanguage(asking.request));
    return this.show(asking, id);
  }

  async setAside(asking: Asking, id: string): Promise<UploadDetail> {
    const upload = await this.#mine(asking.caller, id);
    const done = await this.uploads.setAside(upload, this.#sender(asking, upload.organisationId));
    if (!done.ok) throw uploadProblem(done.error, upload.file, requestLanguage(asking.request));
    return this.show(asking, id);
  }

  async undo(asking: Asking, id: string): Promise<UploadDetail> {
    const upload = await this.#mine(asking.caller, id);
    if (upload.importId === null) throw new ProblemError('upload_settled', 409);
    const { personId, organisationId, audit } = this.#sender(asking, upload.organisationId);
    const owner = organisationId === null ? ('staff' as const) : ('network' as const);
    const by = organisationId === null ? STAFF_NAME : upload.source;
    const done = await this.undoing.execute(upload.importId, { owner, by, personId, organisationId }, audit);
    if (!done.ok) throw new ProblemError(done.error.code === 'ImportUndone' ? 'import_undone' : 'not_found', 409);
    return this.show(asking, id);
  }

  async report(asking: Asking, id: string): Promise<string> {
    await this.#mine(asking.caller, id);
    return reportOf(this.database, id);
  }

  async #mine(caller: SignedIn, id: string): Promise<ListingUpload> {
    const upload = await findUpload(this.database, id);
    const networks = networksOf(caller).map(({ organisationId }) => organisationId);
    const mine = upload?.organisationId != null && networks.includes(upload.organisationId);
    if (upload === null || !(isStaff(caller) || mine)) throw new ProblemError('not_found', 404);
    return upload;
  }

  /** The network in whose name a list is sent; staff sends in nobody's unless it says so. */
  #network(caller: SignedIn, organisation: string | undefined): SignedIn['memberships'][number] | null {
    const networks = networksOf(caller);
    if (isStaff(caller)) return null;
    const network = organisation ? networks.find((one) => one.organisationId === organisation) : networks[0];
    if (network === undefined) throw new ProblemError('forbidden', 403);
    return network;
  }

  #sender({ caller, request }: Asking, organisationId: string | null): ListSender {
    const audit = auditOf(caller, organisationId, request);
    const { personId } = caller;
    if (organisationId === null || isStaff(caller)) return { personId, organisationId, audit };
    const { all, municipalities } = this.editing.reach(caller, organisationId);
    const mine = new Set(municipalities);
    return { personId, organisationId, audit, within: all ? undefined : (code) => mine.has(code) };
  }
}

const isStaff = ({ roles }: SignedIn): boolean => roles.includes('moderator') || roles.includes('administrator');
const networksOf = ({ memberships }: SignedIn): SignedIn['memberships'] =>
  memberships.filter(({ kind }) => kind === 'network');
