import { purchaseStatisticsResponse, type PurchaseStatisticsResponse } from '@repere/contract';
import type { LedgerSupplier, PurchaseLedger } from './purchase-ledger.suite';
import { StatisticsApp } from './statistics-app.suite';

/** The rooms of a spec, with an empty ledger before each test. */
export interface StatisticsInUse {
  readonly rooms: StatisticsApp;
  readonly ledger: PurchaseLedger;
  /** Figures of `GET /statistics/purchases`, checked against the contract. */
  readonly ask: (query?: string) => Promise<PurchaseStatisticsResponse>;
  /** A co-operative of the directory: 100 $, confirmed. */
  readonly social: (part?: Partial<LedgerSupplier>) => LedgerSupplier;
}

/** Opens them for the whole spec and closes them after it. */
export function useStatistics(): StatisticsInUse {
  let rooms: StatisticsApp;
  let ledger: PurchaseLedger;
  beforeAll(async () => {
    rooms = await StatisticsApp.open();
  });
  beforeEach(async () => {
    ledger = await rooms.empty();
  });
  afterAll(() => rooms.close());
  return {
    get rooms() {
      return rooms;
    },
    get ledger() {
      return ledger;
    },
    ask: async (query = '') => {
      const response = await rooms.app.inject({ method: 'GET', url: `/api/v1/statistics/purchases${query}` });
      expect([response.statusCode, response.payload.slice(0, 400)]).toEqual([200, expect.anything()]);
      return purchaseStatisticsResponse.parse(response.json());
    },
    social: (part = {}) => ({
      ...{ name: 'La Ruche', awarded: '100', listingId: rooms.coop, status: 'confirmed' as const },
      ...part,
    }),
  };
}
