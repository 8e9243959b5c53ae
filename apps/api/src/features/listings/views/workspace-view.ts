import type { ListingCandidates, ListingUpdateReceipt, WorkspaceListings } from '@repere/contract';
import type { Language } from '@repere/kernel';
import type { ReferenceSnapshot } from '@repere/reference';
import type { Candidate } from '../domain/find-candidates';
import type { CandidateRow } from '../editing/candidate.reader';
import { findingText } from '../editing/edit-problems';
import type { WorkspaceLine } from '../editing/workspace-listing.reader';
import type { UpdateOutcome } from '../use-cases/update-listing';

type Places = Pick<ReferenceSnapshot, 'territories'>;

const placeView = (code: string, { territories }: Places): { code: string; name: string } => ({
  code,
  name: territories.get(code)?.name ?? code,
});

export const workspaceView = (
  { total, results }: { readonly total: number; readonly results: readonly WorkspaceLine[] },
  page: number,
  pageSize: number,
  reference: Places,
): WorkspaceListings => ({
  ...{ total, page, pageSize },
  results: results.map(({ id, slug, name, neq, municipalityCode, publication, holdReason, ...line }) => ({
    ...{ id, slug, name, neq, publication, holdReason },
    municipality: placeView(municipalityCode, reference),
    status: line.status,
    managedBy: line.managedBy,
    lastConfirmedOn: line.lastConfirmedOn,
    version: line.version,
    hasDraft: line.hasDraft,
    waiting: line.waiting,
    updatedAt: line.updatedAt.toISOString(),
  })),
});

export const candidatesView = (
  candidates: readonly Candidate<CandidateRow>[],
  reference: Places,
): ListingCandidates => ({
  results: candidates.slice(0, 20).map(({ listing, why, score }) => ({
    ...{ id: listing.id, slug: listing.slug, name: listing.name, neq: listing.neq, why },
    municipality: placeView(listing.municipalityCode, reference),
    publication: listing.publication,
    managed: listing.managedBy !== null,
    score: Math.round(score * 100) / 100,
  })),
});

/** What a change did, with its remarks in the reader's language. */
export const receiptView = (
  { id, slug }: { readonly id: string; readonly slug: string },
  { version, published, waiting, changeId, warnings }: UpdateOutcome,
  language: Language,
): ListingUpdateReceipt => ({
  ...{ id, slug, version, published: [...published], waiting: [...waiting], changeId },
  remarks: warnings.map((warning) => ({
    ...{ code: warning.code, field: warning.field, value: warning.value, message: findingText(warning, language) },
  })),
});
