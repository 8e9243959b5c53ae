import { ConfigError, parseConfig } from './config';

const messageOf = (env: Record<string, string>): string => {
  try {
    parseConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
};

describe('parseConfig', () => {
  it('starts from an empty environment with the documented defaults', () => {
    expect(parseConfig({ DATA_DIR: '/data' })).toEqual({
      dataDir: '/data',
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      trustProxy: [],
      databaseUrl: null,
      meilisearch: null,
      demo: 'auto',
      rateLimit: true,
      mail: { smtpUrl: null, from: 'Repère <repere@localhost>' },
      secretKey: null,
      oidc: null,
      mapTiles: null,
      clamd: null,
      metricsToken: null,
      sharedDataDir: null,
      territoryShapes: null,
      runWorker: true,
      logLevel: 'warn',
    });
  });

  it('fills no demonstration in a database of its own unless asked', () => {
    const DATABASE_URL = 'postgresql://a:b@db/repere';
    expect(parseConfig({ DATABASE_URL }).demo).toBe(false);
    expect(parseConfig({ DATABASE_URL, DEMO: '1' }).demo).toBe(true);
    expect(parseConfig({ DEMO: '0' }).demo).toBe(false);
  });

  it('takes single sign-on whole, and refuses half of it without repeating its secret', () => {
    const OIDC_ISSUER = 'https://identite.example';
    const whole = { OIDC_ISSUER, OIDC_CLIENT_ID: 'repere', OIDC_CLIENT_SECRET: 'chut' };
    expect(parseConfig(whole).oidc).toEqual({
      issuer: OIDC_ISSUER,
      clientId: 'repere',
      clientSecret: 'chut',
      name: 'identite.example',
    });
    expect(() => parseConfig({ OIDC_ISSUER, OIDC_CLIENT_SECRET: 'chut' })).toThrow(/OIDC_CLIENT_ID/);
    expect(() => parseConfig({ SECRET_KEY: 'trop court' })).toThrow(/SECRET_KEY/);
    expect(() => parseConfig({ SECRET_KEY: 'trop court' })).not.toThrow(/trop court/);
  });

  it('takes an empty variable as absent', () => {
    expect(parseConfig({ PORT: '', MEILI_URL: '' })).toMatchObject({ port: 3000, meilisearch: null });
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', 'abc'],
    ['HOST', 'a b'],
    ['PUBLIC_URL', 'repere.quebec'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', 'on'],
    ['MEILI_URL', 'ftp://a'],
    ['DEMO', 'peut-être'],
    ['RATE_LIMIT', '2'],
    ['MAP_TILE_URL', 'https://tiles.example/z/x/y.png'],
    ['MAP_TILE_MAX_ZOOM', '99'],
    ['LOG_LEVEL', 'loud'],
  ])('refuses %s=%s, naming the variable, its value and what to write, in both languages', (variable, value) => {
    const [french, english] = messageOf({ [variable]: value }).split('\n');
    expect(french).toContain(`Le réglage ${variable} vaut «\u00a0${value}\u00a0»`);
    expect(english).toContain(`The setting ${variable} is “${value}”`);
    expect(french).toMatch(/écrivez/);
    expect(english).toMatch(/write/);
  });

  it('names every fault at once and no secret', () => {
    const message = messageOf({ PORT: 'x', DATABASE_URL: 'mysql://root:hunter2@db/x', METRICS_TOKEN: 'court' });
    expect(message.split('\n')).toHaveLength(6);
    expect(message).not.toMatch(/hunter2|court»/);
  });
});
