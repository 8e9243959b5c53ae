import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(__dirname, '../..');

/** Wrong code as if it stood at a path, and the lint rule that must catch it. */
const WRONG: readonly (readonly [rule: string, file: string, code: string])[] = [
  ['boundaries/dependencies', 'libs/kernel/src/wide.ts', "import '@repere/reference';"],
  ['boundaries/dependencies', 'libs/kernel/src/clock.ts', "import 'node:fs';"],
  ['boundaries/dependencies', 'libs/geo/src/wide.ts', "import '@repere/contract';"],
  ['boundaries/dependencies', 'libs/contract/src/wide.ts', "import '@repere/service-area';"],
  ['boundaries/dependencies', 'apps/web/src/shared/wide.ts', "import '../../../../libs/demo/src';"],
  ['boundaries/dependencies', 'apps/api/src/platform/wide.ts', "import '@repere/demo';"],
  ['boundaries/dependencies', 'apps/api/src/features/listings/fake.ts', "import '@repere/testing';"],
  ['no-restricted-syntax', 'apps/api/src/features/listings/raw.ts', 'export const q = (p: P) => p.$queryRawUnsafe;'],
  ['no-restricted-syntax', 'apps/web/src/shared/map/popup.ts', "export const p = (m: M) => m.bindPopup('<b>x</b>');"],
  ['no-console', 'libs/geo/src/loud.ts', "console.log('x');"],
  ['@typescript-eslint/no-explicit-any', 'libs/geo/src/any.ts', 'export const x: any = 1;'],
  ['max-lines', 'libs/geo/src/long.ts', 'export {};\n'.repeat(401)],
];

/** Right code that the same rules must let pass. */
const RIGHT: readonly (readonly [file: string, code: string])[] = [
  ['libs/reference/src/right.ts', "export { ok } from '@repere/kernel';"],
  ['libs/contract/src/right.ts', "export { z } from 'zod';"],
  ['apps/api/src/features/listings/right.ts', "export { ok } from '@repere/kernel';"],
];

interface Message {
  readonly ruleId: string | null;
}

function lint(files: readonly (readonly [file: string, code: string])[]): Message[][] {
  const script = `
    import { ESLint } from 'eslint';
    const eslint = new ESLint();
    const found = [];
    for (const [filePath, code] of ${JSON.stringify(files)})
      found.push((await eslint.lintText(code, { filePath }))[0].messages.map(({ ruleId }) => ({ ruleId })));
    process.stdout.write(JSON.stringify(found));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' });
  return JSON.parse(output.slice(output.indexOf('[['))) as Message[][];
}

describe('the lint rules', () => {
  const messages = lint([...WRONG.map(([, file, code]) => [file, code] as const), ...RIGHT]);

  it.each(WRONG.map(([rule, file], index) => ({ rule, file, index })))('$rule catches $file', ({ rule, index }) => {
    expect(messages[index]).toContainEqual({ ruleId: rule });
  });

  it('let right code pass', () => {
    expect(messages.slice(WRONG.length)).toEqual(RIGHT.map(() => []));
  });
});
