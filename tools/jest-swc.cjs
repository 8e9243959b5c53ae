// Compiles TypeScript, and every ESM file of node_modules, to CommonJS: Jest on Node < 24.9 cannot require(esm).
const { createTransformer } = require('@swc/jest');
const { readFileSync, existsSync } = require('node:fs');
const { dirname, join, extname } = require('node:path');
const opts = (tsx) => ({
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true, tsx },
    transform: {
      react: { runtime: 'automatic' },
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
    },
  },
});
const ts = createTransformer(opts(false)),
  tsx = createTransformer(opts(true)),
  js = createTransformer({ ...opts(false), jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } } });
const types = new Map();
function pkgType(dir) {
  if (types.has(dir)) return types.get(dir);
  const f = join(dir, 'package.json');
  const t = existsSync(f)
    ? (JSON.parse(readFileSync(f, 'utf8')).type ?? 'commonjs')
    : dirname(dir) === dir
      ? 'commonjs'
      : pkgType(dirname(dir));
  types.set(dir, t);
  return t;
}
const pick = (p) => (p.endsWith('.tsx') ? tsx : /\.[cm]?ts$/.test(p) ? ts : isEsm(p) ? js : null),
  isEsm = (p) => extname(p) === '.mjs' || (extname(p) === '.js' && pkgType(dirname(p)) === 'module');
module.exports = {
  process: (s, p, o) => pick(p)?.process(s, p, o) ?? { code: s },
  getCacheKey: (s, p, o) => (pick(p) ?? js).getCacheKey(s, p, o) + (pick(p) ? 'e' : 'c'),
};
