import fc from 'fast-check';
import { readSupplierName } from './supplier-name';

const keyOf = (text: string): string => readSupplierName(text).key;

describe('readSupplierName', () => {
  it.each([
    ['Coopérative de solidarité La Belle Tablée', 'COOP. DE SOLIDARITE LA BELLE TABLEE '],
    ['Coopérative de solidarité La Belle Tablée', 'Co-op de solidarité la belle tablée'],
    ['Les Entreprises Doravex inc.', 'ENTREPRISES DORAVEX INC'],
    ['Pavage Norelix et Fils ltée', 'Pavage Norelix & Fils Ltee'],
    ['Groupe Talima s.e.n.c.r.l.', 'GROUPE TALIMA SENCRL'],
    ['Association du Lac-Saint-Pierre', 'Ass. du lac St-Pierre'],
    ['Télévision communautaire du Centre', 'TELEVISION COMM. DU CTRE'],
    ['Écran vert - Division services', 'ÉCRAN VERT'],
    ['Réseaux verts', 'RÉSEAU VERT'],
  ])('reads %j as %j', (a, b) => expect(keyOf(a)).toBe(keyOf(b)));

  it.each([
    ['Coopérative de travail Le Sillon', 'Coopérative de solidarité Le Sillon'],
    ['Cooper Construction', 'Coop Construction'],
    ['Maison des jeunes de Saint-Tite', 'Maison des jeunes de Sainte-Thècle'],
  ])('tells %j from %j', (a, b) => expect(keyOf(a)).not.toBe(keyOf(b)));

  it('sets an acronym in brackets and a trade name apart', () => {
    const { key, others, acronym } = readSupplierName('Les Jardins du Sillon (JDS) faisant affaire sous Panier Vert');
    expect({ key, others, acronym }).toEqual({ key: 'jardin sillon', others: ['panier vert'], acronym: 'jds' });
  });

  it('knows a co-operative by its word, and « Cooper » by none', () => {
    expect(
      ['Coop Sillon', 'CO-OP SILLON', 'Coopérative du Sillon', 'Cooper Sillon', 'Coopers inc.'].map(
        (name) => readSupplierName(name).saysCooperative,
      ),
    ).toEqual([true, true, true, false, false]);
  });

  it('never empties a name, and reads what it gives the same way', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60 }), (text) => {
        const { key } = readSupplierName(text);
        if (/[\p{L}\p{N}]/u.test(text.replace(/\([^()]*\)/g, ''))) expect(key.length).toBeGreaterThanOrEqual(0);
        expect(key).toBe(key.trim());
      }),
    );
  });

  it('keeps a name made of nothing but a legal form and articles', () => expect(keyOf('LES ENTR. INC.')).not.toBe(''));
});
