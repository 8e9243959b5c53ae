import { drawPhone, hostOf } from './contacts';
import { Random } from './random';

describe('the address of an enterprise', () => {
  it.each([
    ['Coopérative de travail Le Bac à code', 'baccode.invalid'],
    ["L'Œil ouvert", 'oeilouvert.invalid'],
    ['Coopérative de solidarité', 'cooperativesolidarite.invalid'],
    ['Corporation du patrimoine du Four à pain de Montréal', 'corporationpatrimoinefourpain.invalid'],
  ])('%s answers at %s', (name, host) => {
    expect(hostOf(name)).toBe(host);
  });
});

describe('a telephone', () => {
  it('has the area code of its MRC, or else of its region', () => {
    const random = new Random(4);
    const areas = (region: string, mrc: string) =>
      new Set(Array.from({ length: 60 }, () => /\d{3}/.exec(drawPhone(region, mrc, random))?.[0]));
    expect([...areas('R06', 'M66')].sort()).toEqual(['263', '438', '514']);
    expect([...areas('R04', 'M35')]).toEqual(['418']);
  });
});
