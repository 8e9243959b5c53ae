import {
  heldPurchases,
  purchaseBuyerDetail,
  purchaseBuyers,
  purchaseUpload,
  purchaseUploads,
  type PurchaseUpload,
} from '@repere/contract';
import { aRelease } from './testing/a-release';
import { purchaseDesk } from './testing/purchase-desk.suite';

const desk = purchaseDesk();
const { call, send, sent } = desk;

const mapping = (upload: PurchaseUpload, more: object) => ({
  ...{
    version: upload.version,
    buyer: 'Ville de Shawinigan',
    tax: 'excluded',
    headerLine: upload.preview?.table?.headerLine,
  },
  ...{ columns: {}, decimal: null, dates: null, ...more },
});

const UNKNOWN = [
  'Ville de Shawinigan;;;',
  'Payé à;Quoi;Combien;Quand',
  'Coopérative Exemple;Entretien ménager;1 234,56 $;03/04/2024',
  'Entreprise fictive;Déneigement;1,500;15 avril 2024',
  'Sans montant;Rien;abc;2024-04-15',
].join('\r\n');

describe('a file of purchases sent by a page', () => {
  it('is recognised by its content, read without importing anything, then imported and reported', async () => {
    const releases = [aRelease({ number: '1' }), aRelease({ number: '2', awards: [{ amount: 2_000_000_000 }] })];
    const upload = await sent(JSON.stringify({ uri: 'https://exemple.invalid/h.json', releases }), {
      name: 'hebdo.csv',
    });
    expect(upload).toMatchObject({
      state: 'previewed',
      source: 'seao-json',
      preview: { records: 2, lines: 2, table: null },
    });
    expect(upload.preview?.first[0]).toMatchObject({
      record: 1,
      buyer: expect.stringMatching(/./),
      amount: expect.any(String),
    });
    expect(await desk.lines()).toEqual([]);
    const done = await desk.apply(upload);
    expect(done).toMatchObject({ state: 'imported', outcome: { new: 2, changed: 0, unchanged: 0, quarantined: 1 } });
    expect(done.findings).toMatchObject([
      { record: 2, outcome: 'quarantined', message: expect.stringContaining('milliard') },
    ]);
    const report = await call('GET', `/purchase-uploads/${upload.id}/report.csv`);
    expect(report.text).toContain('quarantined');
    expect((await call('POST', `/purchase-uploads/${upload.id}/application`, { version: upload.version })).status).toBe(
      409,
    );
    expect(await desk.audited()).toEqual(['purchases.send_file', 'purchases.apply_file', 'purchases.import_file']);
  });

  it('changes nothing the second time, and says so', async () => {
    const package1 = JSON.stringify({ uri: 'https://exemple.invalid/h.json', releases: [aRelease({ number: '1' })] });
    await desk.apply(await sent(package1));
    const again = await sent(package1, { name: 'autre-nom.json' });
    expect(again).toMatchObject({ state: 'known', outcome: { new: 0, changed: 0, unchanged: 1 } });
    expect(await desk.lines()).toHaveLength(1);
  });

  it('of an unknown layout waits until somebody says what its columns hold, and its buyer’s next file is read alike', async () => {
    const upload = await sent(UNKNOWN);
    expect(upload.preview).toMatchObject({
      source: null,
      table: { headerLine: 2, how: 'nobody', missing: ['supplier', 'amount'] },
    });
    expect((await call('POST', `/purchase-uploads/${upload.id}/application`, { version: upload.version })).status).toBe(
      422,
    );
    const put = (more: object) => call('PUT', `/purchase-uploads/${upload.id}/mapping`, mapping(upload, more));
    expect((await put({ columns: { 0: 'supplier' } })).text).toContain('montant');
    const columns = { 0: 'supplier', 1: 'title', 2: 'amount', 3: 'date' };
    await put({ columns, decimal: '.', dates: 'dmy' });
    const read = await desk.settled(upload.id);
    expect(read.preview).toMatchObject({ source: 'ledger', seenOnRealFile: false, records: 3, lines: 2, refused: 1 });
    expect(read.preview?.first).toMatchObject([
      { supplier: 'Coopérative Exemple', amount: '1234.56', day: '2024-04-03' },
      { supplier: 'Entreprise fictive', amount: '1500', day: '2024-04-15' },
    ]);
    expect(read.preview?.problems).toEqual([{ record: 5, message: expect.stringContaining('abc') }]);
    const done = await desk.apply(read);
    expect(done.findings.map(({ outcome }) => outcome)).toEqual(['refused', 'note']);
    expect(await desk.lines()).toMatchObject([{ tax_basis: 'excluded' }, { tax_basis: 'excluded' }]);
    const next = await sent(UNKNOWN.replace('abc', '12,50'), { buyer: 'VILLE DE SHAWINIGAN' });
    expect(next).toMatchObject({
      tax: 'excluded',
      preview: { lines: 3, table: { how: 'saved', decimal: '.', dates: 'dmy' } },
    });
  });

  it('is read again under the header that its sender shows', async () => {
    const upload = await sent('Année;Liste;Publiée\nFournisseur;Montant;Date\nUn;12,00;2024-01-02\n');
    expect(upload.preview?.table?.headerLine).toBe(2);
    await call('PUT', `/purchase-uploads/${upload.id}/mapping`, mapping(upload, { headerLine: 1 }));
    const read = await desk.settled(upload.id);
    expect(read.preview?.table).toMatchObject({ headerLine: 1, missing: ['supplier', 'amount'] });
  });

  it('is refused with its value and the remedy, then set aside with its bytes', async () => {
    const upload = await sent('{"uri":"x","releases":[{"ocid":');
    expect(upload).toMatchObject({
      state: 'refused',
      fault: { code: 'truncated', message: expect.stringMatching(/coupé/) },
    });
    const aside = await call('DELETE', `/purchase-uploads/${upload.id}`);
    expect(purchaseUpload.parse(aside.body).state).toBe('set_aside');
    expect(await desk.waitingFiles()).not.toContain(upload.id);
  });

  it('whose reading was interrupted is taken up again at the next look', async () => {
    const upload = await sent(UNKNOWN);
    await desk.database.query(
      `UPDATE purchase_upload SET state = 'reading', preview = NULL, beat_at = now() - interval '2 minutes' WHERE id = $1`,
      [upload.id],
    );
    expect(await desk.settled(upload.id)).toMatchObject({ state: 'previewed', preview: { table: { how: 'nobody' } } });
  });

  it('is staff’s alone, and a form without file says so', async () => {
    expect((await send(null)).status).toBe(400);
    desk.nobody();
    expect((await call('GET', '/purchase-uploads')).status).toBe(403);
    desk.staff();
    expect(purchaseUploads.parse((await call('GET', '/purchase-uploads')).body)).toMatchObject({ total: 0 });
  });
});

describe('amounts that cannot be believed', () => {
  const held = async (state = 'waiting') =>
    heldPurchases.parse((await call('GET', `/held-purchases?state=${state}`)).body);
  const decide = (id: string, verdict: string, amount: string | null = null) =>
    call('POST', `/held-purchases/${id}`, { verdict, amount, why: verdict === 'undo' ? '' : 'Deux zéros de trop' });

  beforeEach(async () => {
    const releases = [aRelease({ number: '2', awards: [{ amount: 2_000_000_000 }] })];
    await desk.apply(
      await sent(JSON.stringify({ uri: 'https://exemple.invalid/h.json', releases }), { name: 'hebdo.json' }),
    );
  });

  it('wait with their file, record and reason, and count once somebody corrects them, until it is undone', async () => {
    const { waiting, results } = await held();
    expect([waiting, results[0]]).toMatchObject([
      1,
      {
        file: 'hebdo.json',
        record: 1,
        amount: '2000000000',
        reason: 'billion',
        message: expect.stringContaining('milliard'),
      },
    ]);
    const id = results[0]?.id ?? '';
    expect((await decide(id, 'corrected', 'vingt')).text).toContain('vingt');
    expect((await decide(id, 'corrected', '20 000,50 $')).status).toBe(200);
    expect(await desk.lines()).toMatchObject([{ awarded: '20000.5', exclusion: null }]);
    expect(await held()).toMatchObject({ waiting: 0, decided: 1 });
    expect((await held('decided')).results[0]).toMatchObject({
      amount: '2000000000',
      decision: { verdict: 'corrected', amount: '20000.5', why: 'Deux zéros de trop' },
    });
    await decide(id, 'undo');
    expect(await desk.lines()).toMatchObject([{ awarded: '2000000000', exclusion: 'quarantine' }]);
    expect((await desk.audited()).slice(-2)).toEqual(['purchases.decide_line', 'purchases.undo_line_decision']);
  });

  it('stay out when somebody says so, and ask for a reason', async () => {
    const id = (await held()).results[0]?.id ?? '';
    expect((await call('POST', `/held-purchases/${id}`, { verdict: 'kept', amount: null, why: '' })).status).toBe(400);
    await decide(id, 'kept');
    expect(await held()).toMatchObject({ waiting: 0, decided: 1 });
    expect(await desk.lines()).toMatchObject([{ exclusion: 'quarantine' }]);
  });
});

describe('buyers that nobody has recognised', () => {
  const BODY = 'Régie intermunicipale de Shawinigan';
  const waiting = async () => purchaseBuyers.parse((await call('GET', '/purchase-buyers')).body);
  const one = async (id: string) => purchaseBuyerDetail.parse((await call('GET', `/purchase-buyers/${id}`)).body);
  const settle = (id: string, body: object) => call('POST', `/purchase-buyers/${id}`, body);

  beforeEach(async () => {
    const releases = [
      aRelease({ number: '1', buyer: { id: 'OP-1', name: BODY, municipal: '0' } }),
      aRelease({ number: '2', buyer: { id: 'OP-2', name: 'Ville de Shawinigan', municipal: '1' } }),
    ];
    await desk.apply(await sent(JSON.stringify({ uri: 'https://exemple.invalid/h.json', releases })));
  });

  it('come with their contracts, the territories that their name speaks of and the bodies it is close to', async () => {
    const { results } = await waiting();
    expect(results.map(({ name }) => name)).toEqual([BODY]);
    const detail = await one(results[0]?.id ?? '');
    expect(detail.contracts).toHaveLength(1);
    expect(detail.territories.map(({ code }) => code)).toContain('36033');
    expect(detail.bodies.map(({ name }) => name)).toEqual(['Ville de Shawinigan']);
  });

  it('are linked, recognised or left, each with a way back, and their lines are touched for the figures to follow', async () => {
    const id = (await waiting()).results[0]?.id ?? '';
    const [other] = (await one(id)).bodies;
    const revision = async (): Promise<number> => {
      const [row] = await desk.database.query<{ max: number }>(
        'SELECT max(revision) AS max FROM award_line WHERE buyer_id = $1',
        [id],
      );
      return row?.max ?? 0;
    };
    const before = await revision();
    await settle(id, { verdict: 'link', sameAs: other?.id });
    expect([await one(id), (await waiting()).results]).toMatchObject([
      { sameAs: 'Ville de Shawinigan', decided: true },
      [],
    ]);
    expect(await revision()).toBeGreaterThan(before);
    await settle(id, { verdict: 'undo' });
    expect((await waiting()).results).toMatchObject([{ id, sameAs: null, level: null }]);
    expect((await settle(id, { verdict: 'new', level: 'municipal', territory: '99999' })).status).toBe(422);
    await settle(id, { verdict: 'new', level: 'municipal', territory: 'M36' });
    expect(await one(id)).toMatchObject({ level: 'municipal', territoryCode: 'M36', decided: true });
    await settle(id, { verdict: 'undo' });
    await settle(id, { verdict: 'leave' });
    expect(await one(id)).toMatchObject({ level: null, territoryCode: null, sameAs: null, decided: true });
    expect((await desk.audited()).slice(-3)).toEqual([
      'purchases.resolve_buyer',
      'purchases.undo_buyer',
      'purchases.resolve_buyer',
    ]);
  });
});
