import { amountBetween, compareAmounts, parseAmount } from '@repere/kernel';
import type { BuyerFacts, LineFacts, PublishedRecord, ReleaseState } from './facts';
import { clean, refuse } from './json-access';
import { classOf, dayOf, implausible, isStandingOffer, methodOf, withoutZero, yearOf } from './line-rules';
import { frenchDay } from './french-day';
import { publicNoticeUrl } from './public-notice-url';
import type { DecimalText, PurchaseMethod } from './purchase-line';
import { type ReadingContext, readNeq, withoutPersonalPlace } from './reading-context';
import type { RecognisedLayout, TableField } from './table-layouts';

/** What a table's rows are read with. */
export interface RowSetting {
  readonly context: ReadingContext;
  readonly layout: RecognisedLayout;
  /** Sign before the decimals, where the format says; otherwise each amount has to tell. */
  readonly decimal: ',' | '.' | undefined;
  /** Order of the day and the month in a date that does not tell. */
  readonly dates?: 'dmy' | 'mdy' | null | undefined;
  /** The declaring body of a ledger whose rows do not name one. */
  readonly buyer: string | null;
  /** Declared tax basis of a ledger. */
  readonly tax: 'included' | 'excluded' | 'unknown';
  /** How often rows that look alike have come by, to tell them apart. */
  readonly seen: Map<string, number>;
}

type Row = (field: TableField) => string | null;

/** @throws RecordRefused naming the column that cannot be read */
export function readTableRow(cells: readonly string[], setting: RowSetting): PublishedRecord {
  const row: Row = (field) => {
    for (const at of setting.layout.at.get(field) ?? []) {
      const cell = cells[at] ?? '';
      if (cell.length > 20_000) refuse('text_too_long', field, cell);
      const text = clean(cell);
      if (text !== '') return text;
    }
    return null;
  };
  return READERS[setting.layout.source](row, setting);
}

const READERS: Readonly<Record<RecognisedLayout['source'], (row: Row, setting: RowSetting) => PublishedRecord>> = {
  federal: readFederal,
  canadabuys: readCanadaBuys,
  montreal: readMontreal,
  ledger: readLedger,
};

/** Each amendment is a row that repeats the original value: the latest row holds, the difference is what amendments added. */
function readFederal(row: Row, setting: RowSetting): PublishedRecord {
  const { context } = setting;
  const supplier = named(row);
  const reference = row('reference') ?? refuse('field_missing', 'reference_number', '');
  const value = amountAt(row, 'amount', setting);
  const original = amountAt(row, 'original', setting);
  const awarded = original ?? value;
  const date = dateAt(row, 'date', setting);
  const owner = row('buyerCode') ?? row('service') ?? row('buyer') ?? 'inconnu';
  const buyer = context.buyers.know({
    ...{
      register: 'federal',
      number: owner,
      name: row('service') ?? row('buyer') ?? owner,
      municipal: null,
      level: 'federal',
    },
  });
  const rest = row('contract') ?? `${original ?? ''}|${dateAt(row, 'starts', setting) ?? date ?? ''}`;
  const process = `federal:${context.idOf(`${owner}|${context.fold(supplier)}|${rest}`)}`;
  const more =
    value !== null && original !== null && compareAmounts(value, original) > 0 ? amountBetween(value, original) : null;
  const instrument = row('instrument') ?? '';
  const published = periodEnd(row('period')) ?? date ?? refuse('field_malformed', 'contract_date', row('date'));
  const line = lineOf(row, setting, {
    ...{ buyer, supplier, awarded, awardedOn: date, published, notice: reference, reference: row('contract') },
    method: FEDERAL_METHODS[row('method')?.slice(0, 2).toUpperCase() ?? ''] ?? null,
    nature: { G: 'goods', S: 'services', C: 'works' }[row('category')?.slice(0, 1).toUpperCase() ?? ''] ?? null,
    tax: 'included',
    standing: /^SOSA|^SO|^SA/i.test(instrument),
  });
  const extra = {
    key: line.key,
    final: null,
    extras: withoutZero(more),
    signed_on: null,
    ends_on: dateAt(row, 'ends', setting),
  };
  return record(process, `${published} ${reference}`, published, buyer, line, more === null ? [] : [extra]);
}

const FEDERAL_METHODS: Readonly<Record<string, PurchaseMethod>> = {
  OB: 'open',
  TC: 'invited',
  ST: 'invited',
  TN: 'direct',
  AC: 'direct',
};

/** `2024-2025-Q3` ends on 31 December 2024: the federal year begins in April. */
function periodEnd(period: string | null): string | null {
  const found = period === null ? null : /^(\d{4})-\d{4}-Q([1-4])/.exec(period);
  if (found == null) return null;
  const quarter = Number(found[2]);
  const year = Number(found[1]) + (quarter === 4 ? 1 : 0);
  return `${year}-${['06-30', '09-30', '12-31', '03-31'][quarter - 1] ?? '03-31'}`;
}

/** Money comes from proactive publication: these lines bring what was bought and where to read it, and add nothing. */
function readCanadaBuys(row: Row, setting: RowSetting): PublishedRecord {
  const { context } = setting;
  const supplier = named(row);
  const number = row('contract') ?? row('reference') ?? refuse('field_missing', 'contractNumber', '');
  // T3: the value stands in one of two columns, depending on the entity.
  const awarded = amountAt(row, 'amount', setting) ?? amountAt(row, 'total', setting);
  const date = dateAt(row, 'date', setting);
  const published = dateAt(row, 'published', setting) ?? date ?? refuse('field_missing', 'publicationDate', '');
  const name = row('buyer');
  const buyer =
    name === null
      ? null
      : context.buyers.know({
          register: 'canadabuys',
          number: context.fold(name),
          name,
          municipal: null,
          level: 'federal',
        });
  const category = row('category') ?? '';
  const line = lineOf(row, setting, {
    ...{ buyer, supplier, awarded, awardedOn: date, published, notice: number, reference: row('reference') },
    method: null,
    nature: /SRV/.test(category) ? 'services' : /GD/.test(category) ? 'goods' : /CNST/.test(category) ? 'works' : null,
    ...{ tax: 'unknown', standing: false },
  });
  const rank = (row('amendment') ?? '0').padStart(6, '0');
  return record(`canadabuys:${number}`, rank, published, buyer, line, []);
}

/** No NEQ there; one contract can sit in two instances, and in SEAO. */
function readMontreal(row: Row, setting: RowSetting): PublishedRecord {
  const { context } = setting;
  const supplier = named(row);
  const awarded = amountAt(row, 'amount', setting);
  const date = dateAt(row, 'date', setting) ?? refuse('field_missing', 'DATE SIGNATURE', row('date') ?? '');
  const file = row('contract') ?? row('decision') ?? '';
  const buyer = context.buyers.know({
    ...{ register: 'montreal', number: 'ville-de-montreal', name: 'Ville de Montréal', municipal: true },
  });
  const line = lineOf(row, setting, {
    ...{ buyer, supplier, awarded, awardedOn: date, published: date, notice: file, reference: file },
    ...{ method: null, nature: null, tax: 'unknown', standing: false },
  });
  const key = [file, row('decision'), context.fold(supplier), row('share'), awarded, date].join('|');
  return record(`montreal:${context.idOf(apart(key, setting))}`, row('decision') ?? file, date, buyer, line, []);
}

/** A list or ledger that a body declares itself. */
function readLedger(row: Row, setting: RowSetting): PublishedRecord {
  const { context } = setting;
  const supplier = named(row);
  const awarded = amountAt(row, 'amount', setting);
  if (awarded === null) refuse('field_missing', 'montant', row('amount') ?? '');
  const date = dateAt(row, 'date', setting);
  const name = row('buyer') ?? setting.buyer;
  const buyer =
    name === null
      ? null
      : context.buyers.know({ register: 'ledger', number: context.fold(name), name, municipal: null });
  const written = row('tax') === null ? null : context.fold(row('tax') ?? '');
  const said =
    written === null
      ? null
      : /^(oui|incl|avec|yes)/.test(written)
        ? 'included'
        : /^(non|excl|avant|hors|sans|no)/.test(written)
          ? 'excluded'
          : null;
  const line = lineOf(row, setting, {
    ...{ buyer, supplier, awarded, awardedOn: date, published: date ?? UNDATED, notice: row('contract') ?? '' },
    reference: row('contract'),
    method: methodOf(null, context.fold(row('method') ?? '')),
    ...{ nature: null, tax: said ?? setting.layout.tax ?? setting.tax, standing: false },
  });
  const parts = [buyer?.number, context.fold(supplier), row('neq'), awarded, date, row('title'), row('contract')];
  return record(`ledger:${context.idOf(apart(parts.join('|'), setting))}`, '1', date ?? UNDATED, buyer, line, []);
}

/** A row without a date has no year, and nothing to be compared with. */
const UNDATED = '2009-01-01';

/** Rows alike in every column are so many purchases, in any file that holds them. */
function apart(key: string, { seen }: RowSetting): string {
  const times = (seen.get(key) ?? 0) + 1;
  seen.set(key, times);
  return `${key}#${times}`;
}

/** The supplier of a row; a line of totals under a list is no purchase. */
function named(row: Row): string {
  const supplier = row('supplier') ?? refuse('field_missing', 'fournisseur', '');
  return TOTALS.test(supplier) ? refuse('field_malformed', 'fournisseur', supplier) : supplier;
}

const TOTALS = /^(grand[ -]|sous[ -])?tota(l|ux)( g[ée]n[ée]ral)?\s*:?$/i;

function amountAt(row: Row, field: 'amount' | 'total' | 'original', { decimal }: RowSetting): DecimalText | null {
  const text = row(field);
  if (text === null) return null;
  let parsed = parseAmount(text.slice(0, 60), decimal);
  // A workbook's numbers have a point; amounts typed there as text are written the way people write.
  if (!parsed.ok && decimal !== undefined) parsed = parseAmount(text.slice(0, 60));
  return parsed.ok ? withoutZero(parsed.value) : refuse('field_malformed', field, text);
}

/** A date as written: ISO, in French words, or with its day and month in an order that can be told or is declared. */
function dateAt(row: Row, field: TableField, { dates }: RowSetting): string | null {
  const text = row(field)?.replace(/[/.]/g, '-') ?? null;
  const day = dayOf(text);
  if (day !== null || text === null) return day;
  const spoken = frenchDay(text);
  if (spoken !== null) return dayOf(spoken);
  const [, first = '', second = '', year = ''] = /^(\d{1,2})-(\d{1,2})-(\d{4})/.exec(text) ?? [];
  const told = Number(first) > 12 || first === second ? 'dmy' : Number(second) > 12 ? 'mdy' : (dates ?? null);
  if (told === null) return null;
  const [date, month] = told === 'dmy' ? [first, second] : [second, first];
  return dayOf(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}

interface Terms {
  readonly buyer: BuyerFacts | null;
  readonly supplier: string;
  readonly awarded: DecimalText | null;
  readonly awardedOn: string | null;
  readonly published: string;
  readonly notice: string;
  readonly reference: string | null;
  readonly method: PurchaseMethod | null;
  readonly nature: string | null;
  readonly tax: string;
  readonly standing: boolean;
}

function lineOf(row: Row, setting: RowSetting, terms: Terms): LineFacts {
  const { context } = setting;
  const title = row('title') ?? '';
  const folded = context.fold(title);
  const kind = classOf(folded, null);
  const counted = yearOf([terms.awardedOn], terms.published);
  const codes = row('code')?.match(/\b\d{8}\b/g) ?? [];
  const neq = readNeq(row('neq'), null);
  const status = row('status');
  return {
    ...{ key: '1', lots: [], title, buyer: terms.buyer?.id ?? null, reference: terms.reference, notice: terms.notice },
    url: publicNoticeUrl(row('url')),
    supplier: terms.supplier,
    neq_written: neq.written,
    neq_valid: neq.valid,
    awarded: terms.awarded,
    ...{ with_options: null, unit: '0', currency: row('currency')?.slice(0, 3).toUpperCase() ?? 'CAD', tax: terms.tax },
    ...{
      awarded_on: terms.awardedOn,
      signed_on: null,
      starts_on: dateAt(row, 'starts', setting),
      ends_on: dateAt(row, 'ends', setting),
    },
    published_on: terms.published,
    ...{ year: counted.year, fiscal_year: counted.fiscalYear, date_flag: counted.flag },
    ...{ method: terms.method, method_written: row('method'), ground: null, ground_code: null },
    ...{ unspsc: codes[0] ?? null, unspsc_more: codes.slice(1), category: null, nature: terms.nature, region: null },
    ...{ class: kind.class, class_basis: kind.basis },
    status: status !== null && /annul|cancel/i.test(status) ? 'cancelled' : 'active',
    standing: terms.standing || isStandingOffer(folded),
    quarantine: implausible(terms.awarded, { beside: () => [], population: terms.buyer?.population ?? null }),
    economic: null,
    members: [
      withoutPersonalPlace({
        ...{ party: null, name: terms.supplier, name_key: context.fold(terms.supplier) },
        ...{ neq_written: neq.written, neq: neq.neq, neq_valid: neq.valid },
        ...{ locality: row('place'), province: row('province'), postal: row('postal'), country: null, share: null },
      }),
    ],
  };
}

function record(
  process: string,
  releaseId: string,
  publishedOn: string,
  buyer: BuyerFacts | null,
  line: LineFacts,
  finals: PublishedRecord['facts']['finals'],
): PublishedRecord {
  const states: ReleaseState[] = finals.length === 0 ? ['lines'] : ['lines', 'finals'];
  const facts = { lines: [line], finals, extras: [], bids: [] };
  return { process, releaseId, publishedAt: `${publishedOn}T00:00:00.000Z`, tags: [], states, facts, buyer };
}
