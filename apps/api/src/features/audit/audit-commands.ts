import type { Command } from 'commander';
import { format } from '@repere/i18n';
import type { CommandOutcome, CommandSession, RunCommand } from '../../platform/cli';
import { AuditReader } from './audit.reader';

/** Adds `audit verify` (api.md §2). */
export function registerAuditCommands(program: Command, run: RunCommand): void {
  program
    .command('audit')
    .description(format('fr', 'records.command.audit'))
    .command('verify')
    .description(format('fr', 'records.command.verify'))
    .action(() => run(verify));
}

async function verify({ app, language }: CommandSession): Promise<CommandOutcome> {
  const { fault, ...result } = await app.get(AuditReader, { strict: false }).verify();
  if (fault !== null) {
    const text = format(language, `records.audit.${fault.what}`, { seq: fault.seq, entries: result.entries });
    return { ok: false, result: { ...result, fault }, text };
  }
  const lines = [format(language, 'records.audit.whole', { entries: result.entries, hash: result.hash })];
  if (!result.protected) lines.push(format(language, 'records.audit.one_role'));
  return { ok: true, result: { ...result, fault }, text: lines.join('\n') };
}
