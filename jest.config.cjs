/** One project per kind of test; tools/test.mjs runs them in turn. */
const shared = {
  transform: { '^.+\\.(t|mj|j)sx?$': '<rootDir>/tools/jest-swc.cjs' },
  transformIgnorePatterns: [],
  moduleNameMapper: {
    '^@repere/contract/(client|routes)$': '<rootDir>/libs/contract/src/$1',
    '^@repere/([^/]+)$': '<rootDir>/libs/$1/src',
    '\\.css$': '<rootDir>/tools/empty.cjs',
  },
  setupFiles: ['<rootDir>/tools/jest-seed.cjs'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/.data/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
};

module.exports = {
  // A hook may start a server or fill a database, on a machine that does other things too.
  testTimeout: 60_000,
  // A spec that starts the product leaves about 100 MB behind in its process: one process for all of them runs out of memory.
  workerIdleMemoryLimit: '1500MB',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/{apps,libs,tools}/**/*.spec.ts', '<rootDir>/test/architecture/**/*.spec.ts'],
    },
    {
      ...shared,
      displayName: 'web',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/apps/web/**/*.spec.tsx'],
    },
    {
      ...shared,
      displayName: 'integration',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/apps/**/*.int-spec.ts', '<rootDir>/test/faults/**/*.int-spec.ts'],
      globalSetup: '<rootDir>/libs/testing/src/global-setup.ts',
      globalTeardown: '<rootDir>/libs/testing/src/global-teardown.ts',
    },
    {
      ...shared,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/e2e/**/*.e2e-spec.ts'],
      globalSetup: '<rootDir>/test/e2e/global-setup.ts',
      globalTeardown: '<rootDir>/test/e2e/global-teardown.ts',
    },
  ],
};
