import { type Command, InvalidArgumentError } from 'commander';
import { format } from '@repere/i18n';
import type { Language } from '@repere/kernel';
import type { CommandOutcome, CommandSession, RunCommand } from '../../platform/cli';
import {
  importTerritories,
  type ImportTerritoriesOptions,
  type TerritoriesImported,
  type TerritoriesRefused,
} from './use-cases/import-territories';

interface ImportOptions {
  readonly dryRun?: boolean;
  readonly validOn?: string;
  readonly successor?: ReadonlyMap<string, string>;
}

/** Adds `territories import` (api.md §2). */
export function registerTerritoryCommands(program: Command, run: RunCommand): void {
  const territories = program.command('territories').description(format('fr', 'cli.territories.description'));
  territories
    .command('import <file>')
    .description(format('fr', 'cli.territories.import.description'))
    .option('--dry-run', format('fr', 'cli.territories.option.dryRun'))
    .option('--valid-on <date>', format('fr', 'cli.territories.option.validOn'), readDate)
    .option('--successor <old=new>', format('fr', 'cli.territories.option.successor'), readSuccessor)
    .action((file: string, options: ImportOptions) => run((session) => importFile(session, file, options)));
}

function readDate(text: string): string {
  const time = Date.parse(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(time) || !new Date(time).toISOString().startsWith(text))
    throw new InvalidArgumentError(format('fr', 'cli.territories.wrongDate'));
  return text;
}

function readSuccessor(text: string, told?: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const [, old, successor] = /^(\d{5})=(\d{5})$/.exec(text) ?? [];
  if (old === undefined || successor === undefined)
    throw new InvalidArgumentError(format('fr', 'cli.territories.wrongSuccessor'));
  return new Map([...(told ?? []), [old, successor]]);
}

async function importFile(
  { database, language }: Pick<CommandSession, 'database' | 'language'>,
  file: string,
  { dryRun = false, validOn, successor }: ImportOptions,
): Promise<CommandOutcome> {
  const options: ImportTerritoriesOptions = {
    dryRun,
    ...(validOn !== undefined && { validOn }),
    ...(successor !== undefined && { successors: successor }),
  };
  const imported = await importTerritories(database, file, options);
  if (!imported.ok) return refusal(file, imported.error, language);
  return { ok: true, result: { file, dryRun, ...imported.value }, text: told(imported.value, dryRun, language) };
}

function told(imported: TerritoriesImported, dryRun: boolean, language: Language): string {
  const { gone, ...counts } = imported;
  return [
    format(language, 'cli.territories.done', counts),
    ...gone.map(({ code, name, successor }) =>
      format(language, 'cli.territories.gone', { code, name, successor: successor ?? 'none' }),
    ),
    ...(dryRun ? [format(language, 'cli.territories.dryRun')] : []),
  ].join('\n');
}

function refusal(file: string, refused: TerritoriesRefused, language: Language): CommandOutcome {
  const { code, ...details } = refused.code === 'FileUnreadable' ? { code: refused.fault.code } : refused;
  const text = refusalText(file, refused, language);
  return { ok: false, result: { file, error: { code, message: text, ...details } }, text };
}

function refusalText(file: string, refused: TerritoriesRefused, language: Language): string {
  switch (refused.code) {
    case 'FileUnreadable':
      return format(language, `import.file.${refused.fault.code}`, { file, ...refused.fault.params });
    case 'ColumnsMissing':
      return format(language, 'cli.territories.columnsMissing', { file, columns: refused.columns.join(', ') });
    case 'RowsRefused':
      return [
        ...refused.faults.map((fault) => format(language, 'cli.territories.fault', { ...fault })),
        format(language, 'cli.territories.rowsRefused', { refused: refused.refused, rows: refused.rows }),
      ].join('\n');
    case 'FileIncomplete':
      return format(language, 'cli.territories.fileIncomplete', {
        file,
        missing: refused.missing,
        examples: refused.examples.join(', '),
      });
    case 'SuccessorUnknown':
      return format(language, 'cli.territories.successorUnknown', { value: refused.value });
  }
}
