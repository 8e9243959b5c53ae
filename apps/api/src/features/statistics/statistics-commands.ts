import { resolve } from 'node:path';
import type { Command } from 'commander';
import { format } from '@repere/i18n';
import type { CommandOutcome, CommandSession, RunCommand } from '../../platform/cli';
import { snapshotDirectory, PublishSnapshot } from './use-cases/publish-snapshot';
import { RederiveSnapshot } from './use-cases/rederive-snapshot';
import { RefreshFigures } from './use-cases/refresh-figures';
import { MembershipRepository } from './membership.repository';
import { SnapshotRepository } from './snapshot.repository';

/** Adds `statistics snapshot|rederive|refresh` (api.md §2). */
export function registerStatisticsCommands(program: Command, run: RunCommand): void {
  const statistics = program.command('statistics').description(format('fr', 'statistics.command'));
  statistics
    .command('snapshot <name>')
    .description(format('fr', 'statistics.command.snapshot'))
    .action((name: string) => run((session) => publish(session, name)));
  statistics
    .command('rederive <publication>')
    .description(format('fr', 'statistics.command.rederive'))
    .action((publication: string) => run((session) => rederive(session, publication)));
  statistics
    .command('membership <listing>')
    .description(format('fr', 'statistics.command.membership'))
    .requiredOption('--source <text>', format('fr', 'statistics.command.membership.source'))
    .option('--from <day>', format('fr', 'statistics.command.membership.from'))
    .option('--to <day>', format('fr', 'statistics.command.membership.to'))
    .option('--form <code>', format('fr', 'statistics.command.membership.form'))
    .action((listing: string, options: MembershipOptions) => run((session) => membership(session, listing, options)));
  statistics
    .command('refresh')
    .description(format('fr', 'statistics.command.refresh'))
    .option('--whole', format('fr', 'statistics.command.whole'))
    .action((options: { whole?: boolean }) => run((session) => refresh(session, options.whole === true)));
}

interface MembershipOptions {
  readonly source: string;
  readonly from?: string;
  readonly to?: string;
  readonly form?: string;
}

/** Says when a listing was of the social economy: contracts of other days stop counting. */
async function membership(
  { app, language }: CommandSession,
  listing: string,
  { source, from, to, form }: MembershipOptions,
): Promise<CommandOutcome> {
  const recorded = await app
    .get(MembershipRepository, { strict: false })
    .record({ listing, from: from ?? null, to: to ?? null, legalForm: form ?? null, source });
  if (!recorded.ok) {
    const { code, ...params } = recorded.error;
    return { ok: false, result: recorded.error, text: format(language, `statistics.refused.${code}`, params) };
  }
  return { ok: true, result: recorded.value, text: format(language, 'statistics.told.membership', { listing }) };
}

async function publish({ app, config, language }: CommandSession, name: string): Promise<CommandOutcome> {
  const published = await app.get(PublishSnapshot, { strict: false }).execute(name);
  if (!published.ok) {
    const { code, ...params } = published.error;
    return { ok: false, result: published.error, text: format(language, `problem.${code}`, params) };
  }
  const { slug, lines, figuresSha256, factsSha256, differences } = published.value;
  const directory = resolve(snapshotDirectory(config, slug));
  return {
    ok: true,
    result: {
      slug,
      lines,
      figuresSha256,
      factsSha256,
      differences,
      directory,
      url: `${config.publicUrl}/statistiques/publications/${slug}`,
    },
    text: format(language, 'statistics.told.published', { slug, lines, directory }),
  };
}

/** A folder, or the name of a publication of this installation. */
async function rederive({ app, config, language }: CommandSession, publication: string): Promise<CommandOutcome> {
  const known = await app.get(SnapshotRepository, { strict: false }).bySlug(publication);
  const directory = known === null ? resolve(publication) : snapshotDirectory(config, known.slug);
  const derived = await app.get(RederiveSnapshot, { strict: false }).execute(directory);
  if (!derived.ok) {
    const { code, ...params } = derived.error;
    return { ok: false, result: derived.error, text: format(language, `statistics.refused.${code}`, params) };
  }
  const { slug, identical, lines } = derived.value;
  const text = format(language, identical ? 'statistics.told.identical' : 'statistics.told.different', { slug, lines });
  return { ok: identical, result: derived.value, text };
}

async function refresh({ app, language }: CommandSession, whole: boolean): Promise<CommandOutcome> {
  const refreshed = await app.get(RefreshFigures, { strict: false }).execute(whole);
  return {
    ok: true,
    result: refreshed,
    text: format(language, 'statistics.told.refreshed', { lines: refreshed.lines }),
  };
}
