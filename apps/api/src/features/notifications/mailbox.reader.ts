import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Mailbox as MailboxView } from '@repere/contract';
import type { FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../../platform/config';
import { dataDirectory } from '../../platform/data-directory';
import { readMessage } from './domain/read-message';

const MOST = 100;
const LOCAL_ADDRESSES = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const LOCAL_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * The mails of an installation without mail server, as its own user reads them. They hold links that sign in: they are
 * shown to this machine only, asked by its own name (no other site can make a browser do that), through no proxy, and
 * only while everything is embedded.
 */
@Injectable()
export class Mailbox {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'dataDir' | 'databaseUrl' | 'mail'>) {}

  isOpenTo(request: Pick<FastifyRequest, 'ip' | 'headers'>): boolean {
    const { databaseUrl, mail } = this.config;
    const { host = '' } = request.headers;
    const proxied = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'via'].some((name) => name in request.headers);
    return (
      databaseUrl === null &&
      mail.smtpUrl === null &&
      !proxied &&
      LOCAL_ADDRESSES.has(request.ip) &&
      LOCAL_HOST.test(host)
    );
  }

  /** Newest first. */
  async read(): Promise<MailboxView> {
    const folder = dataDirectory(this.config.dataDir).mail;
    const files = (await readdir(folder))
      .filter((name) => name.endsWith('.eml'))
      .sort()
      .reverse();
    const mails = await Promise.all(
      files.slice(0, MOST).map(async (name) => ({
        id: name.slice(0, -'.eml'.length),
        ...readMessage(await readFile(join(folder, name), 'utf8')),
      })),
    );
    return { mails };
  }
}
