/**
 * The picture of docs/adr/0001-layout.md as rules: who may import whom.
 * Every rule is seen failing on a small wrong tree by test/architecture/import-rules.spec.ts.
 */
const ranks = require('./test/architecture/feature-ranks.cjs');

const FEATURES = '^apps/api/src/features';
const either = (names) => `(${names.join('|')})`;

const rankRules = ranks.slice(0, -1).map((names, rank) => ({
  name: `feature-rank-${rank}`,
  comment: 'A feature uses only features of a strictly lower rank; news travels upward by outbox event.',
  severity: 'error',
  from: { path: `${FEATURES}/(${names.join('|')})/` },
  to: {
    path: `${FEATURES}/${either(ranks.slice(rank).flat())}/`,
    pathNot: `${FEATURES}/$1/`,
  },
}));

module.exports = {
  forbidden: [
    ...rankRules,
    {
      name: 'feature-has-a-rank',
      comment: 'A new feature takes its place in the table of ranks first.',
      severity: 'error',
      from: {},
      to: { path: `${FEATURES}/`, pathNot: `${FEATURES}/${either(ranks.flat())}/` },
    },
    {
      name: 'feature-through-its-door',
      comment: 'Other rooms are entered through their index.ts.',
      severity: 'error',
      from: { path: `${FEATURES}/([^/]+)/` },
      to: { path: `${FEATURES}/[^/]+/`, pathNot: [`${FEATURES}/$1/`, `${FEATURES}/[^/]+/index\\.ts$`] },
    },
    {
      name: 'process-through-the-doors',
      comment: 'The processes know features by their doors.',
      severity: 'error',
      from: { path: '^apps/api/src/[^/]+\\.ts$' },
      to: { path: `${FEATURES}/`, pathNot: `${FEATURES}/[^/]+/index\\.ts$` },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^apps/api/src/platform/' },
      to: { path: `${FEATURES}/` },
    },
    {
      name: 'domain-is-pure',
      comment: 'domain/ imports itself and pure libraries: no Nest, no Prisma, no node:, no reader.',
      severity: 'error',
      from: { path: `${FEATURES}/([^/]+)/domain/`, pathNot: '\\.(int-)?spec\\.ts$' },
      to: {
        pathNot: [`${FEATURES}/$1/domain/`, '^libs/(kernel|reference|geo|service-area)/'],
      },
    },
    {
      name: 'prisma-stays-home',
      comment: 'Only repositories, readers and platform/database know the Prisma client.',
      severity: 'error',
      from: {
        path: '^(apps|libs)/',
        pathNot: ['\\.(repository|reader)\\.ts$', '^apps/api/src/platform/database/', '\\.(int-)?spec\\.ts$'],
      },
      to: { path: ['^apps/api/src/platform/database/generated/', 'node_modules/@prisma/'] },
    },
    {
      name: 'meilisearch-in-its-adapter',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: `${FEATURES}/search/adapters/meilisearch/` },
      to: { path: ['node_modules/meilisearch/', '^meilisearch$'] },
    },
    {
      name: 'database-driver-in-platform',
      comment: 'Raw SQL goes through the port of platform/database.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^apps/api/src/platform/', '^libs/testing/'] },
      to: { path: 'node_modules/(pg|pg-copy-streams)/' },
    },
    {
      name: 'kernel-imports-nothing',
      severity: 'error',
      from: { path: '^libs/kernel/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^libs/kernel/' },
    },
    {
      name: 'reference-and-geo-know-the-kernel',
      severity: 'error',
      from: { path: '^libs/(reference|geo)/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^libs/$1/', '^libs/kernel/'] },
    },
    {
      name: 'service-area-is-pure',
      severity: 'error',
      from: { path: '^libs/service-area/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^libs/(service-area|kernel|reference|geo)/' },
    },
    {
      name: 'contract-knows-schemas-only',
      severity: 'error',
      from: { path: '^libs/contract/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^libs/(contract|kernel|reference|geo)/', 'node_modules/zod/'] },
    },
    {
      name: 'demo-is-pure',
      severity: 'error',
      from: { path: '^libs/demo/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^libs/(demo|kernel|reference|geo|contract)/' },
    },
    {
      name: 'libs-know-no-app',
      severity: 'error',
      from: { path: '^libs/', pathNot: '^libs/testing/' },
      to: { path: '^apps/' },
    },
    {
      name: 'testing-in-tests-only',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^libs/testing/', '\\.(int-)?spec\\.tsx?$', '\\.suite\\.ts$'] },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'api-and-web-apart',
      severity: 'error',
      from: { path: '^apps/(api|web)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'web-imports-downwards',
      comment: 'app → pages → features → shared.',
      severity: 'error',
      from: { path: '^apps/web/src/shared/' },
      to: { path: '^apps/web/src/(app|pages|features)/' },
    },
    {
      name: 'web-features-below-pages',
      severity: 'error',
      from: { path: '^apps/web/src/features/' },
      to: { path: '^apps/web/src/(app|pages)/' },
    },
    {
      name: 'web-pages-below-app',
      severity: 'error',
      from: { path: '^apps/web/src/pages/' },
      to: { path: '^apps/web/src/app/' },
    },
    {
      name: 'web-features-apart',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: { pathNot: '^apps/api/src/platform/database/generated/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
