import type { EditedListing, ListingPatchBody, SectorsResponse } from '@repere/contract';
import type { Option } from '../../shared/ui/field';
import type { WorkspaceContext, WorkspaceOutcome } from '../../shared/workspace/page';
import { keepEditor, type FoundBy } from './editor-state';
import { withDraft } from './form-values';

/** Brings the listing and the words of the codes that the editor offers. */
export async function loadEditor(context: WorkspaceContext): Promise<WorkspaceOutcome | undefined> {
  const { api, language, params, search } = context;
  const id = params['id'] ?? '';
  const edited = await api('getWorkspaceListing', { params: { id }, query: { lang: language } });
  const shown = withDraft(edited.listing, edited.draft?.patch ?? null);
  const [sectors, { facets }, versions, pictures, contact, { person }, proposals, zones] = await Promise.all([
    api('listSectors', { query: { lang: language } }),
    api('searchListings', { query: { lang: language, pageSize: 1 } }),
    edited.abilities.includes('listing.history') ? api('listListingVersions', { params: { id } }) : null,
    edited.editor === null ? null : api('listPictures', { params: { id } }),
    edited.editor === null ? null : api('readListingContact', { params: { id } }),
    api('currentSession'),
    edited.editor?.kind === 'enterprise'
      ? api('listListingProposals', { params: { id }, query: { lang: language } })
      : { results: [] },
    namesOf(context, zonesOf(shown)),
  ]);
  const { legalForm, recognitions = [], practices = [] } = shown;
  keepEditor(context, {
    ...{ edited, shown, versions, pictures, contact, sectors, zones },
    proposals: proposals.results,
    readerName: person?.name ?? '',
    forms: terms(facets.form, legalForm == null ? [] : [legalForm]),
    recognitions: terms(facets.recognition, recognitions),
    practices: terms(facets.practice, practices),
    found: search.has('found') ? await searchesThatFind(context, edited, shown, sectors) : null,
  });
  return undefined;
}

const zonesOf = ({ activities = [] }: ListingPatchBody): string[] =>
  activities.flatMap(({ area }) => (area.kind === 'zones' ? area.codes : []));

/** The codes that the directory knows, and those of this listing. */
function terms(known: readonly { readonly value: string; readonly label: string }[], own: readonly string[]): Option[] {
  const labels = new Map(known.map(({ value, label }) => [value, label]));
  for (const code of own) if (!labels.has(code)) labels.set(code, code);
  return [...labels].sort(([, a], [, b]) => a.localeCompare(b, 'fr'));
}

async function namesOf({ api, language }: WorkspaceContext, codes: readonly string[]): Promise<Record<string, string>> {
  if (codes.length === 0) return {};
  const { results } = await api('listTerritories', { query: { lang: language } });
  return Object.fromEntries(results.filter(({ code }) => codes.includes(code)).map(({ code, name }) => [code, name]));
}

const NEEDS = 3;
const FIRST = 20;

/**
 * What a buyer of the municipality, the MRC and the region would search for: each of the first sectors, in the
 * directory's own words. Counts and ranks are the public search's.
 */
function searchesThatFind(
  { api, language }: WorkspaceContext,
  { id, listing, municipalityName, mrc, region }: EditedListing,
  { activities = [] }: ListingPatchBody,
  sectors: SectorsResponse,
): Promise<FoundBy[]> {
  const labels = new Map(sectors.flatMap((one) => [one, ...one.children]).map((one) => [one.id, one.label]));
  const needs = [...new Set(activities.flatMap((one) => one.sectors))].slice(0, NEEDS);
  const near = [{ code: listing.seat?.municipality ?? '', name: municipalityName }, mrc, region];
  // A city that is its own MRC is asked about once.
  const places = near.filter(({ name }, at) => near.findIndex((one) => one.name === name) === at);
  const wanted = needs.flatMap((sector) =>
    places.filter(({ code }) => code !== '').map((place) => ({ need: labels.get(sector) ?? sector, place })),
  );
  return Promise.all(
    wanted.map(async ({ need, place }) => {
      const query = { q: need, serves: [place.code] };
      const { total, results } = await api('searchListings', { query: { ...query, lang: language, pageSize: FIRST } });
      const at = results.findIndex((one) => one.id === id);
      const search = new URLSearchParams({ q: need, serves: place.code }).toString();
      return { need, place: place.name, search, total, rank: at < 0 ? null : at + 1 };
    }),
  );
}
