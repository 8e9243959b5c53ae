import type { ListingMapResponse } from '@repere/contract';
import { extentOf, fitted, viewportOf } from './map-frame';

const answer = (part: Partial<ListingMapResponse>): ListingMapResponse => ({
  total: 0,
  unlocated: 0,
  clusters: [],
  points: [],
  ...part,
});

describe('extentOf', () => {
  const cluster = (lat: number, lng: number, count: number): ListingMapResponse['clusters'][number] => ({
    lat,
    lng,
    count,
    bbox: [lng, lat, lng, lat],
  });

  it('holds clusters and points alike', () => {
    const points = [{ id: 'a', name: 'A', lat: 48, lng: -70 }];
    expect(extentOf(answer({ clusters: [cluster(46, -72, 3)], points }))).toEqual({
      west: -72,
      south: 46,
      east: -70,
      north: 48,
    });
  });

  it('leaves out a few far ones', () => {
    const clusters = [cluster(58, -68, 1), cluster(46, -72, 60), cluster(47, -71, 40)];
    expect(extentOf(answer({ clusters }))).toEqual({ west: -72, south: 46, east: -71, north: 47 });
  });

  it('holds the places asked for, even when nothing is there', () => {
    expect(extentOf(answer({}), [{ lat: 46.7, lng: -72.6 }])).toEqual({
      west: expect.closeTo(-72.8),
      south: expect.closeTo(46.5),
      east: expect.closeTo(-72.4),
      north: expect.closeTo(46.9),
    });
  });

  it('holds the circle searched', () => {
    const box = extentOf(answer({}), [{ lat: 46.7, lng: -72.6 }], 55.5);
    expect(box).toEqual({
      west: expect.closeTo(-73.1),
      south: expect.closeTo(46.2),
      east: expect.closeTo(-72.1),
      north: expect.closeTo(47.2),
    });
  });

  it('is nothing when no result has a point', () => {
    expect(extentOf(answer({ total: 4, unlocated: 4 }))).toBeNull();
  });
});

describe('fitted', () => {
  const frame = { width: 600, height: 800 };

  it('shows all of a box', () => {
    expect(fitted({ west: -73, south: 46, east: -72, north: 47 }, frame).zoom).toBe(9);
  });

  it('stays at a legible distance from a single point', () => {
    expect(fitted({ west: -73, south: 46, east: -73, north: 46 }, frame).zoom).toBe(10);
  });

  it('gives to the north what a view along the border has to spare', () => {
    const { bbox, zoom } = fitted({ west: -76, south: 45, east: -68, north: 48 }, frame);
    const half = ((frame.height / 256 / 2 ** zoom) * 360 * Math.cos((46.5 * Math.PI) / 180)) / 2;
    const middle = (bbox.south + bbox.north) / 2;
    expect(middle).toBeGreaterThan(46.5);
    expect(middle - half).toBeCloseTo(44.8, 1);
  });

  it('leaves a view of the north where it is', () => {
    const box = { west: -73, south: 52, east: -72, north: 53 };
    expect(fitted(box, frame).bbox).toEqual(box);
  });

  it('never shows more than the map draws', () => {
    expect(fitted({ west: -80, south: 45, east: -57, north: 62 }, { width: 300, height: 300 }).zoom).toBe(4);
  });
});

describe('viewportOf', () => {
  it('is the centre of the view', () => {
    const view = { bbox: { west: -73, south: 46, east: -72, north: 47.00001 }, zoom: 8 };
    expect(viewportOf(view)).toEqual({ lat: 46.5, lng: -72.5, zoom: 8 });
  });
});
