import { grown } from './columns';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A column of texts as UTF-8, outside the heap; only what is shown becomes a text again. */
export class TextColumn {
  private bytes = new Uint8Array(1024);
  private used = 0;
  /** Bytes of texts that were replaced. */
  private lost = 0;
  private start = new Uint32Array(64);
  private length = new Uint32Array(64);
  private slots = 0;

  get(slot: number): string {
    const start = this.start[slot] as number;
    return decoder.decode(this.bytes.subarray(start, start + (this.length[slot] as number)));
  }

  set(slot: number, text: string): void {
    this.start = grown(this.start, slot + 1);
    this.length = grown(this.length, slot + 1);
    this.lost += this.length[slot] as number;
    this.length[slot] = 0;
    this.slots = Math.max(this.slots, slot + 1);
    // UTF-8 takes three bytes at most for each unit of a text.
    if (this.used + 3 * text.length > this.bytes.length && this.lost > this.used / 4) this.compact();
    this.bytes = grown(this.bytes, this.used + 3 * text.length);
    const { written } = encoder.encodeInto(text, this.bytes.subarray(this.used));
    this.start[slot] = this.used;
    this.length[slot] = written;
    this.used += written;
  }

  private compact(): void {
    const kept = new Uint8Array(this.bytes.length);
    let used = 0;
    for (let slot = 0; slot < this.slots; slot++) {
      const start = this.start[slot] as number;
      const length = this.length[slot] as number;
      kept.set(this.bytes.subarray(start, start + length), used);
      this.start[slot] = used;
      used += length;
    }
    this.bytes = kept;
    this.used = used;
    this.lost = 0;
  }
}
