import fc from 'fast-check';
import { boxAround, boxContains } from './bounding-box';
import { haversineKm } from './distance';

const point = fc.record({
  lat: fc.double({ min: 44, max: 63, noNaN: true }),
  lng: fc.double({ min: -80, max: -56, noNaN: true }),
});

describe('haversineKm', () => {
  it('measures Québec to Montréal as an atlas does', () => {
    expect(haversineKm({ lat: 46.8139, lng: -71.208 }, { lat: 45.5017, lng: -73.5673 })).toBeCloseTo(233.2, 0);
  });

  it('is zero from a point to itself', () => {
    expect(haversineKm({ lat: 46.73, lng: -72.57 }, { lat: 46.73, lng: -72.57 })).toBe(0);
  });

  it('is the same both ways', () => {
    fc.assert(fc.property(point, point, (a, b) => Math.abs(haversineKm(a, b) - haversineKm(b, a)) < 1e-9));
  });

  it('says NaN rather than a distance when a coordinate is unknown', () => {
    expect(haversineKm({ lat: NaN, lng: -72 }, { lat: 46, lng: -72 })).toBeNaN();
  });
});

describe('boxAround', () => {
  it('holds every point within the radius', () => {
    fc.assert(
      fc.property(point, point, (center, other) =>
        boxContains(boxAround(center, haversineKm(center, other) + 1e-6), other),
      ),
    );
  });
});
