import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import type { ExchangeListing } from '@repere/contract';
import { demoListings, purchaseDemoBuyers, purchaseDemoPackages, type DemoLineTruth } from '@repere/demo';
import type { ReferenceSnapshot } from '@repere/reference';
import type { Enterprise } from '../../../apps/api/src/features/matching/domain/match';
import { readSupplierName } from '../../../apps/api/src/features/matching/domain/supplier-name';
import { readLines, type BenchLine } from './read-lines';

const TODAY = '2026-11-23';

/** Lines, a directory to match them with, and who each line really is. */
export interface World {
  readonly label: string;
  readonly lines: readonly BenchLine[];
  readonly enterprises: readonly Enterprise[];
  /** Undefined when nobody knows. */
  truthOf(line: BenchLine): string | null | undefined;
}

/** Contracts invented from a seed, with the demonstration directory: the truth of every line is known. */
export async function generatedWorld(seed: number, lines: number, reference: ReferenceSnapshot): Promise<World> {
  const truth = new Map<string, DemoLineTruth>();
  const directory = await mkdtemp(join(tmpdir(), 'repere-bench-matching-'));
  try {
    const tell = (line: DemoLineTruth): void => void truth.set(keyOf(line.awardId, line.supplierWritten), line);
    const [file] = purchaseDemoPackages({ reference, today: TODAY, seed, lines, packages: 1, truth: tell });
    const path = join(directory, 'package.json');
    await writeFile(path, file?.chunks() ?? '');
    const buyers = new Map(purchaseDemoBuyers(reference).map((buyer) => [buyer.id, buyer]));
    const read = (await readLines([path], reference)).map((line): BenchLine => {
      const buyer = buyers.get(line.buyerNumber ?? '');
      if (buyer === undefined) return line;
      const place = { id: buyer.id, region: buyer.region, territory: buyer.territory };
      return { ...line, level: buyer.level, supplier: { ...line.supplier, buyer: place } };
    });
    return {
      label: `on generated data (seed ${seed})`,
      lines: read,
      enterprises: directoryOf(demoListings({ territories: reference.territories, today: TODAY }), reference),
      truthOf: (line) => truth.get(keyOf(line.award, line.supplier.name))?.externalId,
    };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

const keyOf = (award: string, name: string): string => `${award}|${name.trim()}`;

/**
 * Any files. With a directory in the exchange format the truth of a line is the listing of its NEQ. Without one, a directory
 * is made of half of the file's own suppliers with a NEQ, each under its commonest spelling: the other half are nobody's.
 */
export async function fileWorld(
  files: readonly string[],
  directory: string | null,
  reference: ReferenceSnapshot,
): Promise<World> {
  const lines = await readLines(files, reference);
  const enterprises =
    directory === null
      ? suppliersAsDirectory(lines, reference)
      : directoryOf(
          readFileSync(directory, 'utf8')
            .split('\n')
            .filter((line) => line.trim() !== '')
            .map((line) => JSON.parse(line) as ExchangeListing),
          reference,
        );
  const byNeq = new Map(enterprises.flatMap(({ id, neq }) => (neq === null ? [] : [[neq, id] as const])));
  return {
    label: `on file ${files.join(', ')} with ${directory ?? 'half of its own suppliers as directory'}`,
    lines,
    enterprises,
    truthOf: ({ supplier: { neq, neqValid } }) => (neq !== null && neqValid ? (byNeq.get(neq) ?? null) : undefined),
  };
}

function directoryOf(listings: Iterable<ExchangeListing>, reference: ReferenceSnapshot): Enterprise[] {
  const families = new Map(reference.legalForms.map(({ code, family }) => [code, family]));
  let rank = 0;
  return [...listings].map((listing) => {
    const read = reference.territories.resolveMunicipality(listing.seat.municipality, {
      mrc: listing.seat.mrc ?? null,
    });
    const code = read.kind === 'found' ? read.territory.code : listing.seat.municipality;
    const [mrc, region] = reference.territories.ancestors(code);
    return {
      id: listing.externalId ?? `listing-${rank++}`,
      neq: listing.neq?.replace(/\D/g, '') ?? null,
      names: [listing.name, ...(listing.tradeName == null ? [] : [listing.tradeName]), ...listing.otherNames],
      acronym: listing.acronym ?? null,
      family: families.get(listing.legalForm ?? '') ?? null,
      municipality: code,
      mrc: mrc?.code ?? null,
      region: region?.code ?? null,
      postalCode: listing.seat.postalCode?.toUpperCase().replace(/\s/g, '') ?? null,
      unspsc: listing.activities.flatMap(({ sectors }) =>
        sectors.flatMap((id) =>
          reference.sectors.descendants(id).flatMap((one) => reference.sectors.get(one)?.unspscPrefixes ?? []),
        ),
      ),
    };
  });
}

function suppliersAsDirectory(lines: readonly BenchLine[], reference: ReferenceSnapshot): Enterprise[] {
  const byNeq = new Map<string, BenchLine[]>();
  for (const line of lines) {
    const { neq, neqValid } = line.supplier;
    if (neq === null || !neqValid || line.supplier.publicBody || Number(neq.slice(4, 8)) % 2 === 1) continue;
    byNeq.set(neq, [...(byNeq.get(neq) ?? []), line]);
  }
  return [...byNeq].map(([neq, own]) => {
    const placed = own.find(({ supplier }) => supplier.postalCode !== null)?.supplier ?? own[0]?.supplier;
    const read = placed?.locality == null ? null : reference.territories.resolveMunicipality(placed.locality);
    const municipality = read?.kind === 'found' ? read.territory.code : '';
    const [mrc, region] = municipality === '' ? [] : reference.territories.ancestors(municipality);
    return {
      id: neq,
      neq,
      names: [commonest(own.map(({ supplier }) => supplier.name))],
      acronym: null,
      family: null,
      municipality,
      mrc: mrc?.code ?? null,
      region: region?.code ?? null,
      postalCode: placed?.postalCode ?? null,
      unspsc: [],
    };
  });
}

function commonest(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return (
    [...counts].sort(
      (a, b) => b[1] - a[1] || (readSupplierName(a[0]).key < readSupplierName(b[0]).key ? -1 : 1),
    )[0]?.[0] ?? ''
  );
}
