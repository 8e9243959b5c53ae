import type { IndicatorCut, IndicatorId } from '@repere/kernel';

export type ColumnKind = 'money' | 'share' | 'change' | 'count' | 'index' | 'km' | 'days';

/** Why a figure has no value: an input that the data does not hold. Said in words beside the figure, never shown as 0. */
export type MissingReason =
  | 'nothing_to_divide'
  | 'no_history'
  | 'no_bids'
  | 'no_offer'
  | 'no_places'
  | 'no_declared'
  | 'small_cell'
  | 'no_subcontracts'
  | 'no_finals'
  | 'no_end_dates'
  | 'no_year_before'
  | 'no_price_index'
  | 'no_dates'
  | 'no_review_sample'
  | 'no_grounds'
  | 'no_clauses';

export interface IndicatorColumn {
  readonly id: string;
  readonly kind: ColumnKind;
  /** Said where the column has no value. */
  readonly missing: MissingReason;
}

/** What an indicator is; its words are in the catalogues of i18n under its id. */
export interface IndicatorDefinition {
  readonly id: IndicatorId;
  /** Its numbers in the catalogue of procurement data §9. */
  readonly numbers: readonly number[];
  /** In signs that need no language. S = lines of social-economy suppliers, A = all lines. */
  readonly formula: string;
  readonly columns: readonly IndicatorColumn[];
  readonly cuts: readonly IndicatorCut[];
  /** The cut it has without being asked for one. */
  readonly ownCut?: IndicatorCut | 'perimeter';
}

const column = (id: string, kind: ColumnKind, missing: MissingReason = 'nothing_to_divide'): IndicatorColumn => ({
  ...{ id, kind, missing },
});
const shares = (ids: readonly string[], missing?: MissingReason): IndicatorColumn[] =>
  ids.map((id) => column(id, 'share', missing));

const WHO = ['level', 'buyer', 'buyerRegion', 'buyerSize'] as const;
const WHAT = ['sector', 'unspscSegment', 'seaoCategory'] as const;
const EVERY = [
  ...['year', ...WHO, 'deliveryRegion', 'supplierRegion', ...WHAT],
  ...['method', 'legalForm', 'source', 'sizeClass'],
] as readonly IndicatorCut[];

/** Every indicator, in the order of the catalogue. A change that can move a number raises `METHOD_VERSION`. */
export const INDICATOR_DEFINITIONS: readonly IndicatorDefinition[] = [
  {
    ...{ id: 'spend', numbers: [1, 2, 3], cuts: [...EVERY, 'supplier'] },
    formula: 'Σ v(S) ; Σ v(S) ÷ Σ v(A) ; n(S) ÷ n(A)',
    columns: [
      ...[column('spend', 'money'), column('share', 'share'), column('contracts', 'count')],
      ...[column('contractShare', 'share'), column('suppliers', 'count'), column('allSpend', 'money')],
      ...[column('allContracts', 'count'), column('low', 'money'), column('high', 'money')],
    ],
  },
  {
    ...{ id: 'suppliers', numbers: [4], cuts: ['year', 'supplierRegion', 'sector', 'level', 'legalForm'] },
    formula: '|f(S, y)| ; |f(S, y) ∖ ⋃ f(S, < y)| ; |f(S, y) ∩ f(S, y − 1) ∩ f(S, y − 2)|',
    columns: [
      column('suppliers', 'count'),
      column('newSuppliers', 'count', 'no_history'),
      column('retained', 'count', 'no_history'),
    ],
  },
  {
    ...{ id: 'activeBuyers', numbers: [5], cuts: ['year', 'level', 'buyerSize', 'buyerRegion'] },
    formula: '|b : n(S, b) ≥ 1| ÷ |b : n(A, b) ≥ 1| ; med(Σ v(S, b) ÷ Σ v(A, b))',
    columns: [column('activeBuyers', 'count'), column('buyers', 'count'), ...shares(['activeShare', 'medianShare'])],
  },
  {
    ...{ id: 'directoryReach', numbers: [6], cuts: ['legalForm', 'sector', 'supplierRegion'] },
    formula: '|e : n(S, e) ≥ 1| ÷ |e ∈ D|',
    columns: [column('reached', 'count'), column('able', 'count'), column('reachShare', 'share')],
  },
  {
    ...{ id: 'concentration', numbers: [7], cuts: ['level', 'year', 'sector', 'buyerRegion'] },
    formula: 'Σ₅ v ÷ Σ v(S) ; Σ (v(f) ÷ Σ v(S))²',
    columns: [
      ...[column('suppliers', 'count'), ...shares(['top1', 'top5'])],
      ...[column('hhi', 'index'), column('top5Rest', 'share'), column('hhiRest', 'index')],
    ],
  },
  {
    ...{ id: 'methodMix', numbers: [8], cuts: ['level', 'year', 'buyerRegion', 'sector'] },
    formula: 'Σ v(S, m) ÷ Σ v(S) ; Σ v(A, m) ÷ Σ v(A)',
    columns: shares(['open', 'openAll', 'invited', 'invitedAll', 'direct', 'directAll', 'obnl', 'obnlAll']),
  },
  {
    ...{ id: 'competitiveness', numbers: [9], cuts: ['sector', 'level', 'year'] },
    formula: 'n(won) ÷ n(bids of S) ; med(bidders) ; n(bidders = 1) ÷ n',
    columns: [
      ...[
        column('tenders', 'count', 'no_bids'),
        column('bids', 'count', 'no_bids'),
        column('wins', 'count', 'no_bids'),
      ],
      ...[column('winRate', 'share', 'no_bids'), column('medianBidders', 'index', 'no_bids')],
      column('singleBid', 'share', 'no_bids'),
    ],
  },
  {
    ...{ id: 'leakage', numbers: [10], cuts: ['buyer', 'sector', 'buyerRegion', 'deliveryRegion', 'level', 'year'] },
    formula: 'Σ v(A ∖ S : offer(class, region) ≥ k, open ∨ v < t)',
    columns: [
      column('leakage', 'money', 'no_offer'),
      column('leakageContracts', 'count', 'no_offer'),
      column('unjudged', 'money'),
    ],
  },
  {
    ...{ id: 'capture', numbers: [11], cuts: ['buyer', 'sector', 'buyerRegion', 'deliveryRegion', 'level', 'year'] },
    formula: 'Σ v(S) ÷ (Σ v(S) + leak)',
    columns: [
      ...[column('captured', 'money', 'no_offer'), column('leakage', 'money', 'no_offer')],
      column('capture', 'share', 'no_offer'),
    ],
  },
  {
    ...{ id: 'localLoop', numbers: [12], cuts: ['buyerRegion', 'level', 'sector', 'year'] },
    formula: 'Σ v(S : MRC(f) = MRC(b)) ÷ Σ v(S) ; med(km)',
    columns: [
      ...shares(['sameMrc', 'sameRegion'], 'no_places'),
      ...[column('medianKm', 'km', 'no_places'), column('placed', 'share')],
    ],
  },
  {
    ...{ id: 'smallPurchases', numbers: [13], cuts: ['buyer', 'year', 'sector'] },
    formula: 'Σ v(declared, v < 25 000 $)',
    columns: [
      ...[column('spend', 'money', 'no_declared'), column('allSpend', 'money', 'no_declared')],
      ...[column('share', 'share', 'no_declared'), column('contracts', 'count', 'no_declared')],
    ],
  },
  {
    ...{ id: 'indirect', numbers: [14], cuts: [], formula: 'Σ v(sub → S)' },
    columns: [column('indirect', 'money', 'no_subcontracts')],
  },
  {
    ...{ id: 'execution', numbers: [15], cuts: ['sector', 'level', 'year', 'sizeClass'] },
    formula: 'Σ final ÷ Σ awarded ; n(final > awarded) ÷ n(final)',
    columns: [
      ...[column('executed', 'share', 'no_finals'), column('overrun', 'share', 'no_finals')],
      ...[column('settled', 'count', 'no_finals'), column('executedAll', 'share', 'no_finals')],
      ...[column('overrunAll', 'share', 'no_finals'), column('settledAll', 'count', 'no_finals')],
    ],
  },
  {
    ...{ id: 'renewal', numbers: [16], cuts: ['buyer', 'sector', 'level', 'buyerRegion'] },
    formula: 'n, Σ v(S ∪ leak : today ≤ end ≤ today + m), m = 6, 12, 18',
    columns: [
      ...[6, 12, 18].flatMap((months) => [
        column(`ending${months}`, 'count', 'no_end_dates'),
        column(`value${months}`, 'money', 'no_end_dates'),
        column(`leak${months}`, 'money', 'no_end_dates'),
      ]),
      column('dated', 'share', 'no_end_dates'),
    ],
  },
  {
    ...{ id: 'trend', numbers: [17], cuts: ['year'], ownCut: 'year' },
    formula: 'v(y) ÷ v(y − 1) − 1 ; (v(y) + v(y − 1) + v(y − 2)) ÷ 3',
    columns: [
      ...[column('spend', 'money'), column('low', 'money'), column('high', 'money'), column('share', 'share')],
      ...[column('change', 'change', 'no_year_before'), column('mean3', 'money', 'no_year_before')],
      column('deflated', 'money', 'no_price_index'),
    ],
  },
  {
    ...{ id: 'quality', numbers: [18], cuts: ['source', 'buyer', 'level', 'year'] },
    formula: 'n(valid NEQ) ÷ n(A) ; … ; Σ v(quarantine) ; med(published − awarded)',
    columns: [
      ...[column('lines', 'count'), ...shares(['validNeq', 'withUnspsc', 'withAddress'])],
      ...[column('quarantined', 'money'), column('medianDelay', 'days', 'no_dates')],
    ],
  },
  {
    ...{ id: 'uncertainty', numbers: [19], cuts: EVERY.filter((cut) => !['sizeClass', 'buyerSize'].includes(cut)) },
    formula: 'Σ v(confirmed) … Σ v(+ probable) … Σ v(+ candidate)',
    columns: [
      ...[column('low', 'money'), column('spend', 'money'), column('high', 'money'), column('spread', 'share')],
      column('sampling', 'share', 'no_review_sample'),
    ],
  },
  {
    ...{ id: 'crossCheck', numbers: [20], cuts: ['supplier', 'buyer', 'buyerRegion', 'year'] },
    formula: 'Σ v(municipal, direct, ground OBNL) ; Σ v(… ∩ S OBNL)',
    columns: [
      ...[column('flagged', 'money', 'no_grounds'), column('matched', 'money'), column('both', 'money', 'no_grounds')],
      ...[column('gap', 'money', 'no_grounds'), column('gapContracts', 'count', 'no_grounds')],
      column('found', 'share', 'no_grounds'),
    ],
  },
  {
    ...{ id: 'sensitivity', numbers: [21], cuts: [], ownCut: 'perimeter' },
    formula: '(Σ v(S) − Σₙ v) ÷ (Σ v(A) − Σₙ v), n = 1 … 10',
    columns: [column('spend', 'money'), column('share', 'share')],
  },
  {
    ...{ id: 'socialClauses', numbers: [22], cuts: [], formula: 'n(clause)' },
    columns: [column('clauses', 'count', 'no_clauses')],
  },
];

/** One by its id. */
export const indicatorDefinition = (id: IndicatorId): IndicatorDefinition => {
  const found = INDICATOR_DEFINITIONS.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no indicator ${id}`);
  return found;
};
