import type { ListingFile } from '../adapters/files/listing-file';
import type { Finding, Outcome } from '../domain/finding';
import { emptyTally, type ImportTally } from '../domain/import-tally';
import type { ToldRow } from '../use-cases/import-run';

/** A row as the preview shows it. */
export interface PreviewRow {
  readonly line: number;
  readonly outcome: Outcome;
  readonly name: string;
  readonly municipality: string;
  readonly listingId: string | null;
  readonly finding: Finding | null;
  readonly warnings: readonly Finding[];
}

export interface PreviewColumn {
  readonly index: number;
  readonly header: string;
  readonly field: string | null;
  readonly why: string | null;
}

/** What a list was recognised as, and what became, or would become, of its rows. */
export interface UploadPreview {
  readonly format: string;
  readonly sheet: string | null;
  readonly tally: ImportTally;
  readonly columns: readonly PreviewColumn[];
  readonly rows: readonly PreviewRow[];
  /** How often each finding was told, with its first example. */
  readonly reasons: readonly { readonly outcome: string; readonly finding: Finding; readonly count: number }[];
}

/** First rows of each outcome: enough to see whether columns were understood. */
const SHOWN: Readonly<Record<Outcome, number>> = { new: 8, changed: 12, unchanged: 3, duplicate: 25, refused: 25 };
const LONGEST = 200;

/** Gathers what an import tells while it reads. */
export class PreviewCollector {
  readonly #rows: PreviewRow[] = [];
  readonly #shown = new Map<Outcome, number>();
  readonly #reasons = new Map<string, { outcome: string; finding: Finding; count: number }>();
  #format = '';
  #sheet: string | null = null;
  #columns: PreviewColumn[] = [];

  opened({ table, mapping }: ListingFile): void {
    this.#format = table.format;
    this.#sheet = table.sheet;
    const { used, unused } = mapping ?? { used: [], unused: [] };
    this.#columns = (table.header?.cells ?? []).flatMap((header, index) => {
      const use = used.find((one) => one.index === index);
      const idle = unused.find((one) => one.index === index);
      if (use === undefined && idle === undefined && header.trim() === '') return [];
      return [{ index, header: short(header), field: use?.field ?? null, why: idle?.why ?? null }];
    });
  }

  told({ line, outcome, name, municipality, id, finding, warnings }: ToldRow): void {
    if (finding !== null) this.#count(outcome, finding);
    for (const warning of warnings) this.#count('warning', warning);
    const shown = this.#shown.get(outcome) ?? 0;
    if (shown >= SHOWN[outcome]) return;
    this.#shown.set(outcome, shown + 1);
    const listingId = id === '' || outcome === 'new' ? null : id;
    this.#rows.push({
      ...{ line, outcome, listingId, name: short(name), municipality: short(municipality) },
      finding: finding === null ? null : shortened(finding),
      warnings: warnings.slice(0, 4).map(shortened),
    });
  }

  result(tally: ImportTally): UploadPreview {
    const { rows, new: created, changed, unchanged, duplicates, refused, warnings } = { ...emptyTally, ...tally };
    return {
      ...{ format: this.#format, sheet: this.#sheet, columns: this.#columns, rows: this.#rows },
      tally: { rows, new: created, changed, unchanged, duplicates, refused, warnings },
      reasons: [...this.#reasons.values()].sort((a, b) => b.count - a.count),
    };
  }

  #count(outcome: string, finding: Finding): void {
    const key = `${outcome} ${finding.code}`;
    const known = this.#reasons.get(key);
    if (known === undefined) this.#reasons.set(key, { outcome, finding: shortened(finding), count: 1 });
    else known.count++;
  }
}

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
const shortened = (finding: Finding): Finding => ({ ...finding, value: short(finding.value) });
