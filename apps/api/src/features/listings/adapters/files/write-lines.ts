import type { Writable } from 'node:stream';
import { format } from '@repere/i18n';
import type { Language } from '@repere/kernel';
import { CommandRefused } from '../../../../platform/cli';

/** Characters handed over at once. */
const CHUNK = 65_536;

/**
 * Writes lines, each with its line break, some thousands at a time.
 * @returns how many
 */
export async function writeLines(
  lines: AsyncIterable<string>,
  write: (text: string) => Promise<void>,
): Promise<number> {
  let chunk = '';
  let count = 0;
  for await (const line of lines) {
    chunk += `${line}\n`;
    count++;
    if (chunk.length < CHUNK) continue;
    await write(chunk);
    chunk = '';
  }
  if (chunk !== '') await write(chunk);
  return count;
}

/**
 * Writes lines to standard output, which may be a file on a full disk or a program that stopped reading.
 * @throws CommandRefused with a sentence for the reader, at the first line that does not arrive
 */
export async function writeToOutput(
  lines: AsyncIterable<string>,
  output: Writable,
  language: Language,
): Promise<number> {
  // Each write tells its own failure; without a listener the stream would end the process with a trace.
  output.on('error', () => undefined);
  const write = (text: string): Promise<void> =>
    new Promise((done, fail) =>
      output.write(text, (error) => (error == null ? done() : fail(refusal(error, language)))),
    );
  return writeLines(lines, write);
}

function refusal(error: Error, language: Language): CommandRefused {
  const { code = 'error' } = error as NodeJS.ErrnoException;
  return new CommandRefused('output_unwritable', format(language, 'import.output_unwritable', { code }));
}
