import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import multipart from '@fastify/multipart';
import { contract, LEDGER_FILE_BYTES, routes, type RouteContract, type RouteId } from '@repere/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { StorageFull } from '../database';
import { BODY_MS } from './limits';
import { ProblemError } from './problem';

/** One file and its few words at a time; whatever is for proofs is the largest. */
const LIMITS = {
  fileSize: 10 * 1024 * 1024,
  files: 1,
  fields: 12,
  fieldNameSize: 60,
  fieldSize: 10_000,
  parts: 13,
  headerPairs: 30,
};

/** A list of suppliers that anybody checks: its file, or the copy of it that a page sends again in a text field. */
export const LIST_LIMITS = { fileSize: LEDGER_FILE_BYTES, fieldSize: Math.ceil((LEDGER_FILE_BYTES * 4) / 3) + 4 };

/** A posted form with a file: its text fields, each once, and the file as it came. */
export interface Upload {
  readonly file: { readonly name: string; readonly bytes: Buffer };
  readonly fields: Readonly<Record<string, string>>;
}

/** Forms with files are read only by the routes that expect one, after the caller's right to call them. */
export async function addUploads(fastify: FastifyInstance): Promise<void> {
  await fastify.register(multipart, { limits: LIMITS, throwFileSizeLimit: true });
  // The server waits long for a body, so that a large file may come slowly: everything else is cut as soon as before.
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (!request.isMultipart() && hasBody(request)) cutWhenSlow(request);
    done();
  });
  fastify.addHook('preValidation', (request, _reply, done) => {
    const taken = !request.isMultipart() || takesForm(request);
    done(taken ? undefined : new ProblemError('unsupported_media_type', 415));
  });
}

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';

function cutWhenSlow({ raw }: FastifyRequest): void {
  const timer = setTimeout(() => raw.destroy(), BODY_MS).unref();
  for (const event of ['end', 'close'] as const) raw.once(event, () => clearTimeout(timer));
}

const takesForm = ({ method, routeOptions: { url = '' } }: FastifyRequest): boolean =>
  UPLOADS.has(`${method} ${url}`) || PAGE_FORM.test(`${method} ${url}`);

/** Pages of the workspace, and the check of a list, receive their forms without scripts, files included. */
const PAGE_FORM = /^POST \/((espace|en\/workspace)(\/|$)|statistiques\/verifier$|en\/statistics\/check$)/;

/** The routes whose contract says that they take a form with a file. */
const UPLOADS = new Set(
  (Object.keys(routes) as RouteId[])
    .filter((id) => takesFile((contract[id] as RouteContract).body))
    .map((id) => `${routes[id].method} ${routes[id].path}`),
);

function takesFile(body: z.ZodType | undefined): boolean {
  return body !== undefined && z.globalRegistry.get(body)?.['contentMediaType'] === 'multipart/form-data';
}

/** A posted form with what it carries: every value of each text field, and the files that were chosen. */
export interface PostedForm {
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly files: Readonly<Record<string, readonly File[]>>;
}

/**
 * Reads a form of a page, its files included; a file field left empty has none.
 * @param limits what a form of anybody may hold, where it differs
 * @throws ProblemError 413 `upload_too_large` or `too_many_files`, 400 `invalid_body`
 */
export async function readForm(request: FastifyRequest, limits: Partial<typeof LIMITS> = {}): Promise<PostedForm> {
  const fields = new Map<string, string[]>();
  const files = new Map<string, File[]>();
  const add = <T>(map: Map<string, T[]>, name: string, value: T) => map.set(name, [...(map.get(name) ?? []), value]);
  try {
    for await (const part of request.parts({ limits: { ...LIMITS, ...limits } }))
      if (part.type === 'field') {
        if (part.valueTruncated && limits.fileSize !== undefined) throw tooLarge(limits.fileSize);
        add(fields, part.fieldname, String(part.value));
      } else {
        const bytes = await part.toBuffer();
        if (bytes.length > 0) add(files, part.fieldname, new File([new Uint8Array(bytes)], part.filename));
      }
  } catch (error) {
    if (limits.fileSize !== undefined && (error as { code?: unknown }).code === 'FST_REQ_FILE_TOO_LARGE')
      throw tooLarge(limits.fileSize);
    throw asUploadProblem(error);
  }
  return { fields: Object.fromEntries(fields), files: Object.fromEntries(files) };
}

/**
 * Reads the one file of a form.
 * @throws ProblemError 415 `not_multipart`, 413 `upload_too_large` or `too_many_files`, 400 `invalid_body`
 */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw new ProblemError('not_multipart', 415);
  const fields = new Map<string, string>();
  let file: Upload['file'] | null = null;
  try {
    for await (const part of request.parts())
      if (part.type === 'file') file = { name: part.filename, bytes: await part.toBuffer() };
      else if (fields.has(part.fieldname)) throw repeated(part.fieldname);
      else fields.set(part.fieldname, String(part.value));
  } catch (error) {
    throw asUploadProblem(error);
  }
  if (file === null)
    throw new ProblemError('invalid_body', 400, {}, [{ parameter: 'file', value: null, code: 'missing' }]);
  return { file, fields: Object.fromEntries(fields) };
}

/** A posted form whose file went to disk as it came. */
export interface StreamedUpload {
  readonly file: { readonly name: string; readonly bytes: number };
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Reads the one file of a form into a file of ours, never whole in memory.
 * @throws ProblemError as `readUpload` does, 413 `file_too_large`
 * @throws StorageFull, which the filter answers 503 `storage_full` with `Retry-After`
 */
export async function streamUpload(
  request: FastifyRequest,
  { path, maxBytes }: { readonly path: string; readonly maxBytes: number },
): Promise<StreamedUpload> {
  if (!request.isMultipart()) throw new ProblemError('not_multipart', 415);
  const fields = new Map<string, string>();
  let file: StreamedUpload['file'] | null = null;
  try {
    for await (const part of request.parts({ limits: { ...LIMITS, fileSize: maxBytes } }))
      if (part.type === 'file') {
        const output = createWriteStream(path);
        await pipeline(part.file, output);
        if (part.file.truncated) throw tooLarge(maxBytes);
        file = { name: part.filename, bytes: output.bytesWritten };
      } else if (fields.has(part.fieldname)) throw repeated(part.fieldname);
      else fields.set(part.fieldname, String(part.value));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'FST_REQ_FILE_TOO_LARGE') throw tooLarge(maxBytes);
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new StorageFull(error);
    throw asUploadProblem(error);
  }
  if (file === null || file.bytes === 0)
    throw new ProblemError('invalid_body', 400, {}, [{ parameter: 'file', value: null, code: 'missing' }]);
  return { file, fields: Object.fromEntries(fields) };
}

const tooLarge = (maxBytes: number): ProblemError =>
  new ProblemError('file_too_large', 413, { megabytes: Math.round(maxBytes / 1_048_576) });

const repeated = (parameter: string): ProblemError =>
  new ProblemError('invalid_body', 400, {}, [{ parameter, value: null, code: 'repeated' }]);

function asUploadProblem(error: unknown): unknown {
  if (error instanceof ProblemError) return error;
  const { code } = (error ?? {}) as { code?: unknown };
  if (code === 'FST_REQ_FILE_TOO_LARGE') return new ProblemError('upload_too_large', 413);
  if (typeof code === 'string' && /^FST_(FILES|FIELDS|PARTS)_LIMIT$/.test(code))
    return new ProblemError('too_many_files', 413);
  if (typeof code === 'string' && code.startsWith('FST_')) return new ProblemError('invalid_body', 400);
  // What busboy says of a form cut short or badly made.
  return error instanceof Error && /multipart|unexpected end|malformed|boundary/i.test(error.message)
    ? new ProblemError('invalid_body', 400, {}, [], {}, error)
    : error;
}
