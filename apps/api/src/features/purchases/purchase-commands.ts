import type { Command } from 'commander';
import { format } from '@repere/i18n';
import type { Language } from '@repere/kernel';
import type { CommandOutcome, CommandSession, RunCommand } from '../../platform/cli';
import { SOURCE_CHOICES } from './adapters/files/open-purchase-file';
import type { ImportedFile } from './domain/imported-file';
import type { PurchaseFault } from './domain/purchase-fault';
import { faultMessage } from './views/fault-message';
import { ImportPurchases, type PurchaseImportRequest } from './use-cases/import-purchases';

/** Adds `purchases import` (api.md §2). Other rooms add theirs to the command it gives back. */
export function registerPurchaseCommands(program: Command, run: RunCommand): Command {
  const purchases = program.command('purchases').description(format('fr', 'purchases.command'));
  purchases
    .command('import <files...>')
    .description(format('fr', 'purchases.command.import'))
    .addOption(
      purchases
        .createOption('--source <source>', format('fr', 'purchases.command.source'))
        .choices(SOURCE_CHOICES)
        .default('auto'),
    )
    .option('--buyer <name>', format('fr', 'purchases.command.buyer'))
    .addOption(
      purchases.createOption('--tax <basis>', format('fr', 'purchases.command.tax')).choices(['included', 'excluded']),
    )
    .action((files: string[], options: ImportOptions) => run((session) => importFiles(session, files, options)));
  return purchases;
}

type ImportOptions = Pick<PurchaseImportRequest, 'source' | 'buyer' | 'tax'>;

/** A file as `--json` prints it. */
type FileOutcome = Omit<ImportedFile, 'id'> | RefusedFile;

interface RefusedFile {
  readonly file: string;
  readonly sha256: null;
  readonly source: null;
  readonly records: 0;
  readonly lines: 0;
  readonly new: 0;
  readonly changed: 0;
  readonly unchanged: 0;
  readonly quarantined: 0;
  readonly refused: 0;
  readonly sum: '0';
  readonly report: null;
  readonly error: {
    readonly code: string;
    readonly record: number | null;
    readonly message: string;
  };
}

const NOTHING = {
  records: 0,
  lines: 0,
  new: 0,
  changed: 0,
  unchanged: 0,
  quarantined: 0,
  refused: 0,
  sum: '0',
} as const;

/**
 * Each file wholly or not at all, one after the other; a file that is refused does not stop the next. One object: `files`, and, when
 * there is a single file, its own fields beside it.
 */
async function importFiles(
  session: CommandSession,
  files: readonly string[],
  options: ImportOptions,
): Promise<CommandOutcome> {
  const { app, language, say } = session;
  const importer = app.get(ImportPurchases, { strict: false });
  const outcomes: FileOutcome[] = [];
  const lines: string[] = [];
  for (const file of files) {
    const imported = await importer.execute(
      { file, ...options },
      {
        opened: (opened) => say(format(language, 'purchases.told.opened', { file, source: opened.source })),
        records: (done) => say(format(language, 'purchases.told.records', { done })),
        compiling: () => say(format(language, 'purchases.told.compiling')),
      },
    );
    if (imported.ok) {
      const { id: _, ...told } = imported.value;
      outcomes.push(told);
      lines.push(format(language, 'purchases.told.result', { ...told }));
      lines.push(format(language, 'purchases.told.report', { report: told.report }));
    } else {
      const refused = refusal(file, imported.error, language);
      outcomes.push(refused);
      lines.push(refused.error.message);
    }
  }
  const ok = outcomes.every((outcome) => !('error' in outcome));
  const [only] = outcomes;
  return { ok, result: { ...(outcomes.length === 1 ? only : {}), files: outcomes }, text: lines.join('\n') };
}

function refusal(file: string, fault: PurchaseFault, language: Language): RefusedFile {
  const message = faultMessage(file, fault, language);
  const error = { code: fault.code, record: fault.record, message };
  return { file, sha256: null, source: null, ...NOTHING, report: null, error };
}
