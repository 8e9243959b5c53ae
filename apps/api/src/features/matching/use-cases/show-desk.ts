import { Inject, Injectable } from '@nestjs/common';
import type {
  MatchCandidateQuery,
  MatchCandidates,
  MatchCaseDetail,
  MatchCaseQuery,
  MatchCases,
  MatchDecisionQuery,
  MatchDecisions,
  MatchRecord,
} from '@repere/contract';
import type { Caller, Language } from '@repere/kernel';
import type { ReferenceSnapshot } from '@repere/reference';
import { AccessControl } from '../../../platform/http';
import { PurchaseLines, type PurchaseLine } from '../../purchases';
import { REFERENCE, type ReferenceProvider } from '../../territories';
import { CandidateReader, type CandidatePlaces } from '../candidate.reader';
import { CaseReader } from '../case.reader';
import { DecisionReader } from '../decision.reader';
import { METHOD_VERSION } from '../domain/match';
import { ListingRecordReader, type ListingRecord } from '../listing-record.reader';
import { candidateView, caseView, decisionView, evidenceView, recordView } from '../views/desk-view';

/** What the desk shows: cases in the order of likely value, one case with everything about it, decisions, candidates. */
@Injectable()
export class ShowDesk {
  constructor(
    @Inject(CaseReader) private readonly cases: CaseReader,
    @Inject(DecisionReader) private readonly decisions: DecisionReader,
    @Inject(CandidateReader) private readonly candidates: CandidateReader,
    @Inject(ListingRecordReader) private readonly listings: ListingRecordReader,
    @Inject(PurchaseLines) private readonly purchases: PurchaseLines,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
    @Inject(AccessControl) private readonly access: AccessControl,
  ) {}

  async list(query: MatchCaseQuery): Promise<MatchCases> {
    const { totals, rows } = await this.cases.list(query);
    const listings = await this.listings.byIds(rows.flatMap(({ listingId }) => listingId ?? []));
    const reference = this.reference.current();
    return {
      ...totals,
      page: query.page,
      pageSize: query.pageSize,
      methodVersion: METHOD_VERSION,
      results: rows.map((row) => caseView(row, listings, reference)),
    };
  }

  /** @returns null when no supplier of a current line is there */
  async detail(line: string, position: number, language: Language, caller: Caller): Promise<MatchCaseDetail | null> {
    const row = await this.cases.find(line, position);
    const source = row === null ? null : await this.lineOf(line);
    if (row === null || source === null) return null;
    const ids = [row.listingId ?? [], row.rivals.map(({ enterpriseId }) => enterpriseId)].flat();
    const listings = await this.listings.byIds(ids);
    const reference = this.reference.current();
    const scoreOf = (id: string): number =>
      row.rivals.find(({ enterpriseId }) => enterpriseId === id)?.score ?? row.score;
    const records = await Promise.all(ids.map((id) => this.record(listings.get(id), scoreOf(id), reference, language)));
    const decisions = await this.decisions.about(row.nameKey, line);
    return {
      case: caseView(row, listings, reference),
      supplier: supplierView(source, position, await this.cases.numbersOf(row)),
      listing: row.listingId === null ? null : (records[0] ?? null),
      rivals: records.slice(row.listingId === null ? 0 : 1).filter((record) => record !== null),
      evidence: evidenceView(row.evidence, language),
      lines: [...(await this.cases.linesOf(row))],
      decisions: decisions.map((decision) => decisionView(decision, language)),
      abilities: this.access.abilities(caller, {}, ['purchases.match']),
    };
  }

  async listDecisions(query: MatchDecisionQuery): Promise<MatchDecisions> {
    const { total, rows } = await this.decisions.list(query);
    const { page, pageSize } = query;
    return { total, page, pageSize, results: rows.map((row) => decisionView(row, query.lang)) };
  }

  async listCandidates(query: MatchCandidateQuery): Promise<MatchCandidates> {
    const reference = this.reference.current();
    const { page, pageSize, status } = query;
    const places = placesOf(query, reference);
    const { total, rows } = await this.candidates.list({ status, places, page, pageSize });
    return { total, page, pageSize, results: rows.map((row) => candidateView(row, reference)) };
  }

  private async lineOf(id: string): Promise<PurchaseLine | null> {
    for await (const line of this.purchases.lines({ ids: [id] })) return line;
    return null;
  }

  private async record(
    listing: ListingRecord | undefined,
    score: number,
    reference: ReferenceSnapshot,
    language: Language,
  ): Promise<MatchRecord | null> {
    if (listing === undefined) return null;
    const spellings = listing.neq === null ? [] : await this.cases.spellingsOf(listing.demo, listing.neq);
    return recordView(listing, [...spellings], score, reference, language);
  }
}

function supplierView(
  line: PurchaseLine,
  position: number,
  seenWith: readonly { neq: string; lines: number }[],
): MatchCaseDetail['supplier'] {
  const supplier = line.suppliers.find((one) => one.position === position);
  return {
    name: supplier?.name ?? line.supplierAsWritten,
    neqAsWritten: supplier?.neqAsWritten ?? null,
    neqValid: supplier?.neqValid ?? null,
    locality: supplier?.locality ?? null,
    postalCode: supplier?.postalCode ?? null,
    title: line.title,
    unspsc: line.unspsc,
    legalGround: line.legalGround,
    noticeNumber: line.noticeNumber,
    noticeUrl: line.noticeUrl,
    awardedOn: line.awardedOn,
    seenWith: [...seenWith],
  };
}

/** The municipalities of a pôle or of a region; null when neither is asked, nothing when the pôle is unknown. */
function placesOf({ pole, region }: MatchCandidateQuery, reference: ReferenceSnapshot): CandidatePlaces | null {
  if (pole === undefined && region === undefined) return null;
  const known = reference.poles.find(({ id }) => id === pole);
  const units = pole === undefined ? [region ?? ''] : (known?.mrcCodes ?? []).map((code) => `M${code}`);
  const municipalities = reference.territories.all
    .filter(
      ({ code, level }) => level === 'municipality' && units.some((unit) => reference.territories.within(code, unit)),
    )
    .map(({ code }) => code);
  const regions = pole === undefined ? [region ?? ''] : (known?.regionCodes ?? []).map((code) => `R${code}`);
  return { municipalities, regions };
}
