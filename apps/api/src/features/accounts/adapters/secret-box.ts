import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config';

/** 12 bytes of nonce and 16 of tag around the text (AES-256-GCM). */
const NONCE = 12;
const TAG = 16;

/** Seals secrets that must be read again, so that a copy of the database alone gives none of them. */
@Injectable()
export class SecretBox {
  #key: Buffer | null = null;

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'secretKey' | 'dataDir'>) {}

  /** @param owner whose secret it is: it opens for nobody else */
  seal(text: string, owner: string): Buffer {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.#current(), nonce).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  /** Null when it was sealed with another key or for somebody else. */
  open(box: Uint8Array, owner: string): string | null {
    const bytes = Buffer.from(box);
    const decipher = createDecipheriv('aes-256-gcm', this.#current(), bytes.subarray(0, NONCE))
      .setAAD(Buffer.from(owner))
      .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
    } catch {
      return null;
    }
  }

  #current(): Buffer {
    this.#key ??=
      this.config.secretKey === null
        ? keyOfDirectory(this.config.dataDir)
        : createHash('sha256').update(this.config.secretKey).digest();
    return this.#key;
  }
}

/** The key that stands in the data directory, made at its first use; two processes that make it together keep one. */
function keyOfDirectory(directory: string): Buffer {
  const file = join(directory, 'secret.key');
  try {
    return readKey(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  mkdirSync(directory, { recursive: true });
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
  return readKey(file);
}

function readKey(file: string): Buffer {
  const key = Buffer.from(readFileSync(file, 'utf8'), 'base64');
  if (key.length !== 32) throw new Error(`${file} holds no key; put back the one it held, or remove it to start anew`);
  return key;
}
