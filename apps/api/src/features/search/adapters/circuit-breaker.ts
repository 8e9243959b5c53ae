export interface BreakerOptions {
  /** Milliseconds that only grow. */
  readonly now: () => number;
  /** From 0 to 1, so that several processes do not come back at once. */
  readonly random: () => number;
  /** Failures in a row that open it. */
  readonly failures?: number;
  /** How long it stays open, in milliseconds, before one call tries again. */
  readonly restMs?: number;
}

/** Spares an outside system that does not answer, and those who would wait for it: after a few failures nobody asks for a while. */
export class CircuitBreaker {
  #failures = 0;
  #closedAgainAt = 0;
  #trying = false;

  constructor(private readonly options: BreakerOptions) {}

  /** May a call be made now? While it rests, no; then one call at a time until one succeeds. */
  allows(): boolean {
    if (this.#failures < (this.options.failures ?? 2)) return true;
    if (this.options.now() < this.#closedAgainAt || this.#trying) return false;
    this.#trying = true;
    return true;
  }

  get isOpen(): boolean {
    return this.#failures >= (this.options.failures ?? 2);
  }

  succeeded(): void {
    this.#failures = 0;
    this.#trying = false;
  }

  /** A call that told nothing about the system: it failed on our side, or was given up. */
  leftAlone(): void {
    this.#trying = false;
  }

  /** @param retryAfter seconds the system asked for; then it rests at least that long */
  failed(retryAfter: number | null): void {
    this.#failures += retryAfter === null ? 1 : (this.options.failures ?? 2);
    this.#trying = false;
    const rest = Math.max(this.options.restMs ?? 5_000, (retryAfter ?? 0) * 1_000);
    this.#closedAgainAt = this.options.now() + rest * (1 + this.options.random() * 0.25);
  }
}
