import { pageWindow } from './page-window';

describe('pageWindow', () => {
  it('keeps both ends and the neighbours of the current page', () => {
    expect(pageWindow(5, 40)).toEqual([1, null, 4, 5, 6, null, 40]);
  });

  it('never puts a gap where one number fits', () => {
    expect(pageWindow(3, 6)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(pageWindow(1, 4)).toEqual([1, 2, 3, 4]);
  });

  it('holds one page', () => {
    expect(pageWindow(1, 1)).toEqual([1]);
  });
});
