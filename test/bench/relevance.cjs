// Runs test/bench/relevance.ts without a build.
require('./typescript.cjs');
require('./relevance.ts');
