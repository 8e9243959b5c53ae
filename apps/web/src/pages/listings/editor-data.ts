import type { WorkspaceContext } from '../../shared/workspace/page';
import { keepEditor, type Term } from './editor-state';

/** Brings the listing and the words of the codes that the editor offers. */
export async function loadEditor(context: WorkspaceContext): Promise<undefined> {
  const { api, language, params } = context;
  const id = params['id'] ?? '';
  const edited = await api('getWorkspaceListing', { params: { id }, query: { lang: language } });
  const [sectors, { facets }, versions, zones] = await Promise.all([
    api('listSectors', { query: { lang: language } }),
    api('searchListings', { query: { lang: language, pageSize: 1 } }),
    edited.abilities.includes('listing.history') ? api('listListingVersions', { params: { id } }) : null,
    namesOf(
      context,
      (edited.listing.activities ?? []).flatMap(({ area }) => (area.kind === 'zones' ? area.codes : [])),
    ),
  ]);
  const { legalForm, recognitions = [], practices = [] } = edited.listing;
  keepEditor(context, {
    ...{ edited, versions, sectors, zones },
    forms: terms(facets.form, legalForm == null ? [] : [legalForm]),
    recognitions: terms(facets.recognition, recognitions),
    practices: terms(facets.practice, practices),
  });
  return undefined;
}

/** The codes that the directory knows, and those of this listing. */
function terms(known: readonly { readonly value: string; readonly label: string }[], own: readonly string[]): Term[] {
  const labels = new Map(known.map(({ value, label }) => [value, label]));
  for (const code of own) if (!labels.has(code)) labels.set(code, code);
  return [...labels].sort(([, a], [, b]) => a.localeCompare(b, 'fr'));
}

async function namesOf({ api, language }: WorkspaceContext, codes: readonly string[]): Promise<Record<string, string>> {
  if (codes.length === 0) return {};
  const { results } = await api('listTerritories', { query: { lang: language } });
  return Object.fromEntries(results.filter(({ code }) => codes.includes(code)).map(({ code, name }) => [code, name]));
}
