import { Option, type Command } from 'commander';
import { format } from '@repere/i18n';
import type { Language } from '@repere/kernel';
import type { CommandOutcome, CommandSession, RunCommand } from '../../platform/cli';
import type { EntryDraft, EntryRole, EntryState, StaffEntry } from './domain/vocabulary-entry';
import { VocabularyDesk } from './vocabulary-desk';

interface AddOptions {
  readonly sector: readonly string[];
  readonly language: Language;
  readonly role: EntryRole;
  readonly note?: string;
  readonly propose?: boolean;
}

/** `vocabulary list | add | accept | retire | export | misses`: words without code. */
export function registerVocabularyCommands(program: Command, run: RunCommand): void {
  const vocabulary = program.command('vocabulary').description(format('fr', 'cli.vocabulary.description'));
  vocabulary
    .command('list')
    .description(format('fr', 'cli.vocabulary.list.description'))
    .addOption(
      new Option('--state <state>', format('fr', 'cli.vocabulary.option.state')).choices([
        'proposed',
        'accepted',
        'retired',
      ]),
    )
    .action((options: { state?: EntryState }) => run((session) => list(session, options.state ?? null)));
  vocabulary
    .command('add <phrases...>')
    .description(format('fr', 'cli.vocabulary.add.description'))
    .requiredOption('--sector <ids...>', format('fr', 'cli.vocabulary.option.sector'))
    .addOption(
      new Option('--language <language>', format('fr', 'cli.vocabulary.option.language'))
        .choices(['fr', 'en'])
        .default('fr'),
    )
    .addOption(
      new Option('--role <role>', format('fr', 'cli.vocabulary.option.role'))
        .choices(['need', 'action', 'venue'])
        .default('need'),
    )
    .option('--note <text>', format('fr', 'cli.vocabulary.option.note'))
    .option('--propose', format('fr', 'cli.vocabulary.option.propose'))
    .action((phrases: string[], options: AddOptions) => run((session) => add(session, phrases, options)));
  for (const verb of ['accept', 'retire'] as const)
    vocabulary
      .command(`${verb} <id>`)
      .description(format('fr', `cli.vocabulary.${verb}.description`))
      .action((id: string) => run((session) => decide(session, verb, id)));
  vocabulary
    .command('export')
    .description(format('fr', 'cli.vocabulary.export.description'))
    .action(() => run(exportEntries));
  vocabulary
    .command('misses')
    .description(format('fr', 'cli.vocabulary.misses.description'))
    .action(() => run(misses));
}

const desk = ({ app }: CommandSession): VocabularyDesk => app.get(VocabularyDesk);

const line = ({ id, state, language, phrases, sectors }: StaffEntry): string =>
  `${id}  ${state}  ${language}  ${sectors.join(' ')}  ${phrases.join(', ')}`;

async function list(session: CommandSession, state: EntryState | null): Promise<CommandOutcome> {
  const entries = await desk(session).list(state);
  return {
    ok: true,
    result: { entries },
    text: entries.length > 0 ? entries.map(line).join('\n') : format(session.language, 'cli.vocabulary.none'),
  };
}

async function add(
  session: CommandSession,
  phrases: readonly string[],
  { sector, language, role, note, propose }: AddOptions,
): Promise<CommandOutcome> {
  const draft: EntryDraft = { phrases, sectors: sector, language, role, note: note ?? null };
  const proposed = await desk(session).proposeEntry(draft, null);
  if (!proposed.ok) return refused(session, proposed.error);
  const entry = propose === true ? proposed : await desk(session).acceptEntry(proposed.value.id, null);
  return entry.ok ? done(session, entry.value) : refused(session, entry.error);
}

async function decide(session: CommandSession, verb: 'accept' | 'retire', id: string): Promise<CommandOutcome> {
  const decided = await (verb === 'accept' ? desk(session).acceptEntry(id, null) : desk(session).retireEntry(id, null));
  return decided.ok ? done(session, decided.value) : refused(session, decided.error);
}

/** In the form of `libs/reference/data/vocabulary/needs.json`, to carry words to another instance or into a release. */
async function exportEntries(session: CommandSession): Promise<CommandOutcome> {
  const accepted = await desk(session).list('accepted');
  const entries = accepted.map(({ sectors, role, language, phrases }) => ({
    sectors,
    ...(role !== 'need' && { role }),
    fr: language === 'fr' ? phrases : [],
    en: language === 'en' ? phrases : [],
  }));
  return { ok: true, result: { entries }, text: entries.map((entry) => JSON.stringify(entry)).join('\n') };
}

async function misses(session: CommandSession): Promise<CommandOutcome> {
  const counted = await desk(session).misses();
  return {
    ok: true,
    result: { misses: counted },
    text: counted.map(({ text, searches, lastMonth }) => `${searches}  ${lastMonth}  ${text}`).join('\n'),
  };
}

const done = ({ language }: CommandSession, entry: StaffEntry): CommandOutcome => ({
  ok: true,
  result: { entry },
  text: `${format(language, `cli.vocabulary.state.${entry.state}`)}\n${line(entry)}`,
});

const refused = (
  { language }: CommandSession,
  { code, value }: { readonly code: RefusalCode; readonly value: string },
): CommandOutcome => ({
  ok: false,
  result: { error: code, value },
  text: format(language, `cli.vocabulary.refused.${code}`, { value }),
});

type RefusalCode =
  | 'PhraseMissing'
  | 'PhraseTooLong'
  | 'PhraseMalformed'
  | 'SectorMissing'
  | 'SectorUnknown'
  | 'PhraseKnown'
  | 'EntryUnknown'
  | 'EntryRetired';
