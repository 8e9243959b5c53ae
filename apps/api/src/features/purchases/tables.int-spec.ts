import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import { Workbook } from 'exceljs';
import type { ImportedFile } from './domain/imported-file';
import { aRelease, FIRST } from './testing/a-release';
import { currentLines, importerOn, importReleases, totalOf } from './testing/import-purchases';
import type { PurchaseImportRequest } from './use-cases/import-purchases';

describe('tables of purchases', () => {
  let test: TestDatabase;
  let directory: string;

  beforeAll(async () => {
    test = await createTestDatabase();
    directory = await mkdtemp(join(tmpdir(), 'repere-tables-'));
  });
  afterEach(async () => {
    await test.database.query(
      'TRUNCATE purchase_source, purchase_file, purchase_release, buyer, award_line, award_supplier, bid, purchase_decision CASCADE',
    );
  });
  afterAll(async () => {
    await test.drop();
    await rm(directory, { recursive: true });
  });

  const load = async (
    content: string | Buffer,
    options: Partial<PurchaseImportRequest> = {},
  ): Promise<ImportedFile> => {
    const file = join(directory, 'achats.dat');
    await writeFile(file, content);
    const imported = await importerOn(test.database, directory).execute({ source: 'auto', ...options, file });
    if (!imported.ok) throw imported.error;
    return imported.value;
  };

  it('reads a French ledger in Windows-1252 under a title, with the tax basis its header declares', async () => {
    const text = [
      'Ville de Shawinigan;;;',
      'Liste des contrats de plus de 2 000 $;;;',
      'Nom du fournisseur;Objet;Montant taxes incluses;Date',
      'Coopérative Exemple;Entretien ménager;1 234,56 $;2024-04-15',
      'Entreprise Fictive inc.;Déneigement;"12 000,00";15/04/2024',
      'Total;;13 234,56;',
      ';;1,00;',
    ].join('\r\n');
    const file = await load(Buffer.from(text, 'latin1'), { buyer: 'Ville de Shawinigan' });
    expect(file).toMatchObject({ source: 'ledger', records: 4, lines: 2, refused: 2, sum: '13234.56' });
    const [first] = (await currentLines(test.database)).filter(({ title }) => title === 'Entretien ménager');
    expect(first).toMatchObject({
      ...{ awarded: '1234.56', awardedOn: '2024-04-15', year: 2024, taxBasis: 'included' },
      buyer: { name: 'Ville de Shawinigan', territoryCode: '36033' },
    });
  });

  it('reads a workbook', async () => {
    const workbook = new Workbook();
    workbook.addWorksheet('Achats').addRows([
      ['Fournisseur', 'NEQ', 'Montant', 'Date', 'Organisme'],
      ['Coopérative Exemple', '1174002437', 1234.567, new Date('2024-04-15T00:00:00Z'), 'Ville de Shawinigan'],
    ]);
    await load(Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(await currentLines(test.database)).toMatchObject([
      {
        awarded: '1234.567',
        awardedOn: '2024-04-15',
        suppliers: [{ neq: '1174002437', neqValid: true }],
        taxBasis: 'unknown',
      },
    ]);
  });

  it('leaves out what cannot be told, with its row', async () => {
    const file = await load(
      'Fournisseur,Montant,Date\nUn,"1,234",2024-01-02\nDeux,abc,2024-01-02\nTrois,12.50,2024-01-02\n',
    );
    expect(file).toMatchObject({ records: 3, refused: 2, sum: '12.5' });
  });

  it('does not add a declared purchase that SEAO has, with or without taxes, in either order', async () => {
    const ledger = [
      'Organisme;Fournisseur;NEQ;Montant;Date',
      `Ville de Shawinigan;${FIRST.name};${FIRST.neq};57487,50;2024-05-20`,
      `Ville de Shawinigan;${FIRST.name};${FIRST.neq};50000,00;2025-05-20`,
      'Ville de Shawinigan;Autre inc.;;57487,50;2024-05-20',
    ].join('\n');
    await load(ledger);
    expect(await totalOf(test.database)).toBe('164975');
    await importReleases(test.database, directory, [aRelease({ awards: [{ amount: 50_000 }] })]);
    expect(await totalOf(test.database)).toBe('157487.5');
    await test.database.query(
      'TRUNCATE purchase_file, purchase_release, award_line, award_supplier, bid, buyer CASCADE',
    );
    await importReleases(test.database, directory, [aRelease({ awards: [{ amount: 50_000 }] })]);
    await load(ledger);
    expect(await totalOf(test.database)).toBe('157487.5');
  });

  it('keeps purchases that are alike, and adds nothing for a second file that holds them', async () => {
    const row = 'Ville de Shawinigan;Un;10,00;2024-05-20';
    const text = ['Organisme;Fournisseur;Montant;Date', row, row].join('\n');
    await load(text);
    await load(`${text}\n${row}\n`);
    expect(await totalOf(test.database)).toBe('30');
  });

  it('reads the federal disclosure: amendments repeat the original value', async () => {
    const header =
      'reference_number,procurement_id,vendor_name,vendor_postal_code,buyer_name,contract_date,description_en,description_fr,contract_period_start,delivery_date,contract_value,original_value,amendment_value,commodity_type,commodity_code,solicitation_procedure,instrument_type,reporting_period,owner_org,owner_org_title';
    const row = (reference: string, value: string, instrument: string, period: string): string =>
      `${reference},P-1,Coopérative Exemple,G9N,Jane,2024-04-15,Cleaning,Entretien,2024-05-01,2025-05-01,${value},20000.00,0.00,S,76111501,TN,${instrument},${period},pc,Parcs Canada`;
    const file = await load(
      [header, row('C-2', '26000.00', 'A', '2024-2025-Q3'), row('C-1', '20000.00', 'C', '2024-2025-Q1')].join('\n'),
    );
    expect(file).toMatchObject({ source: 'federal', records: 2, lines: 1 });
    expect(await currentLines(test.database)).toMatchObject([
      {
        ...{
          awarded: '20000',
          extras: '6000',
          paid: '26000',
          taxBasis: 'included',
          method: 'direct',
          unspsc: '76111501',
        },
        ...{ buyer: { level: 'federal', number: 'pc', name: 'Parcs Canada' }, title: 'Entretien' },
        suppliers: [{ postalCode: 'G9N' }],
      },
    ]);
  });

  it('reads CanadaBuys without adding to what proactive publication counts, and keeps no contact', async () => {
    const header =
      '\uFEFF"title-titre-eng","title-titre-fra","referenceNumber-numeroReference","amendmentNumber-numeroModification","contractNumber-numeroContrat","publicationDate-datePublication","contractAwardDate-dateAttributionContrat","contractAmount-montantContrat","totalContractValue-valeurTotaleContrat","contractCurrency-contratMonnaie","procurementCategory-categorieApprovisionnement","unspsc","supplierLegalName-nomLegalFournisseur-eng","contactInfoEmail-informationsContactCourriel","contractingEntityName-nomEntitContractante-fra"';
    const row =
      '"Cleaning","Entretien\nménager","cb-1","0","C-9","2024-05-01","2024-04-15","0.00","20000.00","CAD","*SRV\n*GD","*76111501\n*76111502","Coopérative Exemple","jane@exemple.invalid","Parcs Canada"';
    expect(await load(`${header}\n${row}\n`)).toMatchObject({ source: 'canadabuys', records: 1, sum: '0' });
    expect(await currentLines(test.database)).toMatchObject([
      { awarded: '20000', exclusion: 'elsewhere', unspsc: '76111501', unspscMore: ['76111502'], nature: 'services' },
    ]);
    const [kept] = await test.database.query<{ facts: string }>('SELECT facts::text AS facts FROM purchase_release');
    expect(kept?.facts).not.toContain('jane@');
  });

  it('reads Montréal’s contracts, whose city is known', async () => {
    const text =
      'FOURNISSEUR,RÉPARTITION,SERVICE,DIRECTION,NO DE DOSSIER,OBJET,NO DÉCISION,DATE SIGNATURE,MONTANT\nCoopérative Exemple,Ville,Sports,Loisirs,1241234001,Gestion du centre,CM24 0101,2024-04-15,50000.25\n';
    expect(await load(text)).toMatchObject({ source: 'montreal', records: 1, sum: '50000.25' });
    expect(await currentLines(test.database)).toMatchObject([
      { buyer: { name: 'Ville de Montréal', territoryCode: '66023', level: 'municipal' }, noticeNumber: '1241234001' },
    ]);
  });

  it('says in its report that a layout has never been seen on a real file', async () => {
    const { report } = await load('Fournisseur,Montant,Date\nTrois,12.50,2024-01-02\n');
    const { readFile } = await import('node:fs/promises');
    expect(await readFile(report, 'utf8')).toContain('layout_unseen');
  });

  it.each([
    ['a list of people', 'nom,courriel\nJane,jane@exemple.invalid\n', 'not_recognised'],
    ['an open quote', 'Fournisseur,Montant\n"Un,12\n', 'table_refused'],
    ['binary', Buffer.from([0, 1, 2, 3, 0, 0, 0, 255, 254, 0, 0]), 'table_refused'],
  ])('refuses %s', async (_, content, code) => {
    await expect(load(content)).rejects.toMatchObject({ code });
  });

  it('refuses a file that is not of the source asked for', async () => {
    await expect(load('Fournisseur,Montant\nUn,12\n', { source: 'federal' })).rejects.toMatchObject({
      code: 'not_this_source',
      params: { wanted: 'federal', found: 'ledger' },
    });
  });
});
