import { needAndPlace } from './place-in-words';

describe('a need and the beginning of a place', () => {
  it.each([
    ['traiteur shawi', 'traiteur', 'shawi'],
    ['traiteur à shawi', 'traiteur', 'shawi'],
    ['déneigement à st-tite', 'déneigement', 'st-tite'],
    ['catering in saint tite', 'catering', 'saint tite'],
    ['entretien ménager la tuque', 'entretien ménager', 'la tuque'],
    ['déneigement de cours Trois-Riv', 'déneigement de cours', 'Trois-Riv'],
  ])('are parted in « %s »', (words, need, place) => {
    expect(needAndPlace(words)).toEqual({ need, place });
  });

  it.each(['traiteur', 'shawi', 'traiteur à', 'traiteur sha', ''])('are not looked for in « %s »', (words) => {
    expect(needAndPlace(words)).toBeNull();
  });
});
