import { Controller, Get, HttpException, Inject, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../../config';
import { Log } from '../../logging/log';
import { Access } from '../access';
import { LIST_LIMITS, readForm } from '../upload';
import { fixedSitemap, LISTINGS_PER_PART, listingSitemap, sitemapIndex, wholeSitemap } from './sitemap';
import { TerritoryShapes } from './territory-shapes';
import { WebPages } from './web-pages';
import type { FormFields, FormFiles } from './web-renderer';
import { WebReader } from './web.reader';

/** The public pages: whatever the API does not answer is a page, with its own 404. */
@Access('public')
@ApiExcludeController()
@Controller()
export class WebController {
  constructor(
    @Inject(WebPages) private readonly pages: WebPages,
    @Inject(WebReader) private readonly reader: WebReader,
    @Inject(TerritoryShapes) private readonly shapes: TerritoryShapes,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Log) private readonly log: Log,
  ) {}

  @Get('robots.txt')
  robots(@Res() reply: FastifyReply): void {
    const lines = ['User-agent: *', 'Allow: /', 'Disallow: /api/', `Sitemap: ${this.config.publicUrl}/sitemap.xml`, ''];
    void reply.type('text/plain; charset=utf-8').send(lines.join('\n'));
  }

  @Get('sitemap.xml')
  async sitemap(@Res() reply: FastifyReply): Promise<void> {
    const { publicUrl } = this.config;
    const count = await this.reader.countPublished();
    const text =
      count > LISTINGS_PER_PART
        ? sitemapIndex(publicUrl, count)
        : wholeSitemap(publicUrl, await this.reader.published(0, LISTINGS_PER_PART));
    void reply.type('application/xml; charset=utf-8').send(text);
  }

  @Get('sitemap/:part')
  async sitemapPart(@Param('part') part: string, @Res() reply: FastifyReply): Promise<void> {
    const name = /^(pages|[1-9]\d{0,3})\.xml$/.exec(part)?.[1];
    if (name === undefined) throw new NotFoundException();
    const listings =
      name === 'pages' ? [] : await this.reader.published((Number(name) - 1) * LISTINGS_PER_PART, LISTINGS_PER_PART);
    if (name !== 'pages' && listings.length === 0) throw new NotFoundException();
    const { publicUrl } = this.config;
    const text = name === 'pages' ? fixedSitemap(publicUrl) : listingSitemap(publicUrl, listings);
    void reply.type('application/xml; charset=utf-8').send(text);
  }

  /** The operator's shapes; the name holds a hash of their content. */
  @Get('territory-shapes/:name')
  territoryShapes(@Param('name') name: string, @Res() reply: FastifyReply): void {
    const { current } = this.shapes;
    if (current?.name !== name) throw new NotFoundException();
    void reply
      .type('application/geo+json')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(current.body);
  }

  @Get('*')
  async page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (/^\/api(\/|\?|$)/.test(request.url)) throw new NotFoundException();
    await this.#send(request, reply, null);
  }

  @Post('fiche/:slug/signaler')
  async reportInFrench(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.#send(request, reply, fieldsOf(request.body));
  }

  @Post('en/listing/:slug/report')
  async reportInEnglish(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.#send(request, reply, fieldsOf(request.body));
  }

  @Post(['espace', 'espace/*'])
  async workspaceFormInFrench(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.#sendAfterForm(request, reply);
  }

  @Post(['en/workspace', 'en/workspace/*'])
  async workspaceFormInEnglish(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.#sendAfterForm(request, reply);
  }

  /** Staff publishes. */
  @Post(['statistiques/publications/nouvelle', 'en/statistics/publications/new'])
  async publicationForm(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.#sendAfterForm(request, reply);
  }

  /** A list of suppliers to check, by anybody: pasted, or a small file. */
  @Post(['statistiques/verifier', 'en/statistics/check'])
  async listForm(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!request.isMultipart()) return this.#send(request, reply, fieldsOf(request.body));
    const { fields, files } = await readForm(request, LIST_LIMITS);
    await this.#send(request, reply, fields, files);
  }

  /** A form with files is read for somebody signed in only: a visitor's page asks to sign in, whatever was sent. */
  async #sendAfterForm(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (!request.isMultipart()) return this.#send(request, reply, fieldsOf(request.body));
    if (request.session?.caller.kind !== 'person') return this.#send(request, reply, {});
    const { fields, files } = await readForm(request);
    await this.#send(request, reply, fields, files);
  }

  async #send(
    request: FastifyRequest,
    reply: FastifyReply,
    form: FormFields | null,
    files: FormFiles = {},
  ): Promise<void> {
    const { status, location, html, cookies } = await this.pages
      .render(request, form, files)
      .catch((error: unknown) => {
        if (error instanceof HttpException) throw error;
        this.log.error({ requestId: request.id, error }, 'page failed');
        return this.pages.failure(request);
      });
    void reply.status(status).header('content-language', /^\/en(\/|\?|$)/.test(request.url) ? 'en-CA' : 'fr-CA');
    if (cookies.length > 0) void reply.header('set-cookie', [...cookies]);
    if (WORKSPACE.test(request.url)) void reply.header('cache-control', 'no-store').header('vary', 'Cookie');
    if (status === 429 || status === 503) void reply.header('retry-after', '5');
    if (location !== null) {
      // A redirection to a search follows the words typed; one to a listing's real address may be kept.
      void reply.header('cache-control', status === 308 ? 'public, max-age=3600' : 'no-store');
      void reply.header('location', location).send('');
      return;
    }
    if (status >= 400) void reply.header('cache-control', 'no-store');
    void reply.type('text/html; charset=utf-8').send(html);
  }
}

/** Pages made for one person: never kept by anybody. */
const WORKSPACE =
  /^\/(espace|en\/workspace|statistiques\/(publications\/nouvelle|verifier)|en\/statistics\/(publications\/new|check))(\/|\?|$)/;

/** A posted form: its text fields, every value of each, whatever else was sent. */
function fieldsOf(body: unknown): FormFields {
  return Object.fromEntries(
    Object.entries(typeof body === 'object' && body !== null ? body : {}).map(([name, value]): [string, string[]] => [
      name,
      [value].flat().filter((one): one is string => typeof one === 'string'),
    ]),
  );
}
