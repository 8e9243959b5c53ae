import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { projectRoot } from '../project-root';

const ICON = join(projectRoot, 'dist/web/client/favicon.ico');

/** The icon that browsers and readers of feeds ask for by this name, whatever a page says; none without built pages. */
export function addFavicon(fastify: FastifyInstance): void {
  if (!existsSync(ICON)) return;
  const icon = readFileSync(ICON);
  fastify.get('/favicon.ico', (_request, reply) => {
    void reply.type('image/x-icon').header('cache-control', 'public, max-age=86400').send(icon);
  });
}
