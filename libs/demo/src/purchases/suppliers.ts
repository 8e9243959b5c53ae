import { withCheckDigit, type Neq } from '@repere/kernel';
import type { ReferenceSnapshot, SectorDirectory, Territory } from '@repere/reference';
import { DEMO_COUNT, demoListings, reservedNeq } from '../listings';
import { fsaOf } from '../postal';
import type { DemoMrc, Places } from '../places';
import { hash, Random } from '../random';
import { drawCompanyName, trades, type Trade } from './company-names';

/** What stands behind a supplier's name: an enterprise of the demonstration directory, or somebody who is not in it. */
export type DemoSupplierKind = 'listed' | 'unlisted' | 'homonym' | 'public' | 'company';

export interface DemoSupplier {
  readonly kind: DemoSupplierKind;
  /** The listing's `externalId`; null for whoever is not in the directory. */
  readonly externalId: string | null;
  readonly neq: Neq;
  readonly name: string;
  readonly tradeName: string | null;
  readonly otherNames: readonly string[];
  readonly acronym: string | null;
  readonly family: 'nonprofit' | 'cooperative' | 'mutual' | 'company' | 'public';
  readonly locality: string;
  readonly postalCode: string;
  readonly region: string;
  readonly trade: Trade;
}

export interface SupplierOptions {
  readonly seed: number;
  readonly today: string;
  readonly reference: Pick<ReferenceSnapshot, 'territories' | 'sectors' | 'unspsc'>;
  readonly places: Places;
  /** Size of the demonstration directory whose enterprises are used. */
  readonly listings?: number;
}

/** Sub-sectors that serve members and neighbours: a public body seldom buys there. */
const SELDOM = /^S(19|20\.[4-7]|07\.6|08\.7|15\.[256]|18\.[78])/;
const COMPANIES = 3_600;
const UNLISTED = 160;
const HOMONYMS = 90;

/** Everybody who sells in the demonstration, by kind. NEQ of the reserved range that no listing has. */
export function drawSuppliers(options: SupplierOptions): Readonly<Record<DemoSupplierKind, readonly DemoSupplier[]>> {
  const { seed, today, reference, places, listings = DEMO_COUNT } = options;
  let slot = 99_999;
  const nextNeq = (): Neq => reservedNeq(slot--);
  const sectors = sectorTrades(reference.sectors, reference.unspsc);
  const regionOf = (code: string): string => reference.territories.ancestors(code)[1]?.code ?? 'R06';
  const enterprises = (of: number | null, count: number, keep: number): DemoSupplier[] => {
    const random = new Random(hash(of ?? seed, 51));
    const found: DemoSupplier[] = [];
    const { territories } = reference;
    for (const listing of demoListings({ ...(of === null ? {} : { seed: of }), count, territories, today })) {
      const sector = listing.activities[0]?.sectors[0] ?? 'S14.5';
      const kept = random.chance(SELDOM.test(sector) ? keep * 0.15 : keep);
      const place = reference.territories.get(listing.seat.municipality);
      if (!kept || place === undefined) continue;
      found.push({
        kind: 'listed',
        externalId: listing.externalId ?? null,
        neq: (listing.neq as Neq | null | undefined) ?? nextNeq(),
        name: listing.name,
        tradeName: listing.tradeName ?? null,
        otherNames: listing.otherNames,
        acronym: listing.acronym ?? null,
        family: /coop/.test(listing.legalForm ?? '')
          ? 'cooperative'
          : listing.legalForm === 'mutuelle'
            ? 'mutual'
            : 'nonprofit',
        locality: place.name,
        postalCode: listing.seat.postalCode ?? `${fsaOf(place)} ${random.below(9) + 1}B${random.below(10)}`,
        region: regionOf(place.code),
        trade: sectors(sector),
      });
    }
    return found;
  };
  const listed = enterprises(null, listings, 0.24);
  const unlisted = enterprises(hash(seed, 9), UNLISTED * 3, 0.5)
    .slice(0, UNLISTED)
    .map((one): DemoSupplier => ({ ...one, kind: 'unlisted', externalId: null, neq: nextNeq() }));
  const random = new Random(hash(seed, 52));
  const homonyms = random.sample(listed, HOMONYMS).map((one) => homonymOf(one, nextNeq(), places, random));
  const company = Array.from({ length: COMPANIES }, () => aCompany(nextNeq, places, random));
  return { listed, unlisted, homonym: homonyms, public: publicSuppliers(nextNeq, places), company };
}

/** Another body of the same name, in another region. */
function homonymOf(one: DemoSupplier, neq: Neq, places: Places, random: Random): DemoSupplier {
  const elsewhere = places.mrcs.filter((mrc) => mrc.region.code !== one.region);
  const seat = seatIn(random.pick(elsewhere.length > 0 ? elsewhere : places.mrcs), random);
  return { ...one, ...seat, kind: 'homonym', externalId: null, neq };
}

function aCompany(nextNeq: () => Neq, places: Places, random: Random): DemoSupplier {
  const trade = trades[Number(random.weighted(TRADE_WEIGHTS))] as Trade;
  const mrc = places.mrcs[random.cumulative(populations(places))] as DemoMrc;
  const neq = random.chance(0.06) ? otherPrefix(nextNeq(), random.chance(0.5) ? '22' : '33') : nextNeq();
  return {
    kind: 'company',
    externalId: null,
    neq,
    name: drawCompanyName(trade, random),
    tradeName: null,
    otherNames: [],
    acronym: null,
    family: 'company',
    ...seatIn(mrc, random),
    trade,
  };
}

const TRADE_WEIGHTS = Object.fromEntries(trades.map((one, index) => [String(index), one.weight]));
const sums = new WeakMap<Places, Float64Array>();

function populations(places: Places): Float64Array {
  let known = sums.get(places);
  if (known === undefined) {
    let sum = 0;
    known = Float64Array.from(places.mrcs, (mrc) => (sum += mrc.population));
    sums.set(places, known);
  }
  return known;
}

const PUBLIC_KINDS = [
  'Régie intermunicipale de démonstration',
  'Office municipal d’habitation de démonstration',
  'Office de tourisme de démonstration',
  'MRC de démonstration',
];

/** Public suppliers (T14): their legal form and the buyer's ground both say non-profit, and they are not social economy. */
function publicSuppliers(nextNeq: () => Neq, places: Places): DemoSupplier[] {
  const random = new Random(53);
  return places.regions.flatMap((region, index) => {
    const mrc = places.mrcs.find((one) => one.region.code === region.code);
    if (mrc === undefined) return [];
    const label = PUBLIC_KINDS[index % PUBLIC_KINDS.length] as string;
    return {
      kind: 'public' as const,
      externalId: null,
      neq: index % 2 === 0 ? otherPrefix(nextNeq(), '88') : nextNeq(),
      name: `${label} ${mrc.regionForms.of}`,
      tradeName: null,
      otherNames: [],
      acronym: null,
      family: 'public' as const,
      ...seatIn(mrc, random),
      trade: trades[8] as Trade,
    };
  });
}

const otherPrefix = (neq: Neq, prefix: '22' | '33' | '88'): Neq => withCheckDigit(prefix, neq.slice(2, 9));

function seatIn(mrc: DemoMrc, random: Random): { locality: string; postalCode: string; region: string } {
  const place = random.pick(mrc.municipalities) as Territory;
  return {
    locality: place.name,
    postalCode: `${fsaOf(place)} ${random.below(9) + 1}${random.pick([...'ABCEGHJKLMNPRSTVWXYZ'])}${random.below(10)}`,
    region: mrc.region.code,
  };
}

/** A sub-sector as a notice words it: its classes of the UNSPSC and its sector's categories. */
function sectorTrades(
  sectors: SectorDirectory,
  segments: SupplierOptions['reference']['unspsc'],
): (id: string) => Trade {
  const labels = new Map(segments.map(({ code, label }) => [code, label.fr]));
  return (id) => {
    const sector = sectors.get(id);
    const parent = sectors.get(id.slice(0, 3));
    const category = parent?.seaoCategories[0] ?? 'S13';
    const label = sector?.label.fr ?? 'Services';
    const codes = sector?.unspscPrefixes ?? [];
    return {
      words: [label],
      titles: [label, `Services – ${label}`, `${label} – mandat annuel`],
      unspsc: (codes.length > 0 ? codes : ['93141500']).map((code) => [
        code.padEnd(8, '0'),
        code.length > 4 ? label : (labels.get(code.slice(0, 2)) ?? label),
      ]),
      category,
      kind: category.startsWith('G') ? 'goods' : category.startsWith('C') ? 'works' : 'services',
      weight: 1,
    };
  };
}
