import { parameterInWords } from './parameter-words';

describe('a parameter in a refusal', () => {
  it('is named in the reader’s words, with the name it has in the address', () => {
    expect(parameterInWords('serves', 'fr')).toBe('Territoire desservi (serves)');
    expect(parameterInWords('serves', 'en')).toBe('Place served (serves)');
  });

  it('keeps its own name when it has no other', () => expect(parameterInWords('zzz', 'fr')).toBe('zzz'));
});
