export { builtInVocabulary } from './built-in-vocabulary';
export * from './types';
