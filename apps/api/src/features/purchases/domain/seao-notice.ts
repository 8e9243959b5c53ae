import { parseAmount, type Amount } from '@repere/kernel';
import { isDollarUnit, regionOfSeaoCode, seaoLegalGround, seaoMethod, seaoNature } from '@repere/reference';
import { economicIdentity } from './economic-identity';
import type { BidFacts, BuyerFacts, FinalFacts, LineFacts, PublishedRecord, ReleaseFacts, ReleaseState } from './facts';
import { clean, refuse } from './json-access';
import { classOf, dayOf, implausible, isStandingOffer, withoutZero, yearOf } from './line-rules';
import { publicNoticeUrl } from './public-notice-url';
import type { DecimalText } from './purchase-line';
import { type ReadingContext, readNeq, withoutPersonalPlace } from './reading-context';
import { kindOf, type XmlRecord } from './xml-record';

/** What a document of the XML era says of itself. */
export interface XmlSetting {
  readonly context: ReadingContext;
  /** Last day of the export, `YYYY-MM-DD`: a later export corrects an earlier one. */
  readonly until: string;
  /** The document holds revisions. */
  readonly revision: boolean;
}

const EMPTY: ReleaseFacts = { lines: [], finals: [], extras: [], bids: [] };

/**
 * Reads a record of SEAO's XML era (procurement data §3.3): notices with every bidder, contracts' final amounts, extra expenses. The
 * notice number makes the same process as its ocid in the JSON era, so that a notice published in both is one (T6).
 * @throws RecordRefused naming the field that cannot be read
 */
export function readSeaoNotice(record: XmlRecord, { context, until, revision }: XmlSetting): PublishedRecord {
  const { fields } = record;
  const number = fields['numeroseao'] ?? refuse('field_missing', 'numeroseao', '');
  if (!/^\d{1,12}$/.test(number)) refuse('field_malformed', 'numeroseao', number);
  for (const [field, text] of Object.entries(fields)) if (text.length > 20_000) refuse('text_too_long', field, text);
  const kind = kindOf(record);
  const rank = { avis: '1', contrat: '2', depense: '3' }[kind];
  const common = {
    process: `ocds-ec9k95-${number}`,
    releaseId: `${revision ? 'r' : 'p'}${rank}`,
    publishedAt: `${until}T00:00:00.000Z`,
  };
  if (kind === 'contrat') {
    const final = readFinal(record, context);
    const states: ReleaseState[] = ['finals'];
    return { ...common, tags: ['xml:contrat'], states, facts: { ...EMPTY, finals: [final] }, buyer: null };
  }
  if (kind === 'depense') {
    const amount = amountOf(fields['montantdepense']);
    const expense = [dateIn(fields, 'datedepense') ?? '', fields['description'] ?? ''].join(' ').slice(0, 300);
    const extras = amount === null ? [] : [{ expense, amount }];
    return { ...common, tags: ['xml:depense'], states: ['extras'], facts: { ...EMPTY, extras }, buyer: null };
  }
  const buyer = readBuyer(record, context);
  const facts = readAvis(record, { context, until, revision, buyer, number });
  const states: ReleaseState[] = [
    ...(facts.lines.length > 0 ? (['lines'] as const) : []),
    ...(facts.bids.length > 0 ? (['bids'] as const) : []),
  ];
  return { ...common, tags: ['xml:avis'], states, facts, buyer };
}

function readBuyer({ fields }: XmlRecord, context: ReadingContext): BuyerFacts | null {
  const name = fields['organisme'];
  if (name === undefined) return null;
  const flag = fields['municipal'];
  return context.buyers.know({
    register: 'seao-name',
    number: context.fold(name),
    name: clean(name),
    municipal: flag === '1' ? true : flag === '0' ? false : null,
    locality: fields['ville'] ?? null,
  });
}

function readFinal({ fields }: XmlRecord, context: ReadingContext): FinalFacts {
  const contractor = fields['nomcontractant'];
  return {
    key: contractor === undefined ? 'n1' : context.fold(contractor),
    final: amountOf(fields['montantfinal']),
    extras: null,
    signed_on: null,
    ends_on: dateIn(fields, 'datefinale'),
  };
}

interface AvisSetting extends XmlSetting {
  readonly buyer: BuyerFacts | null;
  readonly number: string;
}

function readAvis(record: XmlRecord, setting: AvisSetting): ReleaseFacts {
  const bids = record.items.map((item) => readBid(item, setting.context));
  const keys = new Map<string, number>();
  const lines = record.items.flatMap((item, at) => {
    const bid = bids[at];
    if (bid?.winner !== true) return [];
    const times = (keys.get(bid.name_key) ?? 0) + 1;
    keys.set(bid.name_key, times);
    return [
      readLine(record, item, { ...setting, bid, bids, key: times === 1 ? bid.name_key : `${bid.name_key}#${times}` }),
    ];
  });
  return { lines, finals: [], extras: [], bids };
}

function readBid(item: Readonly<Record<string, string>>, context: ReadingContext): BidFacts {
  const name = clean(item['nomorganisation'] ?? '');
  const neq = readNeq(item['neq'] ?? null, null);
  return {
    party: null,
    name,
    name_key: context.fold(name),
    neq: neq.neq,
    neq_valid: neq.valid,
    value: amountOf(item['montantsoumis']),
    unit: unitOf(item),
    lots: [],
    winner: item['adjudicataire'] === '1' || item['adjudicataire']?.toLowerCase() === 'true',
  };
}

/** No unit is written where there is but one: the dollar. */
const unitOf = (item: Readonly<Record<string, string>>): string =>
  item['montantssoumisunite'] ?? item['montantsoumisunite'] ?? '0';

interface LineSetting extends AvisSetting {
  readonly bid: BidFacts;
  readonly bids: readonly BidFacts[];
  readonly key: string;
}

function readLine(
  { fields }: XmlRecord,
  item: Readonly<Record<string, string>>,
  { context, until, buyer, number, bid, bids, key }: LineSetting,
): LineFacts {
  const municipal = fields['municipal'] === '1';
  const title = clean(fields['titre'] ?? '');
  const folded = context.fold(`${title} ${fields['precision'] ?? ''}`);
  const publishedOn = dateIn(fields, 'datepublication') ?? dateIn(fields, 'datesaisieadjudication') ?? until;
  const awardedOn = dateIn(fields, 'dateadjudication') ?? dateIn(fields, 'datesaisieadjudication');
  const counted = yearOf([awardedOn], later(publishedOn, until));
  // T3: the total is usually zero while the contract holds the figure; zeros are skipped, never read as a price.
  const awarded = amountOf(item['montantcontrat']) ?? bid.value;
  const withOptions = amountOf(item['montanttotalcontrat']);
  const disposition = fields['disposition'] ?? null;
  const ground = disposition === null ? null : seaoLegalGround(disposition, municipal);
  const kind = classOf(folded, ground);
  const neq = readNeq(item['neq'] ?? null, null);
  const dollars = (): DecimalText[] =>
    bids.flatMap(({ unit, value }) => (isDollarUnit(unit) && value !== null ? [value] : []));
  const around = { beside: dollars, population: buyer?.population ?? null };
  const reference = fields['numero'] ?? null;
  return {
    ...{ key, lots: [], title, buyer: buyer?.id ?? null, reference, notice: number },
    url: publicNoticeUrl(fields['hyperlienseao'] ?? null),
    supplier: bid.name,
    neq_written: neq.written,
    neq_valid: neq.valid,
    awarded,
    with_options: withOptions,
    ...{ unit: bid.unit, currency: 'CAD', tax: 'unknown' },
    awarded_on: awardedOn,
    ...{ signed_on: null, starts_on: null, ends_on: null },
    published_on: publishedOn,
    year: counted.year,
    fiscal_year: counted.fiscalYear,
    date_flag: counted.flag,
    method: seaoMethod(fields['type'] ?? ''),
    method_written: fields['type'] ?? null,
    ground: disposition === null ? null : `${municipal ? 'M' : 'P'}-${disposition}`,
    ground_code: ground,
    unspsc: /^\d{2,10}$/.test(fields['unspscprincipale'] ?? '') ? (fields['unspscprincipale'] ?? null) : null,
    unspsc_more: [],
    category: fields['categorieseao'] ?? null,
    nature: seaoNature(fields['nature'] ?? ''),
    region: regionOfSeaoCode(fields['regionlivraison'] ?? ''),
    class: kind.class,
    class_basis: kind.basis,
    status: 'active',
    standing: isStandingOffer(folded),
    quarantine: isDollarUnit(bid.unit) ? (implausible(awarded, around) ?? implausible(withOptions, around)) : null,
    economic: economicIdentity({ buyer, reference, suppliers: [bid.name_key], awarded, awardedOn }, context),
    members: [
      withoutPersonalPlace({
        ...{ party: null, name: bid.name, name_key: bid.name_key },
        ...{ neq_written: neq.written, neq: neq.neq, neq_valid: neq.valid },
        locality: item['ville'] ?? null,
        province: item['province'] ?? null,
        postal: item['codepostal'] ?? null,
        country: item['pays'] ?? null,
        share: null,
      }),
    ],
  };
}

const later = (a: string, b: string): string => (a > b ? a : b);

const dateIn = (fields: Readonly<Record<string, string>>, field: string): string | null =>
  dayOf(fields[field]?.replaceAll('/', '-') ?? null);

/** An amount with decimals after a point, as the export writes it; zero and what cannot be read are null. */
function amountOf(text: string | undefined): DecimalText | null {
  if (text === undefined) return null;
  const parsed = parseAmount(text, text.includes(',') && !text.includes('.') ? ',' : '.');
  return parsed.ok ? withoutZero(parsed.value satisfies Amount) : null;
}
