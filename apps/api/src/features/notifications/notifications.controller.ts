import { Controller, Inject, Req } from '@nestjs/common';
import type { Mailbox as MailboxView, MailList } from '@repere/contract';
import type { FastifyRequest } from 'fastify';
import { Database } from '../../platform/database';
import { Access, ContractParams, ContractQuery, ContractRoute, ProblemError } from '../../platform/http';
import { retryMail } from './mail.repository';
import { MailReader, type MailFate } from './mail.reader';
import { Mailbox } from './mailbox.reader';

@Controller()
export class NotificationsController {
  constructor(
    @Inject(MailReader) private readonly reader: MailReader,
    @Inject(Mailbox) private readonly box: Mailbox,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Access('mail.view', () => ({}))
  @ContractRoute('listMails')
  async list(
    @ContractQuery('listMails') query: { status: MailFate[]; page: number; pageSize: number },
  ): Promise<MailList> {
    const { total, results } = await this.reader.list(query);
    const { page, pageSize } = query;
    return {
      total,
      page,
      pageSize,
      results: results.map((mail) => ({
        ...mail,
        createdAt: mail.createdAt.toISOString(),
        sentAt: mail.sentAt?.toISOString() ?? null,
      })),
    };
  }

  @Access('mail.view', () => ({}))
  @ContractRoute('retryMail')
  async retry(@ContractParams('retryMail') { id }: { id: string }): Promise<{ done: true }> {
    if (!(await retryMail(this.database, id))) throw new ProblemError('not_found', 404);
    return { done: true };
  }

  /** On this machine, its own user only (Mailbox); for everybody else the page does not exist. */
  @Access('from our pages')
  @ContractRoute('readMailbox')
  async read(@Req() request: FastifyRequest): Promise<MailboxView> {
    if (!this.box.isOpenTo(request)) throw new ProblemError('not_found', 404);
    return this.box.read();
  }
}
