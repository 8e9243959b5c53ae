import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import ranks from './feature-ranks.cjs';

const root = resolve(__dirname, '../..');
const config = join(root, '.dependency-cruiser.cjs');

/** One wrong file per rule: the path it stands at, what it imports, the rule that must catch it. */
const WRONG: readonly (readonly [rule: string, file: string, imports: string])[] = [
  ...ranks.slice(0, -1).map((names, rank) => {
    const [from = ''] = names;
    const [above = ''] = ranks[rank + 1] ?? [];
    const file = `apps/api/src/features/${from}/climbs.ts`;
    return [`feature-rank-${rank}`, file, `../${above}/index`] as const;
  }),
  ['feature-has-a-rank', 'apps/api/src/features/nowhere/index.ts', './thing'],
  ['feature-through-its-door', 'apps/api/src/features/search/window.ts', '../listings/listing.reader'],
  ['process-through-the-doors', 'apps/api/src/main.ts', './features/listings/listing.reader'],
  ['platform-knows-no-feature', 'apps/api/src/platform/http/page.ts', '../../features/listings/index'],
  ['domain-is-pure', 'apps/api/src/features/listings/domain/rule.ts', '@nestjs/common'],
  ['domain-is-pure', 'apps/api/src/features/listings/domain/clock.ts', 'node:fs'],
  ['prisma-stays-home', 'apps/api/src/features/listings/use-cases/save.ts', '@prisma/client'],
  ['meilisearch-in-its-adapter', 'apps/api/src/features/search/adapters/postgres/engine.ts', 'meilisearch'],
  ['database-driver-in-platform', 'apps/api/src/features/listings/raw.ts', 'pg'],
  ['kernel-imports-nothing', 'libs/kernel/src/wide.ts', '../../reference/src/index'],
  ['reference-and-geo-know-the-kernel', 'libs/geo/src/wide.ts', '../../contract/src/index'],
  ['service-area-is-pure', 'libs/service-area/src/wide.ts', '../../contract/src/index'],
  ['contract-knows-schemas-only', 'libs/contract/src/wide.ts', '../../i18n/src/index'],
  ['demo-is-pure', 'libs/demo/src/wide.ts', '../../i18n/src/index'],
  ['libs-know-no-app', 'libs/i18n/src/wide.ts', '../../../apps/api/src/features/listings/index'],
  ['testing-in-tests-only', 'apps/api/src/features/listings/fake.ts', '../../../../../libs/testing/src/index'],
  ['api-and-web-apart', 'apps/web/src/app/server.ts', '../../../api/src/features/listings/index'],
  ['web-imports-downwards', 'apps/web/src/shared/ui/card.ts', '../../features/listing-search/index'],
  ['web-features-below-pages', 'apps/web/src/features/listing-search/up.ts', '../../pages/home'],
  ['web-pages-below-app', 'apps/web/src/pages/home.ts', '../app/router'],
  ['web-features-apart', 'apps/web/src/features/listing-search/side.ts', '../listing-editor/index'],
  ['no-cycles', 'apps/api/src/features/listings/a.ts', './b'],
];

/** Files that the wrong ones reach for. */
const TARGETS: Readonly<Record<string, string>> = {
  'apps/api/src/features/nowhere/thing.ts': '',
  'apps/api/src/features/listings/listing.reader.ts': '',
  'apps/api/src/features/listings/b.ts': "import './a';",
  'apps/web/src/features/listing-search/index.ts': '',
  'apps/web/src/features/listing-editor/index.ts': '',
  'apps/web/src/app/router.ts': '',
  ...Object.fromEntries(
    ['reference', 'contract', 'i18n', 'testing'].map((lib) => [`libs/${lib}/src/index.ts`, 'export {};']),
  ),
  ...Object.fromEntries(ranks.flat().map((name) => [`apps/api/src/features/${name}/index.ts`, 'export {};'])),
};

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

function cruise(files: Readonly<Record<string, string>>): readonly Violation[] {
  const tree = mkdtempSync(join(tmpdir(), 'repere-architecture-'));
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(tree, file)), { recursive: true });
      writeFileSync(join(tree, file), text);
    }
    symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
    writeFileSync(join(tree, 'tsconfig.json'), '{}');
    const roots = readdirSync(tree).filter((name) => name === 'apps' || name === 'libs');
    const output = execFileSync(
      process.execPath,
      [join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'), ...roots].concat([
        '--config',
        config,
        '--output-type',
        'json',
      ]),
      { cwd: tree, encoding: 'utf8', maxBuffer: 1 << 26 },
    );
    return (JSON.parse(output) as { summary: { violations: Violation[] } }).summary.violations;
  } finally {
    rmSync(tree, { recursive: true });
  }
}

describe('the import rules', () => {
  const wrong = Object.fromEntries(WRONG.map(([, file, target]) => [file, `import '${target}';`]));
  const found = cruise({ ...TARGETS, ...wrong }).map(({ from, rule }) => `${rule.name} ${from}`);

  it.each(WRONG.map(([rule, file]) => [rule, file]))('%s catches %s', (rule, file) => {
    expect(found).toContain(`${rule} ${file}`);
  });

  it('names a wrong file for every rule', () => {
    const rules = (jest.requireActual(config) as { forbidden: { name: string }[] }).forbidden.map(({ name }) => name);
    expect(new Set(WRONG.map(([rule]) => rule))).toEqual(new Set(rules));
  });

  it('lets a well-built tree pass', () => {
    expect(
      cruise({
        'apps/api/src/features/territories/index.ts': 'export {};',
        'apps/api/src/features/listings/index.ts': "import '../territories/index';",
        'apps/api/src/features/search/domain/rule.ts': "import '../../../../../../libs/kernel/src/index';",
        'libs/kernel/src/index.ts': 'export {};',
      }),
    ).toEqual([]);
  });
});
