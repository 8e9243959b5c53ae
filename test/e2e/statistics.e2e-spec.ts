import { describeInBrowser, signInAs } from '@repere/testing';
import type { Page } from 'playwright-core';
import { Journeys, productUrl, violations, visit } from './journey';
import { as, ProductDatabase } from './product-database';

/** The number of a row of the first table, without its spaces and its sign. */
const digits = (text: string): string => text.replace(/[^\d]/g, '');

describeInBrowser('the statistics', () => {
  const journeys = new Journeys();
  beforeAll(() => journeys.open());
  afterEach(() => journeys.closePages());
  afterAll(() => journeys.close());

  const figure = (page: Page, name: string) => page.getByRole('region', { name });

  it('lead from a figure to its contracts, and from a contract to its file', async () => {
    const { page, faults } = await journeys.page();
    await page.goto('/statistiques', { waitUntil: 'networkidle' });
    await page.getByRole('heading', { level: 1, name: 'Achats publics auprès de l’économie sociale' }).waitFor();
    const row = figure(page, 'Par mode d’attribution').getByRole('row').nth(1);
    const contracts = digits(await row.getByRole('cell').nth(3).innerText());
    await row.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: 'Les contrats derrière les chiffres' }).waitFor();
    const found = digits(await page.getByRole('status').first().innerText());
    // A consortium's contract may be listed for a member that is not counted first: never fewer lines than contracts.
    expect(Number(found)).toBeGreaterThanOrEqual(Number(contracts));
    expect(await page.getByRole('listitem').filter({ hasText: 'Fichier' }).first().innerText()).toMatch(
      /Avis[\s\S]*Fichier/,
    );
    expect(faults).toEqual([]);
  });

  it('keep the question from one language to the other', async () => {
    const { page, faults } = await journeys.page();
    await page.goto('/statistiques?level=municipal&withoutTop=1', { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: 'English' }).first().click();
    await page.getByRole('heading', { level: 1, name: /social economy/i }).waitFor();
    const { pathname, searchParams } = new URL(page.url());
    expect([pathname, searchParams.get('level'), searchParams.get('withoutTop')]).toEqual([
      '/en/statistics',
      'municipal',
      '1',
    ]);
    expect(faults).toEqual([]);
  });

  it('print with their address, their day and every table, without what only a screen can do', async () => {
    const { page } = await journeys.page();
    await page.goto('/statistiques/carte?tint=share', { waitUntil: 'networkidle' });
    await page.emulateMedia({ media: 'print' });
    const printed = page.getByText(/^Imprimé le/);
    await printed.waitFor();
    expect(await printed.innerText()).toContain(`${new URL(productUrl()).port}/statistiques/carte?tint=share`);
    expect(await page.getByRole('row').count()).toBeGreaterThan(15);
    expect(await page.getByRole('button', { name: 'Voir les chiffres' }).isVisible()).toBe(false);
  });

  it('work without scripts: the indicators, one of them cut, and its file', async () => {
    const { page } = await journeys.page({ javaScriptEnabled: false });
    await page.goto('/statistiques/indicateurs');
    expect(await page.getByRole('heading', { level: 2 }).count()).toBeGreaterThanOrEqual(20);
    expect(await page.getByText('Aucun acheteur n’a déclaré d’achats').count()).toBeGreaterThan(0);
    await page.getByRole('link', { name: 'Concentration' }).click();
    await page.getByLabel('Découper par').selectOption('level');
    await page.getByRole('button', { name: 'Voir les chiffres' }).click();
    await page.getByRole('row', { name: /Municipal/ }).waitFor();
    const href = await page.getByRole('link', { name: /^Télécharger en CSV/ }).getAttribute('href');
    const file = await page.request.get(href ?? '');
    expect([file.status(), file.headers()['content-type']]).toEqual([200, expect.stringContaining('text/csv')]);
    expect(await file.text()).toContain('Version de la méthode');
  });

  it('check a list without scripts: each line answered, its columns read again, the copy to download', async () => {
    const { page } = await journeys.page({ javaScriptEnabled: false });
    await page.goto('/statistiques/verifier');
    await page.getByRole('button', { name: 'Vérifier la liste' }).click();
    await page.getByRole('alert').filter({ hasText: 'La liste est vide' }).waitFor();
    const listed = await page.request.get('/api/v1/listings?pageSize=1');
    const { results } = (await listed.json()) as { results: { name: string }[] };
    const name = results[0]?.name ?? '';
    const list = `Payé à;Combien\n${name};1 234,56 $\nPersonne inconnue inc.;10,00 $\n;5,00 $\n`;
    const file = { name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(list, 'utf8') };
    await page.getByLabel('Ou un fichier CSV ou XLSX').setInputFiles(file);
    await page.getByRole('button', { name: 'Vérifier la liste' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ce que nous avons trouvé' }).waitFor();
    expect(await page.getByRole('row', { name: /Personne inconnue inc\./ }).innerText()).toContain(
      'Absente du répertoire',
    );
    await page.getByText('Ligne 4\u00a0: ni NEQ ni nom').waitFor();
    await page.getByText('Les colonnes, comme nous les avons lues').click();
    await page.getByLabel('Ligne des titres').selectOption('0');
    await page.getByRole('button', { name: 'Relire la liste' }).click();
    await page.getByRole('row', { name: /Payé à/ }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Télécharger en CSV' }).click();
    expect((await download).suggestedFilename()).toBe('repere-verification.csv');
  });

  it('are published by staff: looked at, named, and found at their permanent address', async () => {
    const database = new ProductDatabase();
    await database.open();
    try {
      const { page, faults } = await journeys.page();
      await as(page, await signInAs(database, 'moderator'));
      await visit(page, '/statistiques/publications/nouvelle');
      const name = `Essai ${Date.now()}`;
      const totals = await page.getByRole('table').first().innerText();
      await page.getByLabel('Nom de la publication').fill(name);
      await page.getByRole('checkbox').check();
      await page.getByRole('button', { name: 'Figer la publication' }).click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
      const { pathname } = new URL(page.url());
      expect(pathname).toBe(`/statistiques/publications/${name.toLowerCase().replace(' ', '-')}`);
      const { page: anybody } = await journeys.page();
      await visit(anybody, pathname);
      expect(await anybody.getByRole('table').first().innerText()).toBe(totals);
      const slug = pathname.split('/').pop();
      const told = await database.query<{ audited: number; announced: number }>(
        `SELECT (SELECT count(*)::int FROM audit_entry a WHERE a.action = 'statistics.publish' AND a.subject_id = s.id) AS audited,
           (SELECT count(*)::int FROM outbox_event o WHERE o.topic = 'figures-published' AND o.aggregate_id = s.id) AS announced
         FROM statistic_snapshot s WHERE s.slug = $1`,
        [slug],
      );
      expect(told).toEqual([{ audited: 1, announced: 1 }]);
      expect(faults).toEqual([]);
    } finally {
      await database.close();
    }
  });

  it('grow by a list that staff sends, explains and imports; a wild amount waits until somebody corrects it', async () => {
    const database = new ProductDatabase();
    await database.open();
    try {
      const { page, faults } = await journeys.page();
      await as(page, await signInAs(database, 'moderator'));
      await visit(page, '/espace/contrats/importations');
      expect(await violations(page)).toEqual([]);
      const supplier = `Fournisseur ${Date.now()}`;
      const list = `Payé à;Combien;Quand\n${supplier};2 000 000 000,00 $;03/04/2024\n`;
      const file = { name: 'essai.csv', mimeType: 'text/csv', buffer: Buffer.from(list) };
      await page.getByLabel('Fichier', { exact: true }).setInputFiles(file);
      await page.getByLabel('Organisme dont ce sont les achats').fill('Régie d’essai');
      await page.getByRole('button', { name: 'Envoyer et lire' }).click();
      await page.getByText('Personne ne connaît cette disposition').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByLabel('Payé à').selectOption('supplier');
      await page.getByLabel('Combien').selectOption('amount');
      await page.getByLabel('Quand').selectOption('date');
      await page.getByLabel('Dates comme 03/04/2025').selectOption('dmy');
      await page.getByRole('button', { name: 'Lire de nouveau' }).click();
      await page.getByRole('row', { name: new RegExp(`${supplier}.*3 avril 2024`, 's') }).waitFor();
      await page.getByRole('button', { name: 'Importer', exact: true }).click();
      await page.getByText('Le fichier est importé').waitFor();
      await page.getByText('elle n’a encore été vérifiée sur aucun fichier réel').waitFor();
      await page.getByRole('link', { name: 'Voir les montants mis en attente' }).click();
      const held = page.getByRole('listitem').filter({ hasText: supplier });
      await held.getByLabel('Montant corrigé').fill('20 000,00');
      await held.getByLabel('Pourquoi').fill('Deux zéros de trop');
      await held.getByRole('button', { name: 'Compter' }).click();
      await page.getByText('C’est décidé. Les chiffres suivent.').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.goto('/espace/contrats/acheteurs');
      await page.getByRole('link', { name: 'Régie d’essai' }).click();
      await page.getByRole('button', { name: 'Laisser « non attribué »' }).click();
      await page.getByRole('button', { name: 'Annuler cette décision' }).click();
      await page.getByRole('button', { name: 'Le reconnaître' }).waitFor();
      expect(await violations(page)).toEqual([]);
      expect(faults).toEqual([]);
    } finally {
      await database.close();
    }
  });

  it.each([
    '/statistiques/carte',
    '/statistiques/indicateurs/leakage?by=sector',
    '/en/statistics/compare',
    '/statistiques/verifier',
  ])('%s: axe finds nothing', async (path) => {
    const { page } = await journeys.page();
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(await violations(page)).toEqual([]);
  });
});
