import type { ReferenceSnapshot } from '@repere/reference';
import type { SqlRunner } from '../../../platform/database';
import type { ImportReport, ReportLine } from '../adapters/files/import-report';
import type { FileRow, ListingFile } from '../adapters/files/listing-file';
import { acceptDraft, type AcceptContext, type AcceptedListing } from '../domain/accept-draft';
import { decideRow, type Decision } from '../domain/decide-row';
import type { Outcome, Warning } from '../domain/finding';
import { counted, emptyTally, type ImportTally } from '../domain/import-tally';
import type { KnownListing } from '../domain/known-listing';
import { buildLexicon } from '../domain/lexicon';
import { ListingIndex } from '../domain/listing-index';
import { readKnownListings } from '../known-listing.reader';
import type { ListingWrite } from '../listing.repository';
import { contentHashOf, newListing } from './new-listing';

const TOLD_EVERY = 500;

/** What became of one row, for somebody who looks at the list before it is applied. */
export interface ToldRow {
  readonly line: number;
  readonly outcome: Outcome;
  readonly name: string;
  readonly municipality: string;
  /** Id of the listing that it is, or may be; empty for none. */
  readonly id: string;
  readonly finding: ReportLine['finding'];
  readonly warnings: readonly Warning[];
}

export interface ImportRunOptions {
  /** The municipalities that the sender looks after; everywhere when absent. */
  readonly within?: ((municipality: string) => boolean) | undefined;
  readonly rows?: ((done: number) => void) | undefined;
  readonly told?: ((row: ToldRow) => void) | undefined;
}

/** One pass over a file: each row is checked, recognised, reported, and passed on when there is something to write. */
export class ImportRun {
  tally: ImportTally = emptyTally;
  readonly #index: ListingIndex;
  readonly #context: AcceptContext;
  readonly #slugs = new Set<string>();
  /** Listings that a row of this file was recognised as, with its line. */
  readonly #taken = new Map<string, number>();

  constructor(
    private readonly reference: ReferenceSnapshot,
    private readonly report: Pick<ImportReport, 'add'>,
    today: string,
    private readonly options: ImportRunOptions = {},
  ) {
    this.#context = { reference, lexicon: buildLexicon(reference), today };
    this.#index = new ListingIndex((code) => this.placeName(code));
  }

  /** Learns what is here already; nothing may be written by others until the transaction ends. */
  async learn(sql: SqlRunner, sourceId: string): Promise<void> {
    for await (const { listing, slug } of readKnownListings(sql, sourceId)) {
      this.#index.add(listing);
      this.#slugs.add(slug);
    }
  }

  /** What is to be written, row after row. */
  async *writes(file: ListingFile): AsyncGenerator<ListingWrite> {
    const header = file.table.header?.line ?? 1;
    for (const finding of file.columnWarnings)
      await this.report.add({ line: header, outcome: 'warning', id: '', finding });
    this.tally = { ...this.tally, warnings: file.columnWarnings.length };
    for await (const row of file.rows()) {
      const write = await this.take(row);
      if (this.tally.rows % TOLD_EVERY === 0) this.options.rows?.(this.tally.rows);
      if (write !== null) yield write;
    }
    this.options.rows?.(this.tally.rows);
  }

  private async take(row: FileRow): Promise<ListingWrite | null> {
    if ('refusal' in row) return this.refuse(row, row.refusal, []);
    const accepted = acceptDraft(row.draft, this.#context);
    if (!accepted.ok) return this.refuse(row, accepted.error, row.warnings);
    const { within = () => true } = this.options;
    const { municipalityCode } = accepted.value.record;
    if (!within(municipalityCode)) return this.refuse(row, this.outside(municipalityCode), row.warnings);
    const contentHash = contentHashOf(accepted.value.record);
    const decision = decideRow(accepted.value, contentHash, this.#index, this.#taken);
    if ('listing' in decision && !within(decision.listing.municipalityCode))
      return this.refuse(row, this.outside(decision.listing.municipalityCode), row.warnings);
    const write = this.toWrite(decision, accepted.value, contentHash);
    const warnings = [...row.warnings, ...accepted.value.warnings];
    if (decision.outcome === 'new') {
      this.#index.add(knownFrom(write, row.line));
      if (decision.otherSite)
        warnings.push({ code: 'neq_other_site', field: 'neq', value: accepted.value.record.neq ?? '' });
    } else if (decision.outcome !== 'duplicate') {
      this.#taken.set(decision.listing.id, row.line);
      if (decision.outcome === 'changed') this.#index.recognised(decision.listing, accepted.value.record);
    }
    const { name } = accepted.value.record;
    await this.tell({
      ...{ line: row.line, outcome: decision.outcome, id: idOf(decision, write), name, warnings },
      municipality: this.reference.territories.get(municipalityCode)?.name ?? municipalityCode,
      finding: 'reason' in decision ? decision.reason : null,
    });
    return write;
  }

  private async refuse(row: FileRow, refusal: ReportLine['finding'], warnings: readonly Warning[]): Promise<null> {
    const draft = 'draft' in row ? row.draft : null;
    const said = { name: draft?.name ?? '', municipality: draft?.municipality ?? '' };
    await this.tell({ ...said, line: row.line, outcome: 'refused', id: '', finding: refusal, warnings });
    return null;
  }

  private outside(code: string): ReportLine['finding'] {
    const value = this.reference.territories.get(code)?.name ?? code;
    return { code: 'outside_territory', field: 'seat.municipality', value };
  }

  private async tell(row: ToldRow): Promise<void> {
    const { line, outcome, id, finding, warnings } = row;
    this.options.told?.(row);
    this.tally = counted(this.tally, outcome, warnings.length);
    await this.report.add({ line, outcome, id, finding });
    for (const warning of warnings) await this.report.add({ line, outcome: 'warning', id, finding: warning });
  }

  private toWrite(decision: Decision, accepted: AcceptedListing, contentHash: string): ListingWrite | null {
    if (decision.outcome === 'new') return newListing(accepted, this.reference, this.#slugs, contentHash);
    if (decision.outcome !== 'changed') return null;
    const { record, hold } = accepted;
    const fields = decision.how === 'complete' ? decision.fields : [];
    const kept = decision.how === 'replace' ? decision.kept : [];
    return { action: decision.how, id: decision.listing.id, slug: '', record, contentHash, hold, fields, kept };
  }

  private placeName(code: string): string {
    const [mrc] = this.reference.territories.ancestors(code);
    return `${this.reference.territories.get(code)?.name ?? ''} ${mrc?.name ?? ''}`;
  }
}

function idOf(decision: Decision, write: ListingWrite | null): string {
  if (decision.outcome === 'new') return write?.id ?? '';
  return decision.outcome === 'duplicate' ? decision.id : decision.listing.id;
}

function knownFrom(write: ListingWrite | null, line: number): KnownListing {
  if (write === null) throw new Error('a new row is always written');
  const { id, record, contentHash, hold } = write;
  const { externalId, neq, name, municipalityCode, address, email, phone, website } = record;
  return {
    id,
    line,
    contentHash,
    externalId,
    neq,
    name,
    municipalityCode,
    address,
    email,
    phone,
    website,
    ownSource: true,
    demo: false,
    publication: hold === null ? 'published' : 'held',
    status: 'unverified',
    blanks: new Set(),
    owned: new Map(),
  };
}
