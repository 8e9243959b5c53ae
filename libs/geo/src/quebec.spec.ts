import { insideQuebec, looksSwapped } from './quebec';

describe('Québec box (M21)', () => {
  it.each([
    ['Montréal', 45.5, -73.57],
    ['Ivujivik', 62.42, -77.91],
    ['Blanc-Sablon', 51.42, -57.13],
    ['Hinchinbrooke', 45.0, -74.09],
    ["Rapide-Danseur's western neighbour", 48.5, -79.5],
    ['Grosse-Île', 47.62, -61.52],
  ])('holds %s', (_, lat, lng) => {
    expect(insideQuebec({ lat, lng })).toBe(true);
  });

  it.each([
    ['Toronto', 43.65, -79.38],
    ['Boston', 42.36, -71.06],
    ['the point of no coordinates', 0, 0],
    ['unknown', NaN, NaN],
  ])('refuses %s', (_, lat, lng) => {
    expect(insideQuebec({ lat, lng })).toBe(false);
  });

  it('tells an exchanged pair from a merely foreign one', () => {
    expect(looksSwapped({ lat: -73.57, lng: 45.5 })).toBe(true);
    expect(looksSwapped({ lat: 43.65, lng: -79.38 })).toBe(false);
    expect(looksSwapped({ lat: 45.5, lng: -73.57 })).toBe(false);
  });
});
