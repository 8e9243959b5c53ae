export { SearchMisses } from './search-misses';
export { registerVocabularyCommands } from './vocabulary-commands';
export { VocabularyDesk } from './vocabulary-desk';
export { VocabularyModule } from './vocabulary.module';
export { VocabularySource } from './vocabulary-source';
