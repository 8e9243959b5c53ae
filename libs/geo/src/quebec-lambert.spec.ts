import fc from 'fast-check';
import { haversineKm } from './distance';
import { quebecLambert } from './quebec-lambert';

const point = fc.record({
  lat: fc.double({ min: 45, max: 62, noNaN: true }),
  lng: fc.double({ min: -80, max: -57, noNaN: true }),
});

describe('quebecLambert', () => {
  it('puts its centre at the origin, the north up and the east right', () => {
    const centre = quebecLambert({ lat: 44, lng: -68.5 });
    expect(Math.hypot(centre.x, centre.y)).toBeLessThan(1e-9);
    expect(quebecLambert({ lat: 50, lng: -68.5 }).y).toBeLessThan(-600);
    expect(quebecLambert({ lat: 44, lng: -60 }).x).toBeGreaterThan(600);
  });

  it('keeps short distances within two in a hundred', () => {
    fc.assert(
      fc.property(
        point,
        fc.double({ min: -0.3, max: 0.3, noNaN: true }),
        fc.double({ min: -0.3, max: 0.3, noNaN: true }),
        (from, north, east) => {
          const to = { lat: from.lat + north, lng: from.lng + east };
          const [a, b] = [quebecLambert(from), quebecLambert(to)];
          const ground = haversineKm(from, to);
          return Math.abs(Math.hypot(a.x - b.x, a.y - b.y) - ground) <= ground * 0.02 + 1e-6;
        },
      ),
    );
  });
});
