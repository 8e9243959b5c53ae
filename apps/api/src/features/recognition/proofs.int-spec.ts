import { recognitionQueue } from '@repere/contract';
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
    const detail = await on.page();
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
    expect((await on.page()).recognitions).toEqual(['entreprise_insertion']);
    expect(await on.foundBy({ recognition: 'entreprise_insertion' }, true)).toBe(true);
  });

  it('is not its own verifier', async () => {
    await repere.call(repere.owner, 'PUT', path(), proof);
    expect((await repere.call(repere.owner, 'POST', `${path()}/verdict`, { verified: true }, 1)).status).toBe(403);
  });

  it('that was not found true is shown to nobody else', async () => {
    await repere.call(repere.owner, 'PUT', path(), proof);
    await repere.call(repere.pole, 'POST', `${path()}/verdict`, { verified: false, reason: 'Numéro inconnu.' }, 1);
    expect((await on.page()).recognitionDetails).toEqual([]);
    expect((await on.view()).recognitions[0]).toMatchObject({ state: 'refused', reason: 'Numéro inconnu.' });
  });

  it('that is over greys on the page and counts no more', async () => {
    await repere.call(repere.pole, 'PUT', path(), proof);
    expect((await on.page()).recognitionDetails[0]).toMatchObject({ state: 'verified', expired: false });
    repere.on('2027-04-01');
    expect((await on.page()).recognitionDetails[0]).toMatchObject({ state: 'verified', expired: true });
    await repere.renew();
    expect((await on.page()).recognitions).toEqual([]);
    expect((await on.page()).recognitionDetails[0]).toMatchObject({ code: 'entreprise_insertion', expired: true });
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
    expect((await on.view(repere.pole)).documents.map(({ name }) => name)).toEqual(['Statuts.pdf']);
    const url = String(sent.body['url']).replace('/api/v1', '');
    expect((await repere.download(repere.pole, url)).status).toBe(200);
    expect((await repere.download(repere.elsewhere, url)).status).toBe(403);
    expect((await repere.download(null, url)).status).toBe(401);
    expect(JSON.stringify(await on.page())).not.toContain('Statuts.pdf');
  });

  it('shows a criterion, and then stays', async () => {
    const { body } = await repere.send(repere.owner, path(), 'Statuts.pdf', pdf);
    const document = String(body['id']);
    const answers = allSix('met', null).map((one) => ({ ...one, document }));
    await on.declare(answers);
    await on.move(repere.pole, { act: 'start' });
    const done = await on.move(repere.pole, { act: 'confirm', findings: allSix('met', null) });
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
    expect((await on.page()).practiceDetails).toEqual([
      expect.objectContaining({ code: 'env_ghg', family: 'environment', ...evidence, on: '2026-11-23' }),
    ]);
    expect(await on.foundBy({ practice: 'env_ghg' }, true)).toBe(true);
  });

  it('is found no more once it is declared no longer', async () => {
    await repere.call(repere.owner, 'PUT', path(), evidence);
    expect((await repere.call(repere.owner, 'DELETE', path())).status).toBe(200);
    expect((await on.page()).practiceDetails).toEqual([]);
    expect(await on.foundBy({ practice: 'env_ghg' }, false)).toBe(false);
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
    on = vouchingOn(repere, id);
    expect((await on.view()).neqQuestion).toMatchObject({
      neq,
      kind,
      answer: null,
      question: expect.stringContaining(neq),
    });
    await on.declare();
    await on.move(repere.pole, { act: 'start' });
    const confirm = { act: 'confirm', findings: allSix('met') };
    expect((await on.move(repere.pole, confirm)).body).toMatchObject({ code: 'recognition_neq_unanswered' });
    const said = { neq, answer: 'meets', note: 'Statuts vus le 3 novembre.' };
    const path = `/workspace/listings/${id}/neq-answer`;
    expect((await repere.call(repere.owner, 'PUT', path, said)).status).toBe(403);
    expect((await repere.call(repere.pole, 'PUT', path, said)).body).toMatchObject({ answer: { code: 'meets' } });
    expect((await on.move(repere.pole, confirm)).status).toBe(200);
  });
});
