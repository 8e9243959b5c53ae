import { signedInHere, type SignedInHere } from '../../../apps/api/src/features/listings/testing/people-here';
import type { Database } from '../../../apps/api/src/platform/database';
import { freePort } from '@repere/testing';
import { BuiltProcess } from './process';

/** What a writer was told: only 2xx are promises. */
export interface Acknowledged {
  readonly id: string;
  readonly version: number;
  readonly marker: string;
}

/** A built API process, ready to answer. */
export interface Api {
  readonly url: string;
  readonly process: BuiltProcess;
}

export async function startApi(databaseUrl: string, env: Readonly<Record<string, string>> = {}): Promise<Api> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const started = new BuiltProcess('main', { DATABASE_URL: databaseUrl, PORT: String(port), ...env });
  const deadline = performance.now() + 120_000;
  while (performance.now() < deadline) {
    if (started.child.exitCode !== null) throw new Error(`the API stopped while starting:\n${started.output}`);
    const ready = await fetch(`${url}/readyz`).catch(() => null);
    if (ready?.status === 200) return { url, process: started };
    await new Promise((wait) => setTimeout(wait, 100));
  }
  await started.end('SIGKILL');
  throw new Error(`the API was not ready:\n${started.output}`);
}

/** Somebody of the Chantier, signed in on every process of this database. */
export const aModerator = (database: Database): Promise<SignedInHere> => signedInHere(database, 'staff');

/** One edit as a browser of our pages sends it. @returns null when no answer came */
export async function patch(
  api: Pick<Api, 'url'>,
  { cookie }: SignedInHere,
  id: string,
  version: number,
  marker: string,
): Promise<{ status: number; version: number; retryAfter: string | null } | null> {
  const response = await fetch(`${api.url}/api/v1/workspace/listings/${id}`, {
    method: 'PATCH',
    headers: {
      ...{ cookie, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', origin: api.url },
      'if-match': `"${version}"`,
    },
    body: JSON.stringify({ patch: { description: { fr: marker } } }),
    signal: AbortSignal.timeout(20_000),
  }).catch(() => null);
  if (response === null) return null;
  const body = (await response.json().catch(() => null)) as { version?: number; conflict?: { current: number } } | null;
  if (body === null) return null;
  return {
    status: response.status,
    version: body.version ?? body.conflict?.current ?? 0,
    retryAfter: response.headers.get('retry-after'),
  };
}

/** Edits that readers see without their version, their entry in the log or their news; and the other way round. */
export async function halfEdits(database: Database): Promise<string[]> {
  const rows = await database.query<{ what: string }>(
    `WITH edits AS (
       SELECT v.listing_id AS id, v.version FROM listing_version v WHERE v.kind = 'edit'
     ), entries AS (
       SELECT subject_id AS id, subject_version AS version, count(*) AS times FROM audit_entry WHERE action = 'listing.update' GROUP BY 1, 2
     ), news AS (
       SELECT aggregate_id AS id, version, count(*) AS times FROM outbox_event WHERE topic = 'listing' AND version > 1 GROUP BY 1, 2
     )
     SELECT 'version without its entry ' || e.id || ' ' || e.version AS what FROM edits e LEFT JOIN entries a USING (id, version) WHERE a.times IS DISTINCT FROM 1
     UNION ALL SELECT 'version without its news ' || e.id || ' ' || e.version FROM edits e LEFT JOIN news n USING (id, version) WHERE n.times IS DISTINCT FROM 1
     UNION ALL SELECT 'entry without version ' || a.id || ' ' || a.version FROM entries a LEFT JOIN edits e USING (id, version) WHERE e.id IS NULL
     UNION ALL SELECT 'news without version ' || n.id || ' ' || n.version FROM news n LEFT JOIN edits e USING (id, version) WHERE e.id IS NULL
     UNION ALL SELECT 'listing ahead of its versions ' || l.id FROM listing l
       WHERE l.version > 1 AND l.version - 1 <> (SELECT count(*) FROM edits e WHERE e.id = l.id)`,
  );
  return rows.map(({ what }) => what);
}

/** Acknowledged edits that are not kept word for word. */
export async function lostEdits(database: Database, log: readonly Acknowledged[]): Promise<Acknowledged[]> {
  const rows = await database.query<{ id: string; version: number; marker: string }>(
    `SELECT listing_id AS id, version, record ->> 'descriptionFr' AS marker FROM listing_version`,
  );
  const kept = new Map(rows.map(({ id, version, marker }) => [`${id} ${version}`, marker]));
  return log.filter(({ id, version, marker }) => kept.get(`${id} ${version}`) !== marker);
}
