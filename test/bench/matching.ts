import { builtInReference, type ReferenceSnapshot } from '@repere/reference';
import { Aliases } from '../../apps/api/src/features/matching/domain/aliases';
import { METHOD_VERSION } from '../../apps/api/src/features/matching/domain/match';
import { matchContext } from '../../apps/api/src/features/matching/domain/match-context';
import { matchSupplier, type MatchContext } from '../../apps/api/src/features/matching/domain/match-supplier';
import { readSupplierName } from '../../apps/api/src/features/matching/domain/supplier-name';
import { homonymTraps } from '../../apps/api/src/features/matching/testing/homonym-traps';
import { measure, reviewShare, type By, type Judged } from './matching/measure';
import { fileWorld, generatedWorld, type World } from './matching/worlds';

/**
 * `npm run bench:matching [-- --seeds 3 --lines 20000]` on generated contracts, or `npm run bench:matching -- FILE… [--directory
 * listings.jsonl]` on any file: hides half of the NEQ, matches by name and evidence, compares. Exit code 1 below the goals.
 */
const out = (line: string): void => void process.stdout.write(`${line}\n`);
const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
const args = process.argv.slice(2);
const option = (name: string): string | null => {
  const at = args.indexOf(`--${name}`);
  return at === -1 ? null : (args[at + 1] ?? null);
};

/** Half of the valid numbers, the same every time. */
function mask(): () => boolean {
  let state = 20_261_123;
  return () => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) % 65_536 < 32_768;
}

function judge(world: World, reference: ReferenceSnapshot): { judged: Judged[]; context: MatchContext; ms: number } {
  const hide = mask();
  const aliases = new Aliases();
  const prepared = world.lines.map((line) => {
    const { supplier } = line;
    const masked = supplier.neq !== null && supplier.neqValid && hide();
    if (!masked && supplier.neq !== null && supplier.neqValid)
      aliases.learn(readSupplierName(supplier.name).key, supplier.neq);
    return { line, masked, shown: masked ? { ...supplier, neq: null, neqValid: false } : supplier };
  });
  const context = matchContext(world.enterprises, reference, (key) => aliases.of(key));
  const started = performance.now();
  const judged = prepared.map(({ line, masked, shown }): Judged => ({
    result: matchSupplier(shown, context),
    truth: world.truthOf(line),
    value: line.value,
    masked,
    unseen: shown.neq === null && aliases.of(readSupplierName(shown.name).key).length === 0,
    placed: shown.postalCode !== null || shown.locality !== null,
    level: line.level,
    year: line.year,
  }));
  return { judged, context, ms: performance.now() - started };
}

function row(label: string, judged: readonly Judged[], statuses: readonly string[]): void {
  const { said } = measure(judged, statuses, 'count');
  if (judged.length === 0) return;
  const cells = (['count', 'value'] as const).map((by: By) => {
    const { precision, recall, f1 } = measure(judged, statuses, by);
    return `P ${said === 0 ? '      –' : percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`;
  });
  out(`  ${label.padEnd(38)} ${String(said).padStart(6)}   ${cells.join('   |   ')}`);
}

const goals: { readonly what: string; readonly met: boolean; readonly found: string }[] = [];
const goal = (what: string, met: boolean, found: string): void => void goals.push({ what, met, found });

function report(world: World, reference: ReferenceSnapshot): void {
  const { judged, context, ms } = judge(world, reference);
  out(`\n## Method ${METHOD_VERSION}, ${world.label}`);
  out(
    `${judged.length} suppliers of lines, ${world.enterprises.length} enterprises, ${judged.filter(({ masked }) => masked).length} NEQ hidden; ${(ms / 1000).toFixed(1)} s, ${Math.round((1000 * judged.length) / ms)} a second`,
  );
  out(`  ${''.padEnd(38)} answers   by count                                       by value`);
  row('confirmed', judged, ['confirmed']);
  row('probable', judged, ['probable']);
  row('confirmed or probable', judged, ['confirmed', 'probable']);
  const masked = judged.filter((one) => one.masked);
  row('hidden NEQ', masked, ['probable']);
  row(
    'hidden NEQ, address',
    masked.filter(({ placed }) => placed),
    ['probable'],
  );
  row(
    'hidden NEQ, no address',
    masked.filter(({ placed }) => !placed),
    ['probable'],
  );
  const unseen = masked.filter((one) => one.unseen);
  row('hidden NEQ, spelling never seen', unseen, ['probable']);
  for (const level of [...new Set(masked.map((one) => one.level))].sort())
    row(
      `hidden NEQ, buyer ${level}`,
      masked.filter((one) => one.level === level),
      ['probable'],
    );
  for (const year of [...new Set(masked.flatMap((one) => one.year ?? []))].sort((a, b) => a - b))
    row(
      `hidden NEQ, ${year}`,
      masked.filter((one) => one.year === year),
      ['probable'],
    );
  out(`  to review: ${percent(reviewShare(judged))} of lines`);
  for (const by of ['count', 'value'] as const) {
    const confirmed = measure(judged, ['confirmed'], by).precision;
    const probable = measure(judged, ['probable'], by).precision;
    goal(`${world.label}: precision of confirmed by ${by} ≥ 99.5 %`, confirmed >= 0.995, percent(confirmed));
    goal(`${world.label}: precision of probable by ${by} ≥ 97 %`, probable >= 0.97, percent(probable));
  }
  const recalled = measure(judged, ['confirmed', 'probable'], 'value').recall;
  goal(`${world.label}: value recalled ≥ 90 %`, recalled >= 0.9, percent(recalled));
  const hidden = measure(masked, ['probable'], 'value').recall;
  goal(`${world.label}: value recalled under hidden NEQ ≥ 90 %`, hidden >= 0.9, percent(hidden));
  const fresh = measure(unseen, ['probable'], 'count').recall;
  goal(`${world.label}: lines of spellings never seen ≥ 80 %`, fresh >= 0.8, percent(fresh));
  goal(`${world.label}: to review ≤ 3 %`, reviewShare(judged) <= 0.03, percent(reviewShare(judged)));
  traps(world, context, reference);
}

/** Nobody among two hundred homonyms may be confirmed. */
function traps(world: World, context: MatchContext, reference: ReferenceSnapshot): void {
  const all = homonymTraps(world.enterprises, reference);
  const clean: MatchContext = { ...context, aliases: () => [] };
  const statuses = new Map<string, number>();
  for (const { supplier } of all) {
    const { status } = matchSupplier(supplier, clean);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  out(`  ${all.length} homonym traps: ${[...statuses].map(([status, count]) => `${count} ${status}`).join(', ')}`);
  if (all.length > 0)
    goal(
      `${world.label}: none of ${all.length} homonyms confirmed`,
      !statuses.has('confirmed'),
      String(statuses.get('confirmed') ?? 0),
    );
}

async function main(): Promise<void> {
  const reference = builtInReference();
  const files = args.filter((arg, at) => !arg.startsWith('--') && !args[at - 1]?.startsWith('--'));
  if (files.length > 0) report(await fileWorld(files, option('directory'), reference), reference);
  else
    for (let seed = 1; seed <= Number(option('seeds') ?? 2); seed++)
      report(await generatedWorld(seed, Number(option('lines') ?? 20_000), reference), reference);
  out('\n## Goals');
  for (const { what, met, found } of goals) out(`  ${met ? '✓' : '✗'} ${what}: ${found}`);
  process.exitCode = goals.every(({ met }) => met) ? 0 : 1;
}

void main();
