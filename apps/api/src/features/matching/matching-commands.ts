import type { Command } from 'commander';
import { format } from '@repere/i18n';
import type { Language } from '@repere/kernel';
import type { CommandOutcome, CommandSession, RunCommand } from '../../platform/cli';
import { MatchPurchases, type MatchOutcome } from './use-cases/match-purchases';

interface MatchFlags {
  readonly all?: boolean;
  readonly preview?: boolean;
  readonly acceptMethod?: boolean;
}

/** Adds `purchases match` (api.md §2) to the `purchases` command. */
export function registerMatchingCommands(purchases: Command, run: RunCommand): void {
  purchases
    .command('match')
    .description(format('fr', 'match.command'))
    .option('--all', format('fr', 'match.command.all'))
    .option('--preview', format('fr', 'match.command.preview'))
    .option('--accept-method', format('fr', 'match.command.accept'))
    .action((flags: MatchFlags) => run((session) => matchPurchases(session, flags)));
}

async function matchPurchases({ app, language, say }: CommandSession, flags: MatchFlags): Promise<CommandOutcome> {
  const outcome = await app.get(MatchPurchases, { strict: false }).execute({
    all: flags.all === true,
    preview: flags.preview === true,
    acceptMethod: flags.acceptMethod === true,
    progress: (lines) => {
      if (lines % 10_000 === 0 && lines > 0) say(format(language, 'match.told.progress', { lines }));
    },
  });
  const ok = outcome.applied || flags.preview === true;
  return { ok, result: outcome, text: told(outcome, flags.preview === true, language) };
}

function told(outcome: MatchOutcome, preview: boolean, language: Language): string {
  const { methodVersion, publishedVersion, lines, suppliers, changed } = outcome;
  const text = [format(language, 'match.told.result', { methodVersion, lines, suppliers, changed })];
  const word = (status: string | null): string =>
    format(language, `match.status.${status ?? 'none'}` as 'match.status.none');
  for (const { from, to, lines: moved, value } of outcome.moves)
    text.push(format(language, 'match.told.move', { from: word(from), to: word(to), lines: moved, value }));
  for (const { buyer, before, after } of outcome.buyers)
    text.push(
      format(language, 'match.told.buyer', { buyer: buyer ?? format(language, 'match.unattributed'), before, after }),
    );
  if (preview) text.push(format(language, 'match.told.preview'));
  else if (!outcome.applied)
    text.push(format(language, 'match.told.waiting', { methodVersion, publishedVersion: publishedVersion ?? 0 }));
  return text.join('\n');
}
