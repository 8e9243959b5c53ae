import { once } from 'node:events';
import { Readable } from 'node:stream';
import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { ListingCsvQuery, ListingExportQuery } from '@repere/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, ContractQuery, ContractRoute, holdsEtag, weakEtag } from '../../platform/http';
import { version } from '../../platform/version';
import { quebecDate } from '../listings';
import type { ListingExport } from './listing-export';
import { ExportListings } from './use-cases/export-listings';
import { FollowListings } from './use-cases/follow-listings';
import { atomFeed } from './views/atom-feed';
import { csvFile } from './views/csv-file';
import { geojsonFile } from './views/geojson-file';
import { xlsxFile } from './views/xlsx-file';

@Access('public')
@Controller()
export class OpenDataController {
  constructor(
    @Inject(ExportListings) private readonly exportListings: ExportListings,
    @Inject(FollowListings) private readonly followListings: FollowListings,
  ) {}

  @ContractRoute('exportListingsCsv')
  async csv(
    @ContractQuery('exportListingsCsv') query: ListingCsvQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const listings = await this.exportListings.run(query);
    await sendFile(request, reply, { name: 'csv', type: 'text/csv; charset=utf-8; header=present', listings }, () =>
      Readable.from(csvFile(listings, query), { objectMode: false }),
    );
  }

  @ContractRoute('exportListingsXlsx')
  async xlsx(
    @ContractQuery('exportListingsXlsx') query: ListingExportQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const listings = await this.exportListings.run(query);
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await sendFile(request, reply, { name: 'xlsx', type, listings }, () => xlsxFile(listings));
  }

  @ContractRoute('exportListingsGeojson')
  async geojson(
    @ContractQuery('exportListingsGeojson') query: ListingExportQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const listings = await this.exportListings.run(query);
    await sendFile(request, reply, { name: 'geojson', type: 'application/geo+json; charset=utf-8', listings }, () =>
      Readable.from(geojsonFile(listings), { objectMode: false }),
    );
  }

  @ContractRoute('followListings')
  async atom(
    @ContractQuery('followListings') query: ListingExportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    void reply.type('application/atom+xml; charset=utf-8');
    return atomFeed(await this.followListings.run(query));
  }
}

/**
 * Sends a file as it is made; a reader who leaves ends its making. Whoever only asks about it gets the headers, and whoever
 * has it still right gets 304. Its ETag is weak: the date of the export, written inside, may differ.
 */
async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  file: { readonly name: string; readonly type: string; readonly listings: ListingExport },
  content: () => Readable,
): Promise<void> {
  const { fingerprint, exportedAt } = file.listings;
  const etag = weakEtag([version, request.url, fingerprint]);
  void reply.header('cache-control', 'public, no-cache').header('etag', etag);
  if (holdsEtag(request.headers['if-none-match'], etag)) return void reply.status(304).send();
  const body = request.method === 'HEAD' ? Readable.from([]) : await begun(content());
  void reply
    .type(file.type)
    .header('content-disposition', `attachment; filename="repere-${quebecDate(exportedAt)}.${file.name}"`)
    .send(body);
}

/** The stream once its first bytes are there, so that what fails before them is a problem and not a broken file. */
async function begun(stream: Readable): Promise<Readable> {
  await once(stream, 'readable');
  return stream;
}
