import { Controller, Inject, Req, Res } from '@nestjs/common';
import { ledgerTableFields, type LedgerTable, type LedgerTableFields, type TableFormat } from '@repere/contract';
import type { Language } from '@repere/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../../platform/config';
import {
  Access,
  ContractParams,
  ContractRoute,
  LIST_LIMITS,
  ProblemError,
  readFields,
  readForm,
} from '../../platform/http';
import { CheckLedgerTable, type SentLedger } from './use-cases/check-ledger-table';
import { annotatedLedger } from './views/annotated-ledger';
import { csvTable, xlsxTable } from './views/table-file';

const TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** A list of suppliers, pasted or in a file, checked line by line; the copy that comes back says what was found. */
@Access('public')
@Controller()
export class LedgerTablesController {
  constructor(
    @Inject(CheckLedgerTable) private readonly ledgers: CheckLedgerTable,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @ContractRoute('checkLedgerTable')
  async check(@Req() request: FastifyRequest): Promise<LedgerTable> {
    return (await this.ledgers.execute(await sentIn(request))).table;
  }

  @ContractRoute('exportLedgerCheck')
  async export(
    @ContractParams('exportLedgerCheck') { format }: { format: TableFormat },
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const sent = await sentIn(request);
    const language: Language = sent.fields.lang ?? 'fr';
    const table = annotatedLedger(await this.ledgers.execute(sent), this.config.publicUrl, language);
    const name = language === 'fr' ? 'repere-verification' : 'repere-check';
    void reply
      .type(TYPES[format])
      .header('content-disposition', `attachment; filename="${name}.${format}"`)
      .header('cache-control', 'no-store');
    return format === 'csv' ? csvTable(table) : xlsxTable(table);
  }
}

/** A file just chosen comes before the text beside it, and both before the copy of an earlier one. */
async function sentIn(request: FastifyRequest): Promise<SentLedger> {
  if (!request.isMultipart()) throw new ProblemError('not_multipart', 415);
  const { fields: posted, files } = await readForm(request, LIST_LIMITS);
  const once = Object.entries(posted).map(([name, values]) => [name, values.length === 1 ? values[0] : values]);
  const fields: LedgerTableFields = readFields(ledgerTableFields, Object.fromEntries(once));
  const [file] = files['file'] ?? [];
  if (file !== undefined) return { fields, file: { name: file.name, bytes: Buffer.from(await file.arrayBuffer()) } };
  if ((fields.text ?? '').trim() !== '' || (fields.kept ?? '') === '') return { fields, file: null };
  return { fields, file: { name: fields.keptName ?? '', bytes: Buffer.from(fields.kept ?? '', 'base64') } };
}
