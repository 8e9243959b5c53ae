import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ROLES, type Role } from '@repere/kernel';
import { createTestDatabase, signInAs, type TestDatabase, type TestPerson } from '@repere/testing';
import { AppModule } from './app.module';
import { seedTerritories } from './features/territories';
import { parseConfig } from './platform/config';
import { AccessControl } from './platform/http';
import { VISITOR } from './platform/http/caller';
import { createHttpApp } from './platform/http/http-app';
import { createLog } from './platform/logging/log';
import { routeHandlers, type Handler } from './route-handlers.suite';

/** Every route of the server × every role × own and others' things, against what the rule and the table say. */
const routes = routeHandlers().filter(({ path }) => path.startsWith('/api/'));
const guarded = routes.filter(({ rule }) => rule?.kind !== 'public' && rule?.kind !== 'from our pages');
const withPermission = routes.filter(({ rule }) => rule?.kind === 'permission');

let base: TestDatabase;
let app: NestFastifyApplication;
let people: Record<Role | 'person', TestPerson>;
const directory = mkdtempSync(join(tmpdir(), 'repere-matrix-'));

beforeAll(async () => {
  base = await createTestDatabase();
  await seedTerritories(base.database);
  const config = parseConfig({
    DATA_DIR: directory,
    RATE_LIMIT: 'off',
    LOG_LEVEL: 'silent',
    PUBLIC_URL: 'https://repere.test',
  });
  const log = createLog('silent');
  app = await createHttpApp(AppModule.on({ config, database: base.database, log }), { config, log });
  const signed = async (role: Role | 'person') => [role, await signInAs(base.database, role, OPTIONS)] as const;
  people = Object.fromEntries(await Promise.all([...ROLES, 'person' as const].map(signed))) as typeof people;
});
afterAll(async () => {
  await app.close();
  await base.drop();
  rmSync(directory, { recursive: true, force: true });
});

const OPTIONS = { memberRole: 'manager', territories: ['R04'] } as const;
const name = ({ verb, path }: Handler): string => `${verb} ${path}`;

/** Calls a route without body: the guard answers before anything is read, and what it lets through is refused for its form. */
async function call(
  { verb, path }: Handler,
  headers: Readonly<Record<string, string>>,
  id: string = randomUUID(),
): Promise<{ status: number; code: string | null }> {
  const url = path.replace(/:id\b/, id).replace(/:\w+/g, () => randomUUID());
  const response = await app.inject({ method: verb as 'GET', url, headers });
  const problem = String(response.headers['content-type'] ?? '').includes('problem+json');
  return { status: response.statusCode, code: problem ? response.json<{ code: string }>().code : null };
}

describe('every route', () => {
  it.each(guarded.map((route) => [name(route), route] as const))('%s is closed to a visitor', async (_, route) => {
    expect(await call(route, { 'sec-fetch-site': 'same-origin' })).toEqual({ status: 401, code: 'sign_in_required' });
  });

  it.each(routes.filter(({ verb }) => verb !== 'GET').map((route) => [name(route), route] as const))(
    '%s takes nothing that another site sends in somebody’s name',
    async (_, route) => {
      const { cookie } = people.administrator.headers;
      for (const site of ['cross-site', 'same-site'])
        expect(await call(route, { cookie, 'sec-fetch-site': site, origin: 'https://ailleurs.invalid' })).toEqual({
          status: 403,
          code: 'cross_site_request',
        });
    },
  );
});

const cases = withPermission.flatMap((route) =>
  [...ROLES, 'person' as const].flatMap((role) =>
    (['own', 'other'] as const).map((whose) => [name(route), role, whose, route] as const),
  ),
);

describe('every route with a permission', () => {
  it.each(cases)('%s by %s on %s', async (_, role, whose, route) => {
    const { rule } = route;
    if (rule?.kind !== 'permission') throw new Error('no permission');
    const person = people[role];
    const id = whose === 'own' ? (person.organisationId ?? randomUUID()) : randomUUID();
    const { caller } = await callerOf(person);
    const control = app.get(AccessControl);
    const subject = typeof rule.subject === 'function' ? rule.subject({ id }) : null;
    const may =
      control.mayEver(caller, rule.permission) &&
      (subject === null || control.allows(caller, rule.permission, subject));
    const answer = await call(route, person.headers, id);
    if (may) expect(answer.status).not.toBe(401);
    else expect(answer).toEqual({ status: 403, code: 'forbidden' });
    if (may && subject !== null) expect(answer.code).not.toBe('forbidden');
  });
});

/** The caller as the guard sees it. */
async function callerOf(person: TestPerson) {
  const request = { headers: person.headers, session: undefined };
  return (await app.get(AccessControl).sessionOf(request as never)) ?? VISITOR;
}
