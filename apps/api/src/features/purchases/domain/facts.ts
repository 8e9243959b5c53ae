import type { BuyerLevel, DecimalText, PurchaseMethod } from './purchase-line';

/**
 * What one published record says, in the product's own words: the shape kept in `purchase_release.facts`, read by the compiling SQL.
 * Nothing personal: no contact, no street, and for a sole proprietor (NEQ 22…) the name as published only.
 */
export interface ReleaseFacts {
  /** Award lines; a record with `lines` in its states replaces those of earlier records. */
  readonly lines: readonly LineFacts[];
  /** What a contract says beyond its award, by the award's key. */
  readonly finals: readonly FinalFacts[];
  /** Supplementary expenses published apart from their contract (XML era). */
  readonly extras: readonly ExtraFacts[];
  readonly bids: readonly BidFacts[];
}

export interface LineFacts {
  /** The award's own id, or what stands for it in its source. */
  readonly key: string;
  readonly lots: readonly string[];
  readonly title: string;
  readonly buyer: string | null;
  readonly reference: string | null;
  readonly notice: string;
  readonly url: string | null;
  readonly supplier: string;
  readonly neq_written: string | null;
  readonly neq_valid: boolean | null;
  readonly awarded: DecimalText | null;
  readonly with_options: DecimalText | null;
  readonly unit: string;
  readonly currency: string;
  readonly tax: string;
  readonly awarded_on: string | null;
  readonly signed_on: string | null;
  readonly starts_on: string | null;
  readonly ends_on: string | null;
  readonly published_on: string;
  readonly year: number | null;
  readonly fiscal_year: number | null;
  readonly date_flag: string | null;
  readonly method: PurchaseMethod | null;
  readonly method_written: string | null;
  readonly ground: string | null;
  readonly ground_code: string | null;
  readonly unspsc: string | null;
  readonly unspsc_more: readonly string[];
  readonly category: string | null;
  readonly nature: string | null;
  readonly region: string | null;
  readonly class: string;
  readonly class_basis: string;
  readonly status: string;
  readonly standing: boolean;
  readonly quarantine: string | null;
  /** Economic identity: buyer, reference, supplier, amount and date; null when they do not all stand there. */
  readonly economic: string | null;
  readonly members: readonly MemberFacts[];
}

export interface MemberFacts {
  readonly party: string | null;
  readonly name: string;
  readonly name_key: string;
  readonly neq_written: string | null;
  readonly neq: string | null;
  readonly neq_valid: boolean | null;
  readonly locality: string | null;
  readonly province: string | null;
  readonly postal: string | null;
  readonly country: string | null;
  /** Declared part of the award, between 0 and 1, when every member has one and they add up to 1. */
  readonly share: DecimalText | null;
}

export interface FinalFacts {
  readonly key: string;
  /** Settled amount; null without evidence that final information has been published (T4). */
  readonly final: DecimalText | null;
  readonly extras: DecimalText | null;
  readonly signed_on: string | null;
  readonly ends_on: string | null;
}

export interface ExtraFacts {
  /** Tells one expense from another, and finds it again in a revision. */
  readonly expense: string;
  readonly amount: DecimalText;
}

export interface BidFacts {
  readonly party: string | null;
  readonly name: string;
  readonly name_key: string;
  readonly neq: string | null;
  readonly neq_valid: boolean | null;
  readonly value: DecimalText | null;
  readonly unit: string;
  readonly lots: readonly string[];
  readonly winner: boolean;
}

/** What a record states: award lines, contract facts, expenses, offers. */
export type ReleaseState = 'lines' | 'finals' | 'extras' | 'bids';

/** A buyer as a record names it, with what can be read about it without guessing. */
export interface BuyerFacts {
  readonly id: string;
  readonly register: string;
  readonly number: string;
  readonly name: string;
  readonly nameKey: string;
  readonly municipal: boolean | null;
  readonly level: BuyerLevel | null;
  readonly territoryCode: string | null;
  readonly regionCode: string | null;
  readonly population: number | null;
}

/** A record of any source, read. */
export interface PublishedRecord {
  readonly process: string;
  readonly releaseId: string;
  /** ISO instant. */
  readonly publishedAt: string;
  readonly tags: readonly string[];
  readonly states: readonly ReleaseState[];
  readonly facts: ReleaseFacts;
  readonly buyer: BuyerFacts | null;
}

/** Why one record is left out while the rest of its file comes in. */
export interface RecordProblem {
  readonly code: 'not_an_object' | 'field_missing' | 'field_malformed' | 'text_too_long' | 'too_many_values';
  readonly field: string;
  readonly value: string;
}
