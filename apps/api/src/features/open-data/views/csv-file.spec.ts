import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { plainCell } from '../../../platform/tabular/safe-cell';
import { anExport } from '../testing/an-export.suite';
import { csvCell, csvFile } from './csv-file';

const any = fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n",;\' aé€🐟'.match(/./gsu)!, '\0', '\u2028') });

async function written(file: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of file) text += chunk;
  return text;
}

describe('a table of text', () => {
  it.each(['comma', 'semicolon'] as const)('gives back any text between %ss', async (separator) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(any, any), { maxLength: 8 }), async (texts) => {
        const listings = anExport(texts.map(([name, website]) => ({ name, website })));
        const text = await written(csvFile(listings, { separator }));
        const delimiter = separator === 'comma' ? ',' : ';';
        const [, ...lines] = parse(text, { bom: true, delimiter, record_delimiter: '\r\n' }) as string[][];
        expect(lines.map((cells) => cells.slice(0, 2).map(plainCell))).toEqual(texts);
      }),
    );
  });

  it('writes numbers as numbers, negative ones too, and words for yes and no', () => {
    const words = { say: (key: string) => key };
    const cells = [-72.57, 0, true, null].map((cell) => csvCell(cell, { separator: 'comma' }, words));
    expect(cells).toEqual(['-72.57', '0', 'export.yes', '']);
  });
});
