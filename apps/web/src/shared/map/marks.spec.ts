import { isOneSpot, markHolds, marksOf, nextInDirection } from './marks';

const data = {
  total: 60,
  unlocated: 1,
  clusters: [
    { lat: 45.5, lng: -73.6, count: 40, bbox: [-73.9, 45.4, -73.4, 45.7] as [number, number, number, number] },
    { lat: 46.8, lng: -71.2, count: 15, bbox: [-71.2, 46.8, -71.2, 46.8] as [number, number, number, number] },
  ],
  points: [
    { id: 'a', name: 'Atelier', lat: 48.4, lng: -71.1 },
    { id: 'b', name: 'Bistro', lat: 47, lng: -70, ids: ['b', 'c', 'd'] },
  ],
};

describe('marksOf', () => {
  it('draws clusters, stacks and points, biggest first', () => {
    expect(marksOf(data).map(({ kind, count }) => [kind, count])).toEqual([
      ['cluster', 40],
      ['cluster', 15],
      ['stack', 3],
      ['point', 1],
    ]);
  });

  it('knows a cluster that no zoom can open', () => {
    const [city, tower] = marksOf(data);
    expect([isOneSpot(city!.bbox), isOneSpot(tower!.bbox)]).toEqual([false, true]);
  });
});

describe('markHolds', () => {
  const [city, , stack, point] = marksOf(data);

  it('finds a listing by its id in a point or a stack', () => {
    expect([markHolds(point!, { id: 'a' }), markHolds(stack!, { id: 'd' }), markHolds(point!, { id: 'd' })]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('finds it by its place in a cluster', () => {
    expect(markHolds(city!, { id: 'x', lat: 45.55, lng: -73.5 })).toBe(true);
    expect(markHolds(city!, { id: 'x', lat: 46.8, lng: -71.2 })).toBe(false);
    expect(markHolds(city!, { id: 'x' })).toBe(false);
  });
});

describe('nextInDirection', () => {
  const spots = [
    { name: 'right', x: 50, y: 5 },
    { name: 'far right', x: 90, y: 0 },
    { name: 'below', x: 4, y: 40 },
    { name: 'askew', x: 10, y: -30 },
  ];

  it.each([
    ['ArrowRight', 'right'],
    ['ArrowDown', 'below'],
    ['ArrowUp', 'askew'],
  ] as const)('%s goes to the nearest one %s', (key, name) => {
    expect(nextInDirection({ x: 0, y: 0 }, spots, key)?.name).toBe(name);
  });

  it('stays at the edge', () => {
    expect(nextInDirection({ x: 0, y: 0 }, spots, 'ArrowLeft')).toBeNull();
  });
});
