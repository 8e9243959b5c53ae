import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { State } from './states';

/** The jar of the Nu HTML Checker in a folder; null without it, or without Java. */
export function findVnu(tools: string | undefined): string | null {
  const jar = join(tools ?? '', 'node_modules/vnu-jar/build/dist/vnu.jar');
  return tools !== undefined && existsSync(jar) && spawnSync('java', ['-version']).status === 0 ? jar : null;
}

interface Message {
  readonly type: 'error' | 'info' | 'non-document-error';
  readonly subType?: 'warning';
  readonly url: string;
  readonly lastLine?: number;
  readonly message: string;
  readonly extract?: string;
}

/** What vnu finds wrong, warnings included, in the page of each address as the server sends it. */
export async function checkMarkup(jar: string, url: string, states: readonly State[]): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'repere-markup-'));
  try {
    const paths = [...new Set(states.flatMap(({ fr, en }) => [fr, en]))];
    const files = paths.map((_, at) => join(folder, `${at}.html`));
    for (const [at, path] of paths.entries())
      writeFileSync(files[at] ?? '', await (await fetch(new URL(path, url))).text());
    return judged(jar, files)
      .filter(isFault)
      .map(({ url: file, message, lastLine, extract }) => {
        const path = paths[Number(/(\d+)\.html$/.exec(file)?.[1])];
        return `vnu ${path}: ${message} (line ${lastLine}: ${(extract ?? '').replace(/\s+/g, ' ').slice(0, 120)})`;
      });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The language is guessed from words: names of enterprises are French on English pages too. React closes void elements. */
const isFault = ({ type, subType, message }: Message): boolean =>
  type !== 'info' || (subType === 'warning' && !message.startsWith('This document appears to be written in'));

/** @throws when the checker did not do its work: silence is not innocence */
function judged(jar: string, files: readonly string[]): readonly Message[] {
  const { stderr } = spawnSync('java', ['-jar', jar, '--format', 'json', ...files], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return (JSON.parse(stderr) as { messages: readonly Message[] }).messages;
}

/** @throws when the checker does not see a plain fault */
export function proveVnu(jar: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'repere-markup-'));
  const file = join(folder, '0.html');
  writeFileSync(file, '<!doctype html><html lang="fr"><title>x</title><p><div></p>');
  const seen = judged(jar, [file]).some(isFault);
  rmSync(folder, { recursive: true, force: true });
  if (!seen) throw new Error('vnu sees no fault where there is one');
}
