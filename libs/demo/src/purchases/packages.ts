import type { ReferenceSnapshot } from '@repere/reference';
import { Places } from '../places';
import { type DemoBuyer, drawBuyers } from './buyers';
import { type DemoNotice, type DemoTrap, drawNotice, type Scene } from './notices';
import { firstReleases, laterReleases } from './releases';
import { drawSuppliers, type DemoSupplierKind } from './suppliers';

/** JSON packages begin in March 2021. */
const FIRST_DAY = Date.UTC(2021, 2, 1) / 86_400_000;
export const DEMO_AWARD_LINES = 20_000;
const DEMO_PURCHASE_SEED = 20_261_124;
/** Awards of several lots make more lines than notices. */
const LINES_PER_NOTICE = 1.035;
const CHUNK = 65_536;

export interface PurchaseDemoOptions {
  readonly seed?: number;
  readonly reference: Pick<ReferenceSnapshot, 'territories' | 'sectors' | 'unspsc'>;
  /** `AAAA-MM-JJ`: the last day anything is published. */
  readonly today: string;
  /** About how many award lines; 20,000 by default. */
  readonly lines?: number;
  /** How many files the years are spread over; 6 by default, one for tests and benches. */
  readonly packages?: number;
  /** Size of the demonstration directory they buy from; the directory's own default by default. */
  readonly listings?: number;
  /** Told of each line as it is written, with what nobody reading the file knows. */
  readonly truth?: (line: DemoLineTruth) => void;
}

/** Who really stands behind a line: kept beside the file, never in it. */
export interface DemoLineTruth {
  readonly ocid: string;
  readonly awardId: string;
  readonly buyerId: string;
  readonly supplierWritten: string;
  readonly neqWritten: string | null;
  readonly kind: DemoSupplierKind;
  /** `externalId` of the demonstration listing; null for whoever is not in the directory. */
  readonly externalId: string | null;
  readonly neq: string;
  readonly cents: number;
  readonly trap: DemoTrap | null;
}

export interface PurchaseDemoPackage {
  readonly name: string;
  /** The file's text in pieces of about 64 KB; each call writes it again. */
  chunks(): AsyncGenerator<string>;
}

/** The invented buyers of every demonstration package, with the territory, level and population a register would give. */
export const purchaseDemoBuyers = (reference: Pick<ReferenceSnapshot, 'territories'>): readonly DemoBuyer[] =>
  drawBuyers(new Places(reference.territories));

/**
 * Invented contracts as SEAO publishes them: release packages of 2021 to today, whose suppliers are enterprises of the
 * demonstration directory, people like them and ordinary companies, written as buyers write them, with the traps of
 * procurement data §4 that JSON can hold (T6 needs the XML era). Same options, same bytes; any size in constant memory.
 * Nothing is real: buyers, suppliers, NEQ 1199…, numbers and links under `.invalid`.
 * @example for (const file of purchaseDemoPackages({ reference, today: '2026-11-23' })) for await (const text of file.chunks()) …
 */
export function purchaseDemoPackages(options: PurchaseDemoOptions): readonly PurchaseDemoPackage[] {
  const { packages = 6, lines = DEMO_AWARD_LINES, today } = options;
  const count = Math.max(1, Math.round(lines / LINES_PER_NOTICE));
  const lastDay = Date.parse(`${today}T00:00:00Z`) / 86_400_000;
  let scene: Scene | undefined;
  return Array.from({ length: packages }, (_, at) => {
    const from = Math.floor((at * count) / packages);
    const to = Math.floor(((at + 1) * count) / packages);
    const before = Math.floor((Math.max(0, at - 1) * count) / packages);
    const day = (index: number): string =>
      new Date((FIRST_DAY + Math.floor((index / count) * (lastDay - FIRST_DAY))) * 86_400_000)
        .toISOString()
        .slice(0, 10);
    const name = `demonstration_${day(from)}_${day(to)}.json`.replaceAll('-', '');
    return {
      name,
      chunks: () =>
        chunked(
          write(
            (scene ??= setScene(options, count, lastDay)),
            { name, on: day(to), from, to, before, last: at === packages - 1 },
            options.truth,
          ),
        ),
    };
  });
}

function setScene(
  { seed = DEMO_PURCHASE_SEED, reference, today, listings }: PurchaseDemoOptions,
  count: number,
  lastDay: number,
): Scene {
  const places = new Places(reference.territories);
  const buyers = drawBuyers(places);
  const suppliers = drawSuppliers({ seed, today, reference, places, ...(listings === undefined ? {} : { listings }) });
  let sum = 0;
  const byRegion = new Map<string, (typeof suppliers)['company'][number][]>();
  for (const [kind, list] of Object.entries(suppliers))
    for (const supplier of list) {
      const key = `${kind}/${supplier.region}`;
      const known = byRegion.get(key);
      if (known === undefined) byRegion.set(key, [supplier]);
      else known.push(supplier);
    }
  return {
    seed,
    firstDay: FIRST_DAY,
    lastDay,
    count,
    buyers,
    buyerSums: Float64Array.from(buyers, ({ weight }) => (sum += weight)),
    suppliers,
    byRegion,
  };
}

interface Part {
  readonly name: string;
  readonly on: string;
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly last: boolean;
}

/** The package's text: the first states of its notices, and the later states of those of the package before. */
function* write(scene: Scene, part: Part, truth: PurchaseDemoOptions['truth']): Generator<string> {
  yield header(part);
  let first = true;
  const text = (releases: readonly object[]): string => {
    if (releases.length === 0) return '';
    const written = releases.map((release) => asPublished(JSON.stringify(release))).join(',\n');
    const separator = first ? '' : ',\n';
    first = false;
    return separator + written;
  };
  if (part.from > part.before)
    for (let index = part.before; index < part.from; index++)
      yield text(laterReleases(drawNotice(index, scene), scene.lastDay));
  for (let index = part.from; index < part.to; index++) {
    const notice = drawNotice(index, scene);
    if (truth !== undefined && !notice.cancelled) tell(notice, truth);
    yield text([...firstReleases(notice), ...(part.last ? laterReleases(notice, scene.lastDay) : [])]);
  }
  yield '\n]}\n';
}

const header = ({ name, on }: Part): string =>
  `{"uri":"https://seao.demonstration.invalid/${name}","version":"1.1","extensions":["https://raw.githubusercontent.com/open-contracting-extensions/ocds_lots_extension/v1.1.5/extension.json"],"publishedDate":"${on}T01:17:56-04:00","publisher":{"name":"Repère – démonstration"},"license":"https://seao.demonstration.invalid/licence","publicationPolicy":"https://seao.demonstration.invalid/politique","releases":[\n`;

/** T3: SEAO writes « not applicable » as zero with six decimals. */
const asPublished = (json: string): string => json.replaceAll('"totalAmount":0}', '"totalAmount":0.000000}');

function tell(notice: DemoNotice, truth: NonNullable<PurchaseDemoOptions['truth']>): void {
  for (const award of notice.awards)
    for (const { supplier, written, neq } of award.suppliers)
      truth({
        ocid: `ocds-ec9k95-${notice.number}`,
        awardId: award.id,
        buyerId: notice.buyer.id,
        supplierWritten: written,
        neqWritten: neq,
        kind: supplier.kind,
        externalId: supplier.externalId,
        neq: supplier.neq,
        cents: award.cents,
        trap: notice.trap,
      });
}

async function* chunked(pieces: Iterable<string>): AsyncGenerator<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
    // Whoever shares the process gets a turn.
    await new Promise((turn) => setImmediate(turn));
  }
  if (chunk !== '') yield chunk;
}
