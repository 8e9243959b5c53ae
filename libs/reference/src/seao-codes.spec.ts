import { isDollarUnit, legalGroundOfText, seaoLegalGround, seaoMethod, seaoNature, seaoUnitLabel } from './seao-codes';
import { regionOfSeaoCode } from './seao-regions';

describe('SEAO codes', () => {
  it('swap no region on the map: five of SEAO’s codes name another region than the official ones', () => {
    const official = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '12', '13', '17'];
    expect(official.map(regionOfSeaoCode)).toEqual(official.map((code) => `R${code.padStart(2, '0')}`));
    expect(['11', '14', '15', '16', '18'].map(regionOfSeaoCode)).toEqual(['R10', 'R15', 'R16', 'R14', 'R11']);
    expect(['10', '19', '0', '20', '', 'R04'].map(regionOfSeaoCode)).toEqual(Array(6).fill(null));
  });

  it('know no word that every object answers to', () => {
    expect([seaoMethod('constructor'), seaoNature('toString'), seaoUnitLabel('__proto__')]).toEqual([
      null,
      null,
      '__proto__',
    ]);
    expect(seaoLegalGround('constructor', true)).toBeNull();
  });

  it('read the ground of a direct award in the list of its body', () => {
    expect([seaoLegalGround('6', true), seaoLegalGround('6', false)]).toEqual(['obnl', null]);
    expect([seaoLegalGround('14', true), seaoLegalGround('14', false)]).toEqual([null, 'under_threshold']);
    expect(legalGroundOfText('contrat avec un organisme sans but lucratif')).toBe('obnl');
    expect(legalGroundOfText('autre motif')).toBe('other');
  });

  it('sum dollars only', () => {
    expect(['0', '1'].every(isDollarUnit)).toBe(true);
    expect(['2', '7', '8', '10', '11', '', '01'].some(isDollarUnit)).toBe(false);
    expect([seaoUnitLabel('10'), seaoUnitLabel('99')]).toEqual(['$/h', '99']);
  });

  it('tell purchases from sales and methods apart', () => {
    expect(['1', '2', '3', '7', '8', '99'].map(seaoNature)).toEqual([
      'goods',
      'services',
      'works',
      'sale',
      'sale',
      null,
    ]);
    expect(['3', '9', '10', '14', '99'].map(seaoMethod)).toEqual(['open', 'direct', 'invited', 'invited', null]);
  });
});
