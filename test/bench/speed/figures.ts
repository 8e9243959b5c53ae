/** Milliseconds of one round, or any other figures. */
export type Sample = readonly number[];

/** The value below which a share of the figures lies. @param share 0 to 1 */
export function percentile(sample: Sample, share: number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export const median = (sample: Sample): number => percentile(sample, 0.5);

/** One line of the report: what is measured, its peer, their ratio, and the goal of quality.md §3.3. */
export interface Line {
  readonly id: string;
  readonly what: string;
  readonly ours: string;
  readonly peer: string;
  readonly ratio: string;
  readonly goal: string;
  /** Null where there is no goal, or no peer to compare with. */
  readonly met: boolean | null;
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
export const times = (value: number): string => `${value.toFixed(2)} ×`;

/** The report as a Markdown table. */
export function table(lines: readonly Line[]): string {
  const verdict = { true: 'met', false: '**missed**', null: '—' } as const;
  const rows = lines.map(({ id, what, ours, peer, ratio, goal, met }) =>
    [id, what, ours, peer, ratio, goal, verdict[String(met) as keyof typeof verdict]].join(' | '),
  );
  return ['id | what | Repère | peer | ratio | goal | ', '--- | --- | --- | --- | --- | --- | ---', ...rows]
    .map((row) => `| ${row} |`)
    .join('\n');
}
