import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
import { keepFiles } from './features/files';
import { keepConfirmations } from './features/listings';
import { keepRetention } from './features/privacy';
import { keepMail } from './features/notifications';
import { keepMatching } from './features/matching';
import { keepRecognitions } from './features/recognition';
import { keepSearch } from './features/search';
import { parseConfig } from './platform/config';
import { createLog, nestLogger } from './platform/logging/log';
import { OutboxRunner } from './platform/outbox';
import { explainFailure } from './platform/startup/explain-failure';
import { Narrator } from './platform/startup/narrator';
import { openGround, type OpenGround } from './platform/startup/open-ground';
import { whenStopped } from './platform/startup/until-stopped';
import { prepareReference } from './prepare';

/** The background process: applies the news of writes; run as many as you like beside HTTP processes with RUN_WORKER=off. */
async function main(): Promise<void> {
  const narrator = new Narrator();
  const opened: { open?: OpenGround; app?: INestApplicationContext } = {};
  const stop = async (): Promise<void> => {
    await opened.app?.close();
    await opened.open?.close();
  };
  try {
    const config = parseConfig(process.env);
    const log = createLog(config.logLevel);
    whenStopped(async (cause) => {
      if (cause instanceof Error) log.fatal({ error: cause }, 'unexpected error');
      await stop();
    });
    opened.open = await openGround(config, log, 'command', narrator);
    await prepareReference(opened.open.ground, narrator);
    opened.app = await NestFactory.createApplicationContext(AppModule.on(opened.open.ground), {
      logger: nestLogger(log),
    });
    opened.app.get(OutboxRunner).start();
    keepSearch(opened.app);
    keepMatching(opened.app);
    keepMail(opened.app);
    keepConfirmations(opened.app);
    keepRecognitions(opened.app);
    keepFiles(opened.app);
    keepRetention(opened.app);
    // Nothing else keeps the process alive: its timers do not.
    setInterval(() => undefined, 60_000);
    narrator.announce('start.worker');
  } catch (error) {
    process.stderr.write(`${explainFailure(error, process.env['DATA_DIR'])}\n`);
    await stop().catch(() => undefined);
    process.exit(1);
  }
}

if (require.main === module) void main();
