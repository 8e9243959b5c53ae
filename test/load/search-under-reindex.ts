import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request as send, Agent } from 'node:http';
import { join } from 'node:path';
import { startProduct } from '@repere/testing';
import {
  hasMeilisearch,
  startMeilisearch,
} from '../../apps/api/src/features/search/adapters/meilisearch/a-meilisearch.suite';

/**
 * `npm run load:search`: 60 searches a second for five minutes on the demonstration, while the index is built again and
 * again; for each engine there is. `SECONDS`, `RATE`, `ENGINES=postgresql,meilisearch` choose less; `DATABASE_URL`
 * another PostgreSQL than the embedded one. Clients do not wait for one another, so a slow answer delays no other
 * question. Exit 1 when a search was refused, lost or degraded.
 */
const SECONDS = Number(process.env['SECONDS'] ?? 300);
const RATE = Number(process.env['RATE'] ?? 60);
const ENGINES = (process.env['ENGINES'] ?? 'postgresql,meilisearch').split(',');
const CLI = join(__dirname, '../../dist/apps/api/apps/api/src/cli.js');

/** What buyers ask: words, places, filters, deep pages, the map. */
const QUESTIONS = [
  '/listings?q=traiteur',
  '/listings?q=d%C3%A9neigement+shawinigan',
  '/listings?q=entretien+menager&serves=M35',
  '/listings?serves=35027&sector=S07',
  '/listings?q=snow+removal&lang=en',
  '/listings?q=imprimrie',
  '/listings?near=35027&radiusKm=50&sort=distance',
  '/listings?q=coop&page=3',
  '/listings?located=R04&mode=goods&form=cooperative',
  '/listings?q=buffet+pour+200+personnes+livr%C3%A9+%C3%A0+Trois-Rivi%C3%A8res&pageSize=50',
  '/listings/map?q=traiteur&zoom=6&bbox=-80,44,-56,63',
  '/suggest?q=d%C3%A9nei',
];

interface Tally {
  readonly times: number[];
  readonly errors: Map<string, number>;
}

async function measure(engine: string): Promise<boolean> {
  const meilisearch = engine === 'meilisearch' ? await startMeilisearch() : null;
  const env = {
    ...{ DEMO: '1', LOG_LEVEL: 'error' },
    ...(meilisearch !== null && { MEILI_URL: meilisearch.url, ...(meilisearch.key && { MEILI_KEY: meilisearch.key }) }),
  };
  const product = await startProduct({ env, readyWithinMs: 600_000 });
  try {
    const reindexing = new Reindexing({ ...env, DATA_DIR: product.dataDir });
    const { times, errors } = await ask(product.url, new Agent({ keepAlive: true, maxSockets: 500 }));
    const rebuilt = await reindexing.stop();
    const sorted = times.sort((a, b) => a - b);
    const at = (share: number): number => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
    const line = { engine, seconds: SECONDS, asked: SECONDS * RATE, answered: times.length, rebuilt };
    process.stdout.write(
      `${JSON.stringify({ ...line, p50: at(0.5), p95: at(0.95), p99: at(0.99), most: at(0.99999), errors: Object.fromEntries(errors) })}\n`,
    );
    return errors.size === 0 && rebuilt > 0;
  } finally {
    await product.stop();
    await meilisearch?.stop();
  }
}

/** Asks at a steady rate, whoever still waits. */
async function ask(url: string, agent: Agent): Promise<Tally> {
  const tally: Tally = { times: [], errors: new Map() };
  const under: Promise<void>[] = [];
  const began = performance.now();
  for (let at = 0; at < SECONDS * RATE; at++) {
    const due = began + (at * 1_000) / RATE;
    const early = due - performance.now();
    if (early > 1) await new Promise((wait) => setTimeout(wait, early));
    under.push(one(`${url}/api/v1${QUESTIONS[at % QUESTIONS.length] ?? ''}`, agent, tally));
  }
  await Promise.all(under);
  agent.destroy();
  return tally;
}

function one(url: string, agent: Agent, { times, errors }: Tally): Promise<void> {
  const began = performance.now();
  return new Promise((done) => {
    const fail = (why: string): void => {
      errors.set(why, (errors.get(why) ?? 0) + 1);
      done();
    };
    const asked = send(url, { agent, timeout: 60_000 }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => void chunks.push(chunk));
      answer.on('error', (error) => fail(String(error)));
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (answer.statusCode !== 200) return fail(String(answer.statusCode));
        if (text.includes('"degraded":true')) return fail('degraded');
        if (text.startsWith('{"total":0,')) return fail('nothing found');
        times.push(performance.now() - began);
        done();
      });
    });
    asked.on('timeout', () => asked.destroy(new Error('timeout')));
    asked.on('error', (error) => fail(String(error)));
    asked.end();
  });
}

/** `search reindex`, one after the other, until told to stop. */
class Reindexing {
  #stopping = false;
  #rebuilt = 0;
  readonly #work: Promise<void>;

  constructor(private readonly env: Readonly<Record<string, string>>) {
    this.#work = this.#again();
  }

  async stop(): Promise<number> {
    this.#stopping = true;
    await this.#work;
    return this.#rebuilt;
  }

  async #again(): Promise<void> {
    while (!this.#stopping) {
      const options = { env: { ...process.env, NODE_ENV: 'production', ...this.env }, stdio: 'ignore' as const };
      const [code] = (await once(spawn(process.execPath, [CLI, 'search', 'reindex', '--json'], options), 'exit')) as [
        number | null,
      ];
      if (code !== 0) throw new Error(`search reindex ended with ${code}`);
      this.#rebuilt += 1;
    }
  }
}

async function main(): Promise<void> {
  let whole = true;
  for (const engine of ENGINES) {
    if (engine === 'meilisearch' && !hasMeilisearch)
      process.stdout.write('meilisearch: skipped: no Meilisearch (set MEILI_URL, or put `meilisearch` on the PATH)\n');
    else whole = (await measure(engine)) && whole;
  }
  process.exitCode = whole ? 0 : 1;
}

void main();
