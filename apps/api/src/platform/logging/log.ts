import type { LoggerService } from '@nestjs/common';
import { destination, pino, stdSerializers, type DestinationStream, type Logger } from 'pino';
import type { Config } from '../config/config';

/** Structured logs of this process, on standard error so that commands keep standard output for their answer. */
export abstract class Log {
  abstract debug(facts: object, message: string): void;
  abstract info(facts: object, message: string): void;
  abstract warn(facts: object, message: string): void;
  abstract error(facts: object, message: string): void;
}

/** @param level `silent` for commands and tests */
export function createLog(level: Config['logLevel']): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: stdSerializers.err, err: stdSerializers.err },
      redact: { paths: ['*.password', '*.token', '*.connectionString'], censor: '…' },
    },
    neverBlocking(2),
  );
}

/** Past this much unread, lines are dropped: a reader who stops reading must not stop the server. */
const MOST_UNREAD_BYTES = 4_000_000;

function neverBlocking(fd: number): DestinationStream {
  let ending = false;
  process.once('exit', () => (ending = true));
  return destination({ fd, sync: false, maxLength: MOST_UNREAD_BYTES, retryEAGAIN: () => !ending });
}

/** Nest's own messages, in the same stream; its start-up chatter is for debugging. */
export function nestLogger(log: Logger): LoggerService {
  return {
    log: (message: unknown) => log.debug({}, String(message)),
    error: (message: unknown, stack: unknown) => log.error({ stack }, String(message)),
    warn: (message: unknown) => log.warn({}, String(message)),
    debug: (message: unknown) => log.debug({}, String(message)),
    verbose: (message: unknown) => log.trace({}, String(message)),
    fatal: (message: unknown) => log.fatal({}, String(message)),
  };
}
