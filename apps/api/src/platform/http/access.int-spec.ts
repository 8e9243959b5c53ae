import { Controller, Get, Module, Post, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Caller } from '@repere/kernel';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import { parseConfig } from '../config';
import { createLog } from '../logging/log';
import { PlatformModule, type Ground } from '../platform.module';
import { Access } from './access';
import { AccessControl } from './access-control';
import { CurrentCaller } from './caller';
import { createHttpApp } from './http-app';

@Controller('api/v1/essai')
class Essai {
  @Get('forgotten')
  forgotten(): string {
    return 'nobody said who may';
  }

  @Access('public')
  @Get('open')
  open(@CurrentCaller() caller: Caller): object {
    return { kind: caller.kind };
  }

  @Access('public')
  @Post('open')
  write(): object {
    return {};
  }

  @Access('signed-in')
  @Get('closed')
  closed(@CurrentCaller() caller: Caller): object {
    return { kind: caller.kind };
  }

  @Access('listing.edit', ({ id }) => ({ organisationId: id ?? null }))
  @Get('things/:id')
  thing(): object {
    return {};
  }

  @Access('listing.edit', 'in use case')
  @Get('list')
  list(): object {
    return {};
  }
}

@Module({ controllers: [Essai] })
class Rooms {
  static on(ground: Ground): DynamicModule {
    return { module: Rooms, imports: [PlatformModule.on(ground)] };
  }
}

let base: TestDatabase;
let app: NestFastifyApplication;
const me: Caller = {
  kind: 'person',
  personId: 'p',
  sessionId: 's',
  roles: ['editor'],
  memberships: [],
  factors: ['passkey'],
  recentlyVerifiedAt: null,
};

beforeAll(async () => {
  base = await createTestDatabase();
  const config = parseConfig({ RATE_LIMIT: 'off', LOG_LEVEL: 'silent', PUBLIC_URL: 'https://repere.test' });
  const log = createLog('silent');
  app = await createHttpApp(Rooms.on({ config, database: base.database, log }), { config, log });
  app.get(AccessControl).use(
    { find: async (token) => ({ caller: token === 'mine' ? me : { kind: 'visitor' }, unfinished: null }) },
    {
      allows: (caller, _, { organisationId }) => caller.kind === 'person' && organisationId === 'own',
      mayEver: (caller) => caller.kind === 'person',
    },
  );
});
afterAll(async () => {
  await app.close();
  await base.drop();
});

const ask = async (
  url: string,
  headers: Record<string, string> = {},
  method: 'GET' | 'POST' = 'GET',
): Promise<readonly [number, string | undefined]> => {
  const response = await app.inject({ method, url: `/api/v1/essai/${url}`, headers });
  return [response.statusCode, response.json<{ code?: string }>().code];
};
const session = { cookie: '__Host-repere=mine' };

describe('the guard of every route', () => {
  it('refuses a route that does not say who may call it, to everybody', async () => {
    expect(await ask('forgotten')).toEqual([403, 'forbidden']);
    expect(await ask('forgotten', session)).toEqual([403, 'forbidden']);
  });

  it('knows the caller from the cookie of our own address only', async () => {
    const kind = async (headers: Record<string, string>): Promise<unknown> =>
      (await app.inject({ url: '/api/v1/essai/open', headers })).json<{ kind: string }>().kind;
    expect(await kind(session)).toBe('person');
    expect(await kind({ cookie: 'repere-session=mine' })).toBe('visitor');
    expect(await kind({ cookie: '__Host-repere=other' })).toBe('visitor');
    expect(await kind({ authorization: 'Bearer mine', 'x-person-id': 'p' })).toBe('visitor');
  });

  it('tells a visitor to sign in, and somebody else that it is not theirs', async () => {
    expect(await ask('closed')).toEqual([401, 'sign_in_required']);
    expect(await ask('things/own')).toEqual([401, 'sign_in_required']);
    expect((await ask('things/own', session))[0]).toBe(200);
    expect(await ask('things/other', session)).toEqual([403, 'forbidden']);
    expect((await ask('list', session))[0]).toBe(200);
  });

  it('keeps private answers from caches and from other sites', async () => {
    const { headers } = await app.inject({ url: '/api/v1/essai/closed', headers: session });
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'cross-origin-resource-policy': 'same-origin' });
    expect(headers['access-control-allow-origin']).toBeUndefined();
    const open = await app.inject({ url: '/api/v1/essai/open' });
    expect(open.headers['access-control-allow-origin']).toBe('*');
  });

  it('lets programs without session write where anybody may, and no other site in a browser', async () => {
    expect((await ask('open', {}, 'POST'))[0]).toBe(201);
    expect(await ask('open', { origin: 'https://ailleurs.invalid' }, 'POST')).toEqual([403, 'cross_site_request']);
    expect(await ask('open', { 'sec-fetch-site': 'cross-site' }, 'POST')).toEqual([403, 'cross_site_request']);
    expect(await ask('open', session, 'POST')).toEqual([403, 'cross_site_request']);
    expect((await ask('open', { ...session, 'sec-fetch-site': 'same-origin' }, 'POST'))[0]).toBe(201);
    expect((await ask('open', { ...session, origin: 'https://repere.test' }, 'POST'))[0]).toBe(201);
  });
});
