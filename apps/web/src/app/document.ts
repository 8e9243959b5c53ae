import type { Language } from '@repere/kernel';
import type { DocumentHead } from '../shared/document-head';

/** The part of Vite's manifest that pages need. */
export type Manifest = Readonly<
  Record<
    string,
    {
      readonly file: string;
      readonly css?: readonly string[];
      readonly assets?: readonly string[];
      readonly imports?: readonly string[];
    }
  >
>;

export interface PageFiles {
  readonly entry: string;
  readonly preload: readonly string[];
  readonly css: readonly string[];
  readonly fonts: readonly string[];
}

/** Walks the manifest from some modules: what to preload, and the style sheets in the order of the modules. */
export function pageFiles(manifest: Manifest, entry: string, modules: readonly string[]): PageFiles {
  const scripts = new Set<string>();
  const css = new Set<string>();
  const fonts = new Set<string>();
  const visited = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (chunk === undefined || visited.has(key)) return;
    visited.add(key);
    chunk.imports?.forEach(visit);
    scripts.add(`/${chunk.file}`);
    chunk.css?.forEach((file) => css.add(`/${file}`));
    chunk.assets?.filter((file) => file.endsWith('.woff2')).forEach((file) => fonts.add(`/${file}`));
  };
  [entry, ...modules].forEach(visit);
  const main = `/${manifest[entry]?.file ?? ''}`;
  scripts.delete(main);
  return { entry: main, preload: [...scripts], css: [...css], fonts: [...fonts] };
}

/** Writes the whole document around a rendered page. Without `state` no script is sent at all. */
export function writeDocument(page: {
  readonly language: Language;
  readonly head: DocumentHead;
  readonly publicUrl: string;
  readonly body: string;
  readonly files: PageFiles;
  readonly icon: string;
  readonly nonce: string;
  readonly state: object | null;
}): string {
  const { head, files, language, publicUrl, state } = page;
  const other = language === 'fr' ? 'en' : 'fr';
  const url = (path: string): string => escaped(publicUrl + path);
  const nonce = escaped(page.nonce);
  const french = language === 'fr' ? head.canonical : (head.alternate ?? head.canonical);
  const alternates: readonly (readonly [string, string])[] =
    head.alternate === null
      ? []
      : [
          [`${language}-CA`, head.canonical],
          [`${other}-CA`, head.alternate],
          ['x-default', french],
        ];
  const links = [
    `<link rel="canonical" href="${url(head.canonical)}">`,
    ...alternates.map(([tongue, path]) => `<link rel="alternate" hreflang="${tongue}" href="${url(path)}">`),
    ...(head.indexed ? [] : ['<meta name="robots" content="noindex">']),
    `<link rel="icon" type="image/svg+xml" href="${page.icon}">`,
    ...files.fonts.map((file) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${file}">`),
    ...files.css.map((file) => `<link rel="stylesheet" href="${file}">`),
    ...(state === null
      ? []
      : files.preload.map((file) => `<link rel="modulepreload" nonce="${nonce}" href="${file}">`)),
  ];
  const social = [
    ['og:type', 'website'],
    ['og:site_name', 'Repère'],
    ['og:title', head.title],
    ['og:description', head.description],
    ['og:url', publicUrl + head.canonical],
    ['og:locale', language === 'fr' ? 'fr_CA' : 'en_CA'],
  ].map(([property = '', content = '']) => `<meta property="${property}" content="${escaped(content)}">`);
  const scripts =
    state === null
      ? ''
      : `<script type="application/json" id="state">${inScript(state)}</script>` +
        `<script type="module" nonce="${nonce}" src="${files.entry}"></script>`;
  return `<!doctype html>
<html lang="${language}-CA">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(head.title)}</title>
<meta name="description" content="${escaped(head.description)}">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbf8f1">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#101a16">
<meta name="format-detection" content="telephone=no">
${[...links, ...social, ...(head.jsonLd ?? []).map(jsonLd)].join('\n')}
</head>
<body>
<div id="root">${page.body}</div>
${scripts}
</body>
</html>
`;
}

const jsonLd = (data: object): string => `<script type="application/ld+json">${inScript(data)}</script>`;

/** JSON that cannot close its script element nor break a line of JavaScript. */
const inScript = (data: object): string =>
  JSON.stringify(data).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
