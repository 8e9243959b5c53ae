import type { INestApplicationContext } from '@nestjs/common';
import type { Language } from '@repere/kernel';
import type { Config } from '../config';
import type { Database } from '../database';

/** What a command works with: the application without its HTTP, and a reader to whom it tells how it goes. */
export interface CommandSession {
  readonly app: INestApplicationContext;
  readonly database: Database;
  readonly config: Config;
  readonly language: Language;
  /** One line of progress, on standard error. */
  say(line: string): void;
}

/** What a command ends with. */
export interface CommandOutcome {
  /** False when it was refused or failed, with nothing applied but what `result` says: exit code 1. */
  readonly ok: boolean;
  /** Printed with `--json`, as one object. */
  readonly result: object;
  /** Printed otherwise; several lines if need be, in the session's language; nothing when empty. */
  readonly text: string;
}

/** Opens the application (and its database, if no server runs), does the work, prints, closes, and sets the exit code. */
export type RunCommand = (work: (session: CommandSession) => Promise<CommandOutcome>) => Promise<void>;

/** Thrown by a command to refuse with a sentence for the reader; exit code 1. */
export class CommandRefused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'CommandRefused';
  }
}
