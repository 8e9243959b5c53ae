import type { Catalogue } from './catalogue';

/**
 * Answers that follow from the catalogue alone, kept until it changes: the home page, the pages of one search, the list
 * and the map of the same filters. The least recently used goes first.
 */
export class Memory<Answer> {
  private readonly answers = new Map<string, Answer>();
  private catalogue: Catalogue | null = null;
  private revision = -1;

  constructor(private readonly most: number) {}

  /** The answer under this key, made if it must be. */
  recall(catalogue: Catalogue, key: string, make: () => Answer): Answer {
    if (this.catalogue !== catalogue || this.revision !== catalogue.revision) this.answers.clear();
    this.catalogue = catalogue;
    this.revision = catalogue.revision;
    const answer = this.answers.get(key) ?? make();
    this.answers.delete(key);
    this.answers.set(key, answer);
    const [oldest] = this.answers.keys();
    if (this.answers.size > this.most && oldest !== undefined) this.answers.delete(oldest);
    return answer;
  }
}
