import { anEnterprise, aSupplier, inMauricie, inOutaouais, match, NEQ } from '../testing/a-supplier';
import type { MatchResult } from './match';

const KEY = 'cooperative solidarite belle tablee';
const codes = ({ evidence }: MatchResult): string[] => evidence.map(({ code }) => code);

describe('by number', () => {
  it('a valid NEQ of the directory is confirmed, however the name is written', () => {
    const found = match(aSupplier({ name: 'COOP SOL BELLE TABLEE', neq: NEQ.table, neqValid: true }));
    expect(found).toMatchObject({ status: 'confirmed', method: 'neq', enterpriseId: anEnterprise().id, score: 1 });
    expect(codes(found)).toEqual(['neq_equal']);
  });

  it('a number under a name and an address that both say somebody else goes to a person', () => {
    const found = match(
      aSupplier({
        name: 'Excavation Doravex inc.',
        neq: NEQ.table,
        neqValid: true,
        postalCode: 'H2A1A1',
        locality: 'Montréal',
      }),
    );
    expect(found).toMatchObject({ status: 'review', method: 'neq' });
    expect(codes(found)).toContain('neq_name_differs');
  });

  it('another valid number is somebody else, whatever the name', () => {
    const found = match(aSupplier({ neq: NEQ.other, neqValid: true, postalCode: 'G9N1A1', buyer: inMauricie }));
    expect(found.status).toBe('rejected');
  });

  it('a number that fails its check digit is repaired for a person to see, never applied', () => {
    const wrong = NEQ.table.slice(0, 9) + String((Number(NEQ.table[9]) + 1) % 10);
    const found = match(aSupplier({ neq: wrong, neqValid: false }));
    expect(found).toMatchObject({ status: 'review', method: 'neq_repair', enterpriseId: anEnterprise().id });
  });

  it('a merged organisation’s number leads to the one that took its place', () => {
    const merger = { kind: 'merger', fromNeq: NEQ.gone, toNeq: NEQ.table, validFrom: null, validTo: null } as const;
    const found = match(aSupplier({ name: 'Ancien nom', neq: NEQ.gone, neqValid: true }), { relations: [merger] });
    expect(found).toMatchObject({ status: 'confirmed', enterpriseId: anEnterprise().id });
    expect(codes(found)).toContain('relation');
  });

  it('a subsidiary counts under its parent on the days it was one', () => {
    const control = {
      kind: 'subsidiary',
      fromNeq: NEQ.gone,
      toNeq: NEQ.table,
      validFrom: '2024-01-01',
      validTo: '2024-12-31',
    } as const;
    const supplier = aSupplier({ name: 'Filiale inc.', neq: NEQ.gone, neqValid: true });
    expect(match(supplier, { relations: [control] })).toMatchObject({ status: 'confirmed', method: 'relation' });
    expect(match({ ...supplier, on: '2025-02-01' }, { relations: [control] }).status).toBe('rejected');
  });
});

describe('by learned spelling', () => {
  it('a spelling always seen with its number is probable', () => {
    const found = match(aSupplier({ name: 'La Belle Tablée, coop de solidarité', buyer: inMauricie }), {
      seen: [['belle tablee cooperative solidarite', NEQ.table]],
    });
    expect(found).toMatchObject({ status: 'probable', method: 'alias', enterpriseId: anEnterprise().id });
  });

  it('a spelling seen with two numbers is for a person', () => {
    const seen = [
      [KEY, NEQ.table],
      [KEY, NEQ.other],
    ] as const;
    expect(match(aSupplier({ buyer: inMauricie, postalCode: 'G9N1A1' }), { seen }).status).toBe('review');
  });

  it('a spelling seen with somebody else’s number alone is not accepted on its name', () => {
    expect(match(aSupplier({ buyer: inMauricie }), { seen: [[KEY, NEQ.other]] }).status).not.toBe('probable');
  });
});

describe('by name and evidence', () => {
  it('the same rare name, bought in its own region for what it sells, is probable', () => {
    const found = match(
      aSupplier({ name: 'COOP. DE SOLIDARITE LA BELLE TABLEE', buyer: inMauricie, unspsc: ['90101603'] }),
    );
    expect(found).toMatchObject({ status: 'probable', method: 'name' });
    expect(codes(found)).toEqual(['name_equal', 'cooperative_agrees', 'buyer_same_mrc', 'offer_fits']);
  });

  it('typing errors do not hide it from the place that says it is the one', () => {
    const found = match(
      aSupplier({ name: 'Coop de solidarité La Bele Tabléee', postalCode: 'G9N1A1', buyer: inMauricie }),
    );
    expect(found.status).toBe('probable');
  });

  it('the same name at an address of another region is never accepted', () => {
    const found = match(
      aSupplier({ postalCode: 'J8X1A1', locality: 'Gatineau', buyer: inOutaouais, unspsc: ['90101603'] }),
    );
    expect(found.status).toBe('rejected');
    expect(match(aSupplier({ buyer: inOutaouais })).status).not.toBe('probable');
  });

  it('the postal code is trusted before a locality that contradicts it', () => {
    const found = match(aSupplier({ postalCode: 'G9N1A1', locality: 'Montréal', buyer: inMauricie }));
    expect(found.status).toBe('probable');
    expect(codes(found)).not.toContain('city_elsewhere');
  });

  it('a name that hundreds bear is accepted nowhere without evidence of place', () => {
    const youth = anEnterprise({ names: ['Maison des jeunes'], family: 'nonprofit' });
    const supplier = aSupplier({
      name: 'Maison des Jeunes',
      buyer: inMauricie,
      unspsc: ['90101603'],
      obnlGround: true,
    });
    expect(match(supplier, { enterprises: [youth] }).status).not.toBe('probable');
    expect(match({ ...supplier, locality: 'Shawinigan' }, { enterprises: [youth] }).status).toBe('probable');
  });

  it('a co-operative’s name is no non-profit', () => {
    const nonprofit = anEnterprise({ family: 'nonprofit', names: ['La Belle Tablée'] });
    const found = match(aSupplier({ name: 'Coopérative La Belle Tablée', buyer: inMauricie }), {
      enterprises: [nonprofit],
    });
    expect(found.status).not.toBe('probable');
  });

  it('two enterprises that fit as well are for a person, who sees both', () => {
    const twin = anEnterprise({
      id: '01900000-0000-7000-8000-000000000002',
      neq: NEQ.other,
      municipality: '37067',
      mrc: 'M37',
    });
    const found = match(aSupplier({ buyer: { id: 'b', region: 'R04', territory: 'M35' }, unspsc: ['90101603'] }), {
      enterprises: [anEnterprise(), twin],
    });
    expect(found).toMatchObject({ status: 'review', rivals: [{ enterpriseId: twin.id }] });
    expect(codes(found)).toContain('rival');
  });

  it('a public body is never an enterprise', () => {
    const found = match(aSupplier({ neq: NEQ.table, neqValid: true, publicBody: true }));
    expect(found).toMatchObject({ status: 'rejected', enterpriseId: null });
  });

  it('the score is the evidence added up', () => {
    const found = match(aSupplier({ buyer: inMauricie, unspsc: ['90101603'] }));
    const logit = found.evidence.reduce((sum, { weight }) => sum + weight, -4.5);
    expect(found.score).toBeCloseTo(1 / (1 + Math.exp(-logit)), 10);
  });
});
