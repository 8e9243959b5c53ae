import { ledgerCheckResponse, ledgerTable, type LedgerTable } from '@repere/contract';
import { aLine } from './testing/purchase-ledger.suite';
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

  it('reads a list without headers', async () => {
    const { status, body } = await check('Quincaillerie Tremblay inc.;Shawinigan;1 234,56 $\n1174002473\n', 'text/csv');
    expect([status, ledgerCheckResponse.parse(body).results.map(({ proof }) => proof)]).toEqual([
      200,
      ['absent', 'neq_invalid'],
    ]);
  });

  it.each([
    ['[]', 'application/json'],
    ['[{"place":"ici"}]', 'application/json'],
    ['montant\n3', 'text/csv'],
  ])('400 for %s', async (payload, type) => expect((await check(payload, type)).status).toBe(400));
});

describe('POST /ledger-checks/table', () => {
  const send = async (
    fields: Readonly<Record<string, string>>,
    file?: string | Uint8Array<ArrayBuffer>,
    format = '',
  ) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    if (file !== undefined) form.set('file', new Blob([file]), 'liste.csv');
    const body = new Response(form);
    return use.rooms.app.inject({
      ...{ method: 'POST', url: `/api/v1/ledger-checks/table${format}` },
      headers: { 'content-type': body.headers.get('content-type') ?? '' },
      payload: Buffer.from(await body.arrayBuffer()),
    });
  };
  const read = async (...sent: Parameters<typeof send>): Promise<LedgerTable> => {
    const answer = await send(...sent);
    expect([answer.statusCode, answer.payload.slice(0, 300)]).toEqual([200, expect.anything()]);
    return ledgerTable.parse(answer.json());
  };

  it('answers line by line, adds up, and knows a purchase that SEAO has already, taxes out', async () => {
    await use.rooms.base.database.query(`UPDATE listing SET neq = '1174002437' WHERE id = $1`, [use.rooms.coop]);
    await use.ledger.write([
      aLine({
        buyerId: use.rooms.buyers.town,
        suppliers: [{ name: 'La Ruche', neq: '1174002437', awarded: '1000', paid: '1000' }],
      }),
    ]);
    const list =
      'Liste 2025;;\nFournisseur;NEQ;Montant\nAutre nom;1174002437;1 149,75 $\nInconnue inc.;;2 000,00\n;;5,00\nTotal;;3 154,75\n';
    const { headerLine, results, totals, remarks } = await read({}, Buffer.from(list, 'latin1'));
    expect(headerLine).toBe(2);
    expect(results).toMatchObject([
      { line: 3, verdict: 'collective', listing: { slug: 'la-ruche' }, amount: '1149.75', seao: { amount: '1000' } },
      { line: 4, verdict: 'not', amount: '2000', seao: null },
    ]);
    expect(totals).toMatchObject({ lines: 2, collective: 1, amount: '3149.75', collectiveAmount: '1149.75', seao: 1 });
    expect(remarks.map(({ line, code }) => [line, code])).toEqual([
      [5, 'nobody'],
      [6, 'total'],
    ]);
  });

  it('reads the columns that somebody names, and the copy of a file that a page sends again', async () => {
    const kept = Buffer.from('Untel;Inconnue inc.;x\n').toString('base64');
    const { results, file } = await read({
      text: '',
      kept,
      keptName: 'a.csv',
      header: '0',
      name: '1',
      neq: '',
      place: '',
      amount: '',
    });
    expect([file, results.map(({ name }) => name)]).toEqual(['a.csv', ['Inconnue inc.']]);
  });

  it('gives back the list with its answers, in which no cell is a formula', async () => {
    const text = '=1+1;Shawinigan\nInconnue inc.;Québec\n';
    const csv = await send({ text, lang: 'en' }, undefined, '.csv');
    expect(csv.headers['content-disposition']).toBe('attachment; filename="repere-check.csv"');
    const [header, first] = csv.payload.split('\r\n');
    expect(header).toBe(
      '\ufeffColumn 1,Column 2,Answer,Listing,Address of the listing,Proof,As of,Confidence,Already in SEAO,Remark',
    );
    expect(first).toMatch(/^'=1\+1,Shawinigan,Not found,/);
    const xlsx = await send({ text }, undefined, '.xlsx');
    expect([xlsx.statusCode, xlsx.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK']);
    const again = await read({ header: '1', name: '0' }, new Uint8Array(xlsx.rawPayload));
    expect(again.results.map(({ name }) => name)).toEqual(["'=1+1", 'Inconnue inc.']);
  });

  it.each([
    ['nothing', { text: ' ' }, undefined, 'ledger_empty'],
    ['a picture', {}, Buffer.from('89504e470d0a1a0a0000000d49484452000000', 'hex'), 'ledger_file'],
    ['a column that is no number', { text: 'a', name: 'b' }, undefined, 'invalid_body'],
  ] as const)('400 for %s', async (_, fields, file, code) => {
    const answer = await send(fields, file);
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([400, code]);
  });
});
