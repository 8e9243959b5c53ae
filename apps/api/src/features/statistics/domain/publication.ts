import { PURCHASE_PERIMETERS, type PurchaseDimension, type PurchasePerimeter } from '@repere/kernel';
import { everyLine, type FiguresQuestion } from './question';

/** Cuts that every publication freezes, for each perimeter. */
export const PUBLISHED_CUTS: readonly (readonly PurchaseDimension[])[] = [
  ['year'],
  ['level'],
  ['buyerRegion'],
  ['sector'],
  ['method'],
  ['legalForm'],
  ['unspscSegment'],
  ['year', 'level'],
];

/** A question that a publication answers, with its name in the files: `core/year`. */
export interface PublishedQuestion {
  readonly name: string;
  readonly question: FiguresQuestion;
}

/** Every question of a publication, in a fixed order. `demo` publishes the demonstration, which says so itself. */
export function publishedQuestions(demo: boolean): readonly PublishedQuestion[] {
  return PURCHASE_PERIMETERS.flatMap((perimeter) =>
    PUBLISHED_CUTS.map((by) => ({
      name: `${perimeter}/${by.join('+')}`,
      question: { ...everyLine, source: demo ? ['demo'] : [], measure: [], perimeter, by },
    })),
  );
}

/** Figures of one row, as published: the key and the numbers, no words. */
export interface PublishedRow {
  readonly key: readonly (string | number | null)[] | null;
  readonly spend: string;
  readonly allSpend: string;
  readonly low: string;
  readonly high: string;
  readonly contracts: number;
  readonly allContracts: number;
  readonly suppliers: number | null;
  readonly allSuppliers: number | null;
}

export type PublishedFigures = Readonly<Record<string, readonly PublishedRow[]>>;

/** What moved between two publications, for the totals of each perimeter. */
export interface PublishedDifference {
  readonly perimeter: PurchasePerimeter;
  readonly spend: { readonly before: string; readonly now: string };
  readonly contracts: { readonly before: number; readonly now: number };
}

/** Totals are the rows without key. Perimeters that did not move are left out. */
export function differences(before: PublishedFigures, now: PublishedFigures): PublishedDifference[] {
  const totalOf = (figures: PublishedFigures, perimeter: PurchasePerimeter): PublishedRow | undefined =>
    figures[`${perimeter}/year`]?.find(({ key }) => key === null);
  return PURCHASE_PERIMETERS.flatMap((perimeter) => {
    const [old, fresh] = [totalOf(before, perimeter), totalOf(now, perimeter)];
    if (old === undefined || fresh === undefined) return [];
    if (old.spend === fresh.spend && old.contracts === fresh.contracts) return [];
    return [
      {
        perimeter,
        spend: { before: old.spend, now: fresh.spend },
        contracts: { before: old.contracts, now: fresh.contracts },
      },
    ];
  });
}

/** The name of a publication in addresses and folders: lower case, digits, hyphens; null when nothing is left. */
export function slugOf(name: string): string | null {
  const slug = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  return slug === '' ? null : slug;
}
