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
    private readonly progress: (done: number) => void = () => undefined,
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
      if (this.tally.rows % TOLD_EVERY === 0) this.progress(this.tally.rows);
      if (write !== null) yield write;
    }
    this.progress(this.tally.rows);
  }

  private async take(row: FileRow): Promise<ListingWrite | null> {
    if ('refusal' in row) return this.refuse(row.line, row.refusal, []);
    const accepted = acceptDraft(row.draft, this.#context);
    if (!accepted.ok) return this.refuse(row.line, accepted.error, row.warnings);
    const contentHash = contentHashOf(accepted.value.record);
    const decision = decideRow(accepted.value, contentHash, this.#index, this.#taken);
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
    await this.tell(
      row.line,
      decision.outcome,
      idOf(decision, write),
      'reason' in decision ? decision.reason : null,
      warnings,
    );
    return write;
  }

  private async refuse(line: number, refusal: ReportLine['finding'], warnings: readonly Warning[]): Promise<null> {
    await this.tell(line, 'refused', '', refusal, warnings);
    return null;
  }

  private async tell(
    line: number,
    outcome: Outcome,
    id: string,
    finding: ReportLine['finding'],
    warnings: readonly Warning[],
  ): Promise<void> {
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
