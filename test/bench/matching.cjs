// Runs test/bench/matching.ts without a build.
require('./typescript.cjs');
require('./matching.ts');
