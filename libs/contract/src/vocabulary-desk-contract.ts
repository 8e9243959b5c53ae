import type { RouteContract } from './contract';
import { problem } from './problem';
import * as v from './vocabulary-desk';
import type { vocabularyDeskRoutes } from './vocabulary-desk-routes';

const refused = { 400: problem, 401: problem, 403: problem, 404: problem, 429: problem, 503: problem } as const;

export const vocabularyDeskContract = {
  listSearchMisses: {
    summary: 'Words whose searches found nothing, by month',
    query: v.searchMissQuery,
    responses: { 200: v.searchMisses, ...refused },
  },
  listVocabularyEntries: {
    summary: 'Words that staff added or that were proposed',
    query: v.vocabularyEntryQuery,
    responses: { 200: v.vocabularyEntries, ...refused },
  },
  proposeVocabularyEntry: {
    summary: 'Say what words mean; `accept` puts them in use at once, in both engines',
    body: v.vocabularyProposal,
    responses: { 201: v.vocabularyEntry, ...refused, 409: problem, 422: problem },
  },
  acceptVocabularyEntry: {
    summary: 'Put proposed words in use',
    params: v.vocabularyEntryKey,
    responses: { 200: v.vocabularyEntry, ...refused, 409: problem },
  },
  retireVocabularyEntry: {
    summary: 'Refuse proposed words, or take accepted ones out of use',
    params: v.vocabularyEntryKey,
    responses: { 200: v.vocabularyEntry, ...refused },
  },
} as const satisfies Record<keyof typeof vocabularyDeskRoutes, RouteContract>;
