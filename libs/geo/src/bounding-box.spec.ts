import fc from 'fast-check';
import { boxContains, boxesMeet, boxExtend, boxFromPoints, boxPad } from './bounding-box';

const box = { west: -73, south: 45, east: -71, north: 47 };
const point = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe('bounding boxes', () => {
  it('contain their edges', () => {
    expect(boxContains(box, { lat: 45, lng: -73 })).toBe(true);
    expect(boxContains(box, { lat: 44.999, lng: -73 })).toBe(false);
  });

  it('contain no point with an unknown coordinate', () => {
    expect(boxContains(box, { lat: NaN, lng: -72 })).toBe(false);
  });

  it('made from points hold each of them', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1 }), (points) => {
        const made = boxFromPoints(points);
        return made !== null && points.every((one) => boxContains(made, one));
      }),
    );
  });

  it('made from no point are null', () => {
    expect(boxFromPoints([{ lat: NaN, lng: NaN }])).toBeNull();
  });

  it('extend to the point given', () => {
    expect(boxExtend(box, { lat: 48, lng: -72 })).toEqual({ west: -73, south: 45, east: -71, north: 48 });
  });

  it('are padded by a share of their size, within the globe', () => {
    expect(boxPad(box, 0.5)).toEqual({ west: -74, south: 44, east: -70, north: 48 });
    expect(boxPad({ west: -170, south: -80, east: 170, north: 80 }, 1)).toEqual({
      west: -180,
      south: -90,
      east: 180,
      north: 90,
    });
  });

  it('meet when they share an edge only', () => {
    expect(boxesMeet(box, { west: -71, south: 47, east: -70, north: 48 })).toBe(true);
    expect(boxesMeet(box, { west: -70.9, south: 45, east: -70, north: 46 })).toBe(false);
  });
});
