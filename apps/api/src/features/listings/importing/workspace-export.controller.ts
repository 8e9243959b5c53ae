import { once } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { WorkspaceExportQuery } from '@repere/contract';
import type { SignedIn } from '@repere/kernel';
import { stringify } from 'csv-stringify/sync';
import { stream } from 'exceljs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, ContractQuery, ContractRoute, CurrentPerson } from '../../../platform/http';
import { auditOf, EditingDesk } from '../editing/editing-desk';
import { ExportWorkspace } from '../use-cases/export-workspace';

const TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jsonl: 'application/x-ndjson; charset=utf-8',
} as const;

/** Everything that networks and staff look after, as a file made while it is sent. */
@Controller()
export class WorkspaceExportController {
  constructor(
    @Inject(EditingDesk) private readonly editing: EditingDesk,
    @Inject(ExportWorkspace) private readonly exports: ExportWorkspace,
  ) {}

  @Access('listing.export', 'in use case')
  @ContractRoute('exportWorkspaceListings')
  async send(
    @ContractQuery('exportWorkspaceListings') { format }: WorkspaceExportQuery,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reach = this.editing.reach(caller, undefined);
    await this.exports.begin(format, reach.all, auditOf(caller, null, request));
    const content =
      format === 'jsonl'
        ? Readable.from(this.exports.lines(reach), { objectMode: false })
        : format === 'csv'
          ? Readable.from(csvLines(this.exports.table(reach)), { objectMode: false })
          : workbook(this.exports.table(reach));
    void reply
      .type(TYPES[format])
      .header('content-disposition', `attachment; filename="repere-fiches.${format}"`)
      .send(content);
  }
}

async function* csvLines(rows: AsyncIterable<readonly string[]>): AsyncGenerator<string> {
  yield '\uFEFF';
  for await (const row of rows) yield stringify([row]);
}

/** A workbook written as its rows come. */
function workbook(rows: AsyncIterable<readonly string[]>): Readable {
  const output = new PassThrough();
  const book = new stream.xlsx.WorkbookWriter({ stream: output, useStyles: false, useSharedStrings: false });
  const write = async (): Promise<void> => {
    const sheet = book.addWorksheet('Repère');
    for await (const row of rows) {
      sheet.addRow(row).commit();
      if (output.writableNeedDrain) await once(output, 'drain');
    }
    sheet.commit();
    await book.commit();
  };
  write().catch((error: Error) => output.destroy(error));
  return output;
}
