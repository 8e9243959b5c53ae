import { join } from 'node:path';
import type { Command } from 'commander';
import { format } from '@repere/i18n';
import type { Language } from '@repere/kernel';
import type { CommandOutcome, CommandSession, RunCommand } from '../../platform/cli';
import { DemoParts } from '../../platform/demo-parts';
import type { TableFault } from '../../platform/tabular';
import type { ListingFile } from './adapters/files/listing-file';
import { writeLines, writeToOutput } from './adapters/files/write-lines';
import { WholeFile } from './adapters/files/whole-file';
import { AwaitSearchable } from './use-cases/await-searchable';
import { ClearDemo } from './use-cases/clear-demo';
import { ExportListings, type ExportFormat } from './use-cases/export-listings';
import { ImportListings, type ImportFailure, type ImportResult } from './use-cases/import-listings';
import { LoadDemo } from './use-cases/load-demo';

interface ImportOptions {
  readonly dryRun?: boolean;
  readonly strict?: boolean;
  readonly wait?: boolean;
  readonly source?: string;
}

/** Adds `listings import|export` and `demo load|clear` (api.md §2). */
export function registerListingCommands(program: Command, run: RunCommand): void {
  const listings = program.command('listings').description(format('fr', 'import.command.listings'));
  listings
    .command('import <file>')
    .description(format('fr', 'import.command.import'))
    .option('--dry-run', format('fr', 'import.command.dry_run'))
    .option('--strict', format('fr', 'import.command.strict'))
    .option('--wait', format('fr', 'import.command.wait'))
    .option('--source <name>', format('fr', 'import.command.source'))
    .action((file: string, options: ImportOptions) => run((session) => importFile(session, file, options)));
  listings
    .command('export')
    .description(format('fr', 'import.command.export'))
    .addOption(
      listings
        .createOption('--format <format>', format('fr', 'import.command.export_format'))
        .choices(['jsonl', 'csv'])
        .default('jsonl'),
    )
    .action((options: { format: ExportFormat }) =>
      run((session) => exportAll(session, options.format, program.opts<{ json?: boolean }>().json === true)),
    );
  const demo = program.command('demo').description(format('fr', 'import.command.demo'));
  demo
    .command('load')
    .description(format('fr', 'import.command.demo_load'))
    .action(() => run(loadDemo));
  demo
    .command('clear')
    .description(format('fr', 'import.command.demo_clear'))
    .action(() => run(clearDemo));
}

async function importFile(session: CommandSession, file: string, options: ImportOptions): Promise<CommandOutcome> {
  const { app, language, say } = session;
  const imported = await app.get(ImportListings, { strict: false }).execute(
    { file, source: options.source ?? null, dryRun: options.dryRun === true, strict: options.strict === true },
    {
      opened: (opened) => describeFile(opened, file, language).forEach(say),
      rows: (done) => say(format(language, 'import.told.rows', { done })),
    },
  );
  if (!imported.ok) return refusal(file, imported.error, language);
  const lines = resultLines(imported.value, language);
  if (options.dryRun === true) lines.push(format(language, 'import.told.dry_run'));
  else if (options.wait === true) {
    say(format(language, 'import.told.waiting'));
    const searchable = await app.get(AwaitSearchable, { strict: false }).execute();
    if (!searchable) lines.push(format(language, 'import.told.not_searchable'));
    return { ok: searchable, result: { ...imported.value, searchable }, text: lines.join('\n') };
  }
  return { ok: true, result: imported.value, text: lines.join('\n') };
}

/** What the file was recognised as, and what each of its columns means. */
function describeFile({ table, mapping }: ListingFile, file: string, language: Language): string[] {
  const { format: kind, encoding, delimiter, sheet, otherSheets } = table;
  const lines = [
    format(language, 'import.told.file', {
      file,
      format: kind,
      encoding: encoding ?? 'none',
      delimiter: delimiter === '\t' ? 'tab' : (delimiter ?? 'none'),
    }),
  ];
  if (sheet !== null)
    lines.push(format(language, 'import.told.sheet', { sheet, others: otherSheets.join(', ') || 'none' }));
  for (const { header, field } of mapping?.used ?? [])
    lines.push(format(language, 'import.told.column', { header, field }));
  for (const { header } of mapping?.unused ?? []) lines.push(format(language, 'import.told.unused', { header }));
  return lines;
}

function resultLines(result: ImportResult, language: Language): string[] {
  return [
    format(language, 'import.told.result', { ...result }),
    format(language, 'import.told.report', { report: result.report }),
  ];
}

const NOTHING = { rows: 0, new: 0, changed: 0, unchanged: 0, duplicates: 0, refused: 0, warnings: 0 };

function refusal(file: string, failure: ImportFailure, language: Language): CommandOutcome {
  if (failure.code === 'strict_refused') {
    const { refused, report } = failure.result;
    const message = format(language, 'import.strict_refused', { refused, report });
    return { ok: false, result: { ...failure.result, error: { code: failure.code, message } }, text: message };
  }
  const line = failure.code === 'file_refused' ? failure.fault.line : null;
  const code = failure.code === 'file_refused' ? failure.fault.code : failure.code;
  const message =
    failure.code === 'file_refused'
      ? faultMessage(file, failure.fault, language)
      : format(language, 'import.source_is_demo', { source: failure.source });
  return {
    ok: false,
    result: { file, sha256: null, ...NOTHING, report: null, error: { code, line, field: null, message } },
    text: message,
  };
}

function faultMessage(file: string, fault: TableFault, language: Language): string {
  const message = format(language, `import.file.${fault.code}`, { file, ...fault.params });
  return fault.line === null ? message : format(language, 'import.file.at_line', { line: fault.line, message });
}

/**
 * Streams the lines to standard output. With `--json`, standard output is for one object: the lines go to a file of
 * `DATA_DIR/reports`.
 */
async function exportAll(session: CommandSession, kind: ExportFormat, json: boolean): Promise<CommandOutcome> {
  const { app, config, language } = session;
  const lines = app.get(ExportListings, { strict: false }).lines(kind);
  if (!json) {
    await writeToOutput(lines, process.stdout, language);
    return { ok: true, result: {}, text: '' };
  }
  const file = await WholeFile.create(join(config.dataDir, 'reports'), `listings-export-${Date.now()}.${kind}`);
  try {
    const written = await writeLines(lines, (text) => file.write(text));
    await file.finish();
    const result = { format: kind, listings: kind === 'csv' ? written - 1 : written, file: file.path };
    return { ok: true, result, text: '' };
  } catch (error) {
    await file.discard();
    throw error;
  }
}

async function loadDemo({ app, language, say }: CommandSession): Promise<CommandOutcome> {
  const progress = (done: number): void =>
    void (done % 2_000 === 0 && say(format(language, 'import.told.rows', { done })));
  const count = await app.get(LoadDemo, { strict: false }).execute({ progress });
  const others = await app.get(DemoParts, { strict: false }).load();
  return {
    ok: true,
    result: { listings: count, ...others },
    text: format(language, 'import.told.demo_loaded', { count }),
  };
}

async function clearDemo({ app, language }: CommandSession): Promise<CommandOutcome> {
  const others = await app.get(DemoParts, { strict: false }).clear();
  const count = await app.get(ClearDemo, { strict: false }).execute();
  return {
    ok: true,
    result: { removed: count, ...others },
    text: format(language, 'import.told.demo_cleared', { count }),
  };
}
