import { readLedgerCsv } from './ledger-csv';

const isPlace = (text: string): boolean => ['Saint-Tite', 'Québec'].includes(text);
const read = (text: string) =>
  readLedgerCsv(text, isPlace)?.map(({ neq, name, place, amount }) => [neq, name, place, amount]) ?? null;

describe('a list of suppliers as text', () => {
  it('is read by its headers, in either language, with any delimiter', () => {
    expect(read('\ufeffFournisseur;NEQ;Ville\nLa Ruche;1174002437;Saint-Tite\n;;\n')).toEqual([
      ['1174002437', 'La Ruche', 'Saint-Tite', null],
    ]);
    expect(read('vendor,city\n"Ruche, La",Québec')).toEqual([[null, 'Ruche, La', 'Québec', null]]);
    expect(read('nom\nLa Ruche')).toEqual([[null, 'La Ruche', null, null]]);
  });

  it('is read without headers, by what its columns look like', () => {
    expect(read('La Ruche;Saint-Tite;1 234,56 $\nNettoyage Roy;Québec;12,00')).toEqual([
      [null, 'La Ruche', 'Saint-Tite', '1234.56'],
      [null, 'Nettoyage Roy', 'Québec', '12'],
    ]);
    expect(read('Saint-Tite\t1174002437\tLa Ruche')).toEqual([['1174002437', 'La Ruche', 'Saint-Tite', null]]);
  });

  it('takes a number or a name, or both, on lines of one column; names keep their commas', () => {
    expect(read('1174 002 437\nRuche, La\nLa Ruche (NEQ 1174002437)')).toEqual([
      ['1174 002 437', null, null, null],
      [null, 'Ruche, La', null, null],
      ['1174002437', 'La Ruche', null, null],
    ]);
  });

  it('knows a first line of unknown titles by the numbers under it, and leaves totals out', () => {
    expect(read('Payé à;Combien\nLa Ruche;12 345\nTotal;12 345')).toEqual([[null, 'La Ruche', null, '12345']]);
  });

  it('is nothing without a column that says who', () => {
    expect(read('montant;date\n3;4')).toBeNull();
    expect(read('')).toBeNull();
  });
});
