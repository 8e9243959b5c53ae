import { startProduct } from '@repere/testing';
import { fuzz } from './fuzz';

/**
 * `node test/run-ts.cjs test/fuzz/api-fuzz.ts`: fuzzes every open route of the built product, on the demonstration, or of
 * the one at `FUZZ_URL`. `REQUESTS` (50,000) and `SEED` choose the run; the report is JSON; exit 1 when a promise broke.
 */
async function main(): Promise<void> {
  const requests = Number(process.env['REQUESTS'] ?? 50_000);
  const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
  process.stderr.write(`fuzz: seed ${seed} (SEED=${seed} repeats it), ${requests} requests\n`);
  const given = process.env['FUZZ_URL'];
  const product = given === undefined ? await startProduct({ env: { DEMO: '1', LOG_LEVEL: 'error' } }) : null;
  try {
    const report = await fuzz(given ?? product?.url ?? '', requests, seed);
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    process.exitCode = report.faults.length > 0 ? 1 : 0;
  } finally {
    await product?.stop();
  }
}

void main();
