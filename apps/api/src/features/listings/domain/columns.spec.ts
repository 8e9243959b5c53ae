import { headerScore, recognizeColumns } from './columns';

const fieldsOf = (...headers: string[]): Record<string, string> =>
  Object.fromEntries(
    recognizeColumns(headers).used.map(({ header, field, activity }) => [
      header,
      activity === 1 ? field : `${field}#${activity}`,
    ]),
  );

describe('recognizeColumns', () => {
  it('reads the headers of a real pôle, without accents and with words run together', () => {
    expect(fieldsOf('NomEntreprise', 'Adresse', 'Municipalite', 'CodePostal', 'Territoire', 'SiteWeb')).toEqual({
      NomEntreprise: 'name',
      Adresse: 'seat.address',
      Municipalite: 'seat.municipality',
      CodePostal: 'seat.postalCode',
      Territoire: 'seat.mrc',
      SiteWeb: 'contact.website',
    });
  });

  it.each([
    ['Nom de l’entreprise', 'name'],
    ['RAISON SOCIALE', 'name'],
    ['Company name', 'name'],
    ['Numéro d’entreprise du Québec (NEQ)', 'neq'],
    ['N° NEQ', 'neq'],
    ['Courriel', 'contact.email'],
    ['E-mail', 'contact.email'],
    ['Téléphone (bureau)', 'contact.phone'],
    ['TelephoneBureau', 'contact.phone'],
    ['Postal code', 'seat.postalCode'],
    ['Ville', 'seat.municipality'],
    ['City', 'seat.municipality'],
    ['Forme juridique', 'legalForm'],
    ['Secteurs d’activité', 'sectors'],
    ['Secteur 2', 'sectors'],
    ['Territoires desservis', 'area'],
    ['Nombre d’employés', 'employees'],
    ['Dernière mise à jour', 'lastConfirmedOn'],
    ['Latitude', 'seat.lat'],
    ['description_en', 'description.en'],
    ['seat.municipality', 'seat.municipality'],
    ['externalId', 'externalId'],
    ['clientReferences', 'clientReferences'],
  ])('knows « %s »', (header, field) => {
    expect(fieldsOf(header)).toEqual({ [header]: field });
  });

  it('numbers the activities of the flattened exchange format, but not a list’s second sector', () => {
    expect(fieldsOf('sectors', 'area', 'sectors.2', 'area.2', 'Secteur 3')).toEqual({
      sectors: 'sectors',
      area: 'area',
      'sectors.2': 'sectors#2',
      'area.2': 'area#2',
      'Secteur 3': 'sectors',
    });
  });

  it('names what it does not use', () => {
    expect(recognizeColumns(['Nom', 'Cote', '', 'Téléphone', 'Tél.']).unused).toEqual([
      { index: 1, header: 'Cote', why: 'column_unknown' },
      { index: 4, header: 'Tél.', why: 'column_repeated' },
    ]);
  });

  it('takes no line without a name for a header', () => {
    expect([headerScore(['Ville', 'Courriel']), headerScore(['Ville', 'Nom'])]).toEqual([0, 2]);
  });
});
