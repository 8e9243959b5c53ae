import { builtInReference, builtInVocabulary, type Vocabulary } from '@repere/reference';
import { LayeredLexicon } from './domain/text/layered-lexicon';
import { QueryInterpreter, type Interpretation } from './query-interpreter';

describe('a text read again', () => {
  const reference = builtInReference();
  const options: Interpretation = {
    language: 'fr',
    interpret: true,
    plain: [],
    explicit: { places: false, forms: false, recognitions: false },
  };
  let vocabulary: Vocabulary;
  let lexicon: LayeredLexicon;
  let interpreter: QueryInterpreter;
  const looked = jest.fn(async () => []);

  beforeEach(() => {
    vocabulary = builtInVocabulary();
    lexicon = LayeredLexicon.of(new Map());
    looked.mockClear();
    interpreter = new QueryInterpreter(
      { current: () => reference },
      { current: () => vocabulary },
      {
        get lexicon() {
          return lexicon;
        },
      },
      { bearing: looked },
    );
  });

  it('is the same reading, however it is filtered and turned', async () => {
    const first = await interpreter.interpret('déneigement drummondville', options);
    expect(first.understanding.places).toHaveLength(1);
    expect(await interpreter.interpret('déneigement drummondville', options)).toBe(first);
    expect(looked).toHaveBeenCalledTimes(1);
  });

  it('is read anew with other options', async () => {
    await interpreter.interpret('déneigement drummondville', options);
    const plain = await interpreter.interpret('déneigement drummondville', { ...options, interpret: false });
    expect(plain.understanding.places).toEqual([]);
  });

  it('is read anew when the words of the listings or the vocabulary changed', async () => {
    const first = await interpreter.interpret('déneigement', options);
    lexicon = lexicon.with(new Map([['deneig', 1]]));
    const second = await interpreter.interpret('déneigement', options);
    expect(second).not.toBe(first);
    vocabulary = { ...vocabulary };
    expect(await interpreter.interpret('déneigement', options)).not.toBe(second);
  });
});
