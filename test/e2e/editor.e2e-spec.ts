import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { describeInBrowser, signInAs, type TestPerson } from '@repere/testing';
import { Journeys, violations } from './journey';
import { as, ProductDatabase } from './product-database';

describeInBrowser('the enterprise’s ten minutes a year', () => {
  const journeys = new Journeys();
  let database: ProductDatabase;
  let owner: TestPerson;
  let listing: { id: string; slug: string };

  beforeAll(async () => {
    await journeys.open();
    database = new ProductDatabase();
    await database.open();
    owner = await signInAs(database, 'editor');
    const [found] = await database.query<{ id: string; slug: string }>(
      `UPDATE listing SET managed_by = $1 WHERE id = (
         SELECT id FROM listing WHERE publication = 'published' AND managed_by IS NULL AND municipality_code = '36033'
         ORDER BY id DESC LIMIT 1) RETURNING id, slug`,
      [owner.organisationId],
    );
    if (found === undefined) throw new Error('the demonstration has no such listing');
    listing = found;
  });
  afterEach(() => journeys.closePages());
  afterAll(async () => {
    await database.close();
    await journeys.close();
  });

  it('writes, leaves, finds the draft again, publishes, and the public page says it', async () => {
    const { page, faults } = await journeys.page();
    await as(page, owner);
    await page.goto(`/espace/fiches/${listing.id}`);
    const words = page.getByLabel('En français');
    await words.fill('Reliure de cahiers et de livres anciens.');
    await page.locator('aside article', { hasText: 'Reliure de cahiers' }).waitFor();
    await page.getByText(/^Brouillon gardé à/).waitFor();
    expect(await violations(page)).toEqual([]);

    await page.goto(`/fiche/${listing.slug}`);
    expect(await page.getByText('Reliure de cahiers').count()).toBe(0);
    await page.goto(`/espace/fiches/${listing.id}`);
    expect(await words.inputValue()).toBe('Reliure de cahiers et de livres anciens.');

    await page.getByRole('button', { name: 'Jeter le brouillon' }).click();
    await page.getByText('Brouillon jeté').waitFor();
    await page.getByRole('button', { name: 'Le reprendre' }).click();
    await page.getByText('Brouillon repris').waitFor();
    expect(await words.inputValue()).toBe('Reliure de cahiers et de livres anciens.');

    await page.getByRole('button', { name: 'Enregistrer et continuer' }).click();
    await page.getByText('Déjà en ligne').waitFor();
    await page.goto(`/fiche/${listing.slug}`);
    await page.getByText('Reliure de cahiers et de livres anciens.').first().waitFor();
    expect(faults).toEqual([]);
  });

  it('takes a sector by a buyer’s word and places by their names, and draws them', async () => {
    const { page, faults } = await journeys.page();
    await as(page, owner);
    await page.goto(`/espace/fiches/${listing.id}?etape=2&activite=new`);
    await page.locator('#sector-search').fill('déneigement');
    await page.getByRole('option').first().click();
    await page.getByRole('radio', { name: 'Dans certains lieux' }).check();
    await page.locator('#zone-search').fill('Maskin');
    await page.getByRole('option').first().click();
    await page.locator('form figure svg').waitFor();
    await page.getByText(/^Brouillon gardé à/).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Enregistrer l’activité' }).click();
    await page.getByText('Déjà en ligne').waitFor();
    await page.getByRole('link', { name: /Voir quelques recherches/ }).click();
    await page.locator('#found li').first().waitFor();
    expect(faults).toEqual([]);
  });

  it('confirms by the yearly link, without signing in and without scripts', async () => {
    const token = randomBytes(32).toString('base64url');
    const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
    const [asked] = await database.query<{ id: string; version: number; slug: string }>(
      `UPDATE listing SET last_confirmed_on = '2025-01-15', email = 'annuel@essai.invalid' WHERE id = (
         SELECT id FROM listing WHERE publication = 'published' AND managed_by IS NULL AND municipality_code = '36033'
         ORDER BY id LIMIT 1) RETURNING id, version, slug`,
    );
    if (asked === undefined) throw new Error('the demonstration has no such listing');
    const link = randomUUID();
    await database.query(
      `INSERT INTO confirmation_link (id, token_hash, address_hash, basis, sent_on, expires_at)
       VALUES ($1, $2, $3, 'published_address', current_date, now() + interval '1 day')`,
      [link, hash(token), hash('annuel@essai.invalid')],
    );
    await database.query('INSERT INTO confirmation_asked (link_id, listing_id, version) VALUES ($1, $2, $3)', [
      link,
      asked.id,
      asked.version,
    ]);
    const { page } = await journeys.page({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
    await page.goto(`/espace/fiches/confirmer?token=${token}`);
    await page.getByText('Confirmée exacte le 15 janvier 2025.').waitFor();
    await page.getByRole('button', { name: 'Tout est toujours exact' }).click();
    await page.getByText('Fiche confirmée exacte. Merci!').waitFor();
    const [now] = await database.query<{ today: boolean }>(
      `SELECT last_confirmed_on = (now() AT TIME ZONE 'America/Toronto')::date AS today FROM listing WHERE id = $1`,
      [asked.id],
    );
    expect(now).toEqual({ today: true });
  });
});
