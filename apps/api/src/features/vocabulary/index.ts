export type { EntryDraft, EntryFault, EntryRole, EntryState, StaffEntry } from './domain/vocabulary-entry';
export { SearchMisses } from './search-misses';
export { registerVocabularyCommands } from './vocabulary-commands';
export { VocabularyDesk, type DecisionRefused } from './vocabulary-desk';
export { VocabularyModule } from './vocabulary.module';
export { VocabularySource } from './vocabulary-source';
export type { CountedMiss } from './vocabulary.repository';
