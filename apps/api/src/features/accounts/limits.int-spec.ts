import { AttemptLimits } from './attempt-limits';
import { startAccountsApp, type AccountsApp } from './testing/accounts-app.suite';

let rig: AccountsApp;
beforeAll(async () => {
  rig = await startAccountsApp({ RATE_LIMIT: 'on' });
});
afterAll(() => rig.close());
beforeEach(() => rig.database.query('DELETE FROM attempt_limit'));

describe('limits', () => {
  it('stop the sixth link to one address, and say when to come back', async () => {
    const ask = () => rig.browser().post('/sign-in/link', { email: 'limite@essai.invalid' });
    for (let n = 0; n < 5; n++) expect((await ask()).status).toBe(200);
    const refused = await ask();
    expect([refused.status, refused.body.code]).toEqual([429, 'too_many_requests']);
    const seconds = Number(refused.headers['retry-after']);
    expect(seconds).toBeGreaterThan(600);
    expect(seconds).toBeLessThanOrEqual(720);
  });

  it('are shared by two instances', async () => {
    const config = { rateLimit: true };
    const instances = [new AttemptLimits(rig.database, config), new AttemptLimits(rig.database, config)];
    const tries = await Promise.allSettled(
      Array.from({ length: 30 }, (_, n) => instances[n % 2]!.take('password by account', 'marie')),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
  });

  it('count each account apart, and give back what time has paid', async () => {
    const limits = new AttemptLimits(rig.database, { rateLimit: true });
    for (let n = 0; n < 10; n++) await limits.take('password by account', 'a');
    await limits.take('password by account', 'b');
    await expect(limits.take('password by account', 'a')).rejects.toMatchObject({ code: 'too_many_requests' });
    await rig.database.query(`UPDATE attempt_limit SET rested_at = rested_at - interval '91 seconds'`);
    await limits.take('password by account', 'a');
    await expect(limits.take('password by account', 'a')).rejects.toMatchObject({ status: 429 });
  });

  it('of one account’s secrets hold although RATE_LIMIT is off', async () => {
    const limits = new AttemptLimits(rig.database, { rateLimit: false });
    for (const name of ['password by account', 'code by account'] as const) {
      for (let n = 0; n < 10; n++) await limits.take(name, 'a');
      await expect(limits.take(name, 'a')).rejects.toMatchObject({ status: 429 });
    }
    for (let n = 0; n < 50; n++) await limits.take('link by address', '192.0.2.1');
  });

  it('hold no address, only its hash', async () => {
    await rig.browser().post('/sign-in/link', { email: 'secret@essai.invalid' });
    const rows = await rig.database.query('SELECT * FROM attempt_limit');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('secret');
  });
});
