import type { TestPerson } from '@repere/testing';
import type { ReviewRoom } from './moderation-app.suite';

export interface AListing {
  readonly id: string;
  readonly slug: string;
}

/** A published listing that a network entered and that an enterprise looks after. */
export async function aListing(
  room: ReviewRoom,
  by: TestPerson,
  owner: TestPerson | null,
  { name = 'La Ruche', municipality = '35027', ...more }: { name?: string; municipality?: string; neq?: string } = {},
): Promise<AListing> {
  const listing = { name, seat: { municipality }, contact: { email: 'info@ruche.invalid' }, ...more };
  const { status, body } = await room.call(by, 'POST', '/workspace/listings', {
    ...{ organisationId: by.organisationId, listing },
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  const { id, slug } = body as unknown as AListing;
  if (owner !== null)
    await room.db.database.query('UPDATE listing SET managed_by = $2 WHERE id = $1', [id, owner.organisationId]);
  return { id, slug };
}

/** What an enterprise changes of its listing and others vouch for: it waits. @returns the change's id */
export async function aChange(
  room: ReviewRoom,
  owner: TestPerson,
  id: string,
  patch: object = { name: 'La Ruche des Piles', neq: '1143920115' },
): Promise<string> {
  const version = await versionOf(room, id);
  const { status, body } = await room.call(
    ...([owner, 'PATCH', `/workspace/listings/${id}`, { patch, comment: 'Nous avons changé de nom.' }] as const),
    { 'if-match': `"${version}"` },
  );
  if (status !== 200) throw new Error(JSON.stringify(body));
  return String(body['changeId']);
}

export async function versionOf(room: ReviewRoom, id: string): Promise<number> {
  const [row] = await room.db.database.query<{ version: number }>('SELECT version FROM listing WHERE id = $1', [id]);
  return row?.version ?? 0;
}

/** A decision on a case as its page sends it. */
export const decide = (
  room: ReviewRoom,
  who: TestPerson,
  path: string,
  body: object,
  version = 1,
): ReturnType<ReviewRoom['call']> =>
  room.call(who, 'POST', `/workspace/reviews/${path}/decision`, body, { 'if-match': `"${version}"` });
