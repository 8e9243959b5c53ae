import { z } from 'zod';
import { numeric } from './query';
import { buyerLevel, money, purchaseSource } from './statistics';

export const purchaseDeskKey = z.strictObject({ id: z.guid() });
export const purchaseDeskQuery = z.strictObject({
  state: z.enum(['waiting', 'decided']).optional().default('waiting'),
  page: numeric(z.int().min(1).max(10_000)).optional().default(1),
});

const counts = { waiting: z.int(), decided: z.int(), page: z.int(), pageSize: z.int() };

export const heldPurchases = z
  .strictObject({
    ...counts,
    results: z.array(
      z.strictObject({
        id: z.guid(),
        source: purchaseSource,
        file: z.string(),
        record: z.int(),
        notice: z.string(),
        url: z.string().nullable(),
        title: z.string(),
        buyer: z.string().nullable(),
        supplier: z.string(),
        /** As published. */
        amount: money.nullable(),
        day: z.string().nullable(),
        reason: z.string(),
        message: z.string(),
        decision: z
          .strictObject({
            verdict: z.enum(['released', 'corrected', 'kept']),
            amount: money.nullable(),
            why: z.string(),
            by: z.string(),
            at: z.iso.datetime(),
          })
          .nullable(),
      }),
    ),
  })
  .meta({ id: 'HeldPurchases' });

export const heldPurchaseDecision = z
  .strictObject({
    verdict: z.enum(['released', 'corrected', 'kept', 'undo']),
    /** As people write it; only where it is corrected. */
    amount: z.string().max(60).nullable(),
    why: z.string().trim().max(500),
  })
  .refine(({ verdict, why }) => verdict === 'undo' || why !== '', { message: 'why', path: ['why'] })
  .meta({ id: 'HeldPurchaseDecision' });

const buyerLine = z.strictObject({
  id: z.guid(),
  register: z.string(),
  number: z.string(),
  name: z.string(),
  level: buyerLevel.nullable(),
  territoryCode: z.string().nullable(),
  sameAs: z.string().nullable(),
  lines: z.int(),
  awarded: money,
});

export const purchaseBuyers = z.strictObject({ ...counts, results: z.array(buyerLine) }).meta({ id: 'PurchaseBuyers' });

export const purchaseBuyerDetail = buyerLine
  .extend({
    decided: z.boolean(),
    contracts: z.array(
      z.strictObject({
        id: z.guid(),
        title: z.string(),
        supplier: z.string(),
        amount: money.nullable(),
        url: z.string().nullable(),
      }),
    ),
    /** Bodies of the register whose name is close. */
    bodies: z.array(
      z.strictObject({ id: z.guid(), name: z.string(), number: z.string(), level: buyerLevel.nullable() }),
    ),
    /** Municipalities and MRCs that its name speaks of. */
    territories: z.array(z.strictObject({ code: z.string(), name: z.string(), level: z.string() })),
    /** The next one that waits, for the keyboard. */
    next: z.guid().nullable(),
  })
  .meta({ id: 'PurchaseBuyerDetail' });

export const purchaseBuyerDecision = z
  .union([
    z.strictObject({ verdict: z.literal('link'), sameAs: z.guid() }),
    z.strictObject({ verdict: z.literal('new'), level: buyerLevel, territory: z.string().trim().max(10).nullable() }),
    z.strictObject({ verdict: z.enum(['leave', 'undo']) }),
  ])
  .meta({ id: 'PurchaseBuyerDecision' });

export const purchaseDeskReceipt = z.strictObject({ id: z.guid() }).meta({ id: 'PurchaseDeskReceipt' });

export type PurchaseDeskQuery = z.output<typeof purchaseDeskQuery>;
export type HeldPurchases = z.output<typeof heldPurchases>;
export type HeldPurchaseDecision = z.output<typeof heldPurchaseDecision>;
export type PurchaseBuyers = z.output<typeof purchaseBuyers>;
export type PurchaseBuyerDetail = z.output<typeof purchaseBuyerDetail>;
export type PurchaseBuyerDecision = z.output<typeof purchaseBuyerDecision>;
export type PurchaseDeskReceipt = z.output<typeof purchaseDeskReceipt>;
