import { builtInReference, builtInVocabulary } from '@repere/reference';
import { LayeredLexicon } from '../../text/layered-lexicon';
import type { UnderstandOptions } from '../query-understanding';
import { prepareReaders, understand } from '../understand';

export const readers = prepareReaders(builtInReference(), builtInVocabulary());
const listed = LayeredLexicon.of(
  new Map([
    ['zorglub', 1],
    ['ruche', 3],
  ]),
);
const OPTIONS: UnderstandOptions = {
  language: 'fr',
  interpret: true,
  plain: [],
  explicit: { places: false, forms: false, recognitions: false },
  namesakes: [],
};
/** What is understood of a question, with the built-in tables. */
export const read = (q: string, options: Partial<UnderstandOptions> = {}) =>
  understand(q, { ...OPTIONS, ...options }, readers, listed);
/** The code of each place that is read, with the words that say it. */
export const places = (q: string, options?: Partial<UnderstandOptions>) =>
  read(q, options).places.map(({ code, words }) => [code, words]);
/** The sectors that are meant, the likeliest first. */
export const sectors = (q: string) => read(q).sectors.map(({ id }) => id);
