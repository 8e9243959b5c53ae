/**
 * Two more opinions than axe's, on every public page and state, in both languages: `npm run a11y -- --tools DIR [--url URL] [--pictures DIR]`.
 * pa11y (HTML CodeSniffer, WCAG 2 AA) looks at pages in a browser, vnu at what the server sends. They are no dependencies
 * of ours: `npm install pa11y vnu-jar` in any folder gives that DIR. What is not there is said to be skipped. With
 * `--pictures`, each state is also left there as pa11y saw it: `degraded.fr.320.png`.
 */
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromiumPath } from '../../libs/testing/src/browser';
import { startProduct } from '../../libs/testing/src/product';
import { checkMarkup, findVnu, proveVnu } from './markup';
import { findPa11y, sniff } from './sniff';
import { sightsAt, statesOf, WIDTHS } from './states';

/** One line each: where, and what is wrong there. */
type Report = readonly string[];

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { tools: { type: 'string' }, url: { type: 'string' }, pictures: { type: 'string' } },
});

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function check(): Promise<boolean> {
  const pa11y = chromiumPath === undefined ? null : findPa11y(values.tools);
  const vnu = findVnu(values.tools);
  if (pa11y === null) say('skipped: pa11y (give its folder with --tools; a Chromium is needed too)');
  if (vnu === null) say('skipped: vnu (give its folder with --tools; Java is needed too)');
  if (pa11y === null && vnu === null) return true;
  const product = values.url === undefined ? await startProduct({ env: { DEMO: '1' } }) : null;
  const url = values.url ?? product?.url ?? '';
  if (values.pictures !== undefined) mkdirSync(values.pictures, { recursive: true });
  try {
    const states = await statesOf(url);
    const reports: Report[] = [];
    if (vnu !== null) {
      proveVnu(vnu);
      reports.push(await checkMarkup(vnu, url, states));
    }
    if (pa11y !== null)
      for (const width of WIDTHS)
        reports.push(
          await sniff(pa11y, url, sightsAt(states, width), {
            executablePath: chromiumPath ?? '',
            pictures: values.pictures,
          }),
        );
    const faults = reports.flat();
    faults.forEach(say);
    say(`${states.length} states, ${faults.length} violations`);
    return faults.length === 0;
  } finally {
    await product?.stop();
  }
}

void check().then((clean) => {
  process.exitCode = clean ? 0 : 1;
});
