import { useQuery } from '@tanstack/react-query';
import type { SearchMisses, SectorsResponse, VocabularyEntries } from '@repere/contract';
import { attempt, field } from '../../features/sign-in/form-state';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { FormFields, WorkspaceContext, WorkspaceOutcome } from '../../shared/workspace/page';

export type Entry = VocabularyEntries['results'][number];

export interface VocabularyData {
  readonly misses: SearchMisses;
  /** The month asked for; null for all. */
  readonly month: string | null;
  readonly entries: readonly Entry[];
  readonly sectors: SectorsResponse;
}

const vocabularyKey = ['vocabulary'];

export const useVocabulary = (): VocabularyData | null =>
  useQuery<VocabularyData | null>({ queryKey: vocabularyKey, queryFn: () => null, staleTime: Infinity }).data ?? null;

export async function loadVocabulary({ api, queries, language, search }: WorkspaceContext): Promise<undefined> {
  const asked = search.get(language === 'fr' ? 'mois' : 'month') ?? '';
  const month = /^\d{4}-\d{2}$/.test(asked) ? asked : null;
  const [misses, { results }, sectors] = await Promise.all([
    api('listSearchMisses', { query: month === null ? {} : { month } }),
    api('listVocabularyEntries', { headers: { 'accept-language': language } }),
    api('listSectors', { query: { lang: language } }),
  ]);
  queries.setQueryData<VocabularyData>(vocabularyKey, { misses, month, entries: results, sectors });
  return undefined;
}

/** Explains words, puts them in use, takes them out of it; each says how to undo it. */
export const decideWords = (context: WorkspaceContext, form: FormFields): Promise<WorkspaceOutcome> =>
  attempt(context, '', form, async () => {
    const { api, language } = context;
    const done = (state: string, id: string): WorkspaceOutcome => ({
      status: 303,
      location: workspaceAddress('vocabulary', language, {
        search: new URLSearchParams({ done: state, id }).toString(),
      }),
    });
    const id = field(form, 'id');
    switch (field(form, 'do')) {
      case 'accept':
        return done((await api('acceptVocabularyEntry', { params: { id } })).state, id);
      case 'retire':
        return done((await api('retireVocabularyEntry', { params: { id } })).state, id);
      default: {
        const made = await api('proposeVocabularyEntry', {
          body: {
            phrases: field(form, 'phrases')
              .split(/[\r\n]+/)
              .map((line) => line.trim())
              .filter((line) => line !== ''),
            language: field(form, 'language') === 'en' ? 'en' : 'fr',
            sectors: [...(form['sector'] ?? [])],
            role: 'need',
            note: field(form, 'note') || null,
            accept: field(form, 'do') === 'explain',
          },
        });
        return done(made.state, made.id);
      }
    }
  });
