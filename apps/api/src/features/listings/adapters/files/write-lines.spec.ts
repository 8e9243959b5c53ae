import { createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import { writeToOutput } from './write-lines';

async function* lines(count: number): AsyncGenerator<string> {
  for (let i = 0; i < count; i++) yield `line ${i}`;
}

describe('writeToOutput', () => {
  it('writes every line, a line break after each', async () => {
    let text = '';
    const output = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        text += chunk.toString();
        done();
      },
    });
    expect(await writeToOutput(lines(20_000), output, 'fr')).toBe(20_000);
    expect([text.split('\n').length, text.slice(-11)]).toEqual([20_001, 'line 19999\n']);
  });

  it.each([
    ['fr', /disque est plein/],
    ['en', /disk is full/],
  ] as const)('says in %s that the disk is full', async (language, sentence) => {
    const written = writeToOutput(lines(20_000), createWriteStream('/dev/full'), language);
    await expect(written).rejects.toMatchObject({ name: 'CommandRefused', message: expect.stringMatching(sentence) });
  });
});
