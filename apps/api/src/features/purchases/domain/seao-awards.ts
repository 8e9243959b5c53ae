import { amountOfNumber, parseAmount, sumAmounts } from '@repere/kernel';
import { isDollarUnit, legalGroundOfText, regionOfSeaoCode, type LegalGroundCode } from '@repere/reference';
import type { BidFacts, BuyerFacts, FinalFacts, LineFacts, MemberFacts, ReleaseFacts } from './facts';
import { type JsonObject, objectAt, objectsAt, refuse, textAt, textsAt } from './json-access';
import { classOf, dayOf, implausible, isStandingOffer, mayTellKind, methodOf, withoutZero, yearOf } from './line-rules';
import { economicIdentity } from './economic-identity';
import { publicNoticeUrl } from './public-notice-url';
import type { DecimalText } from './purchase-line';
import { type ReadingContext, readNeq, withoutPersonalPlace } from './reading-context';

export interface AwardSetting {
  readonly context: ReadingContext;
  readonly buyer: BuyerFacts | null;
  readonly tags: readonly string[];
  readonly publishedOn: string;
  readonly notice: string;
}

/** An amount as published, and why it could not be read. */
interface ReadAmount {
  readonly amount: DecimalText | null;
  readonly unreadable: boolean;
}

const NOTHING: ReleaseFacts = { lines: [], finals: [], extras: [], bids: [] };

/** The award lines of a release, what its contracts say of them, and every bid. */
export function readAwards(release: JsonObject, setting: AwardSetting): ReleaseFacts {
  const awards = objectsAt(release, 'awards');
  const contracts = objectsAt(release, 'contracts');
  const bids = objectsAt(release, 'bids');
  if (awards.length + contracts.length + bids.length === 0) return NOTHING;
  const parties = new Map(objectsAt(release, 'parties').map((party) => [textAt(party, 'id') ?? '', party] as const));
  const keys = awardKeys(awards);
  const written = awards.map((award, at) => ({ award, key: keys[at] ?? '', contract: contractOf(contracts, award) }));
  const winners = new Set(
    awards.flatMap((award) => objectsAt(award, 'suppliers').map((one) => textAt(one, 'id') ?? '')),
  );
  const read = bids.map((bid) => readBid(bid, parties, winners, setting.context));
  const { context, buyer, tags, publishedOn, notice } = setting;
  const shared = noticeOf(release, setting);
  const amounts = (): DecimalText[] => amountsOf(objectAt(release, 'tender'), awards, contracts, read);
  const around: LineSetting = { context, buyer, tags, publishedOn, notice, parties, bids: read, shared, amounts };
  const lines = written.map((one) => readLine(one, around));
  return { lines, finals: readFinals(contracts, written, setting.tags), extras: [], bids: read };
}

/** The awards' own ids; one that is missing or repeated is told apart by its rank. */
function awardKeys(awards: readonly JsonObject[]): string[] {
  const seen = new Map<string, number>();
  return awards.map((award, at) => {
    const id = textAt(award, 'id') ?? `n${at + 1}`;
    if (id.length > 100) refuse('text_too_long', 'awards.id', id);
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times === 1 ? id : `${id}#${times}`;
  });
}

const contractOf = (contracts: readonly JsonObject[], award: JsonObject): JsonObject | null => {
  const id = textAt(award, 'id');
  return (
    contracts.find((contract) => id !== null && (textAt(contract, 'awardID') ?? textAt(contract, 'id')) === id) ?? null
  );
};

interface Written {
  readonly award: JsonObject;
  readonly key: string;
  readonly contract: JsonObject | null;
}

/** What all lines of a notice share. */
interface Notice {
  readonly title: string;
  readonly folded: string;
  readonly reference: string | null;
  readonly url: string | null;
  readonly method: LineFacts['method'];
  readonly methodWritten: string | null;
  readonly ground: string | null;
  readonly groundCode: LegalGroundCode | null;
  readonly unspsc: readonly string[];
  readonly category: string | null;
  readonly nature: string | null;
  readonly region: string | null;
  readonly standing: boolean;
}

function noticeOf(release: JsonObject, { context }: AwardSetting): Notice {
  const tender = objectAt(release, 'tender');
  const title = textAt(tender, 'title') ?? '';
  const folded = mayTellKind(title) ? context.fold(title) : '';
  const methodWritten = textAt(tender, 'procurementMethodDetails');
  const foldedMethod = methodWritten === null ? '' : context.fold(methodWritten);
  const ground = textAt(tender, 'procurementMethodRationale');
  const items = objectsAt(tender, 'items');
  const document = objectsAt(tender, 'documents')[0];
  const delivery = textsAt(tender, 'deliveryarea')[0] ?? textsAt(tender, 'deliveryArea')[0] ?? null;
  const kinds = textsAt(tender, 'additionalProcurementCategories').map((kind) => context.fold(kind));
  return {
    title,
    folded,
    reference: textAt(tender, 'id'),
    url: document === undefined ? null : publicNoticeUrl(textAt(document, 'url')),
    method: methodOf(textAt(tender, 'procurementMethod'), foldedMethod),
    methodWritten,
    ground,
    groundCode: ground === null ? null : legalGroundOfText(context.fold(ground)),
    unspsc: items.flatMap(unspscOf),
    category:
      items.map((item) => textAt(item, 'id')).find((id) => id !== null && /^[A-Z]{1,4}\d{1,3}$/.test(id)) ?? null,
    nature: kinds.some((kind) => /\b(vente|alienation)\b/.test(kind))
      ? 'sale'
      : natureOf(textAt(tender, 'mainProcurementCategory')),
    region: delivery === null ? null : regionOfSeaoCode(delivery),
    standing: isStandingOffer(`${folded} ${foldedMethod} ${kinds.join(' ')}`),
  };
}

function unspscOf(item: JsonObject): string[] {
  const all = [objectAt(item, 'classification'), ...objectsAt(item, 'additionalClassifications')];
  return all.flatMap((one) => {
    const code = textAt(one, 'id');
    return textAt(one, 'scheme')?.toUpperCase() === 'UNSPSC' && code !== null && /^\d{2,10}$/.test(code) ? [code] : [];
  });
}

const natureOf = (category: string | null): string | null =>
  category !== null && ['goods', 'services', 'works'].includes(category)
    ? category
    : category === null
      ? null
      : 'other';

/** What every line of a release is read with. */
interface LineSetting extends AwardSetting {
  readonly parties: ReadonlyMap<string, JsonObject>;
  readonly bids: readonly BidFacts[];
  readonly shared: Notice;
  /** Every dollar amount of the notice, to judge each by the others (T7). */
  readonly amounts: () => readonly DecimalText[];
}

function readLine({ award, key, contract }: Written, setting: LineSetting): LineFacts {
  const { context, buyer, shared, publishedOn } = setting;
  const value = objectAt(award, 'value');
  const amount = readAmount(value['amount']);
  // Zero is « not applicable »: the next field that may hold the same figure is asked (T3).
  const awarded = withoutZero(amount.amount) ?? (contract === null ? null : amountIn(contract));
  const withOptions = withoutZero(readAmount(value['totalAmount'] ?? value['totalamount']).amount);
  const suppliers = objectsAt(award, 'suppliers');
  const members = suppliers.map((one) => readMember(one, setting.parties, context));
  const lots = textsAt(award, 'relatedLots');
  const unit = unitOf(suppliers, lots, awarded, setting.bids);
  const period = contract === null ? {} : objectAt(contract, 'period');
  const awardedOn = dayOf(textAt(award, 'date'));
  const signedOn = contract === null ? null : dayOf(textAt(contract, 'dateSigned'));
  const counted = yearOf([awardedOn, signedOn], publishedOn);
  const kind = classOf(shared.folded, shared.groundCode);
  const only = members.length === 1 ? members[0] : undefined;
  const around = {
    beside: setting.amounts,
    get population() {
      return buyer?.population ?? null;
    },
  };
  return {
    key,
    lots,
    title: shared.title,
    buyer: buyer?.id ?? null,
    reference: shared.reference,
    notice: setting.notice,
    url: shared.url,
    supplier: members.map(({ name }) => name).join(' ; '),
    neq_written: only?.neq_written ?? null,
    neq_valid: only?.neq_valid ?? null,
    awarded,
    with_options: withOptions,
    unit,
    currency: textAt(value, 'currency')?.toUpperCase() ?? 'CAD',
    tax: 'unknown',
    awarded_on: awardedOn,
    signed_on: signedOn,
    starts_on: dayOf(textAt(period, 'startDate')),
    ends_on: dayOf(textAt(period, 'endDate')),
    published_on: publishedOn,
    year: counted.year,
    fiscal_year: counted.fiscalYear,
    date_flag: counted.flag,
    method: shared.method,
    method_written: shared.methodWritten,
    ground: shared.ground,
    ground_code: shared.groundCode,
    unspsc: shared.unspsc[0] ?? null,
    unspsc_more: shared.unspsc.slice(1),
    category: shared.category,
    nature: shared.nature,
    region: shared.region,
    class: kind.class,
    class_basis: kind.basis,
    status: textAt(award, 'status')?.toLowerCase() ?? 'active',
    standing: shared.standing,
    quarantine: amount.unreadable
      ? 'unreadable'
      : isDollarUnit(unit)
        ? (implausible(awarded, around) ?? implausible(withOptions, around))
        : null,
    economic: economicIdentity(
      { buyer, reference: shared.reference, suppliers: members.map(({ name_key }) => name_key), awarded, awardedOn },
      context,
    ),
    members,
  };
}

/**
 * The unit of an award is that of its winner's bid: `awards[].value` has none. Without bids it is the dollar, as SEAO shows it.
 * With several bids of the same supplier, the one on the same lots, then the one of the same amount.
 */
function unitOf(
  suppliers: readonly JsonObject[],
  lots: readonly string[],
  awarded: DecimalText | null,
  bids: readonly BidFacts[],
): string {
  if (bids.length === 0) return '1';
  const ids = new Set(suppliers.map((one) => textAt(one, 'id')));
  const own = bids.filter(({ party }) => party !== null && ids.has(party));
  const sameLots = own.filter((bid) => bid.lots.some((lot) => lots.includes(lot)));
  const close = sameLots.length > 0 ? sameLots : own;
  return (close.find(({ value }) => value !== null && value === awarded) ?? close[0])?.unit ?? '1';
}

function readMember(
  supplier: JsonObject,
  parties: ReadonlyMap<string, JsonObject>,
  context: ReadingContext,
): MemberFacts {
  const id = textAt(supplier, 'id');
  const party = (id === null ? undefined : parties.get(id)) ?? NO_PARTY;
  const details = objectAt(party, 'details');
  const name = textAt(supplier, 'name') ?? textAt(party, 'name') ?? '';
  const neq = readNeq(textAt(details, 'neq') ?? textAt(details, 'NEQ'), neqOfParty(id));
  const address = objectAt(party, 'address');
  return withoutPersonalPlace({
    party: id,
    name,
    name_key: context.fold(name),
    neq_written: neq.written,
    neq: neq.neq,
    neq_valid: neq.valid,
    locality: textAt(address, 'locality'),
    province: textAt(address, 'region'),
    postal: textAt(address, 'postalCode'),
    country: textAt(address, 'countryName'),
    share: null,
  });
}

const NO_PARTY: JsonObject = {};

/** A known supplier's id embeds its NEQ: `FO-1174002437`. */
const neqOfParty = (id: string | null): string | null =>
  id === null ? null : id.length === 13 && id.startsWith('FO-') ? id.slice(3) : null;

function readBid(
  bid: JsonObject,
  parties: ReadonlyMap<string, JsonObject>,
  winners: ReadonlySet<string>,
  context: ReadingContext,
): BidFacts {
  const id = textAt(bid, 'id');
  const party = (id === null ? undefined : parties.get(id)) ?? NO_PARTY;
  const details = objectAt(party, 'details');
  const name = textAt(party, 'name') ?? '';
  const neq = readNeq(textAt(details, 'neq') ?? textAt(details, 'NEQ'), neqOfParty(id));
  return {
    party: id,
    name,
    name_key: context.fold(name),
    neq: neq.neq,
    neq_valid: neq.valid,
    value: withoutZero(readAmount(bid['value']).amount),
    unit: textAt(bid, 'valueUnit') ?? '1',
    lots: textsAt(bid, 'relatedLots'),
    winner: id !== null && winners.has(id),
  };
}

/** A contract's value is what was settled only once something after the award says so; fresh ones repeat the award (T4). */
function readFinals(
  contracts: readonly JsonObject[],
  written: readonly Written[],
  tags: readonly string[],
): readonly FinalFacts[] {
  const settled = tags.includes('contractUpdate') || tags.includes('contractTermination');
  return contracts.map((contract, at) => {
    const awardId = textAt(contract, 'awardID') ?? textAt(contract, 'id');
    const key = written.find((one) => one.contract === contract)?.key ?? awardId ?? `n${at + 1}`;
    const period = objectAt(contract, 'period');
    const ended = textAt(contract, 'status')?.toLowerCase() === 'terminated';
    const extras = objectsAt(objectAt(contract, 'implementation'), 'transactions')
      .map((transaction) => readAmount(objectAt(transaction, 'value')['amount']).amount)
      .filter((amount): amount is DecimalText => amount !== null);
    return {
      key,
      final: settled || ended ? amountIn(contract) : null,
      extras: extras.length === 0 ? null : withoutZero(sumAmounts(extras)),
      signed_on: dayOf(textAt(contract, 'dateSigned')),
      ends_on: dayOf(textAt(period, 'endDate')),
    };
  });
}

const amountIn = (from: JsonObject): DecimalText | null =>
  withoutZero(readAmount(objectAt(from, 'value')['amount']).amount);

function amountsOf(
  tender: JsonObject,
  awards: readonly JsonObject[],
  contracts: readonly JsonObject[],
  bids: readonly BidFacts[],
): DecimalText[] {
  return [
    amountIn(tender),
    ...awards.map(amountIn),
    ...contracts.map(amountIn),
    ...bids.map(({ unit, value }) => (isDollarUnit(unit) ? value : null)),
  ].filter((amount): amount is DecimalText => amount !== null);
}

function readAmount(value: unknown): ReadAmount {
  if (value === undefined || value === null || value === '') return { amount: null, unreadable: false };
  if (typeof value === 'number') {
    const amount = amountOfNumber(value);
    return { amount, unreadable: amount === null };
  }
  if (typeof value !== 'string') return refuse('field_malformed', 'value.amount', value);
  const parsed = parseAmount(value.slice(0, 60));
  return parsed.ok ? { amount: parsed.value, unreadable: false } : { amount: null, unreadable: true };
}
