import { format, type CliKey, type MessageParams } from '@repere/i18n';

type Key = CliKey;

/** Tells a person at a terminal how the start goes, in French and in English, a line a step. */
export class Narrator {
  #lastProgress = 0;
  #onProgressLine = false;

  constructor(
    private readonly out: NodeJS.WriteStream = process.stdout,
    private readonly quiet = false,
  ) {}

  say(key: Key, params: MessageParams = {}): void {
    const [french, english] = [format('fr', key, params), format('en', key, params)];
    this.#line(french === english ? french : `${french}  ·  ${english}`);
  }

  /** The two languages on lines of their own, for what one must read. */
  announce(key: Key, params: MessageParams = {}): void {
    this.#line(`${format('fr', key, params)}\n${format('en', key, params)}`);
  }

  /** A count that grows in place on a terminal, and is written a few times a second elsewhere. */
  progress(key: Key, done: number, total: number): void {
    const now = performance.now();
    if (this.quiet || (done < total && now - this.#lastProgress < (this.out.isTTY ? 60 : 500))) return;
    this.#lastProgress = now;
    const line = format('fr', 'start.progress', { step: format('fr', key), done, total });
    if (!this.out.isTTY) return void this.out.write(`${line}\n`);
    this.out.write(`\r\u001b[K${line}`);
    this.#onProgressLine = true;
    if (done >= total) this.#line('');
  }

  #line(text: string): void {
    if (this.quiet) return;
    if (this.#onProgressLine) this.out.write('\n');
    this.#onProgressLine = false;
    if (text !== '') this.out.write(`${text}\n`);
  }
}
