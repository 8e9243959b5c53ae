import { signInAs, type TestPerson } from '@repere/testing';
import { startAccountsApp, type AccountsApp, type Answer, TestBrowser } from './testing/accounts-app.suite';

let rig: AccountsApp;
beforeAll(async () => {
  rig = await startAccountsApp();
});
afterAll(() => rig.close());

let people = 0;
const address = (domain = 'essai.invalid'): string => `membre-${++people}@${domain}`;

/** A browser that already holds somebody's session. */
function as({ headers }: TestPerson): TestBrowser {
  const browser = rig.browser();
  const token = /__Host-repere=([\w-]+)/.exec(headers.cookie)?.[1] ?? '';
  browser.cookies.set('__Host-repere', token);
  return browser;
}
const roles = async (browser: TestBrowser): Promise<unknown> => (await browser.get('/session')).body['roles'];
const coded = ({ status, body }: Answer): unknown => [status, body.code];

async function invited(manager: TestPerson, email: string, role: 'member' | 'manager' = 'member'): Promise<string> {
  const answer = await as(manager).post(`/organisations/${manager.organisationId}/invitations`, { email, role });
  expect(answer.status).toBe(201);
  return (await rig.lastMail(email))!.token;
}

describe('entering an organisation', () => {
  it('makes an editor at once, who owns nothing yet', async () => {
    const browser = as(await signInAs(rig.database, 'person'));
    const entered = await browser.post('/organisations', { kind: 'enterprise', name: 'Coopérative des Aulnes' });
    expect(entered.status).toBe(201);
    expect(await roles(browser)).toEqual(['editor']);
  });

  it('makes no buyer before staff has confirmed it, then tells its managers (M9)', async () => {
    const person = await signInAs(rig.database, 'person');
    const browser = as(person);
    const { body } = await browser.post('/organisations', { kind: 'buyer', name: 'Ville de Saint-Essai' });
    expect(await roles(browser)).toEqual([]);
    const id = body['id'] as string;
    expect(coded(await browser.get(`/organisations/${id}`))).toEqual([403, 'forbidden']);
    const moderator = as(await signInAs(rig.database, 'moderator'));
    expect((await moderator.post(`/organisations/${id}/decision`, { decision: 'confirmed' })).status).toBe(200);
    expect(await roles(browser)).toEqual(['buyer']);
    expect((await rig.lastMail(person.email))?.subject).toBe('«\u00a0Ville de Saint-Essai\u00a0» est confirmée');
  });

  it('leaves networks and territories to staff', async () => {
    const browser = as(await signInAs(rig.database, 'person'));
    const network = { kind: 'network', name: 'Pôle de nulle part', territories: ['R04'] };
    expect(coded(await browser.post('/organisations', network))).toEqual([403, 'forbidden']);
    const moderator = as(await signInAs(rig.database, 'moderator'));
    expect((await moderator.post('/organisations', network)).status).toBe(201);
    expect(coded(await moderator.post('/organisations', { ...network, territories: ['R99'] }))).toEqual([
      400,
      'unknown_territory',
    ]);
  });

  it('does not let a network widen its own territory', async () => {
    const manager = await signInAs(rig.database, 'network_moderator', { territories: ['R04'], memberRole: 'manager' });
    const browser = as(manager);
    const url = `/organisations/${manager.organisationId}`;
    const { version } = (await browser.get(url)).body as { version: number };
    expect(coded(await browser.put(url, { name: 'Pôle', territories: ['QC'], version }))).toEqual([403, 'forbidden']);
    expect((await browser.put(url, { name: 'Pôle de la Mauricie', version })).status).toBe(200);
    expect(coded(await browser.put(url, { name: 'Trop tard', version }))).toEqual([409, 'conflict']);
  });
});

describe('a federation', () => {
  it('looks after the listings that staff names, wherever they are', async () => {
    const federation = await signInAs(rig.database, 'network_moderator', { memberRole: 'manager' });
    const url = `/organisations/${federation.organisationId}`;
    const listingId = '01930000-0000-7000-8000-000000000001';
    expect(coded(await as(federation).post(`${url}/listings`, { listingId }))).toEqual([403, 'forbidden']);
    const moderator = as(await signInAs(rig.database, 'moderator'));
    expect((await moderator.post(`${url}/listings`, { listingId })).status).toBe(200);
    expect((await as(federation).get(url)).body).toMatchObject({ listings: [listingId] });
    expect((await moderator.delete(`${url}/listings/${listingId}`)).status).toBe(200);
    expect(coded(await moderator.delete(`${url}/listings/${listingId}`))).toEqual([404, 'not_found']);
  });
});

describe('invitations', () => {
  it('bring somebody in, signed in by the same proof', async () => {
    const manager = await signInAs(rig.database, 'editor', { memberRole: 'manager' });
    const email = address();
    const token = await invited(manager, email, 'manager');
    const browser = rig.browser();
    const look = await browser.get(`/sign-in/link?token=${token}`);
    expect(look.body).toMatchObject({ purpose: 'invitation', role: 'manager', inviter: 'Essai editor' });
    expect((await browser.post('/invitations/accept', { token })).body).toEqual({ next: 'done', path: null });
    const session = (await browser.get('/session')).body as { person: { email: string }; memberships: object[] };
    expect(session.person.email).toBe(email);
    expect(session.memberships).toMatchObject([{ organisationId: manager.organisationId, role: 'manager' }]);
    expect(coded(await rig.browser().post('/invitations/accept', { token }))).toEqual([410, 'link_spent']);
  });

  it('do not hand somebody else’s place to who is signed in, nor are they used up by it', async () => {
    const token = await invited(await signInAs(rig.database, 'editor', { memberRole: 'manager' }), address());
    const stranger = as(await signInAs(rig.database, 'person'));
    expect(coded(await stranger.post('/invitations/accept', { token }))).toEqual([409, 'other_account']);
    expect((await rig.browser().post('/invitations/accept', { token })).status).toBe(200);
  });

  it('wait once at an address, are withdrawn, and end', async () => {
    const manager = await signInAs(rig.database, 'editor', { memberRole: 'manager' });
    const email = address();
    const token = await invited(manager, email);
    const browser = as(manager);
    const url = `/organisations/${manager.organisationId}`;
    expect(coded(await browser.post(`${url}/invitations`, { email, role: 'member' }))).toEqual([
      409,
      'already_invited',
    ]);
    const { invitations } = (await browser.get(url)).body as { invitations: { id: string; mail: string }[] };
    expect(invitations).toMatchObject([{ email, mail: 'sent', expired: false }]);
    expect((await browser.delete(`${url}/invitations/${invitations[0]!.id}`)).status).toBe(200);
    expect(coded(await rig.browser().post('/invitations/accept', { token }))).toEqual([410, 'link_spent']);
  });

  it('are for managers of that organisation alone', async () => {
    const member = await signInAs(rig.database, 'editor');
    const rival = await signInAs(rig.database, 'editor', { memberRole: 'manager' });
    for (const person of [member, rival])
      expect(
        coded(
          await as(person).post(`/organisations/${member.organisationId}/invitations`, {
            email: address(),
            role: 'manager',
          }),
        ),
      ).toEqual([403, 'forbidden']);
  });
});

describe('members', () => {
  it('lose what they could do at their next request', async () => {
    const manager = await signInAs(rig.database, 'buyer', { memberRole: 'manager' });
    const member = await signInAs(rig.database, 'buyer', { organisationId: manager.organisationId! });
    const browser = as(member);
    expect(await roles(browser)).toEqual(['buyer']);
    const url = `/organisations/${manager.organisationId}/members/${member.personId}`;
    expect((await as(manager).delete(url)).status).toBe(200);
    expect(await roles(browser)).toEqual([]);
  });

  it('never leave an organisation without a manager', async () => {
    const manager = await signInAs(rig.database, 'editor', { memberRole: 'manager' });
    const member = await signInAs(rig.database, 'editor', { organisationId: manager.organisationId! });
    const url = `/organisations/${manager.organisationId}`;
    expect(coded(await as(manager).post(`${url}/leave`))).toEqual([409, 'last_manager']);
    expect(coded(await as(manager).put(`${url}/members/${manager.personId}`, { role: 'member' }))).toEqual([
      409,
      'last_manager',
    ]);
    expect((await as(manager).put(`${url}/members/${member.personId}`, { role: 'manager' })).status).toBe(200);
    expect((await as(manager).post(`${url}/leave`)).status).toBe(200);
  });

  it('of the Chantier are named by administrators only', async () => {
    const moderator = await signInAs(rig.database, 'moderator');
    const url = `/organisations/${moderator.organisationId}/members/${moderator.personId}`;
    expect(coded(await as(moderator).put(url, { role: 'manager' }))).toEqual([403, 'forbidden']);
    const administrator = as(await signInAs(rig.database, 'administrator'));
    expect((await administrator.put(url, { role: 'manager' })).status).toBe(200);
    expect(await roles(as(moderator))).toEqual(['administrator']);
  });
});

describe('e-mail domains', () => {
  it('open an organisation once staff has confirmed them, to whoever has such an address', async () => {
    const manager = await signInAs(rig.database, 'buyer', { memberRole: 'manager' });
    const url = `/organisations/${manager.organisationId}`;
    const domain = 'ville.essai.example';
    expect((await as(manager).post(`${url}/domains`, { domain })).status).toBe(200);
    const colleague = as(await signInAs(rig.database, 'person', { email: address(domain) }));
    expect(coded(await colleague.post(`${url}/join`))).toEqual([403, 'domain_not_yours']);
    expect(coded(await as(manager).post(`${url}/domains/decision`, { domain, decision: 'confirmed' }))).toEqual([
      403,
      'forbidden',
    ]);
    const moderator = as(await signInAs(rig.database, 'moderator'));
    expect((await moderator.post(`${url}/domains/decision`, { domain, decision: 'confirmed' })).status).toBe(200);
    expect((await colleague.get('/organisations/joinable')).body).toMatchObject({
      organisations: [{ id: manager.organisationId }],
    });
    expect((await colleague.post(`${url}/join`)).status).toBe(200);
    expect(await roles(colleague)).toEqual(['buyer']);
    const stranger = as(await signInAs(rig.database, 'person', { email: address('ailleurs.example') }));
    expect(coded(await stranger.post(`${url}/join`))).toEqual([403, 'domain_not_yours']);
  });

  it('that anybody can have stand for nobody', async () => {
    const manager = await signInAs(rig.database, 'buyer', { memberRole: 'manager' });
    for (const domain of ['gmail.com', 'videotron.ca', 'pas un domaine'])
      expect(coded(await as(manager).post(`/organisations/${manager.organisationId}/domains`, { domain }))).toEqual([
        400,
        'public_domain',
      ]);
  });
});

describe('what the body says of the caller', () => {
  it('is refused (mass assignment)', async () => {
    const browser = as(await signInAs(rig.database, 'person'));
    for (const extra of [{ status: 'confirmed' }, { chantier: true }, { personId: 'x' }, { __proto__x: 1 }])
      expect(coded(await browser.post('/organisations', { kind: 'buyer', name: 'Ville', ...extra }))).toEqual([
        400,
        'invalid_body',
      ]);
    expect(coded(await browser.put('/account', { name: 'Moi', language: 'fr', email: 'autre@essai.invalid' }))).toEqual(
      [400, 'invalid_body'],
    );
  });
});
