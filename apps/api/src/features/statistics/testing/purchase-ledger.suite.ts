import { randomUUID } from 'node:crypto';
import type { SqlRunner } from '../../../platform/database';

/** One supplier of a line, as a test writes it. */
export interface LedgerSupplier {
  readonly name: string;
  readonly neq?: string;
  readonly locality?: string;
  readonly postalCode?: string;
  readonly awarded?: string | null;
  readonly paid?: string | null;
  readonly final?: string | null;
  readonly listingId?: string;
  readonly status?: 'confirmed' | 'probable' | 'candidate' | 'review' | 'rejected';
  readonly method?: string;
  readonly publicBody?: boolean;
}

export interface LedgerLine {
  readonly id: string;
  readonly source: string;
  readonly buyerId: string | null;
  readonly year: number | null;
  readonly fiscalYear: number | null;
  readonly method: string | null;
  readonly unspsc: string | null;
  readonly seaoCategory: string | null;
  readonly deliveryRegion: string | null;
  readonly class: 'purchase' | 'service_mandate' | 'contribution';
  readonly exclusion: string | null;
  readonly current: boolean;
  readonly legalGround: string | null;
  /** `YYYY-MM-DD`. */
  readonly awardedOn: string | null;
  readonly endsOn: string | null;
  readonly suppliers: readonly LedgerSupplier[];
}

/** A line that counts: 1,000 $ for cleaning, bought in 2025 by nobody in particular. */
export const aLine = (part: Partial<LedgerLine> = {}): LedgerLine => ({
  id: randomUUID(),
  source: 'seao-json',
  buyerId: null,
  year: 2025,
  fiscalYear: 2025,
  method: 'open',
  unspsc: '76111604',
  seaoCategory: null,
  deliveryRegion: 'R04',
  class: 'purchase',
  exclusion: null,
  current: true,
  ...{ legalGround: null, awardedOn: '2025-05-02', endsOn: null },
  suppliers: [{ name: 'Nettoyage Untel inc.', awarded: '1000' }],
  ...part,
});

/** Writes lines straight into the tables of purchases and matching: what figures are made from, without any file. */
export class PurchaseLedger {
  readonly #files = new Map<string, string>();
  /** Shared by every ledger: a revision never comes twice, as in the product. */
  static #revision = 0;

  constructor(private readonly sql: SqlRunner) {}

  async buyer(part: {
    readonly level: string | null;
    readonly region: string | null;
    readonly territory?: string;
    readonly population?: number;
  }): Promise<string> {
    const id = randomUUID();
    await this.sql.query(
      `INSERT INTO buyer (id, register, number, name, name_key, level, region_code, territory_code, population, resolution)
       VALUES ($1::uuid, 'seao', $1::text, $2, $2, $3, $4, $5, $6, 'automatic')`,
      [id, `Acheteur ${id.slice(0, 4)}`, part.level, part.region, part.territory ?? null, part.population ?? null],
    );
    return id;
  }

  /** Adds lines, or replaces those of the same id, under a new revision. */
  async write(lines: readonly LedgerLine[]): Promise<void> {
    PurchaseLedger.#revision++;
    for (const line of lines) await this.#writeOne(line);
  }

  /** Says when a listing was of the social economy, and under which form. */
  async membership(listingId: string, from: string | null, to: string | null, legalForm?: string): Promise<void> {
    await this.sql.query(
      `INSERT INTO listing_membership (id, listing_id, legal_form, valid_from, valid_to, source, revision)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, 'Essai', $5)`,
      [listingId, legalForm ?? null, from, to, ++PurchaseLedger.#revision],
    );
  }

  async #writeOne(line: LedgerLine): Promise<void> {
    await this.sql.query('DELETE FROM supplier_match WHERE line_id = $1', [line.id]);
    await this.sql.query('DELETE FROM award_line WHERE id = $1', [line.id]);
    const sum = (field: 'awarded' | 'paid'): number | null =>
      line.suppliers.some((supplier) => supplier[field] != null)
        ? line.suppliers.reduce((total, supplier) => total + Number(supplier[field] ?? 0), 0)
        : null;
    await this.sql.query(
      `INSERT INTO award_line (id, process, award_key, current, revision, source_code, file_id, release_id, notice_number, buyer_id,
         title, lots, supplier_as_written, awarded, paid, unit, currency, tax_basis, published_on, year, fiscal_year, method, unspsc,
         unspsc_more, seao_category, delivery_region, class, class_basis, status, standing_offer, exclusion, suppliers, economic_key,
         content_hash, legal_ground_code, awarded_on, ends_on)
       VALUES ($1::uuid, $1::text, '1', $2, $3, $4, $5, $5, 'N-1', $6, 'Achat', '{}', $7, $8, $9, '1', 'CAD', 'unknown', '2025-06-01',
         $10, $11, $12, $13, '{}', $14, $15, $16, 'default', 'active', false, $17, $18, $1, $1, $19, $20, $21)`,
      [
        ...[line.id, line.current, PurchaseLedger.#revision, line.source, await this.#file(line.source), line.buyerId],
        ...[
          line.suppliers.map(({ name }) => name).join(' ; '),
          sum('awarded'),
          sum('paid'),
          line.year,
          line.fiscalYear,
        ],
        ...[line.method, line.unspsc, line.seaoCategory, line.deliveryRegion, line.class, line.exclusion],
        ...[line.suppliers.length, line.legalGround, line.awardedOn, line.endsOn],
      ],
    );
    for (const [index, supplier] of line.suppliers.entries()) await this.#writeSupplier(line, index + 1, supplier);
  }

  async #writeSupplier(line: LedgerLine, position: number, supplier: LedgerSupplier): Promise<void> {
    await this.sql.query(
      `INSERT INTO award_supplier (line_id, position, name, name_key, neq, neq_valid, locality, postal_code, share_basis, awarded, paid,
         public_body, final)
       VALUES ($1, $2, $3, lower($3), $4, $5, $6, $7, 'sole', $8, $9, $10, $11)`,
      [
        ...[line.id, position, supplier.name, supplier.neq ?? null, supplier.neq === undefined ? null : true],
        ...[supplier.locality ?? null, supplier.postalCode ?? null, supplier.awarded ?? null],
        ...[supplier.paid ?? supplier.awarded ?? null, supplier.publicBody === true],
        supplier.final ?? null,
      ],
    );
    if (supplier.status === undefined || !line.current) return;
    await this.sql.query(
      `INSERT INTO supplier_match (line_id, position, demo, name_key, spelling, seen_on, status, method, score, listing_id, candidate_id,
         evidence, rivals, method_version, revision)
       VALUES ($1, $2, false, $3, $3, '2025-06-01', $4, $5, 1, $6, $7, '[]', '[]', 1, $8)`,
      [
        ...[line.id, position, supplier.name, supplier.status, supplier.method ?? 'neq', supplier.listingId ?? null],
        ...[supplier.status === 'candidate' ? randomUUID() : null, PurchaseLedger.#revision],
      ],
    );
  }

  async #file(source: string): Promise<string> {
    const known = this.#files.get(source);
    if (known !== undefined) return known;
    const id = randomUUID();
    this.#files.set(source, id);
    await this.sql.query(
      `INSERT INTO purchase_source (code, name, publisher, licence, attribution, cadence, tax_basis)
       VALUES ($1, $1, 'Essai', 'CC BY 4.0', 'Essai', 'monthly', 'unknown') ON CONFLICT DO NOTHING`,
      [source],
    );
    await this.sql.query(
      `INSERT INTO purchase_file (id, source_code, name, sha256, bytes, format, parser_version, records, lines, created, changed, unchanged,
         quarantined, refused, sum, unknown_keys, report, revision)
       VALUES ($1::uuid, $2, 'essai.json', $1::text, 1, 'essai', 1, 1, 1, 1, 0, 0, 0, 0, 0, '{}', '', 1)`,
      [id, source],
    );
    return id;
  }
}
