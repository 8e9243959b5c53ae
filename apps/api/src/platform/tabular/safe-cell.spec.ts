import fc from 'fast-check';
import { plainCell, safeCell } from './safe-cell';

const risky = fc
  .tuple(fc.constantFrom('', "'", "''"), fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\0', ''), fc.string())
  .map((parts) => parts.join(''));

describe('a cell made safe', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\0=1', "'=1"])('never begins as %j does', (text) => {
    expect(safeCell(text)).toBe(`'${text}`);
  });

  it('leaves ordinary text alone', () => {
    expect(["L'Atelier", 'a=b', '', "'tite"].map(safeCell)).toEqual(["L'Atelier", 'a=b', '', "'tite"]);
  });

  it('is undone exactly, whatever the text', () => {
    fc.assert(fc.property(risky, (text) => plainCell(safeCell(text)) === text));
  });

  it('never begins with what a spreadsheet runs', () => {
    fc.assert(fc.property(risky, (text) => !/^[=+\-@\t\r\0]/.test(safeCell(text))));
  });
});
