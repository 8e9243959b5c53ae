import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recognitionQueue } from '@repere/contract';
import type { TestPerson } from '@repere/testing';
import { allSix } from './testing/a-review';
import { vouchingOn } from './testing/vouching.suite';
import { startRecognitionApp, type RecognitionApp } from './testing/recognition-app.suite';

let repere: RecognitionApp;
let id: string;
let on: ReturnType<typeof vouchingOn>;

beforeAll(async () => {
  repere = await startRecognitionApp();
});
afterAll(() => repere.close());
beforeEach(async () => {
  repere.on('2026-11-23');
  id = await repere.aListing();
  on = vouchingOn(repere, id);
});

async function confirmed(): Promise<void> {
  await on.declare();
  await on.move(repere.pole, { act: 'start' });
  const done = await on.move(repere.pole, { act: 'confirm', findings: allSix('met'), until: '2027-11-23' });
  expect(done).toMatchObject({ status: 200, body: { state: 'confirmed' } });
}
const rows = <R extends object>(sql: string): Promise<R[]> => repere.database.query<R>(sql, [id]);

describe('an article 3 review', () => {
  it('begins with the enterprise’s own answers, which are shown as its own', async () => {
    expect(await on.declare()).toMatchObject({ status: 200, body: { state: 'declared', version: 1 } });
    expect((await on.page()).status).toMatchObject({ code: 'declared', on: '2026-11-23', lapsed: null });
  });

  it('ends with a badge that names who confirmed, when and until when', async () => {
    await confirmed();
    expect((await on.page()).status).toEqual({
      ...{ code: 'confirmed', on: '2026-11-23', until: '2027-11-23', lapsed: null },
      by: expect.stringMatching(/./),
    });
  });

  it('leaves a version, an audit entry and news for each act that shows', async () => {
    await confirmed();
    const versions = await rows<{ kind: string }>('SELECT kind FROM listing_version WHERE listing_id = $1');
    expect(versions.map(({ kind }) => kind)).toEqual(['base', 'review', 'review']);
    const acts = await rows<{ action: string }>(`SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY seq`);
    expect(acts.map(({ action }) => action)).toEqual([
      ...['recognition.declare', 'recognition.start', 'recognition.confirm'],
    ]);
    const news = await rows<{ version: number }>(
      `SELECT version FROM outbox_event WHERE topic = 'listing' AND aggregate_id = $1 ORDER BY id`,
    );
    expect(news.map(({ version }) => version)).toEqual([1, 2, 3]);
  });

  it('tells the enterprise by mail', async () => {
    await confirmed();
    const mails = await repere.database.query<{ subject: string }>(
      `SELECT subject FROM mail WHERE template = 'recognition_outcome' AND text LIKE '%' || $1 || '%'`,
      [id],
    );
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toContain('confirmée');
  });

  it('is decided by the network of that territory, and by no other', async () => {
    await on.declare();
    expect((await on.move(repere.elsewhere, { act: 'start' })).status).toBe(403);
    expect((await on.move(repere.owner, { act: 'start' })).status).toBe(403);
    expect((await on.move(repere.chantier, { act: 'start' })).status).toBe(200);
  });

  it('is not decided by staff who belong to the enterprise', async () => {
    await on.declare();
    await repere.database.query(
      `INSERT INTO organisation_member (organisation_id, person_id, role) VALUES ($1, $2, 'member')`,
      [repere.owner.organisationId, repere.chantier.personId],
    );
    const answer = await on.move(repere.chantier, { act: 'start' });
    await repere.database.query('DELETE FROM organisation_member WHERE organisation_id = $1 AND person_id = $2', [
      ...[repere.owner.organisationId, repere.chantier.personId],
    ]);
    expect(answer).toMatchObject({ status: 403, body: { code: 'recognition_own' } });
  });

  it('is taken by one of two who try at once; the other sees both sides', async () => {
    await on.declare();
    const answers = await Promise.all([repere.pole, repere.chantier].map((who) => on.move(who, { act: 'start' }, 1)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'stale_version',
      conflict: { expected: 1, current: 2, fields: [{ field: 'state', yours: 'start', theirs: 'under_review' }, {}] },
    });
  });

  it('asks for a version', async () => {
    const path = `/workspace/listings/${id}/recognition/declaration`;
    expect((await repere.call(repere.owner, 'POST', path, { answers: [] })).status).toBe(428);
  });

  it('keeps what was found so far, for the reviewer alone to write', async () => {
    await on.declare();
    await on.move(repere.pole, { act: 'start' });
    const found = await on.review(repere.pole);
    const keep = (who: TestPerson) =>
      repere.call(
        ...([who, 'PUT', `/workspace/recognition-reviews/${found.id}/findings`] as const),
        { findings: allSix('unknown', 'À voir.') },
        found.version,
      );
    expect((await keep(repere.colleague)).body).toMatchObject({ code: 'recognition_taken' });
    expect((await keep(repere.pole)).status).toBe(200);
    expect((await on.review()).findings[0]).toMatchObject({ answer: 'unknown', note: 'À voir.' });
  });

  it('is refused with reasons, appealed to the Chantier, and confirmed there', async () => {
    await on.declare();
    await on.move(repere.pole, { act: 'start' });
    const refused = { act: 'refuse', findings: allSix('not_met'), reason: 'Pas de clause de dissolution.' };
    expect((await on.move(repere.pole, refused)).body).toMatchObject({ state: 'refused' });
    expect(await on.review()).toMatchObject({ reason: 'Pas de clause de dissolution.', next: ['declare', 'appeal'] });
    const appeal = { reason: 'La clause est à l’article 12.' };
    const path = `/workspace/listings/${id}/recognition/appeal`;
    const { version } = await on.review();
    expect((await repere.call(repere.owner, 'POST', path, appeal, version)).body).toMatchObject({ state: 'declared' });
    expect((await on.move(repere.colleague, { act: 'start' })).body).toMatchObject({
      code: 'recognition_other_reviewer',
    });
    expect((await on.move(repere.chantier, { act: 'start' })).status).toBe(200);
    expect((await on.move(repere.chantier, { act: 'confirm', findings: allSix('met') })).status).toBe(200);
    expect((await on.page()).status.code).toBe('confirmed');
  });

  it('takes a confirmation back, and the listing is again what the enterprise says', async () => {
    await confirmed();
    await on.move(repere.pole, { act: 'revoke', reason: 'Vendue à une société par actions.' });
    expect((await on.page()).status).toMatchObject({ code: 'declared', until: null, lapsed: null });
  });
});

describe('a confirmation', () => {
  it('is over by itself the day after its last, on the page and in the search, before anything has run', async () => {
    await confirmed();
    repere.on('2027-11-24');
    expect((await on.page()).status).toMatchObject({
      ...{ code: 'declared', on: '2026-11-23' },
      lapsed: { on: '2026-11-23', until: '2027-11-23' },
    });
    expect(await on.foundBy({ status: 'confirmed' }, false)).toBe(false);
    expect(await on.foundBy({ status: 'declared' }, true)).toBe(true);
  });

  it('is then to be renewed, and the enterprise is told', async () => {
    await confirmed();
    repere.on('2027-11-24');
    await repere.renew();
    expect(await on.review()).toMatchObject({ state: 'to_renew', confirmation: { inForce: false } });
    const mails = await repere.database.query<{ subject: string }>(
      `SELECT subject FROM mail WHERE template = 'recognition_outcome' AND text LIKE '%' || $1 || '%' ORDER BY id`,
      [id],
    );
    expect(mails.at(-1)?.subject).toContain('à renouveler');
  });

  it('is reminded of once, three months before its end', async () => {
    await confirmed();
    repere.on('2027-08-26');
    await repere.renew();
    await repere.renew();
    const mails = await repere.database.query<{ subject: string }>(
      `SELECT subject FROM mail WHERE template = 'recognition_outcome' AND subject LIKE '%prend fin%' AND text LIKE '%' || $1 || '%'`,
      [id],
    );
    expect(mails).toHaveLength(1);
  });

  it('survives an edit of what it does not stand on', async () => {
    await confirmed();
    const { version } = (await on.view()).listing;
    const patch = { description: { fr: 'Miel et produits de la ruche.' }, tradeName: 'Ruche' };
    expect((await repere.call(repere.pole, 'PATCH', `/workspace/listings/${id}`, { patch }, version)).status).toBe(200);
    await repere.renew();
    expect((await on.page()).status.code).toBe('confirmed');
    expect((await on.review()).state).toBe('confirmed');
  });

  it('survives an import that says otherwise', async () => {
    id = await repere.aListing({ neq: '1174002437' });
    on = vouchingOn(repere, id);
    await confirmed();
    const file = join(repere.directory, 'liste.jsonl');
    const row = { neq: '1174002437', name: 'Un autre nom', legalForm: 'obnl_federal', seat: { municipality: '35027' } };
    writeFileSync(file, `${JSON.stringify(row)}\n`);
    const done = await repere.importList(file);
    expect(done).toMatchObject({ ok: true, value: { rows: 1 } });
    await repere.renew();
    expect(await on.page()).toMatchObject({ name: 'La Ruche', status: { code: 'confirmed' } });
    expect((await on.review()).state).toBe('confirmed');
  });

  it('is to be renewed when the name in law changes', async () => {
    await confirmed();
    const { version } = (await on.view()).listing;
    const patch = { name: 'La Ruche inc.' };
    expect((await repere.call(repere.chantier, 'PATCH', `/workspace/listings/${id}`, { patch }, version)).status).toBe(
      200,
    );
    await repere.renew();
    expect((await on.review()).state).toBe('to_renew');
    expect((await on.page()).status).toMatchObject({ code: 'declared', lapsed: { until: '2026-11-22' } });
  });
});

describe('the reviewers’ queue', () => {
  it('holds what waits in one’s own territory', async () => {
    await on.declare();
    const lines = async (who: TestPerson) => {
      const { body } = await repere.call(who, 'GET', '/workspace/recognition-reviews');
      return recognitionQueue.parse(body).results.map(({ listing }) => listing.id);
    };
    expect(await lines(repere.pole)).toContain(id);
    expect(await lines(repere.chantier)).toContain(id);
    expect(await lines(repere.elsewhere)).not.toContain(id);
  });
});

describe('a merge', () => {
  /** What vouches for both listings, whatever the room that keeps it; revisions only grow. */
  const vouching = async (ids: readonly string[]): Promise<Record<string, unknown>> => {
    const found: Record<string, unknown> = {};
    for (const table of [
      ...['recognition_review', 'listing_recognition', 'listing_practice', 'listing_certification'],
      ...['review_decision', 'listing_membership'],
    ])
      found[table] = await repere.database.query(
        `SELECT to_jsonb(t) - 'revision' AS row FROM ${table} t WHERE listing_id = ANY ($1::uuid[]) ORDER BY to_jsonb(t)::text`,
        [ids],
      );
    const shown = `SELECT id, status, status_by, status_on, status_until, recognitions, practices FROM listing WHERE id = ANY ($1::uuid[]) ORDER BY id`;
    return { ...found, listing: await repere.database.query(shown, [ids]) };
  };

  /** A network decided on a remark about the listing, and staff wrote since when it is a member. */
  async function decided(listingId: string): Promise<void> {
    await repere.database.query(
      `INSERT INTO review_decision (id, kind, case_id, listing_id, decision, person_id, case_version, listing_version, before)
       SELECT gen_random_uuid(), kind, gen_random_uuid(), $1, 'accept', $2, 1, 1, '{}' FROM unnest('{report,entry}'::text[]) AS kind`,
      [listingId, repere.pole.personId],
    );
    await repere.database.query(
      `INSERT INTO listing_membership (id, listing_id, valid_from, source, revision)
       VALUES (gen_random_uuid(), $1, '2020-01-01', 'Pôle', nextval('match_revision'))`,
      [listingId],
    );
  }

  it('brings what vouches for the one that goes, before a mere declaration, and its undoing gives all back', async () => {
    const keptId = id;
    const proof = { issuer: 'CEIQ', number: 'CEIQ-204', note: null, link: null, expiresOn: '2027-03-31' };
    await on.declare();
    await repere.call(repere.owner, 'PUT', `/workspace/listings/${keptId}/recognitions/entreprise_insertion`, proof);
    id = await repere.aListing();
    on = vouchingOn(repere, id);
    await confirmed();
    await repere.call(repere.pole, 'PUT', `/workspace/listings/${id}/recognitions/entreprise_insertion`, proof);
    const evidence = { evidence: 'Bilan 2025.', link: null, datedOn: null };
    await repere.call(repere.owner, 'PUT', `/workspace/listings/${id}/practices/env_ghg`, evidence);
    const version = (listing: string) =>
      repere.database
        .query<{ version: number }>('SELECT version FROM listing WHERE id = $1', [listing])
        .then(([row]) => row?.version ?? 0);
    const certified = await repere.call(
      repere.pole,
      'PUT',
      `/workspace/listings/${id}/certification`,
      {},
      await version(id),
    );
    expect(certified.status).toBe(200);
    await decided(id);
    const before = await vouching([keptId, id]);

    const merged = await repere.call(repere.pole, 'POST', '/workspace/listing-merges', {
      ...{ keptId, goneId: id, manager: null, choices: {} },
      ...{ keptVersion: await version(keptId), goneVersion: await version(id) },
    });
    expect(merged).toMatchObject({ status: 201 });
    const kept = await vouchingOn(repere, keptId).page();
    expect(kept.status).toMatchObject({ code: 'confirmed', on: '2026-11-23', until: '2027-11-23' });
    expect(kept.recognitions).toEqual(['entreprise_insertion']);
    expect(kept.recognitionDetails).toEqual([expect.objectContaining({ state: 'verified', number: 'CEIQ-204' })]);
    expect(kept.practiceDetails).toEqual([expect.objectContaining({ code: 'env_ghg', evidence: 'Bilan 2025.' })]);
    expect(kept.certifications).toHaveLength(1);
    const of = async (table: string, rest = ''): Promise<unknown> =>
      (await repere.database.query(`SELECT FROM ${table} WHERE listing_id = $1 ${rest}`, [keptId])).length;
    expect([await of('review_decision'), await of('listing_membership')]).toEqual([1, 1]);

    expect(
      (await repere.call(repere.pole, 'POST', `/workspace/listing-merges/${String(merged.body['id'])}/undo`)).status,
    ).toBe(200);
    expect(await vouching([keptId, id])).toEqual(before);
  });
});
