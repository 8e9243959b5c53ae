import { Agent, get } from 'node:http';
import autocannon from 'autocannon';

export interface Answer {
  readonly status: number;
  readonly body: Buffer;
  readonly ms: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** One request on the one connection kept open. */
export function ask(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const began = performance.now();
  return new Promise((done, fail) => {
    const request = get(url, { agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', fail);
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, body: Buffer.concat(chunks), ms: performance.now() - began }),
      );
    });
    // The server closed the connection as we wrote: what browsers do then, too.
    request.on('error', (error) => (request.reusedSocket ? void ask(url, headers).then(done, fail) : fail(error)));
  });
}

/** The same, and the answer must be good. */
export async function askWell(url: string, headers?: Readonly<Record<string, string>>): Promise<Answer> {
  const answer = await ask(url, headers);
  if (answer.status !== 200)
    throw new Error(`${url} answered ${answer.status}: ${answer.body.toString().slice(0, 300)}`);
  return answer;
}

/** Requests a second over ten connections, each asking the next path when the last has been answered. */
export async function throughput(base: string, paths: readonly string[], seconds: number): Promise<number> {
  const { requests, non2xx, errors } = await autocannon({
    url: base,
    connections: 10,
    duration: seconds,
    requests: paths.map((path) => ({ method: 'GET', path })),
  });
  if (non2xx + errors > 0) throw new Error(`${non2xx} bad answers and ${errors} errors at ${base}`);
  return requests.average;
}
