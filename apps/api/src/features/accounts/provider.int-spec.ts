import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { freePort } from '@repere/testing';
import { startAccountsApp, type AccountsApp, type TestBrowser } from './testing/accounts-app.suite';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const b64 = (value: object | Buffer): string =>
  (Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value))).toString('base64url');

/** A small OpenID provider: what it says of the person is chosen by each test. */
class Issuer {
  claims: Record<string, unknown> = {};
  nonces = new Map<string, string>();
  #server: Server | null = null;

  constructor(readonly port: number) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const server = createServer((request, response) => {
      const json = (body: object): void =>
        void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      if (request.url === '/.well-known/openid-configuration')
        return json({
          issuer: this.url,
          authorization_endpoint: `${this.url}/authorize`,
          token_endpoint: `${this.url}/token`,
          jwks_uri: `${this.url}/jwks`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
          code_challenge_methods_supported: ['S256'],
        });
      if (request.url === '/jwks')
        return json({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] });
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        const code = new URLSearchParams(body).get('code') ?? '';
        json({ access_token: randomUUID(), token_type: 'Bearer', id_token: this.#idToken(this.nonces.get(code)) });
      });
    });
    this.#server = server;
    await new Promise<void>((listening) => server.listen(this.port, '127.0.0.1', listening));
    if ((server.address() as AddressInfo).port !== this.port) throw new Error('port');
  }

  stop(): Promise<void> {
    return new Promise((closed) => (this.#server === null ? closed() : this.#server.close(() => closed())));
  }

  #idToken(nonce: string | undefined): string {
    const now = Math.floor(Date.now() / 1000);
    const head = b64({ alg: 'RS256', kid: 'k' });
    const claims = b64({ iss: this.url, aud: 'repere', iat: now, exp: now + 300, nonce, ...this.claims });
    const signature = createSign('RSA-SHA256').update(`${head}.${claims}`).sign(privateKey);
    return `${head}.${claims}.${b64(signature)}`;
  }
}

let rig: AccountsApp;
let issuer: Issuer;

beforeAll(async () => {
  issuer = new Issuer(await freePort());
  rig = await startAccountsApp({
    OIDC_ISSUER: issuer.url,
    OIDC_CLIENT_ID: 'repere',
    OIDC_CLIENT_SECRET: 'secret',
    OIDC_NAME: 'Ville',
  });
});
afterAll(async () => {
  await issuer.stop();
  await rig.close();
});

/** Leaves for the provider, which sends the browser back with a code. */
async function leave(browser: TestBrowser, next = ''): Promise<{ state: string; code: string }> {
  const left = await browser.get(`/sign-in/provider${next}`);
  expect(left.status).toBe(302);
  const address = new URL(String(left.headers['location']));
  expect(address.searchParams.get('code_challenge_method')).toBe('S256');
  const code = randomUUID();
  issuer.nonces.set(code, address.searchParams.get('nonce') ?? '');
  return { state: address.searchParams.get('state') ?? '', code };
}
const back = (browser: TestBrowser, { state, code }: { state: string; code: string }) =>
  browser.get(`/sign-in/provider/callback?code=${code}&state=${state}&iss=${encodeURIComponent(issuer.url)}`);
const who = async (browser: TestBrowser): Promise<unknown> =>
  ((await browser.get('/session')).body['person'] as { email: string } | null)?.email ?? null;

describe('single sign-on', () => {
  it('waits for a provider that is away, and works once it is back', async () => {
    const browser = rig.browser();
    expect((await browser.get('/sign-in/provider')).status).toBe(503);
    await issuer.start();
    expect((await browser.get('/sign-in/provider')).status).toBe(302);
  });

  it('opens a session for a verified address, and goes where she was going', async () => {
    issuer.claims = { sub: 'a1', email: 'Marie@Ville.example', email_verified: true, name: 'Marie' };
    const browser = rig.browser();
    const answer = await back(browser, await leave(browser, '?next=/espace/organisations'));
    expect([answer.status, answer.headers['location']]).toEqual([302, '/espace/organisations']);
    expect(await who(browser)).toBe('marie@ville.example');
  });

  it('knows her by her subject afterwards, whatever her address has become', async () => {
    issuer.claims = { sub: 'a1', email: 'marie.tremblay@ville.example', email_verified: true };
    const browser = rig.browser();
    await back(browser, await leave(browser));
    expect(await who(browser)).toBe('marie@ville.example');
  });

  it.each([
    ['an address that it has not verified', { sub: 'b1', email: 'marie@ville.example', email_verified: false }, {}],
    ['another state', { sub: 'c1', email: 'c@ville.example', email_verified: true }, { state: 'other' }],
    ['another round’s nonce', { sub: 'd1', email: 'd@ville.example', email_verified: true, nonce: 'other' }, {}],
    [
      'another issuer’s word',
      { sub: 'e1', email: 'e@ville.example', email_verified: true, iss: 'https://x.invalid' },
      {},
    ],
  ])('refuses %s', async (_, claims, given) => {
    issuer.claims = claims;
    const browser = rig.browser();
    const answer = await back(browser, { ...(await leave(browser)), ...given });
    expect(answer.headers['location']).toMatch(/^\/espace\/connexion\?problem=provider_refused$/);
    expect(await who(browser)).toBeNull();
  });

  it('is tied to the browser that left', async () => {
    issuer.claims = { sub: 'f1', email: 'f@ville.example', email_verified: true };
    const round = await leave(rig.browser());
    const victim = rig.browser();
    await back(victim, round);
    expect(await who(victim)).toBeNull();
  });

  it('is one factor: staff is asked for the second', async () => {
    issuer.claims = { sub: 'g1', email: 'g@ville.example', email_verified: true };
    const browser = rig.browser();
    await back(browser, await leave(browser));
    await rig.database.query(
      `INSERT INTO organisation_member (organisation_id, person_id, role)
       SELECT o.id, p.id, 'member' FROM organisation o, person p WHERE o.chantier AND p.email = 'g@ville.example'`,
    );
    const again = rig.browser();
    const answer = await back(again, await leave(again));
    expect(answer.headers['location']).toBe('/espace/connexion/protection');
    expect((await again.get('/account')).body.code).toBe('enrolment_required');
  });
});
