import { compareAmounts, unitsOf } from '@repere/kernel';
import type { LegalGroundCode, SeaoMethod } from '@repere/reference';
import type { DecimalText, PurchaseClass } from './purchase-line';

/** T3: SEAO writes « not applicable » as zero; zero is never a price. */
export const withoutZero = (amount: DecimalText | null): DecimalText | null => (amount === '0' ? null : amount);

/**
 * Amounts that nobody may sum before a person has looked (T7). The limits are choices, written here once: a contract of a billion
 * exists in Québec, but so rarely that each deserves the look.
 */
export const IMPLAUSIBLE = {
  /** Any buyer. */
  billion: '1000000000',
  /** Of a municipal body, per person of its territory. */
  perPerson: 100_000n,
  /** Beside the other amounts of the same notice: this many times the next one, and at least this much. */
  times: 100n,
  atLeast: '50000000',
} as const;

const LOOKED_AT = 40_000_000;

/** What stands beside an amount, to judge it by. */
export interface AmountSurroundings {
  /** The other dollar amounts of the same notice: bids, other awards, contract, estimate. */
  beside(): readonly DecimalText[];
  /** Asked of large amounts only. */
  readonly population: number | null;
}

/** Why an amount is not believable; null when nothing speaks against it. */
export function implausible(amount: DecimalText | null, around: AmountSurroundings): string | null {
  // A quick look is enough for nearly all; the limits themselves are compared exactly.
  if (amount === null || (Number(amount) >= 0 && Number(amount) < LOOKED_AT)) return null;
  if (amount.startsWith('-')) return 'negative';
  if (compareAmounts(amount, IMPLAUSIBLE.billion) >= 0) return 'billion';
  if (compareAmounts(amount, IMPLAUSIBLE.atLeast) < 0) return null;
  const { population } = around;
  if (population !== null && unitsOf(amount) > IMPLAUSIBLE.perPerson * 1_000_000n * BigInt(Math.max(population, 1)))
    return 'beyond_buyer';
  const others = around
    .beside()
    .filter((other) => compareAmounts(other, amount) !== 0 && compareAmounts(other, '1000') > 0);
  const next = others.reduce<bigint>((most, other) => (unitsOf(other) > most ? unitsOf(other) : most), 0n);
  return next > 0n && unitsOf(amount) >= next * IMPLAUSIBLE.times ? 'beside_smaller' : null;
}

/** When an award counts, and why it does not where its dates cannot be believed (T10). */
export interface LineYear {
  readonly year: number | null;
  readonly fiscalYear: number | null;
  readonly flag: 'future' | 'before_2009' | 'missing' | null;
}

/** An award may be published a little before its own date; more is a slip of the pen. */
const DAYS_AHEAD = 31;

/**
 * The award's year, by its award date, else its signature. Judged against the publication, so that any day gives the same answer.
 * @param dates award then signature, `YYYY-MM-DD`
 */
export function yearOf(dates: readonly (string | null)[], publishedOn: string): LineYear {
  const given = dates.filter((date): date is string => date !== null);
  const ahead = (date: string): boolean => date > publishedOn && date > addDays(publishedOn, DAYS_AHEAD);
  const good = given.find((date) => date >= '2009-01-01' && !ahead(date));
  const [first] = given;
  const flag = first === undefined ? 'missing' : ahead(first) ? 'future' : first < '2009-01-01' ? 'before_2009' : null;
  if (good === undefined) return { year: null, fiscalYear: null, flag: flag ?? 'missing' };
  const year = Number(good.slice(0, 4));
  return { year, fiscalYear: Number(good.slice(5, 7)) >= 4 ? year : year - 1, flag };
}

export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The calendar day of an ISO date or instant as it was written, in its own offset; null for what is no day. */
export function dayOf(text: string | null): string | null {
  if (text === null || text.length < 10) return null;
  if (text.length > 10 && text[10] !== 'T' && text[10] !== ' ') return null;
  if (text[4] !== '-' || text[7] !== '-') return null;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (!(year >= 1900) || !(month >= 1 && month <= 12) || !(day >= 1)) return null;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0)) ? text.slice(0, 10) : null;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The number that these signs write; NaN when one is no digit. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * Whether a title may hold a word that the rules below look for: most do not, and need not be folded.
 * @param text as written
 */
export const mayTellKind = (text: string): boolean => HINTS.test(text);

const HINTS =
  /command|permanent|demande|standing|arrangement|accord|contribu|subvention|aide|soutien|appui|commandit|entente|protocole|grant|mandat|gestion|d[ée]l[ée]gation|animation|camp|loisir|festival|f[êe]te|culture|biblioth|piscine|ar[ée]na|patinoire|communautaire|accueil|mise en valeur/i;

/** T13: ceilings, listed and out of spend. @param folded titles and method labels, as `foldName` gives them */
export const isStandingOffer = (folded: string): boolean => STANDING.test(folded);

const STANDING =
  /contrats? a commandes?|offres? permanentes?|offre a commandes?|contrats? (d )?execution sur demande|sur demande a execution|standing offers?|supply arrangements?|arrangements? en matiere d approvisionnement|accord cadre/;

/**
 * What kind of agreement a line is, by its title and ground: staff may say otherwise line by line.
 * @param folded the title, as `foldName` gives it
 */
export function classOf(
  folded: string,
  ground: LegalGroundCode | null,
): { readonly class: PurchaseClass; readonly basis: string } {
  if (CONTRIBUTION.test(folded)) return { class: 'contribution', basis: 'title' };
  if (MANDATE.test(folded)) return { class: 'service_mandate', basis: 'title' };
  if (ground === 'obnl' && OBNL_ACTIVITY.test(folded)) return { class: 'service_mandate', basis: 'legal_ground' };
  return { class: 'purchase', basis: 'default' };
}

const CONTRIBUTION =
  /\b(contribution|contributions|subvention|subventions|aide financiere|soutien financier|appui financier|commandite|commandites|entente de soutien|protocole de soutien|entente de partenariat|entente de contribution|grants?|contribution agreement)\b/;
const MANDATE =
  /\b(mandat de (gestion|service|services)|entente de (gestion|service|services|delegation)|gestion et (animation|exploitation|operation)|delegation de gestion|protocole d entente)\b/;
const OBNL_ACTIVITY =
  /\b(gestion|animation|camp|camps|loisir|loisirs|festival|fete|culture|culturel|bibliotheque|piscine|arena|patinoire|centre communautaire|accueil touristique|mise en valeur)\b/;

/** How a contract was awarded, from SEAO's label first, since its codes are used loosely. @param folded the label folded */
export function methodOf(code: string | null, folded: string): SeaoMethod | null {
  if (/\bgre a gre\b/.test(folded)) return 'direct';
  if (/\binvitation\b/.test(folded)) return 'invited';
  if (/\bappel d offres\b|\bappel public\b/.test(folded)) return 'open';
  return code === null ? null : (METHODS[code] ?? null);
}

const METHODS: Readonly<Record<string, SeaoMethod>> = {
  open: 'open',
  selective: 'invited',
  limited: 'invited',
  direct: 'direct',
};
