import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@repere/testing';

/** A real engine whose files a test may put back to what they were. */
export class RealMeilisearch {
  readonly #home = mkdtempSync(join(tmpdir(), 'repere-meili-'));
  readonly #port: number;
  #server: ChildProcess | null = null;

  private constructor(port: number) {
    this.#port = port;
  }

  static async start(): Promise<RealMeilisearch> {
    const engine = new RealMeilisearch(await freePort());
    await engine.open();
    return engine;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async open(): Promise<void> {
    const address = this.url.slice('http://'.length);
    const args = ['--db-path', join(this.#home, 'db'), '--http-addr', address, '--no-analytics'];
    this.#server = spawn('meilisearch', args, { cwd: this.#home, stdio: 'ignore' });
    for (let attempt = 0; attempt < 200; attempt++) {
      if (
        await fetch(`${this.url}/health`).then(
          ({ ok }) => ok,
          () => false,
        )
      )
        return;
      await new Promise((wait) => setTimeout(wait, 100));
    }
    throw new Error('Meilisearch did not answer within 20 s');
  }

  async close(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server === null || server.exitCode !== null) return;
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill();
    await gone;
  }

  /** Copies its files aside, stopped meanwhile as a careful operator does. */
  async saveCopy(): Promise<void> {
    await this.close();
    cpSync(join(this.#home, 'db'), join(this.#home, 'copy'), { recursive: true });
    await this.open();
  }

  async restoreCopy(): Promise<void> {
    await this.close();
    rmSync(join(this.#home, 'db'), { recursive: true });
    cpSync(join(this.#home, 'copy'), join(this.#home, 'db'), { recursive: true });
    await this.open();
  }

  /** Starts it on empty files, as after a lost disk. */
  async wipe(): Promise<void> {
    await this.close();
    rmSync(join(this.#home, 'db'), { recursive: true });
    await this.open();
  }

  async remove(): Promise<void> {
    await this.close();
    rmSync(this.#home, { recursive: true, force: true });
  }
}
