import type { FastifyInstance } from 'fastify';

interface Known {
  readonly verbs: readonly string[];
  readonly pattern: RegExp;
  /** `*`, which takes whatever is a page. */
  readonly everything: boolean;
}

/** The verbs of each address, so that a wrong one is told from an unknown address (405 with `Allow`, RFC 9110 §15.5.6). */
export class RouteTable {
  readonly #routes: Known[] = [];

  /** Learns the routes as they are registered: to be made before them. */
  constructor(fastify: FastifyInstance) {
    fastify.addHook('onRoute', ({ method, url }) => {
      this.#routes.push({ verbs: [method].flat(), pattern: patternOf(url), everything: /^\/?\*$/.test(url) });
    });
  }

  /**
   * Verbs that an address takes, in alphabetical order; none when nobody answers there. No page lives under `/api/`.
   * @example verbsOf('/api/v1/sectors?lang=en') // ['GET', 'HEAD', 'OPTIONS']
   */
  verbsOf(url: string): readonly string[] {
    const path = url.split('?', 1)[0] ?? '';
    const isApi = path.startsWith('/api/');
    const fitting = this.#routes.filter(({ pattern, everything }) => pattern.test(path) && !(isApi && everything));
    const verbs = [...new Set(fitting.flatMap((route) => route.verbs))].sort();
    // Any API address may be asked about from another site before it is known to exist.
    return verbs.some((verb) => verb !== 'OPTIONS') ? verbs : [];
  }
}

/** @example patternOf('/listings/:id/reports') // /^\/listings\/[^/]+\/reports$/ */
function patternOf(url: string): RegExp {
  const parts = url.split('/').map((part) => {
    if (part.startsWith(':')) return '[^/]+';
    return part.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace('*', '.*');
  });
  return new RegExp(`^${parts.join('/')}$`);
}
