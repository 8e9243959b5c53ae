/** Why personal information is kept: the page of purposes, the data map and the retention job all read this one list. */
export const DATA_PURPOSES = {
  /** One's account: address, name, language. */
  account: { basis: 'request', months: 36, from: 'last_seen', seenBy: ['self', 'administrators'] },
  /** What proves who signs in. */
  security: { basis: 'security', months: 1, from: 'end', seenBy: ['self'] },
  /** Who belongs to an organisation, and who is invited to. */
  organisation: { basis: 'request', months: 3, from: 'end', seenBy: ['organisation', 'staff'] },
  /** How the enterprise of a listing is reached, by business contact. */
  listing: { basis: 'mandate', months: 24, from: 'replaced', seenBy: ['everyone'] },
  /** The contact person of a listing, who said yes herself. */
  contact: { basis: 'consent', months: 0, from: 'withdrawal', seenBy: ['everyone'] },
  /** What somebody writes and has not submitted. */
  draft: { basis: 'request', months: 12, from: 'last_saved', seenBy: ['self'] },
  /** Claims, reviews and the proofs that go with them. */
  review: { basis: 'mandate', months: 24, from: 'decision', seenBy: ['staff', 'networks'] },
  /** A visitor's report of an error. */
  report: { basis: 'consent', months: 12, from: 'receipt', seenBy: ['staff', 'networks'] },
  /** Messages that we send. */
  mail: { basis: 'request', months: 3, from: 'sending', seenBy: ['staff'] },
  /** Who did what, by number and never by name. */
  log: { basis: 'law', months: null, from: 'kept', seenBy: ['administrators'] },
  /** Suppliers of public contracts, as the public register names them. */
  contracts: { basis: 'public_register', months: null, from: 'kept', seenBy: ['everyone'] },
  /** Incidents that touched personal information. */
  incident: { basis: 'law', months: 60, from: 'awareness', seenBy: ['administrators'] },
} as const satisfies Record<string, DataPurposeRule>;

interface DataPurposeRule {
  readonly basis: 'request' | 'consent' | 'mandate' | 'security' | 'law' | 'public_register';
  /** How long after `from`; null: as long as the directory exists. */
  readonly months: number | null;
  readonly from: string;
  readonly seenBy: readonly ('self' | 'organisation' | 'networks' | 'staff' | 'administrators' | 'everyone')[];
}

export type DataPurpose = keyof typeof DATA_PURPOSES;
