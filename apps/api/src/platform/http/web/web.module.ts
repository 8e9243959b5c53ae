import { existsSync } from 'node:fs';
import { join } from 'node:path';
import formbody from '@fastify/formbody';
import fastifyStatic from '@fastify/static';
import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { TerritoryShapes } from './territory-shapes';
import { WebEnvironmentService } from './web-environment';
import { WebPages } from './web-pages';
import { clientFolder, LOAD_RENDERER, loadRenderer } from './web-renderer';
import { WebController } from './web.controller';
import { WebReader } from './web.reader';

const YEAR_SECONDS = 31_536_000;

/** The pages and the files they load. Imported last, so that `GET *` only takes what nobody else answers. */
@Module({
  controllers: [WebController],
  providers: [
    WebPages,
    WebEnvironmentService,
    TerritoryShapes,
    WebReader,
    { provide: LOAD_RENDERER, useValue: loadRenderer },
  ],
})
export class WebModule implements OnModuleInit {
  constructor(@Inject(HttpAdapterHost) private readonly host: HttpAdapterHost) {}

  /**
   * Without an HTTP server (commands, worker) there is nothing to serve; without built pages, no file.
   * Nothing is awaited: Fastify would then close the routes before Nest has given them its error handler.
   */
  onModuleInit(): void {
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance | undefined>();
    if (fastify?.register === undefined) return;
    if (!fastify.hasContentTypeParser('application/x-www-form-urlencoded'))
      void fastify.register(formbody, { bodyLimit: 64 * 1024 });
    for (const folder of ['assets', 'geo'])
      if (existsSync(join(clientFolder, folder)))
        void fastify.register(fastifyStatic, {
          root: join(clientFolder, folder),
          prefix: `/${folder}/`,
          preCompressed: true,
          decorateReply: false,
          index: false,
          redirect: false,
          cacheControl: false,
          // Names hold a hash of their content, except the list of the map's files.
          setHeaders: (reply, path) => {
            const hashed = !path.includes('manifest.json');
            reply.header('cache-control', hashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'public, no-cache');
          },
        });
  }
}
