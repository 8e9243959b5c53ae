import type { MatchCandidates, MatchCase, MatchDecisionView, MatchRecord } from '@repere/contract';
import { format, isMessageKey } from '@repere/i18n';
import type { Language } from '@repere/kernel';
import type { ReferenceSnapshot } from '@repere/reference';
import type { CandidateRow } from '../candidate.reader';
import type { CaseRow } from '../case.reader';
import type { DecisionRow } from '../decision.reader';
import type { Evidence } from '../domain/match';
import type { ListingRecord } from '../listing-record.reader';

const place = (code: string, { territories }: ReferenceSnapshot): { code: string; name: string } => ({
  code,
  name: territories.get(code)?.name ?? code,
});

export function caseView(
  row: CaseRow,
  listings: ReadonlyMap<string, ListingRecord>,
  reference: ReferenceSnapshot,
): MatchCase {
  const listing = listings.get(row.listingId ?? '');
  return {
    line: row.line,
    position: row.position,
    version: row.version,
    supplierAsWritten: row.spelling,
    nameKey: row.nameKey,
    neq: row.neq,
    buyer: row.buyerId === null ? null : { id: row.buyerId, name: row.buyerName ?? '' },
    status: row.status,
    method: row.method,
    score: rounded(row.score),
    listing:
      listing === undefined
        ? null
        : {
            id: listing.id,
            slug: listing.slug,
            name: listing.name,
            neq: listing.neq,
            municipality: place(listing.municipality, reference),
          },
    lines: row.lines,
    buyers: row.buyers,
    value: row.value,
  };
}

export function recordView(
  listing: ListingRecord,
  spellings: MatchRecord['spellings'],
  score: number,
  reference: ReferenceSnapshot,
  language: Language,
): MatchRecord {
  const form = reference.legalForms.find(({ code }) => code === listing.legalForm);
  return {
    id: listing.id,
    slug: listing.slug,
    name: listing.name,
    otherNames: [...listing.otherNames],
    acronym: listing.acronym,
    neq: listing.neq,
    legalForm: form?.label[language] ?? listing.legalForm,
    address: listing.address,
    postalCode: listing.postalCode,
    municipality: place(listing.municipality, reference),
    region: reference.territories.ancestors(listing.municipality)[1]?.name ?? null,
    sectors: listing.sectors.map((id) => ({ id, label: reference.sectors.get(id)?.label[language] ?? id })),
    spellings,
    score: rounded(score),
  };
}

/** Each reason with its sentence. */
export const evidenceView = (
  evidence: readonly Evidence[],
  language: Language,
): { code: string; weight: number; params: Record<string, string | number>; text: string }[] =>
  evidence.map(({ code, weight, params }) => {
    const key = `match.evidence.${code}`;
    return { code, weight, params: { ...params }, text: isMessageKey(key) ? format(language, key, params) : code };
  });

export function decisionView(row: DecisionRow, language: Language): MatchDecisionView {
  const somebody = format(language, 'match.somebody');
  return {
    id: row.id,
    scope: row.scope,
    verdict: row.verdict,
    listing: row.listingId === null ? null : { id: row.listingId, name: row.listingName ?? '' },
    supplierAsWritten: row.spelling,
    buyer: row.buyer,
    why: row.why,
    by: row.decidedBy ?? somebody,
    at: row.decidedAt.toISOString(),
    undone:
      row.undoneAt === null
        ? null
        : { by: row.undoneBy ?? somebody, at: row.undoneAt.toISOString(), why: row.undoneWhy },
  };
}

export function candidateView(row: CandidateRow, reference: ReferenceSnapshot): MatchCandidates['results'][number] {
  const mrc = row.municipality === null ? undefined : reference.territories.ancestors(row.municipality)[0]?.code;
  return {
    ...row,
    municipality: row.municipality === null ? null : place(row.municipality, reference),
    poles: reference.poles
      .filter(({ regionCodes, mrcCodes }) =>
        mrc === undefined ? regionCodes.includes(row.region?.slice(1) ?? '') : mrcCodes.includes(mrc.slice(1)),
      )
      .map(({ id, name }) => ({ id, name })),
  };
}

const rounded = (score: number): number => Math.round(score * 1_000) / 1_000;
