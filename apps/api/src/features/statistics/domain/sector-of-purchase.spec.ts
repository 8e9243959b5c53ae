import { builtInReference } from '@repere/reference';
import { sectorOfPurchase } from './sector-of-purchase';

describe('the sector of a purchase', () => {
  const sectorOf = sectorOfPurchase(builtInReference().sectors);

  it('is the sub-sector that alone has the longest prefix', () => {
    expect(sectorOf('76111604', null)).toBe('S01.3');
  });

  it('is the sector when its sub-sectors share the prefix', () => {
    expect(sectorOf('76111501', null)).toBe('S01');
  });

  it('is nothing when no table says it: never a guess', () => {
    expect(sectorOf('25101500', null)).toBeNull();
    expect(sectorOf(null, null)).toBeNull();
  });
});
