import { readShapes } from './read-shapes';

const square = (lng: number, lat: number): number[][][] => [
  [
    [lng, lat],
    [lng + 0.1, lat],
    [lng + 0.1, lat + 0.100004],
    [lng, lat],
  ],
];

const collection = (...features: readonly (readonly [object, number[][][]])[]): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: features.map(([properties, coordinates]) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'Polygon', coordinates },
    })),
  });

describe('the operator’s shapes', () => {
  it('are known by our codes, or by those of the official files', () => {
    const text = collection(
      [{ code: 'M35' }, square(-72, 46)],
      [{ RES_CO_REG: '04' }, square(-72, 46)],
      [{ MRS_CO_MRC: '350' }, square(-73, 47)],
      [{ MRS_CO_MRC: 251 }, square(-71, 46)],
      [{ name: 'Lac' }, square(-71, 46)],
    );
    const shapes = readShapes(text);
    expect(shapes?.features.map(({ properties, geometry }) => [properties.code, geometry.coordinates.length])).toEqual([
      ['M35', 2],
      ['R04', 1],
      ['M251', 1],
    ]);
  });

  it('keep corners to about ten metres', () => {
    expect(readShapes(collection([{ code: 'R04' }, square(-72, 46)]))?.features[0]?.geometry.coordinates[0]).toEqual([
      [
        [-72, 46],
        [-71.9, 46],
        [-71.9, 46.1],
        [-72, 46],
      ],
    ]);
  });

  it('are refused in metres, without a code, and when they are something else', () => {
    expect(readShapes(collection([{ code: 'R04' }, square(250_000, 350_000)]))).toBeNull();
    expect(readShapes(collection([{ name: 'Mauricie' }, square(-72, 46)]))).toBeNull();
    expect(readShapes('code;nom')).toBeNull();
  });
});
