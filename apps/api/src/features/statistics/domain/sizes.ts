import { BUYER_SIZES, CONTRACT_SIZES, type BuyerSize, type ContractSize } from '@repere/kernel';

/** Sizes in their order, each with where the next one begins; the last has no end. */
export type SizeBounds = readonly (readonly [code: string, below: number | null])[];

const bounds = (codes: readonly string[], limits: readonly number[]): SizeBounds =>
  codes.map((code, index) => [code, limits[index] ?? null]);

/** Dollars of a whole contract. */
export const CONTRACT_BOUNDS = bounds(CONTRACT_SIZES, [25_000, 100_000, 1_000_000, 10_000_000]);
/** Inhabitants of a municipal buyer. */
export const BUYER_BOUNDS = bounds(BUYER_SIZES, [2_000, 10_000, 50_000, 200_000]);

/** @example contractSize(24_999.99) // 'under-25k' */
export const contractSize = (dollars: number): ContractSize => sizeIn(CONTRACT_BOUNDS, dollars) as ContractSize;

/** @example buyerSize(50_000) // '50k-200k' */
export const buyerSize = (inhabitants: number): BuyerSize => sizeIn(BUYER_BOUNDS, inhabitants) as BuyerSize;

const sizeIn = (sizes: SizeBounds, value: number): string =>
  sizes.find(([, below]) => below === null || value < below)?.[0] ?? '';
