import { ownDomain } from './contact';
import { fold } from './fold';
import { likeness, nameWords, type NameWords } from './likeness';

/** What two listings are compared by. */
export interface ComparedListing {
  readonly id: string;
  readonly neq: string | null;
  /** Legal name first, then the trade name and others. */
  readonly names: readonly string[];
  readonly municipalityCode: string;
  readonly address: string | null;
  readonly postalCode: string | null;
  readonly lat: number;
  readonly lng: number;
  /** The point is the enterprise's own, not its municipality's. */
  readonly exact: boolean;
  readonly email: string | null;
  readonly phone: string | null;
  readonly website: string | null;
  readonly sourceId: string;
  readonly externalId: string | null;
}

/** The same, read once for as many comparisons as there are. */
export interface Comparable extends ComparedListing {
  readonly words: readonly NameWords[];
  readonly street: string | null;
  readonly domain: string | null;
}

export const EVIDENCE_CODES = [
  'neq_same',
  'neq_other_site',
  'neq_different',
  'name_same',
  'name_close',
  'name_near',
  'name_within',
  'name_unlike',
  'email_same',
  'phone_same',
  'website_same',
  'contact_shared',
  'address_same',
  'address_different',
  'postal_code_same',
  'point_same',
  'place_same',
  'place_different',
  'source_tells_apart',
] as const;
export type EvidenceCode = (typeof EVIDENCE_CODES)[number];

/** One reason for, or against, two listings being one enterprise; weights add up. */
export interface PairEvidence {
  readonly code: EvidenceCode;
  readonly weight: number;
}

export interface PairScore {
  /** Probability-like, 0 to 1; ranks, and is shown as « très probable » or « possible », never as a percentage. */
  readonly score: number;
  /** Strongest first. */
  readonly evidence: readonly PairEvidence[];
}

/** Logarithms of odds. Two listings taken at random are two enterprises; each agreement makes it likelier that they are one. */
const WEIGHT: Readonly<Record<EvidenceCode, number>> = {
  neq_same: 5.5,
  // A number may have several establishments, each with its page.
  neq_other_site: -4,
  neq_different: -6,
  name_same: 4,
  name_close: 3,
  name_near: 1.5,
  name_within: 1.5,
  name_unlike: -2,
  email_same: 3,
  phone_same: 2,
  website_same: 2,
  // A pôle's address, a shared building's phone.
  contact_shared: 0.5,
  address_same: 1.5,
  address_different: -0.5,
  postal_code_same: 0.5,
  point_same: 0.5,
  place_same: 1,
  place_different: -2,
  source_tells_apart: -1.5,
};
const AT_RANDOM = -4;

/** From here on a pair is worth a person's time. */
export const LIKELY_FROM = 0.5;

/** Contacts that more listings than this share tell nothing of one. */
export const SHARED_BY_MANY = 3;

const SAME_NAME = 0.995;
const CLOSE_NAME = 0.88;
const NEAR_NAME = 0.7;
const UNLIKE_NAME = 0.45;

/** @param placeName names of a municipality and its MRC, which weigh little in a name */
export function comparable(listing: ComparedListing, placeName: (code: string) => string): Comparable {
  const place = new Set(fold(placeName(listing.municipalityCode)).split(' '));
  return {
    ...listing,
    words: listing.names.map((name) => nameWords(name, place)),
    street: listing.address === null ? null : fold(listing.address.replace(/,.*(app|bureau|c\.p)\.?.*$/i, '')),
    domain: ownDomain(listing.website),
  };
}

/** The likest of all their names. */
export function nameLikeness(a: Comparable, b: Comparable): number {
  let best = 0;
  for (const one of a.words)
    for (const other of b.words) {
      best = Math.max(best, likeness(one, other));
      if (best === 1) return 1;
    }
  return best;
}

/**
 * How likely two listings are one enterprise, and why.
 * @param sharedBy how many listings have a contact value
 * @example scorePair(a, a, () => 1).score > 0.9
 */
export function scorePair(a: Comparable, b: Comparable, sharedBy: (contact: string) => number): PairScore {
  const codes = [...identity(a, b), ...names(a, b), ...contacts(a, b, sharedBy), ...places(a, b)];
  const evidence = codes
    .map((code) => ({ code, weight: WEIGHT[code] }))
    .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
  const odds = evidence.reduce((sum, { weight }) => sum + weight, AT_RANDOM);
  return { score: 1 / (1 + Math.exp(-odds)), evidence };
}

function identity(a: Comparable, b: Comparable): EvidenceCode[] {
  const codes: EvidenceCode[] = [];
  if (a.neq !== null && b.neq !== null) codes.push(a.neq === b.neq ? 'neq_same' : 'neq_different');
  const elsewhere = a.municipalityCode !== b.municipalityCode;
  if (codes[0] === 'neq_same' && elsewhere && a.street !== b.street) codes.push('neq_other_site');
  if (a.sourceId === b.sourceId && a.externalId !== null && b.externalId !== null && a.externalId !== b.externalId)
    codes.push('source_tells_apart');
  return codes;
}

function names(a: Comparable, b: Comparable): EvidenceCode[] {
  const like = nameLikeness(a, b);
  if (like >= SAME_NAME) return ['name_same'];
  if (like >= CLOSE_NAME) return ['name_close'];
  if (like >= NEAR_NAME) return ['name_near'];
  if (like >= UNLIKE_NAME && oneWithinOther(a, b)) return ['name_within'];
  return like < UNLIKE_NAME ? ['name_unlike'] : [];
}

/** « La Ruche » and « La Ruche dorée »: every word that says something of one name is in the other. */
function oneWithinOther(a: Comparable, b: Comparable): boolean {
  const within = (one: NameWords, other: NameWords): boolean =>
    [...one.words].some(([, weight]) => weight === 1) &&
    [...one.words].every(([word, weight]) => weight < 1 || other.words.has(word));
  return a.words.some((one) => b.words.some((other) => within(one, other) || within(other, one)));
}

function contacts(a: Comparable, b: Comparable, sharedBy: (contact: string) => number): EvidenceCode[] {
  const same = (one: string | null, other: string | null): boolean => one !== null && one === other;
  const found: [EvidenceCode, string][] = [];
  if (same(a.email, b.email)) found.push(['email_same', `mail ${a.email}`]);
  if (same(a.phone, b.phone)) found.push(['phone_same', `tel ${a.phone}`]);
  if (same(a.domain, b.domain)) found.push(['website_same', `web ${a.domain}`]);
  const own = found.filter(([, contact]) => sharedBy(contact) <= SHARED_BY_MANY).map(([code]) => code);
  return own.length < found.length ? [...own, 'contact_shared'] : own;
}

function places(a: Comparable, b: Comparable): EvidenceCode[] {
  const codes: EvidenceCode[] = [a.municipalityCode === b.municipalityCode ? 'place_same' : 'place_different'];
  if (a.street !== null && b.street !== null && codes[0] === 'place_same')
    codes.push(a.street === b.street ? 'address_same' : 'address_different');
  if (a.postalCode !== null && a.postalCode === b.postalCode) codes.push('postal_code_same');
  if (a.exact && b.exact && near(a, b)) codes.push('point_same');
  return codes;
}

/** Within some hundred metres. */
const near = (a: ComparedListing, b: ComparedListing): boolean =>
  Math.abs(a.lat - b.lat) < 0.001 && Math.abs(a.lng - b.lng) < 0.0015;
