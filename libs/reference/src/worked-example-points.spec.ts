import { builtInReference, type Territory } from '.';

const { territories } = builtInReference();
const place = (code: string): Territory => territories.get(code) ?? fail(code);
const fail = (code: string): never => {
  throw new Error(`no place ${code}`);
};

/** Great-circle kilometres; libs/geo is above this library. */
function kilometres(a: Territory, b: Territory): number {
  const rad = Math.PI / 180;
  const half = (angle: number): number => Math.sin((angle * rad) / 2) ** 2;
  const h = half(b.lat - a.lat) + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * half(b.lng - a.lng);
  return 2 * 6371.0088 * Math.asin(Math.sqrt(h));
}

const covered = (seat: string, km: number, within: string): number =>
  territories.municipalitiesOf(within).filter((each) => kilometres(place(seat), each) <= km).length;

/** The points are rounded, yet the worked example of the service-area rules must keep its shares. */
describe('the built-in points in the worked example', () => {
  it.each([
    ['A', '35027', 20, 8, 10],
    ['B', '36033', 30, 5, 22],
    ['E', '90012', 50, 0, 3],
  ])('%s, radius from %s of %i km, reaches %i of Mékinac and %i of Mauricie', (_, seat, km, mekinac, mauricie) =>
    expect([covered(seat, km, 'M35'), covered(seat, km, 'R04')]).toEqual([mekinac, mauricie]),
  );

  it.each([
    ['35027', '36033', 25.0],
    ['35027', '37067', 43.0],
    ['35050', '36033', 35.7],
    ['90012', '35027', 80.5],
  ])('%s to %s is about %d km', (from, to, km) =>
    expect(Math.abs(kilometres(place(from), place(to)) - km)).toBeLessThan(0.5),
  );

  it('keeps Trois-Rivières nearer the centre of Mauricie than Saint-Tite', () =>
    expect(kilometres(place('37067'), place('R04'))).toBeLessThan(kilometres(place('35027'), place('R04'))));
});
