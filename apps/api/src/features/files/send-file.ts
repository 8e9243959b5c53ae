import type { FastifyReply, FastifyRequest } from 'fastify';
import { holdsEtag, ProblemError } from '../../platform/http';
import type { FileStore } from './file-store';
import type { StoredFile } from './stored-file.repository';

/**
 * Sends a kept file with headers that leave it nothing to do: its own type and no other, no script, no frame. A document is
 * saved, never opened in our pages; a public picture may be kept but is asked about again, since a listing may be withdrawn.
 * @throws ProblemError 404 when there is no such file
 */
export async function sendStoredFile(
  store: FileStore,
  file: StoredFile | null,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const bytes = file === null ? null : await store.read(file);
  if (file === null || bytes === null) throw new ProblemError('not_found', 404);
  const etag = `"${file.sha256}"`;
  const picture = file.purpose === 'logo' || file.purpose === 'photo';
  void reply
    .header('content-security-policy', `default-src 'none'; sandbox; frame-ancestors 'none'`)
    .header('x-content-type-options', 'nosniff')
    .header('content-disposition', picture ? 'inline' : attachment(file.name))
    .header('etag', etag);
  if (picture && reply.getHeader('cache-control') === undefined) void reply.header('cache-control', 'public, no-cache');
  if (holdsEtag(request.headers['if-none-match'], etag)) {
    await reply.status(304).send('');
    return;
  }
  await reply.type(file.mediaType).send(bytes);
}

/** RFC 6266: the name in plain letters, then as it is. */
function attachment(name: string): string {
  const plain = name.normalize('NFD').replace(/[^\x20-\x7e]|["\\%]/g, '');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
