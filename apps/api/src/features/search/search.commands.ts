import { constants, setPriority } from 'node:os';
import { format } from '@repere/i18n';
import type { Command } from 'commander';
import type { CommandOutcome, CommandSession, RunCommand } from '../../platform/cli';
import { IndexKeeper } from './indexing/index-keeper';
import { EngineUnavailable, type SearchEngine } from './search-engine.port';

/** `search reindex`: a new index for each engine, then the swap; searches are answered all along. */
export function registerSearchCommands(program: Command, run: RunCommand): void {
  const search = program.command('search').description(format('fr', 'cli.search.description'));
  search
    .command('reindex')
    .description(format('fr', 'cli.search.reindex.description'))
    .action(() => run(reindex));
}

async function reindex(session: CommandSession): Promise<CommandOutcome> {
  // Nobody waits for the index to come as buyers wait for their answers.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const keeper = session.app.get(IndexKeeper);
  const outcomes = [];
  for (const engine of keeper.engines) outcomes.push(await reindexOne(keeper, engine, session));
  return {
    ok: outcomes.every(({ ok }) => ok),
    result: { engines: outcomes.map(({ result }) => result) },
    text: outcomes.map(({ text }) => text).join('\n'),
  };
}

async function reindexOne(
  keeper: IndexKeeper,
  engine: SearchEngine,
  { language }: CommandSession,
): Promise<CommandOutcome> {
  const began = performance.now();
  try {
    const state = await keeper.rebuild(engine);
    const seconds = Math.round(performance.now() - began) / 1_000;
    const { generation, documents, checksum } = state;
    return {
      ok: true,
      result: { engine: engine.name, generation, documents, checksum, seconds },
      text: format(language, 'cli.search.reindex.done', { engine: engine.name, documents, seconds, generation }),
    };
  } catch (error) {
    if (!(error instanceof EngineUnavailable)) throw error;
    return {
      ok: false,
      result: { engine: engine.name, error: 'engine_unavailable', reason: error.reason },
      text: format(language, 'cli.search.reindex.away', { engine: engine.name, reason: error.reason }),
    };
  }
}
