import { hash, Random } from '../random';
import type { DemoBuyer } from './buyers';
import type { Trade } from './company-names';
import { wrongNeq } from './spellings';
import { spellingOf } from './spellings';
import type { DemoSupplier, DemoSupplierKind } from './suppliers';

/** The trap of procurement data §4 that a line was drawn to hold. */
export type DemoTrap = 'T1' | 'T2' | 'T3' | 'T4' | 'T5' | 'T7' | 'T8' | 'T9' | 'T10' | 'T12' | 'T13' | 'T14';

/** A supplier as one notice writes it. */
export interface WrittenSupplier {
  readonly supplier: DemoSupplier;
  readonly written: string;
  /** Null when the buyer gives none (1 in 4); a wrong digit now and then. */
  readonly neq: string | null;
  readonly partyId: string;
  readonly withAddress: boolean;
}

export interface DemoAward {
  readonly id: string;
  readonly suppliers: readonly WrittenSupplier[];
  readonly cents: number;
  /** Settled later; null while nothing says so. */
  readonly final: number | null;
  readonly extras: readonly { readonly cents: number; readonly day: number }[];
  readonly withOptions: number | null;
  readonly lot: number | null;
}

export interface DemoNotice {
  readonly number: string;
  readonly reference: string;
  readonly buyer: DemoBuyer;
  readonly title: string;
  readonly trade: Trade;
  readonly method: 'open' | 'selective' | 'limited' | 'direct';
  readonly ground: string | null;
  readonly region: string | null;
  /** Days since 1970 of the award, and of its publication. */
  readonly awardDay: number;
  readonly publicDay: number;
  readonly months: number;
  readonly awards: readonly DemoAward[];
  readonly losers: readonly (WrittenSupplier & { readonly cents: number })[];
  readonly unit: string;
  readonly trap: DemoTrap | null;
  /** Later states of the same ocid: none, an amendment, an end, extras. */
  readonly later: 'none' | 'update' | 'termination' | 'again';
  readonly cancelled: boolean;
}

export interface Scene {
  readonly seed: number;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly count: number;
  readonly buyers: readonly DemoBuyer[];
  readonly buyerSums: Float64Array;
  readonly suppliers: Readonly<Record<DemoSupplierKind, readonly DemoSupplier[]>>;
  readonly byRegion: ReadonlyMap<string, readonly DemoSupplier[]>;
}

const KINDS: Readonly<Record<DemoSupplierKind, number>> = {
  company: 81,
  listed: 15,
  unlisted: 1.6,
  homonym: 0.9,
  public: 1.5,
};

const OBNL_GROUND = 'Contrat conclu avec un organisme à but non lucratif';
const OTHER_GROUNDS = [
  'Autre',
  'Fournisseur unique',
  'Contrat sous le seuil d’appel d’offres',
  'Domaine artistique ou culturel',
];

/** One notice of the demonstration by its number in the run: drawn from a seed of its own, so that any of them can be drawn alone. */
export function drawNotice(index: number, scene: Scene): DemoNotice {
  const random = new Random(hash(scene.seed, 61, index));
  const buyer = scene.buyers[random.cumulative(scene.buyerSums)] as DemoBuyer;
  const kind = random.weighted(KINDS);
  const main = drawSupplier(kind, buyer, scene, random);
  const trap = kind === 'public' ? 'T14' : drawTrap(random);
  const method = drawMethod(main, buyer, trap, random);
  const span = scene.lastDay - scene.firstDay;
  const day = scene.firstDay + Math.floor(((index + random.next()) / scene.count) * span);
  const publicDay = Math.min(scene.lastDay, day + 3 + Math.floor(40 * random.next() ** 2));
  const later = random.weighted({ none: 70, update: 13, termination: 12, again: 5 });
  const grounded = method === 'direct' && random.chance(0.85);
  return {
    number: String(20_000_000 + Math.floor(scene.seed % 97) * 100_000 + index),
    reference: `${2021 + Math.floor((day - 18_687) / 365)}-${String(random.below(900) + 100)}`,
    buyer,
    title: titleOf(main, trap, random),
    trade: main.trade,
    method,
    ground: grounded ? groundOf(main, buyer, random) : null,
    region: random.chance(0.82) ? buyer.region : null,
    awardDay: awardDayOf(day, trap, scene, random),
    publicDay,
    months: trap === 'T12' ? 24 + 12 * random.below(3) : random.chance(0.5) ? 12 : 0,
    awards: drawAwards({ index, main, buyer, trap, later, day: publicDay }, scene, random),
    losers: method === 'direct' || random.chance(0.15) ? [] : drawLosers(main, buyer, scene, random),
    unit: trap === 'T2' ? random.pick(['2', '10', '9', '8', '5', '7', '12']) : random.chance(0.5) ? '0' : '1',
    trap,
    later: trap === 'T4' && later === 'none' ? 'termination' : later,
    cancelled: random.chance(0.004),
  };
}

/** About one line in eleven holds a trap. */
function drawTrap(random: Random): DemoTrap | null {
  const draw = random.next();
  const shares: readonly (readonly [DemoTrap, number])[] = [
    ['T2', 0.006],
    ['T3', 0.012],
    ['T4', 0.03],
    ['T5', 0.014],
    ['T7', 0.0008],
    ['T8', 0.005],
    ['T9', 0.006],
    ['T10', 0.003],
    ['T12', 0.012],
    ['T13', 0.006],
  ];
  let at = draw;
  for (const [trap, share] of shares) if ((at -= share) < 0) return trap;
  return null;
}

function drawSupplier(kind: DemoSupplierKind, buyer: DemoBuyer, scene: Scene, random: Random): DemoSupplier {
  const near = buyer.region === null ? undefined : scene.byRegion.get(`${kind}/${buyer.region}`);
  const list = near !== undefined && near.length > 0 && random.chance(0.82) ? near : scene.suppliers[kind];
  // A few sell a lot and most sell seldom.
  return list[Math.floor(list.length * random.next() ** 1.8)] as DemoSupplier;
}

function drawMethod(main: DemoSupplier, buyer: DemoBuyer, trap: DemoTrap | null, random: Random): DemoNotice['method'] {
  if (trap === 'T14') return 'direct';
  if (main.family !== 'company')
    return random.weighted({ direct: buyer.level === 'municipal' ? 66 : 45, limited: 14, open: 30, selective: 1 });
  return random.weighted({ direct: 34, limited: 14, open: 50, selective: 2 });
}

function groundOf({ family }: DemoSupplier, { level }: DemoBuyer, random: Random): string {
  if (level !== 'municipal')
    return random.pick(['Contrat sous le seuil d’appel d’offres', 'Un seul contractant est possible', 'Autre']);
  if ((family === 'nonprofit' || family === 'public') && random.chance(0.58)) return OBNL_GROUND;
  return random.pick(OTHER_GROUNDS);
}

function titleOf(main: DemoSupplier, trap: DemoTrap | null, random: Random): string {
  const title = random.pick(main.trade.titles);
  if (trap === 'T13') return `${random.chance(0.5) ? 'Contrat à commandes' : 'Offre permanente'} – ${title}`;
  if (main.family === 'nonprofit' && random.chance(0.06))
    return random.pick([
      'Entente de soutien – festival d’été',
      'Contribution financière – fonctionnement',
      'Entente de partenariat – fête nationale',
    ]);
  return title;
}

/** T10: a slip of the century or of the year. */
function awardDayOf(day: number, trap: DemoTrap | null, scene: Scene, random: Random): number {
  if (trap === 'T10') return random.chance(0.5) ? day - 365 * 100 : scene.lastDay + 400 + random.below(9_000);
  // Some are published a year and more after they were signed.
  return random.chance(0.05) ? day - 200 - random.below(500) : day;
}

interface AwardContext {
  readonly index: number;
  readonly main: DemoSupplier;
  readonly buyer: DemoBuyer;
  readonly trap: DemoTrap | null;
  readonly later: DemoNotice['later'];
  readonly day: number;
}

function drawAwards(context: AwardContext, scene: Scene, random: Random): DemoAward[] {
  const { index, main, buyer, trap } = context;
  const lots = trap === 'T5' ? 2 + random.below(4) : 1;
  return Array.from({ length: lots }, (_, lot) => {
    const supplier =
      lot === 0 ? main : drawSupplier(main.kind === 'public' ? 'company' : main.kind, buyer, scene, random);
    const partners = trap === 'T9' ? 1 + random.below(2) : 0;
    const others = Array.from({ length: partners }, () =>
      drawSupplier(random.chance(0.4) ? 'listed' : 'company', buyer, scene, random),
    );
    const members = [supplier, ...others.filter((other) => other.neq !== supplier.neq)];
    const cents = drawCents(supplier, trap, random);
    return {
      id: String(20_000_000 + index * 8 + lot),
      suppliers: members.map((member, place) => writeSupplier(member, buyer, index * 64 + lot * 8 + place, scene.seed)),
      cents,
      ...settlement(cents, context, random),
      withOptions: trap === 'T3' ? 0 : random.chance(0.12) ? Math.round(cents * 1.4) : null,
      lot: lots === 1 ? null : lot + 1,
    };
  });
}

/** Cents: most between 25 k$ and 300 k$, a long tail, never two alike by chance. */
function drawCents({ family, trade }: DemoSupplier, trap: DemoTrap | null, random: Random): number {
  if (trap === 'T8') return random.chance(0.6) ? random.below(101) : 10_000 + random.below(80_000);
  if (trap === 'T7') return (2_000_000_000 + random.below(900_000_000)) * 100;
  if (trap === 'T2') return 400 + random.below(30_000);
  const spread = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  const median = family === 'company' ? (trade.kind === 'works' ? 260_000 : 95_000) : 58_000;
  const dollars = Math.max(25_000 * (1 + 0.05 * random.next()), Math.min(9_000_000, median * Math.exp(1.1 * spread)));
  return Math.round(dollars * 100);
}

/** T4: what finals and extras look like beside the award, in the proportions observed. */
function settlement(
  cents: number,
  { later, trap, day }: AwardContext,
  random: Random,
): Pick<DemoAward, 'final' | 'extras'> {
  if (trap !== 'T4' && later !== 'termination') return { final: null, extras: [] };
  const extra = Math.round(cents * (0.02 + 0.12 * random.next()));
  const extras = random.chance(0.75) ? [{ cents: extra, day: day + 60 }] : [];
  const sum = extras.reduce((total, one) => total + one.cents, cents);
  const draw = random.next();
  if (draw < 0.7) return { final: sum, extras };
  if (draw < 0.86) return { final: Math.round((cents + sum) / 2), extras };
  if (draw < 0.95) return { final: Math.round(sum * 1.06), extras };
  if (draw < 0.99) return { final: Math.round(cents * 0.9), extras };
  return { final: cents, extras };
}

/** Losing bids: companies of the buyer's region, each dearer than the winner. */
function drawLosers(main: DemoSupplier, buyer: DemoBuyer, scene: Scene, random: Random): DemoNotice['losers'] {
  const count = random.below(6);
  return Array.from({ length: count }, (_, at) => {
    const other = drawSupplier(random.chance(0.08) ? 'listed' : 'company', buyer, scene, random);
    return {
      ...writeSupplier(other, buyer, hash(at, random.below(1_000_000)), scene.seed),
      cents: Math.round(drawCents(main, null, random) * 1.1),
    };
  }).filter(
    (bid, at, all) => bid.supplier.neq !== main.neq && all.findIndex((one) => one.partyId === bid.partyId) === at,
  );
}

/** Three lines in four carry a NEQ, one in 250 a wrong one, a few a dummy; municipal direct awards often no address. */
function writeSupplier(supplier: DemoSupplier, buyer: DemoBuyer, salt: number, seed: number): WrittenSupplier {
  const random = new Random(hash(seed, 62, salt));
  const given = random.chance(0.75);
  const wrong = random.next();
  const neq = !given
    ? null
    : wrong < 0.004
      ? wrongNeq(supplier.neq, random)
      : wrong < 0.005
        ? '1199999999'
        : supplier.neq;
  return {
    supplier,
    written: spellingOf(supplier, buyer.id, seed),
    neq,
    partyId: neq === null ? `FO-${9_000_000 + (hash(salt, 3) % 900_000)}` : `FO-${neq}`,
    withAddress: random.chance(buyer.level === 'municipal' ? 0.52 : 0.96),
  };
}
