import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Command, CommanderError } from 'commander';
import { format } from '@repere/i18n';
import type { Language } from '@repere/kernel';
import { AppModule } from './app.module';
import { registerAccountCommands } from './features/accounts';
import { registerAuditCommands } from './features/audit';
import { registerListingCommands } from './features/listings';
import { registerMatchingCommands } from './features/matching';
import { registerPurchaseCommands } from './features/purchases';
import { registerSearchCommands } from './features/search';
import { registerStatisticsCommands } from './features/statistics';
import { registerTerritoryCommands } from './features/territories';
import { registerVocabularyCommands } from './features/vocabulary';
import { registerBackupCommands } from './platform/backup';
import { CommandRefused, type CommandOutcome, type RunCommand } from './platform/cli';
import { doctor } from './platform/cli/doctor';
import { ConfigError, parseConfig } from './platform/config';
import { StorageFull } from './platform/database';
import { Fault } from './platform/fault';
import { createLog, nestLogger } from './platform/logging/log';
import { Narrator } from './platform/startup/narrator';
import { openGround } from './platform/startup/open-ground';
import { version } from './platform/version';
import { prepareReference } from './prepare';

/** Exit codes of api.md §2. */
const REFUSED = 1;
const WRONG_USAGE = 2;

/** The language of messages: `--lang`, else the machine's, else French. */
function languageOf(program: Command): Language {
  const { lang } = program.opts<{ lang?: Language }>();
  return (
    lang ??
    (/^en/i.test(process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? '') ? 'en' : 'fr')
  );
}

function createRunner(program: Command): RunCommand {
  return async (work) => {
    const config = parseConfig(process.env);
    const log = createLog(process.env['LOG_LEVEL'] === undefined ? 'error' : config.logLevel);
    const narrator = new Narrator(process.stderr, true);
    const open = await openGround(config, log, 'command', narrator);
    try {
      await prepareReference(open.ground, narrator);
      const app = await NestFactory.createApplicationContext(AppModule.on(open.ground), {
        logger: nestLogger(log),
        abortOnError: false,
      });
      try {
        const say = (line: string): void => void process.stderr.write(`${line}\n`);
        print(program, await work({ app, database: open.ground.database, config, language: languageOf(program), say }));
      } finally {
        await app.close();
      }
    } catch (error) {
      if (error instanceof StorageFull) throw new Fault('fault.diskFull', { directory: config.dataDir }, error);
      throw error;
    } finally {
      await open.close();
    }
  };
}

function print(program: Command, outcome: CommandOutcome): void {
  const { json } = program.opts<{ json?: boolean }>();
  if (json === true) process.stdout.write(`${JSON.stringify(outcome.result)}\n`);
  else if (outcome.text !== '') process.stdout.write(`${outcome.text}\n`);
  if (!outcome.ok) process.exitCode = REFUSED;
}

function createProgram(): Command {
  const program = new Command('repere')
    .description(format('fr', 'cli.description'))
    .version(version)
    .option('--json', format('fr', 'cli.option.json'))
    .option('--lang <fr|en>', format('fr', 'cli.option.lang'), (text) => (text === 'en' ? 'en' : 'fr'))
    .showHelpAfterError()
    .exitOverride();
  const run = createRunner(program);
  program
    .command('doctor')
    .description(format('fr', 'cli.doctor.description'))
    .action(() => run(doctor));
  registerTerritoryCommands(program, run);
  registerListingCommands(program, run);
  registerAccountCommands(program, run);
  registerMatchingCommands(registerPurchaseCommands(program, run), run);
  registerSearchCommands(program, run);
  registerStatisticsCommands(program, run);
  registerVocabularyCommands(program, run);
  registerAuditCommands(program, run);
  registerBackupCommands(program, run);
  return program;
}

/** Commands take `--json` and `--lang` wherever the reader writes them. */
function globalOptionsFirst(args: readonly string[]): string[] {
  const end = args.indexOf('--');
  const ours = end === -1 ? args : args.slice(0, end);
  const first = ours.flatMap((arg, index) => {
    if (arg === '--json' || arg.startsWith('--lang=')) return [arg];
    return arg === '--lang' ? [arg, ours[index + 1] ?? ''] : [];
  });
  const rest = ours.filter((arg, index) => !/^--(json|lang(=.*)?)$/.test(arg) && ours[index - 1] !== '--lang');
  return [...first, ...rest, ...(end === -1 ? [] : args.slice(end))];
}

/** Runs one command; the exit code says how it went (api.md §2). */
export async function main(args: readonly string[]): Promise<void> {
  const program = createProgram();
  try {
    await program.parseAsync(globalOptionsFirst(args), { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
      return;
    }
    process.exitCode = REFUSED;
    fail(program, error);
  }
}

function fail(program: Command, error: unknown): void {
  const known = error instanceof CommandRefused || error instanceof Fault || error instanceof ConfigError;
  const message = error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error);
  const code = error instanceof CommandRefused ? error.code : error instanceof Fault ? error.key : 'unexpected';
  process.stderr.write(`${message}\n`);
  if (program.opts<{ json?: boolean }>().json === true)
    process.stdout.write(`${JSON.stringify({ error: code, message })}\n`);
}

if (require.main === module) void main(process.argv.slice(2));
