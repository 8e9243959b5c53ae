import fc from 'fast-check';
import { LEADING, placeLabels, type LabelWish, type PlacedLabel } from './place-labels';

const wish = (over: Partial<LabelWish<'town'>> = {}): LabelWish<'town'> => ({
  kind: 'town',
  lines: ['Alma'],
  x: 100,
  y: 100,
  size: 12,
  width: 30,
  clear: 2,
  ...over,
});

const boxOf = ({ left, top, anchor, width, size, lines }: PlacedLabel<'town'>) => {
  const start = anchor === 'start' ? left : anchor === 'end' ? left - width : left - width / 2;
  return { left: start, top, right: start + width, bottom: top + lines.length * size * LEADING };
};

describe('placeLabels', () => {
  it('sets a free label to the right of its dot', () => {
    expect(placeLabels([wish()], [])).toMatchObject([{ anchor: 'start', left: 105 }]);
  });

  it('moves to another side when the first is taken, and gives up when all are', () => {
    const wall = { x: 125, y: 100, radius: 20 };
    expect(placeLabels([wish()], [wall])).toMatchObject([{ anchor: 'end' }]);
    expect(placeLabels([wish()], [{ x: 100, y: 100, radius: 80 }])).toEqual([]);
  });

  it('leans towards the place when a circle stands on it', () => {
    const circle = { x: 100, y: 100, radius: 30 };
    const [label] = placeLabels([wish({ clear: 30, toward: { x: 80, y: 100 } })], [circle]);
    expect(label).toMatchObject({ anchor: 'end' });
  });

  it('leaves out what would stick out of the frame', () => {
    expect(placeLabels([wish({ x: 195, clear: 0 })], [], { left: 0, top: 0, right: 200, bottom: 200 })).toEqual([]);
  });

  it('leaves free what something else covers', () => {
    const button = { left: 101, top: 80, right: 400, bottom: 120 };
    expect(placeLabels([wish()], [], undefined, [button])).toMatchObject([{ anchor: 'end' }]);
    expect(placeLabels([wish({ clear: 0 })], [], undefined, [button])).toEqual([]);
  });

  it('never lets two labels touch, nor a label and a circle', () => {
    const spot = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 300 }) });
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 40 }), fc.array(spot, { maxLength: 12 }), (towns, circles) => {
        const discs = circles.map((circle) => ({ ...circle, radius: 14 }));
        const boxes = placeLabels(
          towns.map((town) => wish(town)),
          discs,
        ).map(boxOf);
        for (const [rank, a] of boxes.entries()) {
          for (const b of boxes.slice(rank + 1))
            expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
          for (const { x, y, radius } of discs)
            expect(
              Math.hypot(Math.max(a.left - x, 0, x - a.right), Math.max(a.top - y, 0, y - a.bottom)),
            ).toBeGreaterThanOrEqual(radius);
        }
      }),
    );
  });
});
