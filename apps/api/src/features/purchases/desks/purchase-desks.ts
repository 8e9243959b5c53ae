import { Inject, Injectable } from '@nestjs/common';
import type {
  HeldPurchaseDecision,
  HeldPurchases,
  PurchaseBuyerDecision,
  PurchaseBuyerDetail,
  PurchaseBuyers,
  PurchaseDeskQuery,
  PurchaseDeskReceipt,
} from '@repere/contract';
import { format } from '@repere/i18n';
import { parseAmount, type Language, type SignedIn } from '@repere/kernel';
import { ProblemError } from '../../../platform/http';
import { REFERENCE, type ReferenceProvider } from '../../territories';
import { BuyerReader, type BuyerRow } from '../buyer.reader';
import { territoriesNamed } from '../domain/territories-named';
import { DecideLine, type LineVerdict } from '../use-cases/decide-line';
import { ResolveBuyer } from '../use-cases/resolve-buyer';
import { DESK_PAGE, HeldLinesReader, type HeldRow } from './held-lines.reader';

/** What staff decides about purchases: amounts that cannot be believed, buyers that nobody has recognised. */
@Injectable()
export class PurchaseDesks {
  constructor(
    @Inject(HeldLinesReader) private readonly held: HeldLinesReader,
    @Inject(BuyerReader) private readonly buyers: BuyerReader,
    @Inject(DecideLine) private readonly decideLine: DecideLine,
    @Inject(ResolveBuyer) private readonly resolveBuyer: ResolveBuyer,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
  ) {}

  async heldLines({ state, page }: PurchaseDeskQuery, language: Language): Promise<HeldPurchases> {
    const [counts, rows] = await Promise.all([this.held.counts(), this.held.list(state, page)]);
    return { ...counts, page, pageSize: DESK_PAGE, results: rows.map((row) => heldView(row, language)) };
  }

  async decide(id: string, said: HeldPurchaseDecision, { personId }: SignedIn): Promise<PurchaseDeskReceipt> {
    const done = await this.decideLine.execute({
      lineId: id,
      verdict: verdictOf(said),
      why: said.why,
      decidedBy: personId,
    });
    if (!done.ok) throw new ProblemError('not_found', 404);
    return { id };
  }

  async listBuyers({ state, page }: PurchaseDeskQuery): Promise<PurchaseBuyers> {
    const [counts, rows] = await Promise.all([this.buyers.counts(), this.buyers.desk(state, page, DESK_PAGE)]);
    return { ...counts, page, pageSize: DESK_PAGE, results: rows.map(buyerView) };
  }

  async buyer(id: string): Promise<PurchaseBuyerDetail> {
    const row = await this.buyers.one(id);
    if (row === null) throw new ProblemError('not_found', 404);
    const { territories } = this.reference.current();
    const [contracts, bodies, next] = await Promise.all([
      this.buyers.contracts(id),
      this.buyers.alike(id),
      this.buyers.nextUnresolved(id),
    ]);
    return {
      ...buyerView(row),
      decided: row.resolution === 'staff',
      ...{ contracts, bodies, next },
      territories: territoriesNamed(row.name, territories).map(({ code, name, level }) => ({ code, name, level })),
    };
  }

  async settle(id: string, said: PurchaseBuyerDecision, { personId }: SignedIn): Promise<PurchaseDeskReceipt> {
    const none = { level: null, territoryCode: null, sameAs: null };
    const resolution =
      said.verdict === 'link'
        ? { ...none, sameAs: said.sameAs }
        : said.verdict === 'new'
          ? { ...none, level: said.level, territoryCode: said.territory || null }
          : none;
    const done =
      said.verdict === 'undo'
        ? await this.resolveBuyer.undo(id, personId)
        : await this.resolveBuyer.execute({ buyerId: id, ...resolution, decidedBy: personId });
    if (done.ok) return { id };
    throw done.error.code === 'TerritoryUnknown'
      ? new ProblemError('unknown_territory', 422, { value: done.error.value })
      : new ProblemError('not_found', 404);
  }
}

function verdictOf({ verdict, amount }: HeldPurchaseDecision): LineVerdict {
  if (verdict === 'undo') return { kind: 'undo', value: 'quarantine' };
  if (verdict !== 'corrected') return { kind: 'quarantine', value: verdict };
  const parsed = parseAmount(amount ?? '');
  if (!parsed.ok || parsed.value.startsWith('-'))
    throw new ProblemError('amount_unreadable', 422, { value: amount ?? '' }, [
      { parameter: 'amount', value: amount, code: 'malformed' },
    ]);
  return { kind: 'quarantine', value: 'corrected', amount: parsed.value };
}

function heldView(row: HeldRow, language: Language): HeldPurchases['results'][number] {
  const { verdict, corrected, why, by, at, reason, ...line } = row;
  return {
    ...line,
    reason: reason ?? '',
    message: reason === null ? '' : format(language, `purchases.quarantine.${reason}`, { amount: row.amount ?? '' }),
    decision:
      verdict === null || at === null
        ? null
        : { ...{ verdict, amount: corrected, why: why ?? '', by: by ?? '' }, at: at.toISOString() },
  };
}

const buyerView = ({
  id,
  register,
  number,
  name,
  level,
  territoryCode,
  sameAsName,
  lines,
  awarded,
}: BuyerRow & { readonly sameAsName: string | null }): PurchaseBuyers['results'][number] => ({
  ...{ id, register, number, name, level, territoryCode, sameAs: sameAsName, lines, awarded },
});
