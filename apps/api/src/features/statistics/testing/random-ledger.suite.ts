import { aLine, type LedgerLine } from './purchase-ledger.suite';
import type { StatisticsApp } from './statistics-app.suite';

/** Draws award lines from a printed seed, so that a failure can be replayed. */
export class RandomLedger {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1_103_515_245) + 12_345) >>> 0;
    return (this.#state >>> 8) % limit;
  }

  pick<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T;
  }

  /** A line with any mixture of what can happen to one; `id` replaces a line that is there. */
  line({ buyers, coop, caisse }: StatisticsApp, id?: string): LedgerLine {
    const amount = (): string =>
      `${this.below(this.pick([9_000, 1_000_000]))}.${String(this.below(1_000_000)).padStart(6, '0')}`;
    return aLine({
      ...(id !== undefined && { id }),
      source: this.pick(['seao-json', 'seao-xml', 'ledger']),
      buyerId: this.pick([null, buyers.town, buyers.hospital]),
      year: this.pick([null, 2023, 2024, 2025]),
      fiscalYear: this.pick([2023, 2024]),
      method: this.pick([null, 'open', 'direct']),
      unspsc: this.pick([null, '76111604', '90101600', '72102900']),
      deliveryRegion: this.pick([null, 'R04', 'R03']),
      class: this.pick(['purchase', 'service_mandate', 'contribution']),
      exclusion: this.pick([null, null, null, 'unit', 'quarantine', 'duplicate']),
      current: this.below(8) > 0,
      legalGround: this.pick([null, 'obnl', 'other']),
      awardedOn: this.pick([null, '2024-03-01', '2025-05-02']),
      endsOn: this.pick([null, '2027-03-31', '2026-12-31', '2020-01-01']),
      suppliers: Array.from({ length: 1 + this.below(3) }, () =>
        this.pick([
          { name: `Untel ${this.below(5)}`, awarded: amount(), final: this.pick([null, amount()]) },
          {
            ...{ name: 'La Ruche', awarded: amount(), listingId: coop },
            status: this.pick(['confirmed', 'probable', 'review', 'rejected'] as const),
          },
          { name: 'La Caisse', awarded: '12.5', listingId: caisse, status: 'confirmed' as const },
        ]),
      ),
    });
  }
}
