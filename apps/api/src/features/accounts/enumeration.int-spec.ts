import { signInAs, watchStatements, type StatementWatch, type TestPerson } from '@repere/testing';
import { startAccountsApp, type AccountsApp, type Answer, type TestBrowser } from './testing/accounts-app.suite';
import { PASSWORD, peopleSigningIn } from './testing/people-signing-in.suite';

const mockCosts: string[] = [];
jest.mock('@node-rs/argon2', () => {
  const real = jest.requireActual<typeof import('@node-rs/argon2')>('@node-rs/argon2');
  return {
    hash: (...given: Parameters<typeof real.hash>) => {
      mockCosts.push('hash');
      return real.hash(...given);
    },
    // `$argon2id$v=19$m=19456,t=2,p=1$…`: what is before the salt is what the check costs.
    verify: (...given: Parameters<typeof real.verify>) => {
      mockCosts.push(String(given[0]).split('$').slice(0, 4).join('$'));
      return real.verify(...given);
    },
  };
});

let rig: AccountsApp;
let watch: StatementWatch;
beforeAll(async () => {
  rig = await startAccountsApp({ RATE_LIMIT: 'on' });
  watch = watchStatements();
});
afterAll(async () => {
  watch?.stop();
  await rig?.close();
});
beforeEach(() => rig.database.query('DELETE FROM attempt_limit'));

const { address, signedIn } = peopleSigningIn(() => rig);

/** What a request was answered, without its own number, and the statements it took. */
async function work(act: () => Promise<Answer>) {
  const { value, statements } = await watch.of(act);
  const { status, body, headers } = value;
  return { status, body: { ...body, requestId: null }, headers: Object.keys(headers).sort(), statements };
}
type Work = Awaited<ReturnType<typeof work>>;

function as({ headers }: TestPerson): TestBrowser {
  const browser = rig.browser();
  browser.cookies.set('__Host-repere', /__Host-repere=([\w-]+)/.exec(headers.cookie)?.[1] ?? '');
  return browser;
}

/** People of every kind who have an account. */
async function known(): Promise<Record<'withPassword' | 'without' | 'disabled', string>> {
  const [first, second, third] = [await signedIn(), await signedIn(), await signedIn()];
  for (const { browser } of [first, third])
    expect((await browser.put('/account/password', { password: PASSWORD })).status).toBe(200);
  await rig.database.query('UPDATE person SET disabled_at = now() WHERE email = $1', [third.email]);
  return { withPassword: first.email, without: second.email, disabled: third.email };
}

/** The answer and the work of an act for an address nobody has, then for each that somebody has. */
async function told(act: (email: string) => Promise<Answer>): Promise<{ nobody: Work; others: Work[] }> {
  const people = Object.values(await known());
  // Connections, caches and prepared hashes are made by whoever comes first.
  await act(address());
  const nobody = await work(() => act(address()));
  const others: Work[] = [];
  for (const email of people) others.push(await work(() => act(email)));
  return { nobody, others };
}

describe('nobody learns who has an account, by what is said or by what it takes', () => {
  it('from a link by mail, which also replaces a forgotten password', async () => {
    const { nobody, others } = await told((email) => rig.browser().post('/sign-in/link', { email }));
    expect(nobody.status).toBe(200);
    expect(nobody.statements.filter((text) => text.startsWith('INSERT INTO mail'))).toHaveLength(1);
    for (const other of others) expect(other).toEqual(nobody);
  });

  it('from a password: one is checked at the same cost, whether there is one or not', async () => {
    const guess = (email: string) => rig.browser().post('/sign-in/password', { email, password: `${PASSWORD}!` });
    const { nobody, others } = await told(guess);
    expect([nobody.status, nobody.body]).toMatchObject([400, { code: 'wrong_credentials' }]);
    for (const other of others) expect(other).toEqual(nobody);
    for (const email of [address(), ...Object.values(await known())]) {
      mockCosts.length = 0;
      await guess(email);
      expect(mockCosts).toEqual(['$argon2id$v=19$m=19456,t=2,p=1']);
    }
  });

  it('from a disabled account’s own password', async () => {
    const { disabled } = await known();
    const sign = (email: string) => work(() => rig.browser().post('/sign-in/password', { email, password: PASSWORD }));
    expect(await sign(disabled)).toEqual(await sign(address()));
  });

  it('from an invitation to an organisation', async () => {
    const manager = as(await signInAs(rig.database, 'editor', { memberRole: 'manager' }));
    const { memberships } = (await manager.get('/session')).body as { memberships: { organisationId: string }[] };
    const url = `/organisations/${memberships[0]!.organisationId}/invitations`;
    const { nobody, others } = await told((email) => manager.post(url, { email, role: 'member' }));
    expect(nobody.status).toBe(201);
    for (const other of others) expect({ ...other, body: null }).toEqual({ ...nobody, body: null });
  });

  it('from a change of address', async () => {
    const { browser } = await signedIn();
    const { nobody, others } = await told((email) => browser.post('/account/email', { email }));
    expect(nobody.status).toBe(200);
    for (const other of others) expect(other).toEqual(nobody);
  });
});

describe('nobody learns which organisations exist', () => {
  it('from a search among one’s own, nor from one among all', async () => {
    const rival = await signInAs(rig.database, 'editor', { memberRole: 'manager' });
    await rig.database.query(`UPDATE organisation SET name = 'Coopérative des Ormes' WHERE id = $1`, [
      rival.organisationId,
    ]);
    const browser = as(await signInAs(rig.database, 'person'));
    for (const [scope, status] of [
      ['mine', 200],
      ['all', 403],
    ] as const) {
      const look = (q: string) => work(() => browser.get(`/organisations?scope=${scope}&q=${q}`));
      await look('rien');
      const [found, none] = [await look('ormes'), await look('xqzkw')];
      expect(found.status).toBe(status);
      expect(found).toEqual(none);
    }
  });

  it('from the address of one', async () => {
    const { organisationId } = await signInAs(rig.database, 'editor', { memberRole: 'manager' });
    const browser = as(await signInAs(rig.database, 'editor'));
    const look = (id: string) => work(() => browser.get(`/organisations/${id}`));
    await look(organisationId!);
    expect(await look(organisationId!)).toEqual(await look('01930000-0000-7000-8000-00000000abcd'));
  });
});
