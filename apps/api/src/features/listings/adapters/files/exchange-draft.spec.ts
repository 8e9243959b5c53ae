import { builtInReference } from '@repere/reference';
import { acceptDraft } from '../../domain/accept-draft';
import { buildLexicon } from '../../domain/lexicon';
import { readExchange } from './exchange-draft';

const SAMPLE = {
  externalId: 'pole-04-0012',
  neq: '1199000010',
  name: 'Coopérative de solidarité La Belle Table',
  legalForm: 'coop_solidarite',
  seat: { municipality: '35027', lat: 46.73, lng: -72.57 },
  activities: [{ sectors: ['S07.1'], modes: ['goods'], area: { kind: 'radius', km: 30 } }],
};

const refusalOf = (over: object): unknown => {
  const read = readExchange({ ...SAMPLE, ...over });
  return read.ok ? 'accepted' : [read.error.code, read.error.field, read.error.value];
};

describe('readExchange', () => {
  it('reads the exchange format', () => {
    expect(readExchange(SAMPLE)).toMatchObject({
      ok: true,
      value: { draft: { name: SAMPLE.name, municipality: '35027', coded: true }, unknownKeys: [] },
    });
  });

  it('sets unknown keys aside and names them by their path', () => {
    expect(readExchange({ ...SAMPLE, cote: 5, seat: { ...SAMPLE.seat, étage: 2 } })).toMatchObject({
      ok: true,
      value: { unknownKeys: ['seat.étage', 'cote'] },
    });
  });

  it.each(["'=1+1", "''=x", " '-rabais", "'@ruche", '=1', "l'Atelier", "'tite"])(
    'keeps a text as it stands, quote included: %j',
    (text) => {
      const written = text.trim();
      const read = readExchange({
        ...SAMPLE,
        tradeName: text,
        otherNames: [text],
        description: { fr: text, en: null },
      });
      const reference = builtInReference();
      const context = { reference, lexicon: buildLexicon(reference), today: '2026-11-23' };
      expect(read.ok && acceptDraft(read.value.draft, context)).toMatchObject({
        ok: true,
        value: { record: { tradeName: written, otherNames: [written], descriptionFr: written } },
      });
    },
  );

  it('takes a number for a name that programs write as one', () => {
    expect(readExchange({ ...SAMPLE, neq: 1199000010, externalId: 12 })).toMatchObject({
      ok: true,
      value: { draft: { neq: '1199000010', externalId: '12' } },
    });
  });

  it.each([
    [{ name: undefined }, ['name_missing', 'name', '']],
    [{ name: 5 }, ['wrong_shape', 'name', '5']],
    [{ seat: { municipality: '' } }, ['municipality_missing', 'seat.municipality', '']],
    [{ seat: { municipality: '35027', lat: 'NaN' } }, ['not_a_number', 'seat.lat', 'NaN']],
    [{ activities: [{ sectors: ['X1'] }] }, ['sector_unknown', 'activities.0.sectors.0', 'X1']],
    [{ activities: [{ modes: ['gifts'] }] }, ['mode_unknown', 'activities.0.modes.0', 'gifts']],
    [{ activities: [{ area: { kind: 'moon' } }] }, ['area_malformed', 'activities.0.area.kind', 'moon']],
    [{ legalForm: 'Coop!' }, ['legal_form_unknown', 'legalForm', 'Coop!']],
    [{ name: 'x'.repeat(1_000_000) }, ['too_long', 'name', `${'x'.repeat(60)}…`]],
    [{ otherNames: 'x' }, ['wrong_shape', 'otherNames', 'x']],
  ])('refuses %#, naming the field and the value', (over, expected) => {
    expect(refusalOf(over)).toEqual(expected);
  });

  it('is not troubled by keys that programs trip over', () => {
    expect(
      readExchange(
        JSON.parse('{"name":"A","seat":{"municipality":"35027"},"__proto__":{"x":1},"constructor":1}') as Record<
          string,
          unknown
        >,
      ),
    ).toMatchObject({ ok: true });
  });
});
