import { identifyFile, idOfText } from '../../../apps/api/src/features/purchases/adapters/files/file-identity';
import { openPurchaseFile } from '../../../apps/api/src/features/purchases/adapters/files/open-purchase-file';
import type { PublishedRecord } from '../../../apps/api/src/features/purchases/domain/facts';
import { ReadingContext } from '../../../apps/api/src/features/purchases/domain/reading-context';
import type { SupplierOnLine } from '../../../apps/api/src/features/matching/domain/match';
import type { ReferenceSnapshot } from '@repere/reference';

/** One supplier of one current line of a file. */
export interface BenchLine {
  readonly process: string;
  readonly award: string;
  readonly supplier: SupplierOnLine;
  /** Dollars; 0 when the line does not count. */
  readonly value: number;
  readonly level: string;
  readonly year: number | null;
  readonly buyerNumber: string | null;
}

/** A town, a régie, an office: the public suppliers of T14, by the beginning of their names. */
const PUBLIC =
  /^(ville|municipalite|municipalite regionale|mrc|paroisse|canton|regie|office (municipal|regional) d habitation|office d[ue] tourisme|union des municipalites|federation quebecoise des municipalites|cld|omh)\b/;

/** The lines of files of any source that is known, each notice in its latest state, without a database. */
export async function readLines(files: readonly string[], reference: ReferenceSnapshot): Promise<BenchLine[]> {
  const latest = new Map<string, PublishedRecord>();
  for (const file of files) {
    const opened = await openPurchaseFile(await identifyFile(file), 'auto', { buyer: null, tax: 'unknown' });
    const context = ReadingContext.within(reference.territories, idOfText);
    for await (const one of opened.records(context)) {
      if (!('record' in one) || !one.record.states.includes('lines')) continue;
      const known = latest.get(one.record.process);
      if (known === undefined || rank(known) <= rank(one.record)) latest.set(one.record.process, one.record);
    }
  }
  const fold = ReadingContext.within(reference.territories, idOfText);
  return [...latest.values()].flatMap((record) => linesOf(record, (name) => fold.fold(name)));
}

const rank = ({ publishedAt, releaseId }: PublishedRecord): string => `${publishedAt} ${releaseId}`;

function linesOf({ process, facts, buyer }: PublishedRecord, fold: (name: string) => string): BenchLine[] {
  return facts.lines.flatMap((line) =>
    line.members.map((member) => {
      const postal = member.postal?.toUpperCase().replace(/[^A-Z\d]/g, '') ?? '';
      const counts = (line.unit === '0' || line.unit === '1') && line.currency === 'CAD' && line.quarantine === null;
      return {
        process,
        award: line.key,
        value: counts && !line.standing ? Number(line.awarded ?? 0) / line.members.length : 0,
        level: buyer?.level ?? 'unknown',
        year: line.year,
        buyerNumber: buyer?.number ?? null,
        supplier: {
          name: member.name,
          neq: member.neq,
          neqValid: member.neq !== null && member.neq_valid === true,
          postalCode: /^[A-Z]\d[A-Z](\d[A-Z]\d)?$/.test(postal) ? postal : null,
          locality: member.locality,
          buyer: buyer === null ? null : { id: buyer.id, region: buyer.regionCode, territory: buyer.territoryCode },
          unspsc: [line.unspsc, ...line.unspsc_more].filter((code) => code !== null),
          obnlGround: line.ground_code === 'obnl',
          publicBody: member.neq?.startsWith('88') === true || PUBLIC.test(fold(member.name)),
          on: line.awarded_on ?? line.signed_on,
        },
      };
    }),
  );
}
