/** Routes of the desk of words: searches that found nothing, words proposed, put in use and taken out of it. */
export const vocabularyDeskRoutes = {
  listSearchMisses: { method: 'GET', path: '/api/v1/workspace/vocabulary/misses' },
  listVocabularyEntries: { method: 'GET', path: '/api/v1/workspace/vocabulary/entries' },
  proposeVocabularyEntry: { method: 'POST', path: '/api/v1/workspace/vocabulary/entries' },
  acceptVocabularyEntry: { method: 'POST', path: '/api/v1/workspace/vocabulary/entries/:id/acceptance' },
  retireVocabularyEntry: { method: 'POST', path: '/api/v1/workspace/vocabulary/entries/:id/retirement' },
} as const;
