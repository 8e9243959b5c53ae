import { routes, type RouteId } from '@repere/contract';
import type { Random } from '../../apps/api/src/features/search/domain/evaluator/testing/random.suite';

/** A request, its address written byte for byte. */
export interface FuzzRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** The route it means to reach; null for addresses made up whole. */
  readonly route: RouteId | null;
}

/** A query parameter as OpenAPI describes it. */
export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: { readonly type?: string; readonly enum?: readonly string[]; readonly items?: Parameter['schema'] };
}

/** Parameters of each route, by method and path. */
export type Described = ReadonlyMap<RouteId, readonly Parameter[]>;

/** What exists in the directory that is tried. */
export interface Known {
  readonly keys: readonly string[];
  readonly words: readonly string[];
}

const VALID: Readonly<Record<string, readonly string[]>> = {
  sector: ['S07', 'S07.1', 'S02', 'S01.3'],
  serves: ['QC', 'R04', 'M35', '35027', '66023'],
  located: ['R04', 'M35', '37067'],
  near: ['35027', 'M35', '46.5,-72.6', 'QC'],
  radiusKm: ['1', '30', '1000', '0.5'],
  bbox: ['-73,46,-72,47', '-180,-90,180,90', '-72.6,46.5,-72.5,46.6'],
  form: ['cooperative', 'nonprofit', 'mutual', 'coop_solidarite'],
  recognition: ['entreprise_insertion'],
  practice: ['env_waste'],
  plain: ['mékinac', 'de la'],
  page: ['1', '2', '7'],
  pageSize: ['1', '20', '100'],
  zoom: ['0', '6', '14', '20'],
  columns: ['name', 'neq,name', 'url'],
  parent: ['QC', 'R04', 'M35'],
  from: ['2019', '2024'],
  to: ['2024', '2026'],
  region: ['R04', 'R16'],
};

const HOSTILE: readonly ((random: Random) => string)[] = [
  () => '',
  () => 'null',
  () => 'undefined',
  () => '[object Object]',
  () => '__proto__',
  () => 'constructor',
  () => 'general constructor toString valueOf hasOwnProperty',
  () => '999999999999999999999999',
  () => '-1',
  () => '1e309',
  () => 'NaN',
  () => '0x10',
  () => '1,2,3',
  () => '-1e9,-1e9,1e9,1e9',
  () => '180,90,-180,-90',
  () => '91,181',
  () => '../../../../etc/passwd',
  () => '..%2f..%2f..%2fetc%2fpasswd',
  () => `' OR 1=1; DROP TABLE listing; --`,
  () => `x" OR name EXISTS`,
  () => `a) | !(b:* & 'c'`,
  () => '<script>alert(1)</script>',
  () => '=cmd|calc!A1',
  () => '${jndi:ldap://x}',
  () => '{{7*7}}',
  () => '\0',
  () => 'a\0b',
  () => '\u0001\u001f\u007f',
  () => '\r\nSet-Cookie: a=b',
  () => '\ud83d\ude00\u200d\ud83d\udc69',
  () => 'e\u0301'.repeat(50),
  () => '\u202e\u2066abc',
  () => 'İıſß'.repeat(9),
  () => '%',
  () => '\\',
  () => '*',
  () => '((((((((((',
  () => '"'.repeat(40),
  () => '_'.repeat(100),
  () => 'S07'.repeat(30),
  (random) => 'a'.repeat(1 + random.below(6_000)),
  (random) => 'été '.repeat(random.below(1_200)),
  (random) => Array.from({ length: 40 }, () => String.fromCodePoint(random.below(0xd7ff))).join(''),
  (random) => Array.from({ length: 200 }, () => 'abcdefghij'[random.below(10)]).join(' '),
];

const RAW = ['%ff', '%c3%28', '%', '%zz', '%00', '%ed%a0%80', '+', '%2b', ';', '%0d%0a'];
const HEADERS: readonly Readonly<Record<string, string>>[] = [
  {},
  {},
  { accept: 'text/html' },
  { accept: 'application/json' },
  { accept: 'image/png' },
  { accept: ',;q=x,*/*;q=2' },
  { 'accept-language': 'en' },
  { 'accept-language': `${'x-'.repeat(400)}1` },
  { 'accept-encoding': 'br, gzip;q=0' },
  { 'accept-encoding': 'identity;q=0, *;q=0' },
  { 'if-none-match': '*' },
  { 'if-none-match': 'W/"a", "b", garbage' },
  { 'if-none-match': '"'.repeat(500) },
  { 'if-modified-since': 'yesterday' },
  { range: 'bytes=0-10' },
  { range: 'bytes=-1,99999999999-0' },
  { 'x-request-id': '"><script>' },
  { 'x-forwarded-for': '999.999.999.999, ::1' },
  { origin: 'https://elsewhere.example' },
  { cookie: '__Host-session=x; a=b; __proto__=c' },
  { authorization: 'Bearer x' },
  { 'content-type': 'application/json' },
];
/** Who is not signed in is refused by most of these before anything is read: a few tries of each suffice. */
const isGuarded = (id: RouteId): boolean =>
  /^\/api\/v1\/(?!listings|suggest|territories|sectors|statistics|purchases|ledger-checks)/.test(routes[id].path);
const GUARDED_SHARE = 0.12;
const VERBS = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND'];
const BODIES = [
  '{}',
  '[]',
  'null',
  '"x"',
  '{bad',
  '{"__proto__":{"a":1}}',
  '{"constructor":{"prototype":{}}}',
  '{"message":"court"}',
  '{"message":"Le numéro affiché ne répond plus.","extra":1}',
  '{"message":"Le numéro affiché ne répond plus.","email":"pas une adresse"}',
  '{"message":null,"email":5}',
  `{"message":"${'x'.repeat(5_000)}"}`,
  `{"message":"${'[['.repeat(500)}"}`,
  `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
  '{"message":"a\\u0000bcdefghijkl"}',
  '',
];
const MADE_UP = [
  ...[
    '/api/v1/',
    '/api/v1/listings/',
    '/api/v1/nowhere',
    '/api/v2/listings',
    '/api/v1/listings.exe',
    '/api//v1/listings',
  ],
  ...[
    '/api/v1/listings/../../etc/passwd',
    '/api/v1/%2e%2e/%2e%2e/etc/passwd',
    '/api/v1/listings/%00',
    '/api/v1/listings/%ff',
  ],
  ...[
    '/api/openapi.json',
    '/api/docs',
    '/api/v1/schemas/listing.json',
    '/healthz',
    '/readyz',
    '/metrics',
    '/favicon.ico',
  ],
  ...[
    '/%ff',
    '/fiche/%ff',
    '/fiche/__proto__',
    '/en/listing/constructor',
    '/assets/../package.json',
    '/geo/%2e%2e%2f',
    '//',
    '/?',
  ],
];

/** Draws a request: about a third keep to the contract, a third nearly do, and a third are hostile. */
export function drawRequest(random: Random, described: Described, known: Known): FuzzRequest {
  if (random.chance(0.04)) return made(random, random.one(MADE_UP), null);
  const guarded = random.chance(GUARDED_SHARE);
  const route = random.one([...described.keys()].filter((id) => isGuarded(id) === guarded));
  const parameters = described.get(route) ?? [];
  const spite = random.one([0, 0.15, 0.6]);
  const path = routes[route].path.replace(/:(\w+)/g, () => encoded(random, keyOf(random, known, spite)));
  const query = drawQuery(random, parameters, known, spite);
  const other = spite > 0 && random.chance(0.06) ? random.one(VERBS) : routes[route].method;
  // Node refuses such headers before it has read the verb: HEAD too would be answered with a body, and the connection closed.
  const method = other === 'HEAD' && query.length > 300_000 ? 'GET' : other;
  return made(random, query === '' ? path : `${path}?${query}`, route, method, spite);
}

function made(random: Random, path: string, route: RouteId | null, method = 'GET', spite = 1): FuzzRequest {
  const headers = spite > 0 || random.chance(0.2) ? random.one(HEADERS) : {};
  const written = method === 'POST' || (!['GET', 'HEAD', 'TRACE', 'OPTIONS'].includes(method) && random.chance(0.5));
  const body = written ? random.one(BODIES) : null;
  const type = random.one(['application/json', 'application/json', 'text/plain', 'application/x-www-form-urlencoded']);
  return { method, path, route, body, headers: body === null ? headers : { 'content-type': type, ...headers } };
}

const keyOf = (random: Random, { keys }: Known, spite: number): string =>
  random.chance(spite) ? random.one(HOSTILE)(random) : random.one([...keys, '1199 000 010', 'personne']);

function drawQuery(random: Random, parameters: readonly Parameter[], known: Known, spite: number): string {
  const asked = parameters.filter(({ name }) => name === 'lang' || random.chance(Math.min(0.5, 3 / parameters.length)));
  const parts = asked.flatMap(({ name, schema }) => {
    const many = schema.type === 'array';
    const count = random.chance(spite * 0.05) ? 1_000 : many || random.chance(spite * 0.1) ? 1 + random.below(3) : 1;
    return Array.from({ length: count }, () => `${name}=${drawValue(random, name, schema, known, spite)}`);
  });
  if (random.chance(spite * 0.1))
    parts.push(
      random.one(['__proto__=1', 'a', '=', '&', 'q[]=a', 'q[a]=b', 'constructor.prototype=1', 'Q=a', '%ff=1']),
    );
  if (random.chance(spite * 0.02)) parts.push(`q=${'a'.repeat(100_000)}`);
  return parts.join('&');
}

function drawValue(random: Random, name: string, schema: Parameter['schema'], known: Known, spite: number): string {
  if (random.chance(spite * 0.15)) return random.one(RAW);
  if (random.chance(spite)) return encoded(random, random.one(HOSTILE)(random));
  const choices = schema.items?.enum ?? schema.enum ?? VALID[name] ?? known.words;
  const value = random.one(choices);
  return encoded(random, random.chance(spite * 0.5) ? nearly(random, value) : value);
}

/** One character more, less or other. */
function nearly(random: Random, value: string): string {
  const at = random.below(value.length + 1);
  const put = random.one(['', 'x', ' ', '0', ',', '-', 'é', '"', '\t']);
  return value.slice(0, at) + put + value.slice(at + random.below(2));
}

/** Half of a pair alone cannot be written in an address: it becomes the mark of a damaged letter. */
const encoded = (random: Random, value: string): string =>
  encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd')).replace(/%2C/g, () =>
    random.chance(0.5) ? ',' : '%2C',
  );
