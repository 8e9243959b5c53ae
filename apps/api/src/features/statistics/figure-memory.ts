/** Answers kept; the oldest makes room. */
const MOST = 200;

/** Remembers what was read from figures while these stand where they stood. */
export class FigureMemory {
  #standing = '';
  #answers = new Map<string, Promise<unknown>>();

  /** Forgets everything once figures have moved. */
  standAt(standing: string): void {
    if (standing === this.#standing) return;
    this.#standing = standing;
    this.#answers = new Map();
  }

  /** The answer of before, else a new one; a failure is not kept. */
  recall<T>(name: string, read: () => Promise<T>): Promise<T> {
    const answers = this.#answers;
    const known = answers.get(name) as Promise<T> | undefined;
    if (known !== undefined) return known;
    const asked = read();
    answers.set(name, asked);
    asked.catch(() => answers.delete(name));
    if (answers.size > MOST) answers.delete([...answers.keys()][0] ?? '');
    return asked;
  }
}
