import { Agent, request as send } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { routes, type RouteId } from '@repere/contract';
import { Random } from '../../apps/api/src/features/search/domain/evaluator/testing/random.suite';
import { faultsOf, type FuzzAnswer } from './check-answer';
import { drawRequest, type Described, type FuzzRequest, type Known, type Parameter } from './draw-request';

export interface FuzzReport {
  readonly seed: number;
  readonly requests: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly routes: Readonly<Record<string, number>>;
  /** The slowest answer, in milliseconds, and what asked for it. */
  readonly slowest: { readonly ms: number; readonly path: string };
  readonly faults: readonly string[];
}

/** POST routes that anyone may call and that send nothing to anybody. */
const OPEN_POSTS: readonly string[] = ['reportListing', 'checkLedger'];
const AT_A_TIME = 4;
const LONGEST_WAIT_MS = 120_000;
const MOST_FAULTS = 50;
const isOpen = (id: RouteId): boolean => routes[id].method === 'GET' || OPEN_POSTS.includes(id);

/** Sends requests drawn from a seed to a running product and checks every answer against the contract. */
export async function fuzz(url: string, requests: number, seed: number): Promise<FuzzReport> {
  const random = new Random(seed);
  const agent = new Agent({ keepAlive: true, maxSockets: AT_A_TIME });
  const described = await describe(url);
  const known = await knownOf(url);
  const statuses: Record<string, number> = {};
  const tried: Record<string, number> = {};
  const faults: string[] = [];
  let slowest = { ms: 0, path: '' };
  let left = requests;
  const client = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const asked = drawRequest(random, described, known);
      const began = performance.now();
      const answer = await ask(agent, url, asked).catch((error: unknown) => String(error));
      const ms = performance.now() - began;
      if (ms > slowest.ms) slowest = { ms: Math.round(ms), path: shortened(asked) };
      tried[asked.route ?? 'made up'] = (tried[asked.route ?? 'made up'] ?? 0) + 1;
      const status = typeof answer === 'string' ? 'none' : String(answer.status);
      statuses[status] = (statuses[status] ?? 0) + 1;
      const wrong = typeof answer === 'string' ? [`no answer: ${answer}`] : faultsOf(asked, answer);
      for (const fault of wrong) if (faults.length < MOST_FAULTS) faults.push(`${fault} ← ${shortened(asked)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, client));
  agent.destroy();
  return { seed, requests, statuses, routes: tried, slowest, faults };
}

const shortened = ({ method, path, headers, body }: FuzzRequest): string =>
  [method, path.slice(0, 400), JSON.stringify(headers), (body ?? '').slice(0, 120)].join(' ');

function ask(agent: Agent, url: string, { method, path, headers, body }: FuzzRequest): Promise<FuzzAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((answered, failed) => {
    const length = body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const options = { agent, hostname, port, method, path, headers: { ...headers, ...length } };
    const outgoing = send({ ...options, timeout: LONGEST_WAIT_MS }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => void chunks.push(chunk));
      incoming.on('error', failed);
      incoming.on('end', () =>
        answered({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          body: unpacked(Buffer.concat(chunks), incoming.headers['content-encoding']),
        }),
      );
    });
    outgoing.on('timeout', () => outgoing.destroy(new Error('timeout')));
    outgoing.on('error', failed);
    outgoing.end(body ?? undefined);
  });
}

function unpacked(body: Buffer, encoding: string | undefined): Buffer {
  if (body.length === 0) return body;
  if (encoding === 'br') return brotliDecompressSync(body);
  return encoding === 'gzip' ? gunzipSync(body) : body;
}

/** The parameters of every open route, from the description that the product publishes. */
async function describe(url: string): Promise<Described> {
  const { paths } = (await (await fetch(`${url}/api/openapi.json`)).json()) as {
    paths: Record<string, Record<string, { parameters?: Parameter[] }>>;
  };
  return new Map(
    (Object.keys(routes) as RouteId[]).filter(isOpen).map((id) => {
      const { path, method } = routes[id];
      const operation = paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
      return [id, (operation?.parameters ?? []).filter((parameter) => parameter.in === 'query')];
    }),
  );
}

async function knownOf(url: string): Promise<Known> {
  const { results } = (await (await fetch(`${url}/api/v1/listings?pageSize=20`)).json()) as {
    results: { id: string; slug: string; neq: string | null; name: string }[];
  };
  const words = [
    'traiteur',
    'déneigement à Shawinigan',
    'snow removal',
    'coop',
    'entretien ménager bureaux',
    '1199 000 010',
  ];
  return {
    keys: results.flatMap(({ id, slug, neq }) => [id, slug, ...(neq === null ? [] : [neq])]),
    words: [...words, ...results.map(({ name }) => name)],
  };
}
