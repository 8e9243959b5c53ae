// `node test/run-ts.cjs test/fuzz/api-fuzz.ts`: runs a TypeScript program without a build, compiled as it is required.
const Module = require('node:module');
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { transformSync } = require('@swc/core');

const ROOT = resolve(__dirname, '..');
const jsc = {
  target: 'es2022',
  keepClassNames: true,
  parser: { syntax: 'typescript', decorators: true },
  transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
};

require.extensions['.ts'] = (module, filename) => {
  const source = readFileSync(filename, 'utf8');
  const { code } = transformSync(source, { filename, sourceMaps: 'inline', module: { type: 'commonjs' }, jsc });
  module._compile(code, filename);
};

const original = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  const alias = /^@repere\/([^/]+)(\/client)?$/.exec(request);
  const target = alias === null ? request : join(ROOT, 'libs', alias[1], 'src', alias[2] === undefined ? '' : 'client');
  return original.call(this, target, ...rest);
};

require(resolve(process.argv[2]));
