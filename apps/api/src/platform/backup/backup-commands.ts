import { resolve } from 'node:path';
import type { Command } from 'commander';
import { format } from '@repere/i18n';
import { CommandRefused, type CommandOutcome, type CommandSession, type RunCommand } from '../cli';
import type { Manifest } from './manifest';
import { restoreBackup, RestoreRefused } from './restore-backup';
import { BackupDirectoryTaken, writeBackup } from './write-backup';

/** Adds `backup` and `restore` (api.md §2). */
export function registerBackupCommands(program: Command, run: RunCommand): void {
  program
    .command('backup <directory>')
    .description(format('fr', 'records.command.backup'))
    .action((directory: string) => run((session) => backup(session, resolve(directory))));
  program
    .command('restore <directory>')
    .description(format('fr', 'records.command.restore'))
    .action((directory: string) => run((session) => restore(session, resolve(directory))));
}

const told = (
  manifest: Manifest,
  directory: string,
): { rows: number; tables: number; files: number; directory: string } => ({
  rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
  tables: manifest.tables.length,
  files: manifest.files.length,
  directory,
});

async function backup({ database, config, language }: CommandSession, directory: string): Promise<CommandOutcome> {
  try {
    const manifest = await writeBackup({ databaseUrl: database.url, dataDir: config.dataDir, directory });
    const counts = told(manifest, directory);
    const { createdAt, lsn, audit } = manifest;
    return {
      ok: true,
      result: { ...counts, createdAt, lsn, audit },
      text: format(language, 'records.backup.done', counts),
    };
  } catch (error) {
    if (!(error instanceof BackupDirectoryTaken)) throw error;
    throw new CommandRefused('directory_taken', format(language, 'records.backup.directory_taken', { directory }));
  }
}

async function restore({ database, config, language }: CommandSession, directory: string): Promise<CommandOutcome> {
  try {
    const manifest = await restoreBackup({ databaseUrl: database.url, dataDir: config.dataDir, directory });
    const counts = told(manifest, directory);
    const text = format(language, 'records.restore.done', { ...counts, createdAt: manifest.createdAt });
    return { ok: true, result: { ...counts, createdAt: manifest.createdAt }, text };
  } catch (error) {
    if (!(error instanceof RestoreRefused)) throw error;
    const { code, ...params } = error.refusal;
    throw new CommandRefused(code, format(language, `records.restore.${code}`, { directory, ...params }));
  }
}
