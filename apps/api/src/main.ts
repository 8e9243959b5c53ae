import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import { firstAdministratorLink } from './features/accounts';
import { keepFiles } from './features/files';
import { keepConfirmations } from './features/listings';
import { keepRetention } from './features/privacy';
import { keepMail } from './features/notifications';
import { keepMatching } from './features/matching';
import { keepRecognitions } from './features/recognition';
import { keepSearch } from './features/search';
import { parseConfig, type Config } from './platform/config';
import { createHttpApp } from './platform/http/http-app';
import { Listener } from './platform/http/listener';
import { Readiness } from './platform/http/readiness';
import { createLog } from './platform/logging/log';
import { OutboxRunner } from './platform/outbox';
import { explainFailure, explainListen } from './platform/startup/explain-failure';
import { Narrator } from './platform/startup/narrator';
import { openGround, type OpenGround } from './platform/startup/open-ground';
import { GRACE_MS, whenStopped } from './platform/startup/until-stopped';
import { version } from './platform/version';
import { prepareContent, prepareReference } from './prepare';

/** The HTTP process: opens its port, brings the database up to date, fills a first start, then serves until it is stopped. */
export async function main(): Promise<void> {
  const narrator = new Narrator();
  const opened: { listener?: Listener; open?: OpenGround; app?: NestFastifyApplication } = {};
  const stop = async (): Promise<void> => {
    await opened.listener?.close(GRACE_MS);
    await opened.app?.close();
    await opened.open?.close();
  };
  try {
    const given = parseConfig(process.env);
    const log = createLog(given.logLevel);
    whenStopped(async (cause) => {
      if (cause instanceof Error) log.fatal({ error: cause }, 'unexpected error');
      narrator.announce('start.stopping');
      await stop();
      narrator.announce('start.stopped');
    });
    const listener = new Listener(version, given.meilisearch === null ? 'postgresql' : 'meilisearch');
    opened.listener = listener;
    const config = await listen(listener, given);
    opened.open = await openGround(config, log, 'server', narrator);
    await prepareReference(opened.open.ground, narrator);
    opened.app = await createHttpApp(AppModule.on(opened.open.ground), {
      config,
      log,
      attach: (handler) => listener.attach(handler),
    });
    await prepareContent(opened.app, narrator);
    if (config.runWorker) {
      opened.app.get(OutboxRunner).start();
      keepSearch(opened.app);
      keepMatching(opened.app);
      keepMail(opened.app);
      keepConfirmations(opened.app);
      keepRecognitions(opened.app);
      keepFiles(opened.app);
      keepRetention(opened.app);
    }
    opened.app.get(Readiness).markReady();
    listener.open();
    narrator.announce('start.ready', { url: config.publicUrl });
    const first = config.databaseUrl === null ? await firstAdministratorLink(opened.app) : null;
    if (first !== null) narrator.announce('start.administrator', { link: first.link });
    narrator.say('start.stop');
  } catch (error) {
    process.stderr.write(`${explainFailure(error, process.env['DATA_DIR'])}\n`);
    await stop().catch(() => undefined);
    process.exit(1);
  }
}

/** Port 0 asks the system for a free one, which then goes into the addresses we write. */
async function listen(listener: Listener, config: Config): Promise<Config> {
  try {
    await listener.listen(config.port, config.host);
  } catch (error) {
    throw explainListen(error, config.host, config.port);
  }
  const { port } = listener.server.address() as AddressInfo;
  return config.port === 0 ? { ...config, port, publicUrl: config.publicUrl.replace(/:0$/, `:${port}`) } : config;
}

if (require.main === module) void main();
