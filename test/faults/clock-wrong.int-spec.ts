import { resolve } from 'node:path';
import { signInAs, type TestPerson } from '@repere/testing';
import { AuditReader } from '../../apps/api/src/features/audit';
import { migrate } from '../../apps/api/src/platform/database';
import { writeCaterers } from './rig/directory';
import { patch, startApi, type Api } from './rig/editors';
import { createEmptyDatabase } from './rig/empty-database';

jest.setTimeout(300_000);

const DAY = 86_400_000;
const CLOCK = resolve(__dirname, 'rig/shifted-clock.cjs');

/** Two servers on one database, neither of which knows what time it is; the database does. */
describe('F15: clocks a day away from each other, one running ten times as fast', () => {
  let base: Awaited<ReturnType<typeof createEmptyDatabase>>;
  const apis: Api[] = [];
  let ids: string[];

  beforeAll(async () => {
    base = await createEmptyDatabase();
    await migrate(base.url);
    ids = await writeCaterers(base.database, 2);
    await base.database.query(`UPDATE listing SET email = 'info@ruche.invalid'`);
    for (const [shift, speed] of [
      [DAY, 10],
      [-DAY, 1],
    ])
      apis.push(
        await startApi(base.url, {
          ...{ NODE_OPTIONS: `--require ${CLOCK}`, CLOCK_SHIFT_MS: String(shift), CLOCK_SPEED: String(speed) },
          PUBLIC_URL: 'http://127.0.0.1',
        }),
      );
  });
  afterAll(async () => {
    for (const api of apis) await api.process.end('SIGKILL');
    await base?.drop();
  });

  const send = (api: Api, who: TestPerson | null, method: string, path: string, body?: object): Promise<Response> =>
    fetch(`${api.url}/api/v1${path}`, {
      method,
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', ...who?.headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const [fast, slow] = [() => apis[0]!, () => apis[1]!];

  it('neither lengthens nor shortens a link or a code', async () => {
    for (const [at, api] of apis.entries()) {
      const who = await signInAs(base.database, 'editor', { memberRole: 'manager' });
      expect((await send(api, null, 'POST', '/sign-in/link', { email: `marie-${at}@essai.invalid` })).status).toBe(200);
      const wish = { organisationId: who.organisationId, method: 'code' };
      expect((await send(api, who, 'POST', `/workspace/listings/${ids[at]}/claims`, wish)).status).toBe(201);
    }
    const left = await base.database.query<{ minutes: number }>(
      `SELECT round(extract(epoch FROM expires_at - now()) / 60)::int AS minutes FROM one_time
       UNION ALL SELECT round(extract(epoch FROM token_expires_at - now()) / 60)::int FROM listing_claim ORDER BY 1`,
    );
    expect(left).toEqual([{ minutes: 20 }, { minutes: 20 }, { minutes: 1_440 }, { minutes: 1_440 }]);
  });

  it.each([
    [29, 200],
    [31, 401],
  ])('finds staff idle for %i minutes alike: %i', async (minutes, status) => {
    const who = await signInAs(base.database, 'moderator');
    for (const api of apis) {
      await base.database.query(`UPDATE session SET seen_at = now() - make_interval(mins => $2) WHERE person_id = $1`, [
        who.personId,
        minutes,
      ]);
      expect((await send(api, who, 'GET', '/account')).status).toBe(status);
    }
  });

  it('counts tries in one window', async () => {
    const guess = { email: 'marie@essai.invalid', password: 'trois bouleaux derrière la grange' };
    for (let n = 0; n < 10; n++)
      expect((await send(apis[n % 2]!, null, 'POST', '/sign-in/password', guess)).status).toBe(400);
    for (const api of apis) {
      const refused = await send(api, null, 'POST', '/sign-in/password', guess);
      expect(refused.status).toBe(429);
      const seconds = Number(refused.headers.get('retry-after'));
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(90);
    }
  });

  it('leaves what was done in its order, each after the one before', async () => {
    const { headers } = await signInAs(base.database, 'moderator');
    const who = { personId: '', organisationId: '', cookie: headers.cookie };
    for (const [at, api] of [fast(), slow(), fast(), slow()].entries())
      expect(await patch(api, who, ids[0]!, at + 1, `tour ${at}`)).toMatchObject({ status: 200, version: at + 2 });
    const history = await base.database.query<{ version: number; gap: number }>(
      `SELECT version, extract(epoch FROM at - lag(at, 1, at) OVER (ORDER BY version))::float8 AS gap
       FROM listing_version WHERE listing_id = $1 ORDER BY version`,
      [ids[0]],
    );
    expect(history.length).toBeGreaterThanOrEqual(4);
    for (const { gap } of history) expect(gap).toBeGreaterThanOrEqual(0);
    for (const { gap } of history) expect(gap).toBeLessThan(300);
    expect(await new AuditReader(base.database).verify()).toMatchObject({ fault: null });
  });
});
