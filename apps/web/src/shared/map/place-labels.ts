/** What a label says and where it may stand; pixels on the map's plane. */
export interface LabelWish<Kind extends string> {
  readonly kind: Kind;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  /** Font size. */
  readonly size: number;
  /** Width of the widest line. */
  readonly width: number;
  /** A town's dot, or the circle that stands on it: the label goes beside. Zero centres the label on its spot. */
  readonly clear: number;
  /** Where the named place really is, when something stands on it: the label goes to that side first. */
  readonly toward?: { readonly x: number; readonly y: number };
  /** Degrees, clockwise. */
  readonly turn?: number;
}

export interface PlacedLabel<Kind extends string> extends LabelWish<Kind> {
  /** Where the first line's baseline starts, middles or ends. */
  readonly left: number;
  readonly top: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Height of a line, in font sizes. */
export const LEADING = 1.15;

const MARGIN = 2;

/**
 * Places each label where it touches no other and no circle, or nowhere: first come, first served.
 * @param wishes most important first
 * @param within labels that would leave this rectangle are left out
 * @param reserved rectangles that something else covers
 */
export function placeLabels<Kind extends string>(
  wishes: readonly LabelWish<Kind>[],
  circles: readonly Circle[],
  within?: Rectangle,
  reserved: readonly Rectangle[] = [],
): PlacedLabel<Kind>[] {
  const taken: Rectangle[] = [...reserved];
  const placed: PlacedLabel<Kind>[] = [];
  for (const wish of wishes) {
    for (const label of candidates(wish)) {
      const boxes = boxesOf(label);
      const blocked = (box: Rectangle): boolean =>
        taken.some((other) => overlap(box, other)) || circles.some((circle) => reaches(circle, box));
      if (boxes.some(blocked) || !boxes.every((box) => within === undefined || holds(within, box))) continue;
      taken.push(...boxes);
      placed.push(label);
      break;
    }
  }
  return placed;
}

function candidates<Kind extends string>(wish: LabelWish<Kind>): PlacedLabel<Kind>[] {
  const { x, y, clear, size, lines } = wish;
  const height = lines.length * size * LEADING;
  const middle = y - height / 2;
  if (clear === 0) return [{ ...wish, left: x, top: middle, anchor: 'middle' }];
  const beside = clear + MARGIN + 1;
  const corner = clear * Math.SQRT1_2 + MARGIN + 1;
  const around: PlacedLabel<Kind>[] = [
    { ...wish, left: x + beside, top: middle, anchor: 'start' },
    { ...wish, left: x - beside, top: middle, anchor: 'end' },
    { ...wish, left: x, top: y - beside - height, anchor: 'middle' },
    { ...wish, left: x, top: y + beside, anchor: 'middle' },
    { ...wish, left: x + corner, top: y - corner - height, anchor: 'start' },
    { ...wish, left: x + corner, top: y + corner, anchor: 'start' },
    { ...wish, left: x - corner, top: y - corner - height, anchor: 'end' },
    { ...wish, left: x - corner, top: y + corner, anchor: 'end' },
  ];
  const { toward } = wish;
  if (toward === undefined) return around;
  around.push(...AROUND.map((angle) => onRim(wish, height, angle)));
  const far = (label: PlacedLabel<Kind>): number =>
    Math.hypot(label.left - toward.x, label.top + height / 2 - toward.y);
  return around.sort((a, b) => far(a) - far(b));
}

/** Beside a big circle there is more room than at its eight corners: every 15 degrees. */
const AROUND = Array.from({ length: 24 }, (_, step) => (step * Math.PI) / 12);

function onRim<Kind extends string>(wish: LabelWish<Kind>, height: number, angle: number): PlacedLabel<Kind> {
  const { x, y, clear, width } = wish;
  const reach = clear + MARGIN + 1;
  return {
    ...wish,
    left: x + Math.cos(angle) * (reach + width / 2),
    top: y + Math.sin(angle) * (reach + height / 2) - height / 2,
    anchor: 'middle',
  };
}

/** A turned label is a string of small boxes, so that it does not claim the whole square around it. */
function boxesOf<Kind extends string>({
  left,
  top,
  anchor,
  width,
  size,
  lines,
  turn = 0,
  x,
  y,
}: PlacedLabel<Kind>): Rectangle[] {
  const height = lines.length * size * LEADING;
  if (turn !== 0) {
    const angle = (turn * Math.PI) / 180;
    const steps = Math.max(2, Math.ceil(width / size));
    return Array.from({ length: steps + 1 }, (_, step) => {
      const along = (step / steps - 0.5) * width;
      return square(x + along * Math.cos(angle), y + along * Math.sin(angle), height / 2 + MARGIN);
    });
  }
  const start = anchor === 'start' ? left : anchor === 'end' ? left - width : left - width / 2;
  return [{ left: start - MARGIN, top: top - MARGIN, right: start + width + MARGIN, bottom: top + height + MARGIN }];
}

const square = (x: number, y: number, half: number): Rectangle => ({
  left: x - half,
  top: y - half,
  right: x + half,
  bottom: y + half,
});

const holds = (frame: Rectangle, box: Rectangle): boolean =>
  box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;

const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** A label may come closer to a circle than to another label: the circle has an edge. */
function reaches({ x, y, radius }: Circle, { left, top, right, bottom }: Rectangle): boolean {
  const across = Math.max(left + MARGIN - x, 0, x - right + MARGIN);
  const down = Math.max(top + MARGIN - y, 0, y - bottom + MARGIN);
  return Math.hypot(across, down) < radius;
}
