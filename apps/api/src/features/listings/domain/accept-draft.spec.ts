import { builtInReference } from '@repere/reference';
import { acceptDraft, type AcceptContext } from './accept-draft';
import { recognizeColumns } from './columns';
import { buildLexicon } from './lexicon';
import type { ListingRecord } from './listing-record';
import { readCells } from './read-cells';

const reference = builtInReference();
const context: AcceptContext = { reference, lexicon: buildLexicon(reference), today: '2026-11-23' };

/** One row of a list, by its headers. */
function accept(row: Record<string, string>): ReturnType<typeof acceptDraft> {
  const cells = { Nom: 'La Belle Table', Ville: 'Sainte-Thècle', ...row };
  const read = readCells(Object.values(cells), recognizeColumns(Object.keys(cells)));
  if (!read.ok) return read;
  const accepted = acceptDraft(read.value.draft, context);
  return accepted.ok
    ? { ok: true, value: { ...accepted.value, warnings: [...read.value.warnings, ...accepted.value.warnings] } }
    : accepted;
}

function accepted(row: Record<string, string>): { record: ListingRecord; codes: string[]; hold: string | null } {
  const result = accept(row);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return { record: result.value.record, codes: result.value.warnings.map(({ code }) => code), hold: result.value.hold };
}

function refused(row: Record<string, string>): { code: string; field: string; value: string; params?: object } {
  const result = accept(row);
  if (result.ok) throw new Error('accepted');
  return result.error;
}

describe('the municipality', () => {
  it.each([
    ['35050', '35050'],
    ['Ste-Thècle', '35050'],
    ['SAINTE THECLE', '35050'],
  ])('is known as %s', (Ville, code) => {
    expect(accepted({ Ville }).record.municipalityCode).toBe(code);
  });

  it('is known by a former name', () => {
    expect(accepted({ Ville: 'Grand-Mère', MRC: 'Shawinigan' }).record.municipalityCode).toBe('36033');
  });

  it('is told from its namesake by the MRC', () => {
    expect(accepted({ Ville: 'Saint-Stanislas', MRC: 'Des Chenaux' }).record.municipalityCode).toBe('37245');
  });

  it('is never guessed between namesakes', () => {
    expect(refused({ Ville: 'Saint-Lambert' })).toMatchObject({
      code: 'municipality_ambiguous',
      params: { candidates: expect.stringMatching(/58012.*87120/) as string },
    });
  });

  it('is never guessed from a misspelt name, but suggested', () => {
    expect(refused({ Ville: 'Saint-Saintanislas', MRC: 'Des Chenaux' })).toMatchObject({
      code: 'municipality_unknown',
      params: { suggestions: expect.stringContaining('Saint-Stanislas') as string },
    });
  });

  it('contradicted by its MRC is left to a person', () => {
    expect(refused({ Ville: 'Trois-Pistoles', MRC: 'Trois-Rivières' }).code).toBe('municipality_contradicted');
  });

  it('is required, whatever the postal code', () => {
    expect(refused({ Ville: '', 'Code postal': 'G0X 3G0' }).code).toBe('municipality_missing');
  });
});

describe('the NEQ', () => {
  it('is refused when it is no NEQ', () => {
    expect(refused({ NEQ: '12345' })).toEqual({ code: 'neq_malformed', field: 'neq', value: '12345' });
  });

  it('with a wrong check digit is published with a warning', () => {
    const { record, codes, hold } = accepted({ NEQ: '1174 002 438' });
    expect({ neq: record.neq, codes, hold }).toEqual({ neq: '1174002438', codes: ['neq_check_digit'], hold: null });
  });

  it.each([
    ['2212345674', 'sole_proprietor', 'neq_sole_proprietor'],
    ['3312345674', 'partnership_or_association', 'neq_partnership'],
  ])('%s waits unpublished', (NEQ, hold, warning) => {
    const read = accepted({ NEQ });
    expect({ hold: read.hold, codes: read.codes }).toEqual({ hold, codes: [warning] });
  });

  it('of a public body is told and published', () => {
    expect(accepted({ NEQ: '8812345674' })).toMatchObject({ hold: null, codes: ['neq_public_body'] });
  });
});

describe('the point (M21)', () => {
  it('is kept when it agrees with the municipality', () => {
    expect(accepted({ Latitude: '46,81', Longitude: '-72,50' }).record).toMatchObject({
      lat: 46.81,
      lng: -72.5,
      precision: 'exact',
    });
  });

  it.each([
    ['swapped', { Latitude: '-72.50', Longitude: '46.81' }, 'coordinates_swapped'],
    ['in Paris', { Latitude: '48.85', Longitude: '2.35' }, 'coordinates_outside'],
    ['in Gaspé', { Latitude: '48.83', Longitude: '-64.48' }, 'coordinates_far'],
    ['half missing', { Latitude: '46.81' }, 'coordinates_incomplete'],
  ])('%s gives way to the municipality’s', (_, point, code) => {
    const { record, codes } = accepted(point);
    expect({ precision: record.precision, near: Math.abs(record.lat - 46.82) < 0.1, codes }).toEqual({
      precision: 'municipality',
      near: true,
      codes: [code],
    });
  });

  it('may be farther in a municipality as large as Belgium', () => {
    expect(accepted({ Ville: 'La Tuque', Latitude: '47.92', Longitude: '-73.78' }).record.precision).toBe('exact');
  });

  it.each(['NaN', 'Infinity', '#N/A'])('written %s refuses the row', (Latitude) => {
    expect(refused({ Latitude, Longitude: '-72.5' })).toMatchObject({ code: 'not_a_number', field: 'seat.lat' });
  });
});

describe('addresses and contacts', () => {
  it('tidies the fragments of a municipal list', () => {
    expect(accepted({ Adresse: '190 RUE Bonaventure APP: 100 CP: 1281' }).record.address).toBe(
      '190 rue Bonaventure, app. 100, C.P. 1281',
    );
  });

  it.each([
    ['g0x3g0', 'G0X 3G0', []],
    ['GOX 3GO', 'G0X 3G0', []],
    ['G8Y5GY', null, ['postal_code_impossible']],
    ['K1P 1J1', 'K1P 1J1', ['postal_code_elsewhere']],
  ])('reads the postal code %s', (code, postalCode, codes) => {
    const read = accepted({ 'Code postal': code });
    expect({ postalCode: read.record.postalCode, codes: read.codes }).toEqual({ postalCode, codes });
  });

  it.each([
    ['www.alafut.qc.ca', 'https://www.alafut.qc.ca'],
    ['ADI-MAURICIE.CA', 'https://adi-mauricie.ca'],
    ['résidencelejardin.com', 'https://résidencelejardin.com'],
    ['http://a.ca/x?y=1', 'http://a.ca/x?y=1'],
    ['exemple.ca:8080/a', 'https://exemple.ca:8080/a'],
  ])('reads the website %s', (site, website) => {
    expect(accepted({ 'Site web': site }).record.website).toBe(website);
  });

  it('leaves out what is no website', () => {
    expect(accepted({ 'Site web': 'Coop HD Québec (hygiénistes)' })).toMatchObject({
      record: { website: null },
      codes: ['website_malformed'],
    });
  });

  it.each(['javascript:alert(1)', 'JaVaScRiPt :alert(1)', 'data:text/html,x', 'ftp://a.ca'])(
    'refuses the website %s',
    (site) => {
      expect(refused({ 'Site web': site }).code).toBe('website_scheme');
    },
  );

  it('reads telephones as Québec writes them, and leaves out the others', () => {
    expect(accepted({ Téléphone: '(418) 555.0101 #23' }).record.phone).toBe('418 555-0101, poste 23');
    expect(accepted({ Téléphone: '1-800-555-0199' }).record.phone).toBe('800 555-0199');
    expect(accepted({ Téléphone: '555-01' })).toMatchObject({ record: { phone: null }, codes: ['phone_malformed'] });
  });

  it('reads e-mails, and leaves out the malformed', () => {
    expect(accepted({ Courriel: ' Achats@LaBelleTable.invalid' }).record.email).toBe('achats@labelletable.invalid');
    expect(accepted({ Courriel: 'achats(a)table.ca' })).toMatchObject({
      record: { email: null },
      codes: ['email_malformed'],
    });
  });
});

describe('codes and words', () => {
  it('reads sectors by id and by label, and names the word it does not know', () => {
    const { record, codes } = accepted({ Secteurs: 'S07.1; Déneigement; Licornes' });
    expect({ sectors: record.activities[0]?.sectors, codes }).toEqual({
      sectors: ['S07.1', 'S02.7'],
      codes: ['sector_not_recognised'],
    });
  });

  it('refuses a sector shaped like a code that does not exist', () => {
    expect(refused({ Secteurs: 'S07.1|S99.9' })).toEqual({ code: 'sector_unknown', field: 'sectors', value: 'S99.9' });
  });

  it.each([
    ['QC', { kind: 'province' }],
    ['Partout au Québec', { kind: 'province' }],
    ['km:30', { kind: 'radius', km: 30 }],
    ['Rayon de 50 km', { kind: 'radius', km: 50 }],
    ['M35|35027', { kind: 'zones', codes: ['35027', 'M35'] }],
    ['Mauricie; MRC Mékinac, Joliette', { kind: 'zones', codes: ['M35', 'M61', 'R04'] }],
    ['', { kind: 'undeclared' }],
  ])('reads the area « %s »', (words, area) => {
    expect(accepted({ 'Territoire desservi': words }).record.activities[0]?.area).toEqual(area);
  });

  it.each([
    ['km:0', 'area_malformed'],
    ['km:1001', 'area_malformed'],
    ['M99', 'territory_unknown'],
  ])('refuses the area %s', (words, code) => {
    expect(refused({ area: words }).code).toBe(code);
  });

  it('never widens an area by words it cannot read', () => {
    expect(accepted({ 'Zones desservies': 'les environs' })).toMatchObject({
      record: { activities: [{ area: { kind: 'undeclared' } }] },
      codes: ['area_not_recognised'],
    });
  });

  it('keeps no legal form that a word leaves open', () => {
    expect(accepted({ 'Forme juridique': 'Coopérative de solidarité' }).record.legalForm).toBe('coop_solidarite');
    expect(accepted({ 'Forme juridique': 'OBNL' })).toMatchObject({
      record: { legalForm: null },
      codes: ['legal_form_imprecise'],
    });
  });
});

describe('texts', () => {
  it('requires a name', () => {
    expect(refused({ Nom: ' ' }).code).toBe('name_missing');
  });

  it('refuses a field of a million characters, by its column', () => {
    expect(refused({ Mission: 'x'.repeat(1_000_000) })).toMatchObject({
      code: 'too_long',
      field: 'Mission',
      params: { length: 1_000_000 },
    });
  });

  it('refuses what a wrong encoding destroyed', () => {
    expect(refused({ Nom: 'Coop\uFFFDrative' })).toMatchObject({ code: 'encoding_damaged', field: 'Nom' });
  });

  it('removes what cannot be seen, and the quote that protects a formula', () => {
    expect(accepted({ Nom: '\u200B\u0000La  Belle\u00A0Table ', 'Autres noms': "'=SOMME Toute" }).record).toMatchObject(
      {
        name: 'La Belle Table',
        otherNames: ['=SOMME Toute'],
      },
    );
  });

  it.each([
    ['2026-03-14', '2026-03-14', []],
    ['2026/3/4', '2026-03-04', []],
    ['2026-02-30', null, ['date_malformed']],
    ['2027-01-01', null, ['date_future']],
  ])('reads the confirmation date %s', (date, lastConfirmedOn, codes) => {
    const read = accepted({ 'Dernière confirmation': date });
    expect({ date: read.record.lastConfirmedOn, codes: read.codes }).toEqual({ date: lastConfirmedOn, codes });
  });
});
