import { createReadStream, type ReadStream } from 'node:fs';
import { access, rm } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import {
  purchaseUploadFields,
  type PurchaseUpload as UploadDetail,
  type PurchaseUploadMapping,
  type PurchaseUploads,
} from '@repere/contract';
import type { Result, SignedIn } from '@repere/kernel';
import type { FastifyRequest } from 'fastify';
import { Database } from '../../../platform/database';
import { ProblemError, readFields, streamUpload } from '../../../platform/http';
import { requestLanguage } from '../../../platform/http/request-language';
import { uuidv7 } from '../../../platform/ids';
import type { AuditActor } from '../../audit';
import { type Declaration, faultsOfReading, guessColumns, type TableReading } from '../domain/declaration';
import { TABLE_FIELDS, type TableField } from '../domain/table-layouts';
import { SendPurchases, type SendingFailure } from '../use-cases/send-purchases';
import { uploadLineView, uploadView } from '../views/upload-view';
import {
  findUpload,
  linesElsewhere,
  listUploads,
  UPLOAD_PAGE,
  type PurchaseUpload,
} from './purchase-upload.repository';

/** SEAO's largest month is 220 MB, the whole federal disclosure some 600. */
const MAX_BYTES = 1_073_741_824;

export interface Asking {
  readonly caller: SignedIn;
  readonly request: FastifyRequest;
}

/** Files of purchases as staff sends, explains and imports them. */
@Injectable()
export class PurchaseUploadDesk {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SendPurchases) private readonly sending: SendPurchases,
  ) {}

  async list(page: number): Promise<PurchaseUploads> {
    const uploads = await listUploads(this.database, page);
    return {
      ...{ total: uploads[0]?.total ?? 0, page, pageSize: UPLOAD_PAGE, maxBytes: MAX_BYTES },
      results: uploads.map(uploadLineView),
    };
  }

  async send({ caller, request }: Asking): Promise<UploadDetail> {
    const id = uuidv7();
    const path = await this.sending.placeOf(id);
    try {
      const { file, fields } = await streamUpload(request, { path, maxBytes: MAX_BYTES });
      const { buyer, tax } = readFields(purchaseUploadFields, fields);
      const declared: Declaration = { buyer: buyer || null, tax: tax ?? 'unknown' };
      const upload = { id, personId: caller.personId, file: file.name.slice(0, 200), bytes: file.bytes, declared };
      await this.sending.receive(upload, auditOf(caller, request));
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    return this.show(request, id);
  }

  async show(request: FastifyRequest, id: string): Promise<UploadDetail> {
    this.sending.resume(id);
    const upload = await this.#upload(id);
    const elsewhere = upload.outcome === null ? 0 : await linesElsewhere(this.database, upload.outcome.id);
    return uploadView(upload, elsewhere, requestLanguage(request));
  }

  async explain(request: FastifyRequest, id: string, said: PurchaseUploadMapping): Promise<UploadDetail> {
    const upload = await this.#upload(id);
    if (upload.version !== said.version) throw new ProblemError('conflict', 409);
    const table = upload.preview?.table;
    if (table == null || !(table.layout === null || table.layout === 'ledger'))
      throw new ProblemError('upload_settled', 409);
    const header = table.firstLines.find(({ line }) => line === said.headerLine)?.cells;
    if (header === undefined) throw refusedField('headerLine', String(said.headerLine), 'unknown_value');
    // Another line names the columns: what was said of the former ones holds no more.
    const same = said.headerLine === table.headerLine;
    const reading = same ? readingOf(said, table.header) : undefined;
    const declared = { buyer: said.buyer || null, tax: said.tax, reading: reading ?? guessed(header) };
    settled(await this.sending.explain(upload, declared));
    return this.show(request, id);
  }

  async apply({ caller, request }: Asking, id: string, version: number): Promise<UploadDetail> {
    settled(await this.sending.apply(await this.#upload(id), version, auditOf(caller, request)));
    return this.show(request, id);
  }

  async setAside({ caller, request }: Asking, id: string): Promise<UploadDetail> {
    settled(await this.sending.setAside(await this.#upload(id), auditOf(caller, request)));
    return this.show(request, id);
  }

  /** @throws ProblemError 404 when there is no report, or its file is gone */
  async report(id: string): Promise<ReadStream> {
    const { outcome } = await this.#upload(id);
    const found =
      outcome !== null &&
      (await access(outcome.report).then(
        () => true,
        () => false,
      ));
    if (!found) throw new ProblemError('not_found', 404);
    return createReadStream(outcome.report);
  }

  async #upload(id: string): Promise<PurchaseUpload> {
    const upload = await findUpload(this.database, id);
    if (upload === null) throw new ProblemError('not_found', 404);
    return upload;
  }
}

const guessed = (header: readonly string[]): TableReading => ({
  ...{ header, columns: guessColumns(header), decimal: null, dates: null },
});

function readingOf({ columns, decimal, dates }: PurchaseUploadMapping, header: readonly string[]): TableReading {
  const known = new Set<string>(TABLE_FIELDS);
  for (const [index, field] of Object.entries(columns))
    if (!known.has(field) || Number(index) >= header.length)
      throw refusedField('columns', `${index}: ${field}`, 'unknown_value');
  const reading = { header, columns: columns as Record<string, TableField>, decimal, dates };
  const { missing, twice } = faultsOfReading(reading);
  const [lacking] = missing;
  if (lacking !== undefined) throw new ProblemError('column_missing', 422, { field: lacking });
  const [repeated] = twice;
  if (repeated !== undefined) throw new ProblemError('column_twice', 422, { field: repeated });
  return reading;
}

const refusedField = (parameter: string, value: string, code: string): ProblemError =>
  new ProblemError('invalid_body', 400, {}, [{ parameter, value, code }]);

function settled(done: Result<null, SendingFailure>): void {
  if (done.ok) return;
  throw done.error.code === 'NothingToImport'
    ? new ProblemError('column_missing', 422, { field: 'supplier' })
    : new ProblemError('upload_settled', 409);
}

const auditOf = ({ personId }: SignedIn, request: FastifyRequest): AuditActor => ({
  ...{ kind: 'person', personId, organisationId: null, requestId: String(request.id) },
});
