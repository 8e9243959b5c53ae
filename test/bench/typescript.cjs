// Lets `require` read the project's TypeScript and its @repere/… names.
const Module = require('node:module');
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { transformSync } = require('@swc/core');

const ROOT = resolve(__dirname, '../..');
const jsc = {
  target: 'es2022',
  keepClassNames: true,
  parser: { syntax: 'typescript', decorators: true },
  transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
};

require.extensions['.ts'] = (module, filename) => {
  const source = readFileSync(filename, 'utf8');
  module._compile(
    transformSync(source, { filename, sourceMaps: 'inline', module: { type: 'commonjs' }, jsc }).code,
    filename,
  );
};

const original = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  const alias = /^@repere\/([^/]+)(\/client)?$/.exec(request);
  const target = alias === null ? request : join(ROOT, 'libs', alias[1], 'src', alias[2] === undefined ? '' : 'client');
  return original.call(this, target, ...rest);
};
