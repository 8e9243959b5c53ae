import { readLedgerCsv } from './ledger-csv';

describe('a list of suppliers as text', () => {
  it('is read by its headers, in either language, with any delimiter', () => {
    expect(readLedgerCsv('\ufeffFournisseur;NEQ;Ville\nLa Ruche;1174002437;Saint-Tite\n;;\n')).toEqual([
      { neq: '1174002437', name: 'La Ruche', place: 'Saint-Tite' },
    ]);
    expect(readLedgerCsv('vendor,city\n"Ruche, La",Québec')).toEqual([
      { neq: null, name: 'Ruche, La', place: 'Québec' },
    ]);
    expect(readLedgerCsv('nom\nLa Ruche')).toEqual([{ neq: null, name: 'La Ruche', place: null }]);
  });

  it('is nothing without a column that says who', () => {
    expect(readLedgerCsv('montant;date\n3;4')).toBeNull();
    expect(readLedgerCsv('')).toBeNull();
  });
});
