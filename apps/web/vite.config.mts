import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { parsedMessages } from './build/parsed-messages.mjs';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const modules = path('../../node_modules');

/** Two builds from one configuration: the browser's (with a manifest) and, with `isSsrBuild`, the server's single bundle. */
export default defineConfig(({ isSsrBuild }) => ({
  root: path('.'),
  base: '/',
  publicDir: isSsrBuild === true ? false : 'public',
  plugins: [react(), parsedMessages()],
  define: isSsrBuild === true ? { 'process.env.NODE_ENV': '"production"' } : {},
  resolve: {
    alias: [
      // Messages are parsed while building (build/parsed-messages.mjs), so the parser stays out of the bundles.
      {
        find: /^@formatjs\/icu-messageformat-parser$/,
        replacement: `${modules}/@formatjs/icu-messageformat-parser/no-parser.js`,
      },
      { find: /^@repere\/contract\/client$/, replacement: path('../../libs/contract/src/client.ts') },
      { find: /^@repere\/i18n\/(.+)$/, replacement: `${path('../../libs/i18n/src')}/$1.ts` },
      { find: /^@repere\/([a-z-]+)$/, replacement: `${path('../../libs')}/$1/src/index.ts` },
    ],
  },
  build:
    isSsrBuild === true
      ? {
          outDir: path('../../dist/web/server'),
          emptyOutDir: true,
          assetsInlineLimit: 0,
          rollupOptions: { output: { entryFileNames: 'entry-server.mjs', chunkFileNames: '[name]-[hash].mjs' } },
        }
      : {
          manifest: true,
          outDir: path('../../dist/web/client'),
          emptyOutDir: true,
          assetsInlineLimit: 0,
          modulePreload: { polyfill: false },
          rollupOptions: {
            input: [path('src/app/entry-client.tsx'), path('src/app/workspace/entry-workspace.tsx')],
            output: {
              codeSplitting: {
                groups: [
                  {
                    name: 'vendor',
                    // The slash after the names keeps react-leaflet and Leaflet out.
                    test: /node_modules[\\/](react|react-dom|scheduler|@tanstack|@formatjs|intl-messageformat)[\\/]/,
                  },
                ],
              },
            },
          },
        },
  ssr: { noExternal: true },
}));
