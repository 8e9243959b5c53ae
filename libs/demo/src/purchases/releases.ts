import type { DemoAward, DemoNotice, WrittenSupplier } from './notices';

/** One release as SEAO writes it: any JSON, in the order of SEAO's own keys. */
export type DemoRelease = Readonly<Record<string, unknown>>;

const DAY = 86_400_000;
const iso = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
const midnight = (day: number): string => `${iso(day)}T00:00:00-05:00`;
const dollars = (cents: number): number => Number((cents / 100).toFixed(2));

const METHODS: Readonly<Record<DemoNotice['method'], string>> = {
  open: 'Contrat à la suite d’un appel d’offres public',
  selective: 'Contrat à la suite d’un appel d’offres public avec qualification',
  limited: "Contrat à la suite d'un appel d’offres sur invitation",
  direct: 'Contrat de gré à gré',
};

/** SEAO's own number of a region, which is not the official one for five of them. */
const SEAO_REGION: Readonly<Record<string, string>> = { R10: '11', R15: '14', R16: '15', R14: '16', R11: '18' };
const seaoRegion = (region: string): string => SEAO_REGION[region] ?? String(Number(region.slice(1)));

/** The first states of a notice: sometimes the call for tenders, then the award. */
export function firstReleases(notice: DemoNotice): DemoRelease[] {
  const { publicDay } = notice;
  if (notice.cancelled)
    return [release(notice, publicDay - 20, 'tender'), release(notice, publicDay, 'tenderCancellation')];
  const award = release(notice, publicDay, notice.method === 'open' ? 'award' : 'contract');
  const states =
    notice.method === 'open' && notice.losers.length > 1 ? [release(notice, publicDay - 35, 'tender'), award] : [award];
  return notice.later === 'again' ? [...states, award] : states;
}

/** What is published once the contract has run: final amounts, extras, an end. */
export function laterReleases(notice: DemoNotice, lastDay: number): DemoRelease[] {
  if (notice.cancelled || notice.later === 'none' || notice.later === 'again') return [];
  const day = Math.min(lastDay, notice.publicDay + 240);
  return [release(notice, day, notice.later === 'update' ? 'contractUpdate' : 'contractTermination')];
}

type Tag = 'tender' | 'award' | 'contract' | 'contractUpdate' | 'contractTermination' | 'tenderCancellation';

function release(notice: DemoNotice, day: number, tag: Tag): DemoRelease {
  const awarded = tag !== 'tender' && tag !== 'tenderCancellation';
  const second = String(10 + (Number(notice.number) % 50));
  const buyer = { name: notice.buyer.name, id: notice.buyer.id };
  return {
    ocid: `ocds-ec9k95-${notice.number}`,
    id: `${iso(day).replaceAll('-', '')}1424${second}`,
    date: `${iso(day)}T10:24:${second}-04:00`,
    tag: [tag],
    initiationType: 'tender',
    parties: parties(notice, awarded),
    buyer,
    tender: tender(notice, day, tag),
    ...(awarded && notice.method !== 'direct' ? { bids: bids(notice) } : {}),
    ...(awarded ? { awards: notice.awards.map((award) => awardOf(notice, award)) } : {}),
    ...(awarded && tag !== 'award'
      ? { contracts: notice.awards.map((award) => contractOf(notice, award, tag, day)) }
      : {}),
    language: 'fr',
  };
}

function parties(notice: DemoNotice, awarded: boolean): object[] {
  const { buyer } = notice;
  const head = {
    name: buyer.name,
    id: buyer.id,
    ...(buyer.address === null
      ? {}
      : { address: address('1, rue de la Démonstration', buyer.address.locality, buyer.address.postalCode) }),
    roles: ['buyer'],
    details: { municipal: buyer.level === 'municipal' ? '1' : '0' },
  };
  if (!awarded) return [head];
  const winners = notice.awards.flatMap(({ suppliers }) => suppliers);
  const seen = new Set<string>();
  const party = (one: WrittenSupplier, role: string): object[] => {
    if (seen.has(one.partyId)) return [];
    seen.add(one.partyId);
    return [supplierParty(one, role)];
  };
  return [
    head,
    ...winners.flatMap((one) => party(one, 'supplier')),
    ...notice.losers.flatMap((one) => party(one, 'tenderer')),
  ];
}

function supplierParty({ supplier, written, neq, partyId, withAddress }: WrittenSupplier, role: string): object {
  const odd = Number(supplier.neq.slice(-3)) % 61 === 0;
  return {
    name: written,
    id: partyId,
    ...(withAddress
      ? { address: address('10, rue Inventée', odd ? 'Québec' : supplier.locality, supplier.postalCode) }
      : {}),
    roles: [role],
    ...(neq === null ? {} : { details: { [odd ? 'NEQ' : 'neq']: neq } }),
  };
}

const address = (streetAddress: string, locality: string, postalCode: string): object => ({
  streetAddress,
  locality,
  region: 'QC',
  postalCode: postalCode.replace(' ', ''),
  countryName: 'CAN',
});

function tender(notice: DemoNotice, day: number, tag: Tag): object {
  const { trade, method, buyer } = notice;
  const [code, description] = trade.unspsc[0] ?? ['93141500', 'Services'];
  const bidders = [...notice.awards.flatMap(({ suppliers }) => suppliers), ...notice.losers];
  const lots = notice.awards.filter(({ lot }) => lot !== null);
  return {
    id: notice.reference,
    title: notice.title,
    status: tag === 'tender' ? 'active' : tag === 'tenderCancellation' ? 'cancelled' : 'complete',
    procuringEntity: { name: buyer.name, id: buyer.id },
    items: [
      {
        id: trade.category,
        description: `${trade.category} - ${description}`,
        classification: { scheme: 'UNSPSC', id: code, description },
        ...(trade.unspsc.length > 1
          ? {
              additionalClassifications: trade.unspsc
                .slice(1)
                .map(([id, label]) => ({ scheme: 'UNSPSC', id, description: label })),
            }
          : {}),
      },
    ],
    ...(lots.length > 0 ? { lots: lots.map(({ id, lot }) => ({ id, title: `Lot ${lot}`, status: 'complete' })) } : {}),
    procurementMethod: method,
    procurementMethodDetails: tag === 'tender' ? 'Avis d’appel d’offres' : METHODS[method],
    ...(notice.ground === null ? {} : { procurementMethodRationale: notice.ground }),
    mainProcurementCategory: trade.kind,
    additionalProcurementCategories: [CATEGORIES[trade.kind]],
    ...(notice.region === null ? {} : { deliveryarea: seaoRegion(notice.region) }),
    tenderPeriod: { startDate: `${iso(Math.min(day, notice.publicDay - 30))}T10:24:00-04:00` },
    ...(tag === 'tender' || tag === 'tenderCancellation'
      ? {}
      : {
          numberOfTenderers: bidders.length,
          tenderers: bidders.map(({ partyId, written }) => ({ id: partyId, name: written })),
        }),
    documents: [{ url: `https://seao.demonstration.invalid/avis/${notice.number}` }],
  };
}

const CATEGORIES = {
  goods: 'Approvisionnement (biens)',
  services: 'Services de nature technique',
  works: 'Travaux de construction',
} as const;

/** T1, T2: every bidder, in the notice's unit; winners only when the buyer published no other. */
function bids(notice: DemoNotice): object[] {
  const lotsOf = (award: DemoAward): object => (award.lot === null ? {} : { relatedLots: [award.id] });
  return [
    ...notice.awards.flatMap((award) =>
      award.suppliers.map(({ partyId }) => ({
        id: partyId,
        value: dollars(award.cents),
        valueUnit: notice.unit,
        ...lotsOf(award),
      })),
    ),
    ...notice.losers.map(({ partyId, cents }) => ({ id: partyId, value: dollars(cents), valueUnit: notice.unit })),
  ];
}

function awardOf(notice: DemoNotice, award: DemoAward): object {
  return {
    id: award.id,
    status: 'active',
    date: midnight(notice.awardDay),
    value: {
      amount: dollars(award.cents),
      currency: notice.unit === '7' ? 'USD' : 'CAD',
      ...(award.withOptions === null ? {} : { totalAmount: dollars(award.withOptions) }),
    },
    suppliers: award.suppliers.map(({ written, partyId }) => ({ name: written, id: partyId })),
    ...(award.lot === null ? {} : { relatedLots: [award.id] }),
  };
}

/** A fresh contract repeats the award; only an update or an end carries what was settled (procurement data §3.2). */
function contractOf(notice: DemoNotice, award: DemoAward, tag: Tag, day: number): object {
  const settled = tag === 'contractTermination' || tag === 'contractUpdate';
  const final = settled ? (award.final ?? award.cents) : award.cents;
  const extras = settled ? award.extras : [];
  return {
    id: award.id,
    awardID: award.id,
    status: tag === 'contractTermination' ? 'terminated' : 'active',
    ...(notice.months > 0
      ? {
          period: {
            startDate: midnight(notice.awardDay),
            endDate: midnight(notice.awardDay + Math.round(notice.months * 30.44)),
          },
        }
      : {}),
    value: { amount: dollars(final), currency: notice.unit === '7' ? 'USD' : 'CAD' },
    dateSigned: midnight(notice.awardDay),
    ...(tag === 'contractUpdate'
      ? { amendments: [{ id: `${award.id}-1`, date: midnight(day), rationale: 'Modification accessoire au contrat' }] }
      : {}),
    ...(extras.length > 0
      ? {
          implementation: {
            transactions: extras.map((extra, at) => ({
              id: `${award.id}-${at + 1}`,
              date: midnight(extra.day),
              source: 'Dépense supplémentaire',
              value: { amount: dollars(extra.cents), currency: 'CAD' },
            })),
          },
        }
      : {}),
  };
}
