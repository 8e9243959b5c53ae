import { slugFor } from './slug';

describe('slugFor', () => {
  it('joins name and municipality, without accents', () => {
    expect(slugFor('Les Jardins d’Été & Cie', 'Saint-Tite', new Set())).toBe('les-jardins-d-ete-et-cie-saint-tite');
  });

  it('does not repeat a municipality that ends the name', () => {
    expect(slugFor('CPE de Saint-Tite', 'Saint-Tite', new Set())).toBe('cpe-de-saint-tite');
  });

  it('numbers the second of a name', () => {
    const taken = new Set<string>();
    expect([slugFor('A', 'Laval', taken), slugFor('A', 'Laval', taken)]).toEqual(['a-laval', 'a-laval-2']);
  });

  it('survives a name without Latin letters', () => {
    expect(slugFor('ᐃᓄᒃᑎᑐᑦ', 'Inukjuak', new Set())).toBe('fiche-inukjuak');
  });
});
