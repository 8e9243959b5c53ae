import { ledgerCheckResponse } from '@repere/contract';
import { useStatistics } from './testing/use-statistics.suite';

const use = useStatistics();

describe('POST /ledger-checks', () => {
  const check = async (payload: string | object, type = 'application/json') => {
    const response = await use.rooms.app.inject({
      ...{ method: 'POST', url: '/api/v1/ledger-checks', headers: { 'content-type': type } },
      payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    });
    return { status: response.statusCode, body: response.json<unknown>() };
  };

  it('answers for each line, in its order: collective, not, unsure', async () => {
    await use.rooms.base.database.query(`UPDATE listing SET neq = '1174002437' WHERE id = $1`, [use.rooms.coop]);
    const { status, body } = await check([
      { neq: '1174 002 437', name: 'Autre nom' },
      { name: 'Quincaillerie Tremblay inc.', place: 'Shawinigan' },
      { neq: '1174002473', name: 'Introuvable' },
    ]);
    expect(status).toBe(200);
    expect(ledgerCheckResponse.parse(body).results).toMatchObject([
      { line: 1, verdict: 'collective', listing: { id: use.rooms.coop, slug: 'la-ruche' }, proof: 'neq' },
      { line: 2, verdict: 'not', listing: null, proof: 'absent', provedOn: null },
      { line: 3, verdict: 'unsure', proof: 'neq_invalid' },
    ]);
  });

  it('reads a list as text too', async () => {
    const { status, body } = await check('Fournisseur;Ville\nQuincaillerie Tremblay inc.;Shawinigan\n', 'text/csv');
    expect([status, ledgerCheckResponse.parse(body).results.length]).toEqual([200, 1]);
  });

  it.each([
    ['[]', 'application/json'],
    ['[{"place":"ici"}]', 'application/json'],
    ['montant\n3', 'text/csv'],
  ])('400 for %s', async (payload, type) => expect((await check(payload, type)).status).toBe(400));
});
