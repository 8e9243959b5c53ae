// `node test/run-ts.cjs test/fuzz/api-fuzz.ts`: runs a TypeScript program without a build, compiled as it is required.
const { resolve } = require('node:path');
require('./bench/typescript.cjs');

require(resolve(process.argv[2]));
