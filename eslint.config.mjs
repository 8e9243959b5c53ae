import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const libs = ['kernel', 'reference', 'geo', 'service-area', 'contract', 'i18n', 'demo', 'testing'];
const element = (type, pattern) => ({ type, pattern });

/** Layers a folder may import from; what is not named is refused. The finer rules stand in .dependency-cruiser.cjs. */
const allowed = {
  kernel: [],
  reference: ['kernel'],
  geo: ['kernel'],
  'service-area': ['kernel', 'reference', 'geo'],
  contract: ['kernel', 'reference', 'geo'],
  i18n: ['kernel'],
  demo: ['kernel', 'reference', 'geo', 'contract'],
  testing: [...libs, 'platform', 'feature', 'process'],
  platform: ['kernel', 'reference', 'geo', 'contract', 'i18n', 'platform'],
  feature: ['kernel', 'reference', 'geo', 'service-area', 'contract', 'i18n', 'demo', 'platform', 'feature'],
  process: ['kernel', 'contract', 'i18n', 'platform', 'feature', 'process'],
  'web-app': ['kernel', 'contract', 'i18n', 'web-app', 'web-page', 'web-feature', 'web-shared'],
  'web-page': ['kernel', 'contract', 'i18n', 'web-page', 'web-feature', 'web-shared'],
  'web-feature': ['kernel', 'contract', 'i18n', 'web-feature', 'web-shared'],
  'web-shared': ['kernel', 'geo', 'contract', 'i18n', 'web-shared'],
};

export default defineConfig(
  {
    ignores: [
      'dist/**',
      '.data/**',
      'coverage/**',
      'apps/api/src/platform/database/generated/**',
      'apps/web/public/geo/**',
      'tools/prisma-engine.mjs',
      'tools/jest-swc.cjs',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [tseslint.configs.strict],
    rules: {
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'off',
      'no-console': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[property.name=/^\\$(query|execute)RawUnsafe$/]',
          message: 'Use the SQL port of platform/database with parameters.',
        },
        {
          selector: 'CallExpression[callee.property.name="bindPopup"] > Literal',
          message: 'Popups are built from DOM nodes, never from HTML strings.',
        },
      ],
    },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'module', 'require', '__dirname', 'URL', 'setTimeout', 'clearTimeout', 'setInterval']
          .concat(['clearInterval', 'Buffer', 'fetch', 'performance', 'AbortSignal', 'AbortController', 'TextDecoder'])
          .map((name) => [name, 'readonly']),
      ),
    },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: [
      'libs/demo/src/content/**',
      'libs/i18n/src/**/{fr,en}.ts',
      'libs/i18n/src/**/*.{fr,en}.ts',
      'libs/reference/data/**',
    ],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['{apps,libs}/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { typescript: { project: ['tsconfig.json', 'apps/web/tsconfig.json'] } },
      'boundaries/elements': [
        ...libs.map((name) => element(name, `libs/${name}`)),
        element('platform', 'apps/api/src/platform'),
        element('feature', 'apps/api/src/features/*'),
        element('web-app', 'apps/web/src/app'),
        element('web-page', 'apps/web/src/pages/*'),
        element('web-feature', 'apps/web/src/features/*'),
        element('web-shared', 'apps/web/src/shared'),
        element('process', 'apps/api/src'),
      ],
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          checkAllOrigins: true,
          policies: [
            { from: { element: { type: '*' } }, allow: { to: { module: { origin: ['external', 'core'] } } } },
            {
              from: { element: { types: { anyOf: ['kernel', 'reference', 'geo', 'service-area', 'demo'] } } },
              disallow: { to: { module: { origin: ['external', 'core'] } } },
            },
            ...Object.entries(allowed).map(([type, types]) => ({
              from: { element: { type } },
              allow: { to: { element: { types: { anyOf: [type, ...types] } } } },
            })),
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.{spec,int-spec,suite}.{ts,tsx}', 'test/**', 'libs/testing/**'],
    rules: { 'boundaries/dependencies': 'off', '@typescript-eslint/no-non-null-assertion': 'off', 'no-console': 'off' },
  },
);
