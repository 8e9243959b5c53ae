/**
 * Property tests draw the same cases in every run, so that a red run means a changed product.
 * `FC_SEED=random npm test` draws new ones; a failure prints the seed, and `FC_SEED=<seed>` draws its cases again.
 */
const fc = require('fast-check');

const asked = process.env.FC_SEED ?? '20261123';
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked) });
