import { connect } from 'node:net';

/** Looks for known harm in what people send. */
export interface Scanner {
  /** @throws when nobody answers: the file then waits outside */
  isClean(bytes: Buffer): Promise<boolean>;
}

export const NO_SCANNER: Scanner = { isClean: () => Promise.resolve(true) };

const CHUNK = 256 * 1024;
const LONGEST_MS = 30_000;

/** A ClamAV server, by its INSTREAM command: each piece after its length, nothing after the last. */
export class ClamdScanner implements Scanner {
  constructor(private readonly address: { readonly host: string; readonly port: number }) {}

  isClean(bytes: Buffer): Promise<boolean> {
    return new Promise((settle, reject) => {
      const socket = connect(this.address);
      let answer = '';
      socket.setTimeout(LONGEST_MS, () => socket.destroy(new Error('the scanner takes too long')));
      socket.on('error', reject);
      socket.on('data', (piece: Buffer) => (answer += piece.toString('latin1')));
      socket.on('close', () => {
        if (/\bFOUND\b/.test(answer)) settle(false);
        else if (/\bOK\b/.test(answer)) settle(true);
        else reject(new Error(`the scanner did not say: ${answer.slice(0, 100)}`));
      });
      socket.write('zINSTREAM\0');
      for (let at = 0; at < bytes.length; at += CHUNK) {
        const piece = bytes.subarray(at, at + CHUNK);
        const length = Buffer.alloc(4);
        length.writeUInt32BE(piece.length);
        socket.write(length);
        socket.write(piece);
      }
      socket.write(Buffer.alloc(4));
    });
  }
}
