import { Map as LeafletMap } from 'leaflet';
import { MarkLayer } from './mark-layer';
import { marksOf, type Mark } from './marks';

const points = (...ids: string[]): Mark[] =>
  marksOf({
    total: ids.length,
    unlocated: 0,
    clusters: [],
    points: ids.map((id, rank) => ({ id, name: `Enterprise ${id}`, lat: 46, lng: -73 + rank })),
  });

function setUp() {
  const element = document.createElement('div');
  Object.defineProperties(element, { clientWidth: { value: 800 }, clientHeight: { value: 600 } });
  document.body.replaceChildren(element);
  const map = new LeafletMap(element, { zoomAnimation: false, fadeAnimation: false }).setView([46, -72], 7);
  const opened: Mark[] = [];
  const pointed: (Mark | null)[] = [];
  const layer = new MarkLayer(map, {
    describe: ({ name }) => name,
    numberText: String,
    onOpen: (mark) => opened.push(mark),
    onPoint: (mark) => pointed.push(mark),
  });
  const button = (id: string) => element.querySelector<HTMLButtonElement>(`button[aria-label="Enterprise ${id}"]`);
  return { element, layer, opened, pointed, button };
}

describe('MarkLayer', () => {
  it('has one tab stop, which follows the arrows', () => {
    const { element, layer, button } = setUp();
    layer.update(points('a', 'b', 'c'));
    button('a')?.focus();
    button('a')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    expect(document.activeElement).toBe(button('b'));
    expect([...element.querySelectorAll('button')].filter(({ tabIndex }) => tabIndex === 0)).toEqual([button('b')]);
  });

  it('opens a mark when its button is pressed', () => {
    const { layer, opened, button } = setUp();
    layer.update(points('a', 'b'));
    button('b')?.click();
    expect(opened.map(({ key }) => key)).toEqual(['b']);
  });

  it('keeps the element, hence the focus, of a mark that is still there', () => {
    const { layer, button } = setUp();
    layer.update(points('a', 'b'));
    const before = button('a');
    before?.focus();
    layer.update(points('a', 'c'));
    expect(button('a')).toBe(before);
    expect(document.activeElement).toBe(before);
  });

  it('gives the focus of a mark that has gone to its nearest neighbour', () => {
    const { layer, button } = setUp();
    layer.update(points('a', 'b', 'c'));
    button('c')?.focus();
    layer.update(points('a', 'b'));
    expect(document.activeElement).toBe(button('b'));
  });

  it('names each mark for those who cannot see it, again once more is known', () => {
    const { element, layer } = setUp();
    layer.update(points('a'));
    expect(element.querySelector('button')?.getAttribute('aria-label')).toBe('Enterprise a');
    layer.relabel();
    expect(element.querySelector('button')?.textContent).toBe('Enterprise a');
  });

  it('tells which mark is pointed at, by pointer or focus', () => {
    const { layer, pointed, button } = setUp();
    layer.update(points('a'));
    button('a')?.focus();
    button('a')?.blur();
    expect(pointed.map((mark) => mark?.key ?? null)).toEqual(['a', null]);
  });
});
