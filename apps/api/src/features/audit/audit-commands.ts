import type { Command } from 'commander';
import { format } from '@repere/i18n';
import type { CommandOutcome, CommandSession, RunCommand } from '../../platform/cli';
import { AuditReader } from './audit.reader';
import { productGrants } from './product-grants';

/** Adds `audit verify` (api.md §2) and `audit grants`. */
export function registerAuditCommands(program: Command, run: RunCommand): void {
  const audit = program.command('audit').description(format('fr', 'records.command.audit'));
  audit
    .command('verify')
    .description(format('fr', 'records.command.verify'))
    .action(() => run(verify));
  audit
    .command('grants')
    .argument('<role>')
    .description(format('fr', 'records.command.grants'))
    .action((role: string) => run(({ language }) => Promise.resolve(grants(role, language))));
}

/** What the owner of the tables runs for the product's own account (docs/operations.md). */
function grants(role: string, language: CommandSession['language']): CommandOutcome {
  const statements = productGrants(role);
  if (statements === null)
    return { ok: false, result: { role }, text: format(language, 'records.grants.role', { role }) };
  return { ok: true, result: { statements }, text: statements.map((statement) => `${statement};`).join('\n') };
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
