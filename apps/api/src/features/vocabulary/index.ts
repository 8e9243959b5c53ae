export { VocabularyModule } from './vocabulary.module';
export { VocabularySource } from './vocabulary-source';
