import { Injectable } from '@nestjs/common';

/** A room's share of the demonstration, filled and cleared with the directory's. */
export interface DemoPart {
  readonly name: string;
  /** Parts are filled in growing order and cleared in the opposite one. */
  readonly order: number;
  /** Fills it once; what is there already stays. @returns how many records are in place */
  load(progress: (done: number) => void): Promise<number>;
  /** Removes it for good. @returns how many records were removed */
  clear(): Promise<number>;
}

/** Rooms whose demonstration follows the directory's announce it here: the directory knows none of them. */
@Injectable()
export class DemoParts {
  readonly #parts: DemoPart[] = [];

  add(part: DemoPart): void {
    this.#parts.push(part);
    this.#parts.sort((a, b) => a.order - b.order);
  }

  /** @returns records in place, by part */
  async load(progress: (part: string, done: number) => void = () => undefined): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const part of this.#parts) counts[part.name] = await part.load((done) => progress(part.name, done));
    return counts;
  }

  /** @returns records removed, by part */
  async clear(): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const part of [...this.#parts].reverse()) counts[part.name] = await part.clear();
    return counts;
  }
}
