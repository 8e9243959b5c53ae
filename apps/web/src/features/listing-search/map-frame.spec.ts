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
  it('holds clusters and points alike', () => {
    const clusters = [{ lat: 46, lng: -72, count: 3, bbox: [-73, 45, -71, 47] as [number, number, number, number] }];
    const points = [{ id: 'a', name: 'A', lat: 48, lng: -70 }];
    expect(extentOf(answer({ clusters, points }))).toEqual({ west: -73, south: 45, east: -70, north: 48 });
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
