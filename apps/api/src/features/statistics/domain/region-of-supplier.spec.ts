import { builtInReference } from '@repere/reference';
import { regionOfSupplier } from './region-of-supplier';

describe('the region of a supplier', () => {
  const regionOf = regionOfSupplier(builtInReference().territories);

  it('is the one its locality is in', () => {
    expect(regionOf({ locality: 'Shawinigan', province: 'QC', postal: 'G9N' })).toBe('R04');
    expect(regionOf({ locality: 'TROIS-RIVIERES', province: '', postal: '' })).toBe('R04');
  });

  it('follows the postal code where the locality contradicts it', () => {
    expect(regionOf({ locality: 'Montréal', province: 'QC', postal: 'K1A' })).toBeNull();
    expect(regionOf({ locality: 'Chomedey', province: 'ON', postal: 'H7W' })).toBe('R13');
  });

  it('is nothing for a place elsewhere, unknown, or shared by several regions', () => {
    expect(regionOf({ locality: 'Toronto', province: 'ON', postal: '' })).toBeNull();
    expect(regionOf({ locality: 'Nulle-Part', province: 'QC', postal: 'G0X' })).toBeNull();
    expect(regionOf({ locality: 'Saint-Lambert', province: 'QC', postal: '' })).toBeNull();
  });
});
