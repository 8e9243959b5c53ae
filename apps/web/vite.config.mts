import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { parsedMessages } from './build/parsed-messages.mjs';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const modules = path('../../node_modules');

const searchPage = /[\\/]pages[\\/]search[\\/]search-page\.tsx$/;
const sharedPart = /[\\/]src[\\/]shared[\\/]/;
const publicEntry = /[\\/]src[\\/]app[\\/]entry-client\.tsx$/;

/** Does a module come with another one, by static imports alone? */
function comesWith(
  root: RegExp,
  id: string,
  graph: { getModuleInfo(id: string): { readonly importers: readonly string[] } | null },
  seen = new Set<string>(),
): boolean {
  if (root.test(id)) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return (graph.getModuleInfo(id)?.importers ?? []).some((importer) => comesWith(root, importer, graph, seen));
}

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
      { find: /^@repere\/contract\/(client|routes)$/, replacement: `${path('../../libs/contract/src')}/$1.ts` },
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
                    priority: 2,
                  },
                  {
                    name: 'leaflet',
                    test: /node_modules[\\/](leaflet|react-leaflet|@react-leaflet)[\\/]/,
                    priority: 2,
                  },
                  {
                    // What every public page needs is one file: in many small ones it weighs more.
                    // The entry itself stays out: the workspace loads this file too, and must not start the public site.
                    name: (id, context) =>
                      !publicEntry.test(id) &&
                      (comesWith(publicEntry, id, context) ||
                        (sharedPart.test(id) && comesWith(searchPage, id, context)))
                        ? 'site'
                        : null,
                    debugName: 'site',
                    priority: 1,
                  },
                ],
              },
            },
          },
        },
  ssr: { noExternal: true },
}));
