import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const web = join(root, 'apps/web/src');

const IMPORTED = /import (\w+) from '([^']+\.module\.css)'/g;
const COMMENT = /\/\*[^]*?\*\//g;
/** `:global(.leaflet-popup)` names another sheet's class. */
const FOREIGN = /:global\([^)]*\)/g;
const CLASS = /\.([A-Za-z_][\w-]*)/g;

const classesOf = (sheet: string): ReadonlySet<string> =>
  new Set([...sheet.replace(COMMENT, '').replace(FOREIGN, '').matchAll(CLASS)].map(([, name = '']) => name));

/** The classes a source names in a sheet: `styles['card']` whole, `styles[`step${n}`]` by its beginning. */
function askedOf(source: string, name: string): readonly { readonly name: string; readonly begins: boolean }[] {
  const asked = source.matchAll(new RegExp(`(?<![\\w.])${name}\\[(?:'([\\w-]+)'|\`([\\w-]+)\\$)`, 'g'));
  return [...asked].map(([, whole, start]) => ({ name: whole ?? start ?? '', begins: whole === undefined }));
}

/** A sheet gives `undefined` for a class it does not define, and the page then says `class="undefined"`. */
function undefinedClasses(source: string, sheetAt: (path: string) => string): readonly string[] {
  return [...source.matchAll(IMPORTED)].flatMap(([, name = '', path = '']) => {
    const defined = [...classesOf(sheetAt(path))];
    return askedOf(source, name)
      .filter((asked) => !defined.some((one) => (asked.begins ? one.startsWith(asked.name) : one === asked.name)))
      .map((asked) => `${name}['${asked.name}${asked.begins ? '…' : ''}'] is not in ${path}`);
  });
}

const sources = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => join(web, path));

describe('the classes that the pages name', () => {
  it('are all defined in their sheet', () => {
    const missing = sources.flatMap((path) =>
      undefinedClasses(readFileSync(path, 'utf8'), (sheet) => readFileSync(resolve(dirname(path), sheet), 'utf8')).map(
        (fault) => `${relative(root, path)}: ${fault}`,
      ),
    );
    expect(sources.length).toBeGreaterThan(100);
    expect(missing).toEqual([]);
  });

  it('are seen when their sheet lacks them, whole or by their beginning', () => {
    const source = [
      "import styles from './a.module.css';",
      "import form from './b.module.css';",
      "<p className={styles['here']} /> <p className={styles['away']} /> <p className={form[`step${n}`]} />",
      "<p className={form[`grade${n}`]} /> {refusal.form['field']}",
    ].join('\n');
    const sheets: Readonly<Record<string, string>> = {
      './a.module.css': '/* .away */ .here:hover, .map :global(.away) { color: red }',
      './b.module.css': '.step1 { color: red }',
    };
    expect(undefinedClasses(source, (path) => sheets[path] ?? '')).toEqual([
      "styles['away'] is not in ./a.module.css",
      "form['grade…'] is not in ./b.module.css",
    ]);
  });
});
