import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describeInBrowser, signInAs, type TestPerson } from '@repere/testing';
import type { Page } from 'playwright-core';
import { Journeys } from './journey';
import { as, ProductDatabase } from './product-database';

/** Where pictures of each step go, in both languages at both widths; none without it. */
const SHOTS = process.env['WALKTHROUGH_SHOTS'];

const MAIL = 'moulin@essai.invalid';
const LIST = [
  'externalId,name,municipality,phone,email,legalForm,sectors,description',
  `moulin-1,Boulangerie du Moulin à vent,35027,819 555-0142,${MAIL},coop_solidarite,S07.1,Pain et brioches au levain.`,
  'moulin-2,Coopérative La Meule tournante,35027,819 555-0142,,coop_solidarite,S07.1,',
].join('\n');

interface Known {
  readonly id: string;
  readonly slug: string;
}

describeInBrowser('a listing, from the list that brings it to the duplicate it takes in', () => {
  const journeys = new Journeys();
  const database = new ProductDatabase();
  let owner: TestPerson;
  let moderator: TestPerson;
  let kept: Known;
  let gone: Known;

  beforeAll(async () => {
    await journeys.open();
    await database.open();
    owner = await signInAs(database, 'editor', { memberRole: 'manager' });
    moderator = await signInAs(database, 'administrator', { name: 'Aline Essai' });
    await database.query(`UPDATE organisation SET name = 'Boulangerie du Moulin à vent' WHERE id = $1`, [
      owner.organisationId,
    ]);
  });
  afterEach(() => journeys.closePages());
  afterAll(async () => {
    await database.close();
    await journeys.close();
  });

  const signedIn = async (who: TestPerson): Promise<Page> => as((await journeys.page()).page, who);

  /** The step as it looks, for people to judge. */
  async function picture(name: string, who: TestPerson | null, fr: string, en: string): Promise<void> {
    if (SHOTS === undefined) return;
    mkdirSync(SHOTS, { recursive: true });
    for (const width of [390, 1280]) {
      const { page } = await journeys.page({ viewport: { width, height: 900 } });
      if (who !== null) await as(page, who);
      for (const [language, path] of [
        ['fr', fr],
        ['en', en],
      ] as const) {
        await page.goto(path, { waitUntil: 'networkidle' });
        await page.screenshot({ path: join(SHOTS, `${name}-${language}-${width}.png`), fullPage: true });
      }
    }
  }
  const listingPicture = (name: string): Promise<void> =>
    picture(name, null, `/fiche/${kept.slug}`, `/en/listing/${kept.slug}`);

  it('comes by a list, looked at before it is imported', async () => {
    const page = await signedIn(moderator);
    await page.goto('/espace/importations');
    await page
      .getByLabel('Fichier')
      .setInputFiles({ name: 'moulin.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) });
    await page.getByLabel('De qui vient la liste').fill('Liste du moulin');
    await page.getByRole('button', { name: 'Regarder ce qu’elle changerait' }).click();
    const apply = page.getByRole('button', { name: 'Importer ces 2 lignes' });
    await apply.waitFor();
    const { pathname } = new URL(page.url());
    await picture('1-import', moderator, pathname, pathname.replace('/espace/importations', '/en/workspace/imports'));
    await apply.click();
    await page.getByText('La liste est importée').waitFor();
    const found = await database.query<Known>(
      `SELECT l.id, l.slug FROM listing l JOIN listing_source s ON s.id = l.source_id WHERE s.name = 'Liste du moulin' ORDER BY l.external_id`,
    );
    expect(found).toHaveLength(2);
    [kept, gone] = [found[0]!, found[1]!];
    await page.goto(`/fiche/${gone.slug}`);
    await page.getByRole('heading', { name: 'Coopérative La Meule tournante' }).waitFor();
  });

  it('is claimed by whoever has its address, with a code by mail', async () => {
    const page = await signedIn(owner);
    const [fr, en] = [`/espace/fiches/reclamer/${kept.id}`, `/en/workspace/listings/claim/${kept.id}`];
    await picture('2-claim', owner, fr, en);
    await page.goto(fr);
    await page.getByRole('radio', { name: /adresse de courriel déjà inscrite/ }).check();
    await page.getByRole('button', { name: 'Réclamer la fiche' }).click();
    await page.getByText('Demande envoyée').waitFor();
    const token = await mailedToken();
    await picture(
      '3-proof',
      null,
      `/espace/fiches/preuve?token=${token}`,
      `/en/workspace/listings/proof?token=${token}`,
    );
    await page.goto(`/espace/fiches/preuve?token=${token}`);
    await page.getByRole('button', { name: 'Confirmer la demande' }).click();
    await page.getByText('C’est confirmé').waitFor();
  });

  it('is edited, and what others vouch for is reviewed in the queue', async () => {
    const page = await signedIn(owner);
    await page.goto(`/espace/fiches/${kept.id}`);
    await picture('4-edit', owner, `/espace/fiches/${kept.id}`, `/en/workspace/listings/${kept.id}`);
    await page.getByLabel('Nom d’usage').fill('Le Pain du Moulin');
    await page.getByRole('button', { name: 'Enregistrer et continuer' }).click();
    await page
      .getByText(/En attente d’une relecture/)
      .first()
      .waitFor();

    const desk = await signedIn(moderator);
    await desk.goto('/espace/verifications?kind=change&q=Moulin à vent');
    await picture(
      '5-queue',
      moderator,
      '/espace/verifications?q=Moulin à vent',
      '/en/workspace/reviews?q=Moulin à vent',
    );
    await desk.getByRole('link', { name: 'Boulangerie du Moulin à vent', exact: true }).click();
    await desk.getByRole('button', { name: /^Raccourcis clavier/ }).waitFor();
    const { pathname } = new URL(desk.url());
    await picture('6-case', moderator, pathname, pathname.replace('/espace/verifications', '/en/workspace/reviews'));
    await desk.keyboard.press('a');
    await desk.getByText('Changement en ligne').waitFor();
    await desk.goto(`/fiche/${kept.slug}`);
    await desk.getByText('Le Pain du Moulin').first().waitFor();
  });

  it('declares, is confirmed under article 3, and its page names who confirmed it', async () => {
    const page = await signedIn(owner);
    const [fr, en] = [`/espace/fiches/${kept.id}/reconnaissance`, `/en/workspace/listings/${kept.id}/recognition`];
    await page.goto(fr);
    for (const answer of await page.getByRole('radio', { name: 'Rempli', exact: true }).all()) await answer.check();
    for (const note of await page.getByLabel('Ce qui le montre (article, date, page)').all())
      await note.fill('Statuts de constitution, article 4.');
    await page.getByRole('button', { name: 'Déclarer et demander l’examen' }).click();
    await page.getByText('Votre déclaration est enregistrée.').waitFor();
    await picture('7-declared', owner, fr, en);

    const desk = await signedIn(moderator);
    await desk.goto(`/espace/reconnaissances/${kept.id}`);
    await desk.getByRole('button', { name: 'Prendre ce dossier' }).click();
    await desk.getByText('Le dossier est à vous.').waitFor();
    await picture('8-review', moderator, `/espace/reconnaissances/${kept.id}`, `/en/workspace/recognitions/${kept.id}`);
    for (const answer of await desk.getByRole('radio', { name: 'Rempli', exact: true }).all()) await answer.check();
    await desk.getByRole('button', { name: 'Confirmer les six critères' }).click();
    await desk.getByText('La confirmation est publiée.').waitFor();
    await desk.goto(`/fiche/${kept.slug}`);
    expect(await desk.locator('[data-status="confirmed"]').textContent()).toMatch(/^Confirmée par .+, jusqu’au .+/);
    await listingPicture('9-badge');
  });

  it('is said to be still right by the yearly link, without signing in', async () => {
    await database.query(`UPDATE listing SET last_confirmed_on = '2025-01-15' WHERE id = $1`, [kept.id]);
    const token = await yearlyLink();
    const [fr, en] = [`/espace/fiches/confirmer?token=${token}`, `/en/workspace/listings/confirm?token=${token}`];
    await picture('10-yearly', null, fr, en);
    const { page } = await journeys.page({ javaScriptEnabled: false });
    await page.goto(en);
    await page.getByText('Description in French only.').waitFor();
    await page.goto(fr);
    await page.getByText('Confirmée exacte le 15 janvier 2025.').waitFor();
    await page.getByRole('button', { name: 'Tout est toujours exact' }).click();
    await page.getByText('Fiche confirmée exacte. Merci!').waitFor();
  });

  it('takes in its duplicate, whose address leads to it, and keeps its badge', async () => {
    const page = await signedIn(moderator);
    const [fr, en] = [`/espace/doublons/${kept.id}/${gone.id}`, `/en/workspace/duplicates/${kept.id}/${gone.id}`];
    await picture('11-pair', moderator, fr, en);
    await page.goto(fr);
    await page.getByRole('button', { name: 'Réunir les deux fiches' }).click();
    await page.getByText('Les deux fiches sont réunies').waitFor();
    const { page: visitor } = await journeys.page();
    await visitor.goto(`/fiche/${gone.slug}`);
    expect(new URL(visitor.url()).pathname).toBe(`/fiche/${kept.slug}`);
    await visitor.locator('[data-status="confirmed"]').waitFor();
    await visitor
      .getByText(/Coopérative La Meule tournante/)
      .first()
      .waitFor();
    const [mail] = await database.query<{ template: string }>(
      `SELECT template FROM mail WHERE recipient = $1 AND template = 'listing_merged'`,
      [owner.email],
    );
    expect(mail).toEqual({ template: 'listing_merged' });
    await listingPicture('12-merged');
  });

  /** The code, as the mailbox of this machine shows the mail to the address on record. */
  async function mailedToken(): Promise<string> {
    const page = await signedIn(moderator);
    const link = page
      .locator('p', { hasText: `à ${MAIL}` })
      .locator('xpath=..')
      .locator('a[href*="/fiches/preuve"]');
    for (let tries = 0; tries < 60; tries++) {
      await page.goto('/espace/courriels');
      if ((await link.count()) > 0) break;
      await page.waitForTimeout(500);
    }
    return new URL((await link.first().getAttribute('href')) ?? '').searchParams.get('token') ?? '';
  }

  /** What the yearly mail holds; the mail itself is of the rooms’ own specs. */
  async function yearlyLink(): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
    const link = randomUUID();
    await database.query(
      `INSERT INTO confirmation_link (id, token_hash, address_hash, person_id, basis, sent_on, expires_at)
       VALUES ($1, $2, $3, $4, 'team', current_date, now() + interval '1 day')`,
      [link, hash(token), hash(owner.email), owner.personId],
    );
    await database.query(
      'INSERT INTO confirmation_asked (link_id, listing_id, version) SELECT $1, id, version FROM listing WHERE id = $2',
      [link, kept.id],
    );
    return token;
  }
});
