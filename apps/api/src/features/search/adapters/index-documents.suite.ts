import { randomUUID } from 'node:crypto';
import type { SearchDocument } from '../domain/text/search-document';
import { fieldsWithin, type TextField, type TextQuery, type TextTree } from '../domain/text/text-query';
import type { IndexChange, RebuildSource } from '../search-engine.port';

export const aDocument = (
  terms: Partial<Record<TextField, readonly string[]>>,
  listingId = randomUUID(),
  version = 1,
): SearchDocument => ({
  listingId,
  version,
  terms: { name: [], offer: [], text: [], place: [], ...terms },
  words: ['mot'],
  nameKey: 'nom',
});

export const upsert = (document: SearchDocument): IndexChange => ({ kind: 'upsert', document });
export const one = (term: string, reach: TextField = 'place'): TextTree => ({ kind: 'terms', terms: [term], reach });
export const query = (tree: TextTree): TextQuery => ({ tiers: [{ band: 1, score: 1, tree }], fallback: [] });
export const source = (documents: readonly SearchDocument[], late: readonly IndexChange[] = []): RebuildSource => ({
  documents: async function* () {
    yield* documents;
  },
  lateChanges: () => Promise.resolve(late),
  analysis: 'test',
});

/** The condition read aloud, to compare an engine with. */
export function holds(tree: TextTree, document: SearchDocument): boolean {
  if (tree.kind === 'all') return tree.of.every((part) => holds(part, document));
  if (tree.kind === 'any') return tree.of.some((part) => holds(part, document));
  return fieldsWithin(tree.reach).some((field) => document.terms[field].some((term) => tree.terms.includes(term)));
}
