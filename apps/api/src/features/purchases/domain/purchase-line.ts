/** Exact decimal text, as PostgreSQL writes a numeric: `36677.03`. Never a binary number. */
export type DecimalText = string;

export type PurchaseSourceCode = 'seao-json' | 'seao-xml' | 'federal' | 'canadabuys' | 'montreal' | 'ledger' | 'demo';

export type BuyerLevel = 'municipal' | 'quebec' | 'federal' | 'education' | 'health' | 'other';

export type PurchaseMethod = 'open' | 'invited' | 'direct';

export type PurchaseClass = 'purchase' | 'service_mandate' | 'contribution';

/** Why a line adds nothing to a dollar sum. */
export type LineExclusion =
  | 'unit'
  | 'currency'
  | 'no_amount'
  | 'standing_offer'
  | 'sale'
  | 'cancelled'
  | 'quarantine'
  | 'duplicate'
  | 'elsewhere';

/** The five amounts of a line, or of one member's part of it. `paid` is the final, else awarded plus extras (T4). */
export interface LineAmounts {
  readonly awarded: DecimalText | null;
  readonly withOptions: DecimalText | null;
  readonly final: DecimalText | null;
  readonly extras: DecimalText | null;
  readonly paid: DecimalText | null;
}

/** One supplier of an award with its part; the parts of a line add up to it exactly (T9). */
export interface LineSupplier extends LineAmounts {
  readonly position: number;
  readonly name: string;
  /** `foldName` of the name. */
  readonly nameKey: string;
  readonly neqAsWritten: string | null;
  /** Ten digits when they could be read, valid or not. */
  readonly neq: string | null;
  readonly neqValid: boolean | null;
  readonly locality: string | null;
  readonly province: string | null;
  readonly postalCode: string | null;
  readonly country: string | null;
  readonly shareBasis: 'sole' | 'declared' | 'equal';
  /** Never social economy, whatever its form says (T14). */
  readonly publicBody: boolean;
}

export interface LineBuyer {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly level: BuyerLevel | null;
  readonly territoryCode: string | null;
  readonly regionCode: string | null;
  readonly population: number | null;
}

/** One award in its latest state, as other rooms read it. `null` means not stated or not attributed, never zero. */
export interface PurchaseLine extends LineAmounts {
  /** The same on every machine and in any load order. */
  readonly id: string;
  readonly revision: number;
  /** False when no release states the award any more. */
  readonly current: boolean;
  readonly source: PurchaseSourceCode;
  readonly demo: boolean;
  readonly fileId: string;
  readonly process: string;
  readonly noticeNumber: string;
  readonly noticeUrl: string | null;
  readonly buyer: LineBuyer | null;
  readonly title: string;
  readonly supplierAsWritten: string;
  readonly neqAsWritten: string | null;
  readonly neqValid: boolean | null;
  /** SEAO's code; `0` and `1` are dollars. */
  readonly unit: string;
  readonly currency: string;
  readonly taxBasis: 'included' | 'excluded' | 'unknown';
  /** Dates as `YYYY-MM-DD`. */
  readonly awardedOn: string | null;
  readonly signedOn: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly publishedOn: string;
  readonly year: number | null;
  readonly fiscalYear: number | null;
  readonly dateFlag: 'future' | 'before_2009' | 'missing' | null;
  readonly method: PurchaseMethod | null;
  readonly legalGround: string | null;
  readonly legalGroundCode: string | null;
  readonly unspsc: string | null;
  readonly unspscMore: readonly string[];
  readonly seaoCategory: string | null;
  readonly nature: string | null;
  readonly deliveryRegion: string | null;
  readonly class: PurchaseClass;
  readonly standingOffer: boolean;
  readonly amountFlag: 'placeholder' | 'small' | 'extras_outside' | null;
  readonly quarantine: string | null;
  readonly duplicateOf: string | null;
  /** Null when the line counts in dollar sums. */
  readonly exclusion: LineExclusion | null;
  readonly suppliers: readonly LineSupplier[];
}

/** One offer of a notice; the winner's included. */
export interface PurchaseBid {
  readonly process: string;
  readonly name: string;
  readonly nameKey: string;
  readonly neq: string | null;
  readonly neqValid: boolean | null;
  readonly value: DecimalText | null;
  readonly unit: string;
  readonly winner: boolean;
}
