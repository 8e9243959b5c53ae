// Runs test/bench/speed/main.ts without a build of its own: TypeScript is compiled as it is required.
require('./typescript.cjs');
require('./speed/main.ts');
