import { matchCandidates, matchCaseDetail, matchCases, matchDecisionReceipt } from '@repere/contract';
import { MatchPurchases } from '.';
import { addListing } from './testing/a-contract';
import { NEQ, TABLE, matchingScene } from './testing/matching-app.suite';

const scene = matchingScene();
const { publish, follow, answers, call } = scene;

const firstCase = async () => {
  const { body } = await call('GET', '/cases');
  return matchCases.parse(body).results[0] as NonNullable<ReturnType<typeof matchCases.parse>['results'][number]>;
};

describe('the desk', () => {
  const doubtful = { name: 'Coopérative La Belle Tablé' };

  async function aDoubt(): Promise<void> {
    await publish(
      { number: '20000001', amount: 30_000, supplier: doubtful, buyer: { id: 'OP-1', name: 'Ville de Shawinigan' } },
      { number: '20000002', amount: 90_000, supplier: doubtful, buyer: { id: 'OP-1', name: 'Ville de Shawinigan' } },
      {
        number: '20000003',
        amount: 40_000,
        supplier: doubtful,
        buyer: { id: 'OP-2', name: 'Ville de Trois-Rivières' },
      },
    );
    await follow();
    await scene.database.query(`UPDATE supplier_match SET status = 'review', listing_id = $1, score = 0.6`, [TABLE]);
  }

  const decide = (one: { line: string; position: number; version: number }, more: object) =>
    call('POST', '/decisions', {
      line: one.line,
      position: one.position,
      version: one.version,
      verdict: 'same',
      listing: TABLE,
      scope: 'spelling',
      ...more,
    });

  it('shows a spelling once, under its largest line, with both records side by side', async () => {
    await aDoubt();
    const { body } = await call('GET', '/cases');
    const { results, ...totals } = matchCases.parse(body);
    expect(totals).toMatchObject({ total: 1, lines: 3, value: '160000' });
    expect(results[0]).toMatchObject({
      supplierAsWritten: doubtful.name,
      lines: 3,
      buyers: 2,
      value: '160000',
      listing: { id: TABLE },
    });
    const detail = matchCaseDetail.parse((await call('GET', `/cases/${results[0]?.line}?position=1&lang=en`)).body);
    expect(detail.listing).toMatchObject({ id: TABLE, neq: NEQ, municipality: { code: '36033', name: 'Shawinigan' } });
    expect(detail.lines.map(({ value }) => value)).toEqual(['90000', '40000', '30000']);
    expect(detail.evidence.every(({ text }) => /[.]$/.test(text))).toBe(true);
  });

  it('a decision about a spelling holds for all its lines, is replayed on the next import, and can be taken back', async () => {
    await aDoubt();
    const decided = await decide(await firstCase(), {});
    expect(decided.status).toBe(201);
    const { id } = matchDecisionReceipt.parse(decided.body);
    expect((await answers()).map(({ status, method }) => `${status} ${method}`)).toEqual(
      Array(3).fill('confirmed decision'),
    );
    await publish(
      { number: '20000004', supplier: { name: 'COOPERATIVE LA BELLE ETABLE' } },
      { number: '20000005', supplier: { name: 'COOPERATIVE LA BELLE TABLÉ ' } },
    );
    await follow();
    expect((await answers())[4]).toMatchObject({ status: 'confirmed', method: 'decision' });
    expect((await answers())[3]?.method).not.toBe('decision');
    const undone = await call('POST', `/decisions/${id}/undo`, { why: 'Mauvaise tablée' });
    expect(undone).toMatchObject({ status: 200, body: { id, changed: 4 } });
    expect((await answers()).filter(({ method }) => method === 'decision')).toEqual([]);
    expect((await call('POST', `/decisions/${id}/undo`, {})).status).toBe(409);
    const journal = await call('GET', '/decisions');
    expect(journal.body).toMatchObject({
      total: 1,
      results: [{ id, scope: 'spelling', undone: { why: 'Mauvaise tablée' } }],
    });
  });

  it('a decision reaches no further than it says: this line, or this buyer’s spelling', async () => {
    await aDoubt();
    const one = await firstCase();
    await decide(one, { scope: 'line' });
    expect((await answers()).map(({ method }) => method === 'decision')).toEqual([false, true, false]);
    const other = await firstCase();
    expect((await decide(other, { scope: 'buyer_spelling', verdict: 'none', listing: null })).status).toBe(201);
    const after = await answers();
    expect(after[1]).toMatchObject({ status: 'confirmed' });
    expect(after.filter(({ method, status }) => method === 'decision' && status === 'rejected').length).toBeGreaterThan(
      0,
    );
  });

  it('refuses a decision on what has changed since, on an unknown listing, and from a visitor', async () => {
    await aDoubt();
    const one = await firstCase();
    expect(await decide({ ...one, version: one.version + 1 }, {})).toMatchObject({
      status: 409,
      body: { code: 'stale_version' },
    });
    expect((await decide(one, { listing: '01900000-0000-7000-8000-0000000000ff' })).status).toBe(400);
    expect((await decide(one, { verdict: 'none' })).status).toBe(400);
    expect((await call('GET', '/cases', undefined, {})).status).toBe(401);
    expect((await call('GET', '/cases/01900000-0000-7000-8000-0000000000ff')).status).toBe(404);
  });
});

describe('candidates and relations', () => {
  const unknown = { name: 'Coopérative de travail Le Sillon', neq: '1199001000', locality: 'Shawinigan' };

  it('a co-operative that the directory lacks is a candidate of its pôle, with the lines that only write its name', async () => {
    await publish(
      { number: '20000001', supplier: unknown },
      { number: '20000002', supplier: { name: 'COOP TRAVAIL LE SILLON' } },
    );
    await follow();
    expect((await answers()).map(({ status }) => status)).toEqual(['candidate', 'candidate']);
    const { body } = await call('GET', '/candidates?pole=mauricie');
    const list = matchCandidates.parse(body);
    expect(list.results).toMatchObject([
      { neq: unknown.neq, family: 'cooperative', lines: 2, value: '100000', municipality: { code: '36033' } },
    ]);
    expect(matchCandidates.parse((await call('GET', '/candidates?region=R07')).body).total).toBe(0);
    const [one] = list.results;
    const dismissed = await call('POST', `/candidates/${one?.id}`, {
      version: one?.version,
      status: 'dismissed',
      why: 'Fermée',
    });
    expect(dismissed).toMatchObject({ status: 200, body: { changed: 2 } });
    expect((await answers()).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect((await call('POST', `/candidates/${one?.id}`, { version: one?.version, status: 'open' })).status).toBe(409);
  });

  it('is a candidate no more once the directory holds it', async () => {
    await publish({ number: '20000001', supplier: unknown });
    await follow();
    const id = '01900000-0000-7000-8000-000000000002';
    await addListing(scene.database, { id, neq: unknown.neq, name: unknown.name, municipality: '36033', later: true });
    await scene.app.get(MatchPurchases).execute();
    expect(await answers()).toMatchObject([{ status: 'confirmed', listing_id: id }]);
    expect(matchCandidates.parse((await call('GET', '/candidates')).body).total).toBe(0);
    await scene.database.query('DELETE FROM listing WHERE id = $1', [id]);
  });

  it('a merger leads old contracts to the one that took over, and back when the edge is removed', async () => {
    await publish({ number: '20000001', supplier: { name: 'Ancienne Tablée', neq: '1199001000' } });
    await follow();
    const edge = { kind: 'merger', fromNeq: '1199001000', toNeq: NEQ, source: 'Registre, 2024' };
    const { status, body } = await call('POST', '/relations', edge);
    expect(status).toBe(201);
    expect((await answers())[0]).toMatchObject({ status: 'confirmed', listing_id: TABLE });
    expect((await call('DELETE', `/relations/${String(body['id'])}`)).status).toBe(200);
    expect((await answers())[0]?.status).toBe('rejected');
    expect((await call('POST', '/relations', { ...edge, toNeq: '1199001001' })).status).toBe(400);
  });
});
