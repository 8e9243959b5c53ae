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

  /**
   * The answer of before, else a new one; a failure is not kept.
   * @param small says of an answer that it may stay in memory
   */
  recall<T>(name: string, read: () => Promise<T>, small: (answer: T) => boolean = () => true): Promise<T> {
    const answers = this.#answers;
    const known = answers.get(name) as Promise<T> | undefined;
    if (known !== undefined) return known;
    const asked = read();
    answers.set(name, asked);
    asked.then(
      (answer) => small(answer) || answers.delete(name),
      () => answers.delete(name),
    );
    if (answers.size > MOST) answers.delete([...answers.keys()][0] ?? '');
    return asked;
  }
}
