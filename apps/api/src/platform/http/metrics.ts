import { timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Config } from '../config';
import { Database } from '../database';
import { ProblemError } from './problem';

/** What Prometheus may know of this process; features add their own measures to `registry`. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  readonly #requests: Histogram<'method' | 'route' | 'status'>;

  constructor(@Inject(Database) database: Database) {
    collectDefaultMetrics({ register: this.registry });
    this.#requests = new Histogram({
      name: 'repere_http_request_duration_seconds',
      help: 'Time to answer a request, by route.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers: [this.registry],
    });
    new Gauge({
      name: 'repere_database_connections',
      help: 'Connections to PostgreSQL held by this process, and callers waiting for one.',
      labelNames: ['state'],
      registers: [this.registry],
      collect(): void {
        const { total, idle, waiting } = database.connections;
        this.set({ state: 'total' }, total);
        this.set({ state: 'idle' }, idle);
        this.set({ state: 'waiting' }, waiting);
      },
    });
    new Gauge({
      name: 'repere_outbox_waiting',
      help: 'News not applied yet, by topic.',
      labelNames: ['topic'],
      registers: [this.registry],
      async collect(): Promise<void> {
        const rows = await database
          .query<{ topic: string; waiting: number }>(
            'SELECT topic, count(*) AS waiting FROM outbox_event WHERE processed_at IS NULL GROUP BY topic',
          )
          .catch(() => []);
        this.reset();
        for (const { topic, waiting } of rows) this.set({ topic }, waiting);
      },
    });
  }

  observe(labels: { method: string; route: string; status: number }, seconds: number): void {
    this.#requests.observe({ ...labels, status: String(labels.status) }, seconds);
  }
}

/** `/metrics`, for this machine or for whoever has the token. */
export function addMetricsRoute(fastify: FastifyInstance, metrics: Metrics, config: Config): void {
  fastify.get('/metrics', async (request, reply) => {
    if (!mayRead(request, config.metricsToken))
      throw new ProblemError('unauthorized', 401, {}, [], { 'www-authenticate': 'Bearer' });
    void reply.type(metrics.registry.contentType).header('cache-control', 'no-store');
    return metrics.registry.metrics();
  });
}

/** A request that a proxy on this machine passes on also comes from loopback: its forwarded header gives it away. */
function mayRead(request: FastifyRequest, token: string | null): boolean {
  const { headers } = request;
  const forwarded = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
  if (!forwarded && /^(127\.|::1$|::ffff:127\.)/.test(request.socket.remoteAddress ?? '')) return true;
  if (token === null) return false;
  const given = Buffer.from(headers.authorization ?? '');
  const expected = Buffer.from(`Bearer ${token}`);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
