import { ConfirmationScene } from './testing/confirmation-scene.suite';

const scene = new ConfirmationScene();
const { clock, listing, mails } = scene;

beforeAll(() => scene.open());
afterAll(() => scene.close());
beforeEach(() => scene.begin());

describe('the yearly question by mail', () => {
  it('asks at eleven months, reminds twice, then tells the network, each once', async () => {
    await listing('La Ruche', 'ruche@essai.invalid');
    const days = [
      '2026-11-22',
      '2026-11-23',
      '2026-11-24',
      '2026-12-07',
      '2026-12-21',
      '2027-01-03',
      '2027-01-04',
      '2027-06-01',
    ];
    const sent: string[] = [];
    for (const day of days) {
      clock.day(day);
      await scene.ask.execute();
      await scene.ask.execute();
      const all = await mails();
      await scene.database.query('DELETE FROM mail');
      sent.push(`${day} ${all.map(({ template, recipient }) => `${template} ${recipient.split('@')[0]}`).join()}`);
    }
    expect(sent).toEqual([
      '2026-11-22 ',
      '2026-11-23 confirm_listings ruche',
      '2026-11-24 ',
      '2026-12-07 confirm_listings ruche',
      '2026-12-21 confirm_listings ruche',
      '2027-01-03 ',
      `2027-01-04 stale_listings ${scene.network.personId}`,
      '2027-06-01 ',
    ]);
  });

  it('puts several listings of one address in one mail, and one mail a day whatever comes after', async () => {
    await listing('La Ruche', 'ruche@essai.invalid');
    await listing('Scierie du Nord', 'Ruche@essai.invalid');
    expect(await scene.ask.execute()).toEqual({ mails: 1, listings: 2, told: 0 });
    await listing('Imprimerie Boréale', 'ruche@essai.invalid');
    expect(await scene.ask.execute()).toEqual({ mails: 0, listings: 0, told: 0 });
    clock.day('2026-11-24');
    expect(await scene.ask.execute()).toEqual({ mails: 1, listings: 1, told: 0 });
    const [first, second] = await mails();
    expect(first?.subject).toBe('Vos 2 fiches sont-elles toujours exactes?');
    expect(second?.subject).toContain('Imprimerie Boréale');
  });

  it('sends once when two processes ask at the same moment', async () => {
    await listing('La Ruche', 'ruche@essai.invalid');
    const done = await Promise.all([scene.ask.execute(), scene.ask.execute()]);
    expect(done.reduce((sum, one) => sum + one.mails, 0)).toBe(1);
    expect(await mails()).toHaveLength(1);
  });

  it('asks the team rather than the address on record, each in their own mail', async () => {
    const id = await listing('La Ruche', 'ruche@essai.invalid');
    await scene.database.query('UPDATE listing SET managed_by = $2 WHERE id = $1', [id, scene.owner.organisationId]);
    await scene.ask.execute();
    expect((await mails()).map(({ recipient }) => recipient)).toEqual([`${scene.owner.personId}@example.invalid`]);
  });

  it('asks nobody about a listing that is not published, or invented', async () => {
    const held = await listing('La Ruche', 'a@essai.invalid');
    await scene.database.query(`UPDATE listing SET publication = 'held' WHERE id = $1`, [held]);
    expect((await scene.ask.execute()).mails).toBe(0);
    await scene.database.query(`UPDATE listing SET publication = 'published' WHERE id = $1`, [held]);
    await scene.database.query('UPDATE listing_source SET demo = true');
    expect((await scene.ask.execute()).mails).toBe(0);
  });

  it('tells the network after a year when there is no address to ask', async () => {
    await listing('La Ruche', null);
    expect(await scene.ask.execute()).toMatchObject({ mails: 0, told: 0 });
    clock.day('2026-12-23');
    expect(await scene.ask.execute()).toMatchObject({ mails: 0, told: 1 });
  });
});
