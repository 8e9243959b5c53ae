import { listingDetail, listingRecognitionView, listingSearchResponse, recognitionQueue } from '@repere/contract';
import type { TestPerson } from '@repere/testing';
import { allSix } from './testing/a-review';
import { startRecognitionApp, type RecognitionApp } from './testing/recognition-app.suite';

let repere: RecognitionApp;
let id: string;

beforeAll(async () => {
  repere = await startRecognitionApp();
});
afterAll(() => repere.close());
beforeEach(async () => {
  repere.on('2026-11-23');
  id = await repere.aListing();
});

const view = async (who: TestPerson = repere.owner) =>
  listingRecognitionView.parse((await repere.call(who, 'GET', `/workspace/listings/${id}/recognition`)).body);
const review = async (who?: TestPerson) => {
  const { review: found } = await view(who);
  if (found === null) throw new Error('no review');
  return found;
};
const page = async () => listingDetail.parse((await repere.call(null, 'GET', `/listings/${id}`)).body);
const declare = (version = 0) =>
  repere.call(
    repere.owner,
    'POST',
    `/workspace/listings/${id}/recognition/declaration`,
    { answers: allSix('met') },
    version,
  );
const move = async (who: TestPerson, body: object, version?: number) => {
  const found = await review(repere.owner);
  return repere.call(who, 'POST', `/workspace/recognition-reviews/${found.id}/moves`, body, version ?? found.version);
};
async function confirmed(): Promise<void> {
  await declare();
  await move(repere.pole, { act: 'start' });
  const done = await move(repere.pole, { act: 'confirm', findings: allSix('met'), until: '2027-11-23' });
  expect(done).toMatchObject({ status: 200, body: { state: 'confirmed' } });
}
const rows = <R extends object>(sql: string): Promise<R[]> => repere.database.query<R>(sql, [id]);

describe('an article 3 review', () => {
  it('begins with the enterprise’s own answers, which are shown as its own', async () => {
    expect(await declare()).toMatchObject({ status: 200, body: { state: 'declared', version: 1 } });
    expect((await page()).status).toMatchObject({ code: 'declared', on: '2026-11-23', lapsed: null });
  });

  it('ends with a badge that names who confirmed, when and until when', async () => {
    await confirmed();
    expect((await page()).status).toEqual({
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
    await declare();
    expect((await move(repere.elsewhere, { act: 'start' })).status).toBe(403);
    expect((await move(repere.owner, { act: 'start' })).status).toBe(403);
    expect((await move(repere.chantier, { act: 'start' })).status).toBe(200);
  });

  it('is not decided by staff who belong to the enterprise', async () => {
    await declare();
    await repere.database.query(
      `INSERT INTO organisation_member (organisation_id, person_id, role) VALUES ($1, $2, 'member')`,
      [repere.owner.organisationId, repere.chantier.personId],
    );
    const answer = await move(repere.chantier, { act: 'start' });
    await repere.database.query('DELETE FROM organisation_member WHERE organisation_id = $1 AND person_id = $2', [
      ...[repere.owner.organisationId, repere.chantier.personId],
    ]);
    expect(answer).toMatchObject({ status: 403, body: { code: 'recognition_own' } });
  });

  it('is taken by one of two who try at once; the other sees both sides', async () => {
    await declare();
    const answers = await Promise.all([repere.pole, repere.chantier].map((who) => move(who, { act: 'start' }, 1)));
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
    await declare();
    await move(repere.pole, { act: 'start' });
    const found = await review(repere.pole);
    const keep = (who: TestPerson) =>
      repere.call(
        ...([who, 'PUT', `/workspace/recognition-reviews/${found.id}/findings`] as const),
        { findings: allSix('unknown', 'À voir.') },
        found.version,
      );
    expect((await keep(repere.colleague)).body).toMatchObject({ code: 'recognition_taken' });
    expect((await keep(repere.pole)).status).toBe(200);
    expect((await review()).findings[0]).toMatchObject({ answer: 'unknown', note: 'À voir.' });
  });

  it('is refused with reasons, appealed to the Chantier, and confirmed there', async () => {
    await declare();
    await move(repere.pole, { act: 'start' });
    const refused = { act: 'refuse', findings: allSix('not_met'), reason: 'Pas de clause de dissolution.' };
    expect((await move(repere.pole, refused)).body).toMatchObject({ state: 'refused' });
    expect(await review()).toMatchObject({ reason: 'Pas de clause de dissolution.', next: ['declare', 'appeal'] });
    const appeal = { reason: 'La clause est à l’article 12.' };
    const path = `/workspace/listings/${id}/recognition/appeal`;
    const { version } = await review();
    expect((await repere.call(repere.owner, 'POST', path, appeal, version)).body).toMatchObject({ state: 'declared' });
    expect((await move(repere.colleague, { act: 'start' })).body).toMatchObject({ code: 'recognition_other_reviewer' });
    expect((await move(repere.chantier, { act: 'start' })).status).toBe(200);
    expect((await move(repere.chantier, { act: 'confirm', findings: allSix('met') })).status).toBe(200);
    expect((await page()).status.code).toBe('confirmed');
  });

  it('takes a confirmation back, and the listing is again what the enterprise says', async () => {
    await confirmed();
    await move(repere.pole, { act: 'revoke', reason: 'Vendue à une société par actions.' });
    expect((await page()).status).toMatchObject({ code: 'declared', until: null, lapsed: null });
  });
});

describe('a confirmation', () => {
  it('is over by itself the day after its last, on the page and in the search, before anything has run', async () => {
    await confirmed();
    repere.on('2027-11-24');
    expect((await page()).status).toMatchObject({
      ...{ code: 'declared', on: '2026-11-23' },
      lapsed: { on: '2026-11-23', until: '2027-11-23' },
    });
    const found = await searchUntil({ status: 'confirmed' }, (ids) => !ids.includes(id));
    expect(found).not.toContain(id);
    expect(await searchUntil({ status: 'declared' }, (ids) => ids.includes(id))).toContain(id);
  });

  it('is then to be renewed, and the enterprise is told', async () => {
    await confirmed();
    repere.on('2027-11-24');
    await repere.renew();
    expect(await review()).toMatchObject({ state: 'to_renew', confirmation: { inForce: false } });
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
    const { version } = (await view()).listing;
    const patch = { description: { fr: 'Miel et produits de la ruche.' }, tradeName: 'Ruche' };
    expect((await repere.call(repere.pole, 'PATCH', `/workspace/listings/${id}`, { patch }, version)).status).toBe(200);
    await repere.renew();
    expect((await page()).status.code).toBe('confirmed');
    expect((await review()).state).toBe('confirmed');
  });

  it('is to be renewed when the name in law changes', async () => {
    await confirmed();
    const { version } = (await view()).listing;
    const patch = { name: 'La Ruche inc.' };
    expect((await repere.call(repere.chantier, 'PATCH', `/workspace/listings/${id}`, { patch }, version)).status).toBe(
      200,
    );
    await repere.renew();
    expect((await review()).state).toBe('to_renew');
    expect((await page()).status).toMatchObject({ code: 'declared', lapsed: { until: '2026-11-22' } });
  });
});

describe('a recognition', () => {
  const path = (code = 'entreprise_insertion') => `/workspace/listings/${id}/recognitions/${code}`;
  const proof = {
    ...{ issuer: 'CEIQ', number: 'CEIQ-204', note: 'Lettre du 3 mars.', link: null, expiresOn: '2027-03-31' },
  };

  it('that the enterprise declares is shown as declared, and counts in no search', async () => {
    expect(await repere.call(repere.owner, 'PUT', path(), proof)).toMatchObject({
      status: 200,
      body: { state: 'declared', number: 'CEIQ-204' },
    });
    const detail = await page();
    expect(detail.recognitions).toEqual([]);
    expect(detail.recognitionDetails).toEqual([
      expect.objectContaining({ code: 'entreprise_insertion', state: 'declared', number: 'CEIQ-204', expired: false }),
    ]);
    expect(detail.recognitionDetails[0]).not.toHaveProperty('note');
  });

  it('counts once a network has verified it', async () => {
    await repere.call(repere.owner, 'PUT', path(), proof);
    const queue = recognitionQueue.parse(
      (await repere.call(repere.pole, 'GET', '/workspace/recognition-reviews')).body,
    );
    expect(queue.proofs.map(({ listing }) => listing.id)).toContain(id);
    expect((await repere.call(repere.pole, 'POST', `${path()}/verdict`, { verified: true }, 1)).status).toBe(200);
    expect((await page()).recognitions).toEqual(['entreprise_insertion']);
    expect(await searchUntil({ recognition: 'entreprise_insertion' }, (ids) => ids.includes(id))).toContain(id);
  });

  it('is not its own verifier', async () => {
    await repere.call(repere.owner, 'PUT', path(), proof);
    expect((await repere.call(repere.owner, 'POST', `${path()}/verdict`, { verified: true }, 1)).status).toBe(403);
  });

  it('that was not found true is shown to nobody else', async () => {
    await repere.call(repere.owner, 'PUT', path(), proof);
    await repere.call(repere.pole, 'POST', `${path()}/verdict`, { verified: false, reason: 'Numéro inconnu.' }, 1);
    expect((await page()).recognitionDetails).toEqual([]);
    expect((await view()).recognitions[0]).toMatchObject({ state: 'refused', reason: 'Numéro inconnu.' });
  });

  it('that is over greys on the page and counts no more', async () => {
    await repere.call(repere.pole, 'PUT', path(), proof);
    expect((await page()).recognitionDetails[0]).toMatchObject({ state: 'verified', expired: false });
    repere.on('2027-04-01');
    expect((await page()).recognitionDetails[0]).toMatchObject({ state: 'verified', expired: true });
    await repere.renew();
    expect((await page()).recognitions).toEqual([]);
    expect((await page()).recognitionDetails[0]).toMatchObject({ code: 'entreprise_insertion', expired: true });
  });

  it.each([['javascript:alert(1)'], ['ftp://x.invalid/']])('has no proof at %s', async (link) => {
    expect((await repere.call(repere.owner, 'PUT', path(), { ...proof, link })).status).toBe(400);
  });

  it('has a code that exists', async () => {
    expect((await repere.call(repere.owner, 'PUT', path('medaille'), proof)).status).toBe(404);
  });
});

describe('a document sent as proof', () => {
  const path = () => `/workspace/listings/${id}/recognition/documents`;
  const pdf = Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF');

  it('is read by the two sides of the review, and by nobody else', async () => {
    const sent = await repere.send(repere.owner, path(), 'Statuts.pdf', pdf);
    expect(sent).toMatchObject({ status: 201, body: { name: 'Statuts.pdf', mediaType: 'application/pdf' } });
    expect((await view(repere.pole)).documents.map(({ name }) => name)).toEqual(['Statuts.pdf']);
    const url = String(sent.body['url']).replace('/api/v1', '');
    expect((await repere.download(repere.pole, url)).status).toBe(200);
    expect((await repere.download(repere.elsewhere, url)).status).toBe(403);
    expect((await repere.download(null, url)).status).toBe(401);
    expect(JSON.stringify(await page())).not.toContain('Statuts.pdf');
  });

  it('shows a criterion, and then stays', async () => {
    const { body } = await repere.send(repere.owner, path(), 'Statuts.pdf', pdf);
    const document = String(body['id']);
    const answers = allSix('met', null).map((one) => ({ ...one, document }));
    await repere.call(repere.owner, 'POST', `/workspace/listings/${id}/recognition/declaration`, { answers }, 0);
    await move(repere.pole, { act: 'start' });
    const done = await move(repere.pole, { act: 'confirm', findings: allSix('met', null) });
    expect(done.status).toBe(200);
    const removed = await repere.call(repere.owner, 'DELETE', `${path()}/${document}`);
    expect(removed).toMatchObject({ status: 409, body: { code: 'recognition_document_named' } });
  });
});

describe('a practice', () => {
  const path = () => `/workspace/listings/${id}/practices/env_ghg`;
  const evidence = {
    evidence: 'Bilan 2025, périmètre 1 et 2.',
    link: 'https://ruche.invalid/bilan',
    datedOn: '2026-02-01',
  };

  it('is shown with its evidence and found by its filter', async () => {
    expect((await repere.call(repere.owner, 'PUT', path(), evidence)).status).toBe(200);
    expect((await page()).practiceDetails).toEqual([
      expect.objectContaining({ code: 'env_ghg', family: 'environment', ...evidence, on: '2026-11-23' }),
    ]);
    expect(await searchUntil({ practice: 'env_ghg' }, (ids) => ids.includes(id))).toContain(id);
  });

  it('is found no more once it is declared no longer', async () => {
    await repere.call(repere.owner, 'PUT', path(), evidence);
    expect((await repere.call(repere.owner, 'DELETE', path())).status).toBe(200);
    expect((await page()).practiceDetails).toEqual([]);
    expect(await searchUntil({ practice: 'env_ghg' }, (ids) => !ids.includes(id))).not.toContain(id);
  });

  it('is the enterprise’s to declare', async () => {
    expect((await repere.call(repere.pole, 'PUT', path(), evidence)).status).toBe(403);
  });
});

describe('a number that begins with 22, 33 or 88', () => {
  it.each([
    ['2274002437', 'sole_proprietor'],
    ['3374002437', 'partnership_or_association'],
    ['8874002437', 'public_body'],
  ])('%s raises a question that staff answers before anything is confirmed', async (neq, kind) => {
    id = await repere.aListing({ neq });
    expect((await view()).neqQuestion).toMatchObject({
      neq,
      kind,
      answer: null,
      question: expect.stringContaining(neq),
    });
    await declare();
    await move(repere.pole, { act: 'start' });
    const confirm = { act: 'confirm', findings: allSix('met') };
    expect((await move(repere.pole, confirm)).body).toMatchObject({ code: 'recognition_neq_unanswered' });
    const said = { neq, answer: 'meets', note: 'Statuts vus le 3 novembre.' };
    const path = `/workspace/listings/${id}/neq-answer`;
    expect((await repere.call(repere.owner, 'PUT', path, said)).status).toBe(403);
    expect((await repere.call(repere.pole, 'PUT', path, said)).body).toMatchObject({ answer: { code: 'meets' } });
    expect((await move(repere.pole, confirm)).status).toBe(200);
  });
});

describe('the reviewers’ queue', () => {
  it('holds what waits in one’s own territory', async () => {
    await declare();
    const lines = async (who: TestPerson) => {
      const { body } = await repere.call(who, 'GET', '/workspace/recognition-reviews');
      return recognitionQueue.parse(body).results.map(({ listing }) => listing.id);
    };
    expect(await lines(repere.pole)).toContain(id);
    expect(await lines(repere.chantier)).toContain(id);
    expect(await lines(repere.elsewhere)).not.toContain(id);
  });
});

/** Ids found by a search, asked until they are as they should be: what changed is searchable shortly after. */
async function searchUntil(query: Record<string, string>, good: (ids: string[]) => boolean): Promise<string[]> {
  const path = `/listings?${new URLSearchParams({ ...query, pageSize: '100' }).toString()}`;
  for (let attempt = 0; ; attempt++) {
    const found = listingSearchResponse.parse((await repere.call(null, 'GET', path)).body).results.map((one) => one.id);
    if (good(found) || attempt === 100) return found;
    await new Promise((done) => setTimeout(done, 100));
  }
}
