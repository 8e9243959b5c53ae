/** What a cell of the data files may hold. */
type Cell = string | number | boolean | null | readonly string[];
type Row = readonly Cell[];

/** Reads the cells of one row of a data file in order; a row of another shape is a defect of the file and throws. */
export class RowReader {
  #next = 0;

  constructor(private readonly row: Row) {}

  text(): string {
    const cell = this.#take();
    return typeof cell === 'string' ? cell : this.#refuse('a text');
  }

  textOrNull(): string | null {
    const cell = this.#take();
    return cell === null || typeof cell === 'string' ? cell : this.#refuse('a text or null');
  }

  numberOrNull(): number | null {
    const cell = this.#take();
    return cell === null || typeof cell === 'number' ? cell : this.#refuse('a number or null');
  }

  flag(): boolean {
    const cell = this.#take();
    return typeof cell === 'boolean' ? cell : this.#refuse('true or false');
  }

  list(): readonly string[] {
    const cell = this.#take();
    return typeof cell === 'object' && cell !== null ? cell : this.#refuse('a list');
  }

  /** One of a closed set of words. */
  word<const W extends string>(words: readonly W[]): W {
    const cell = this.#take();
    return words.find((word) => word === cell) ?? this.#refuse(words.join(' | '));
  }

  #take(): Cell | undefined {
    return this.row[this.#next++];
  }

  #refuse(expected: string): never {
    throw new Error(`reference data: cell ${this.#next} of ${JSON.stringify(this.row)} should be ${expected}`);
  }
}

/** Reads every row of a data file. */
export const decode = <T>(rows: readonly (readonly unknown[])[], read: (row: RowReader) => T): readonly T[] =>
  rows.map((row) => read(new RowReader(row as Row)));
