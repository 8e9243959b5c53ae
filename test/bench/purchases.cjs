// Runs test/bench/purchases.ts without a build.
require('./typescript.cjs');
require('./purchases.ts');
