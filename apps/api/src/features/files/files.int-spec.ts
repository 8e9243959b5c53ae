import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync, mkdirSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import sharp from 'sharp';
import { Clock } from '../../platform/clock';
import { createLog } from '../../platform/logging/log';
import { FileFolder } from './adapters/file-folder';
import { ClamdScanner, NO_SCANNER, type Scanner } from './adapters/scanner';
import type { FilePurpose } from './domain/file-purpose';
import { FileStore } from './file-store';
import { FileSweep } from './file-sweep';
import type { StoredFile } from './stored-file.repository';

let test: TestDatabase;
let root: string;
let folder: FileFolder;
let store: FileStore;
const listing = { kind: 'listing', id: randomUUID() };

class AClock extends Clock {
  constructor(private readonly at: number) {
    super();
  }
  now(): Date {
    return new Date(this.at);
  }
}

beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'repere-files-'));
  await test.database.query('TRUNCATE stored_file');
  folder = new FileFolder(root);
  store = storeWith(NO_SCANNER);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const storeWith = (scanner: Scanner): FileStore => new FileStore(test.database, folder, scanner);
const image = (kind: 'jpeg' | 'png' | 'webp' = 'jpeg', width = 60, background = 'red'): Promise<Buffer> =>
  sharp({ create: { width, height: 40, channels: 3, background } })
    .toFormat(kind)
    .toBuffer();
const onDisk = (): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
const sweepAt = (at: number) => new FileSweep(test.database, folder, new AClock(at), createLog('silent')).sweep();
const DAY = 86_400_000;

async function keep(purpose: FilePurpose, bytes: Buffer, name = 'a.jpg'): Promise<StoredFile> {
  const accepted = await store.accept(purpose, { name, bytes });
  if (!accepted.ok) throw new Error(accepted.error);
  const owner = { subject: listing, personId: null, organisationId: null };
  const stored = await test.database.transaction((tx) => store.store(tx, accepted.value, owner));
  if (!stored.ok) throw new Error(stored.error);
  return stored.value;
}
const refusal = async (purpose: FilePurpose, bytes: Buffer, name = 'a.jpg'): Promise<string> => {
  const accepted = await store.accept(purpose, { name, bytes });
  return accepted.ok ? 'taken' : accepted.error;
};

describe('what is taken', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('a %s, encoded again and fitted', async (kind) => {
    const kept = await keep('logo', await image(kind, 900));
    expect(kept).toMatchObject({ mediaType: 'image/webp', width: 480, height: 21 });
    const bytes = await store.read(kept);
    expect(await sharp(bytes!).metadata()).toMatchObject({ format: 'webp', width: 480 });
    expect(kept.bytes).toBe(bytes!.length);
  });

  it('keeps nothing of what an image carries: place, camera, comment', async () => {
    const carrying = await sharp(await image())
      .withExif({ IFD0: { Copyright: 'SECRET-CANARY' }, IFD3: { GPSLatitudeRef: 'N' } })
      .jpeg()
      .toBuffer();
    expect(carrying.toString('latin1')).toContain('SECRET-CANARY');
    const bytes = await store.read(await keep('photo', carrying));
    expect(bytes!.toString('latin1')).not.toContain('SECRET-CANARY');
    expect((await sharp(bytes!).metadata()).exif).toBeUndefined();
  });

  it('keeps nothing that hides behind the last pixel (polyglot)', async () => {
    const both = Buffer.concat([await image('png'), Buffer.from('<script>alert(1)</script>PK\x05\x06', 'latin1')]);
    const bytes = await store.read(await keep('photo', both, 'both.html'));
    expect(bytes!.toString('latin1')).not.toMatch(/<script>|PK/);
  });

  it('a PDF as proof, as it came', async () => {
    const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
    const kept = await keep('claim_proof', pdf, '../../Résolution.pdf');
    expect(kept).toMatchObject({ mediaType: 'application/pdf', name: 'Résolution.pdf', width: null });
    expect(await store.read(kept)).toEqual(pdf);
  });

  it('gives names of its own, readable by the product alone', async () => {
    const kept = await keep('logo', await image(), '../../../etc/passwd');
    expect(onDisk()).toEqual([kept.id]);
    expect(statSync(join(root, kept.id.slice(0, 2), kept.id)).mode & 0o077).toBe(0);
    await expect(folder.read('../../../../etc/passwd')).rejects.toThrow('not the name');
  });
});

describe('what is refused', () => {
  it.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'logo.png', 'unknown_kind'],
    ['a page called an image', '<!doctype html><script>alert(1)</script>', 'a.jpg', 'unknown_kind'],
    ['a program with two extensions', 'MZ\x90\0', 'facture.pdf.exe', 'unknown_kind'],
    ['a PDF as logo', '%PDF-1.7\n%%EOF', 'logo.pdf', 'unknown_kind'],
    ['nothing', '', 'a.jpg', 'empty'],
    ['the beginning of an image', '\xff\xd8\xff\xe0<script>', 'a.jpg', 'damaged'],
    ['a GIF with a script in its comment', 'GIF89a/*<script>*/', 'a.gif', 'unknown_kind'],
  ])('%s', async (_name, text, name, code) => {
    expect(await refusal('logo', Buffer.from(text, 'latin1'), name)).toBe(code);
  });

  it('an image cut short', async () => {
    const whole = await image('png', 400);
    expect(await refusal('photo', whole.subarray(0, whole.length - 30))).toBe('damaged');
  });

  it('a bomb of pixels, by its header', async () => {
    const bomb = await sharp({
      create: { width: 8000, height: 8000, channels: 3, background: 'black' },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await refusal('photo', bomb)).toBe('too_many_pixels');
  });

  it('what is larger than ten megabytes', async () => {
    expect(await refusal('claim_proof', Buffer.alloc(10 * 1024 * 1024 + 1, '%PDF-'))).toBe('too_large');
  });

  it('one photo too many, also when several come at once; a logo replaces the one before', async () => {
    const photos = await Promise.all(Array.from({ length: 9 }, (_, at) => image('png', 50 + at)));
    const done = await Promise.allSettled(photos.map((bytes) => keep('photo', bytes)));
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(6);
    await keep('logo', await image('png', 70, 'blue'));
    const second = await keep('logo', await image('png', 70, 'green'));
    const left = await store.list(listing);
    expect(left.filter(({ purpose }) => purpose === 'photo')).toHaveLength(6);
    expect(left.filter(({ purpose }) => purpose === 'logo')).toEqual([second]);
  });

  it('counts the same picture once', async () => {
    const bytes = await image();
    expect((await keep('photo', bytes)).id).toBe((await keep('photo', bytes)).id);
  });
});

describe('the scanner', () => {
  let server: Server;
  const received: Buffer[] = [];
  beforeAll(async () => {
    server = createServer({ allowHalfOpen: true }, (socket) => {
      let all = Buffer.alloc(0);
      socket.on('data', (piece: Buffer) => {
        all = Buffer.concat([all, piece]);
        if (!all.subarray(-4).equals(Buffer.alloc(4))) return;
        received.push(all);
        socket.end(all.includes('EICAR-STANDARD') ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
      });
    });
    await new Promise<void>((open) => server.listen(0, '127.0.0.1', open));
  });
  afterAll(() => new Promise((closed) => server.close(closed)));
  const clamd = () => new ClamdScanner({ host: '127.0.0.1', port: (server.address() as AddressInfo).port });

  it('stops what it knows', async () => {
    store = storeWith(clamd());
    const eicar = Buffer.from('%PDF-1.7\n$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!\n%%EOF');
    expect(await refusal('claim_proof', eicar)).toBe('infected');
    expect(received.at(-1)!.toString('latin1')).toMatch(/^zINSTREAM\0/);
    expect(await refusal('logo', await image())).toBe('taken');
  });

  it('lets nothing through while it does not answer', async () => {
    store = storeWith(new ClamdScanner({ host: '127.0.0.1', port: 1 }));
    await expect(refusal('logo', await image())).rejects.toMatchObject({ code: 'scanner_unavailable', status: 503 });
  });
});

describe('rows and bytes', () => {
  it('a row goes when its bytes cannot be written (F14)', async () => {
    // A file where the folder of files should be: writing fails as on a full disk.
    writeFileSync(join(root, 'taken'), '');
    folder = new FileFolder(join(root, 'taken'));
    store = storeWith(NO_SCANNER);
    await expect(keep('logo', await image())).rejects.toThrow();
    expect(await store.list(listing)).toEqual([]);
    expect(onDisk()).toEqual(['taken']);
  });

  it('bytes whose transaction was undone are swept after a day, those of rows are not', async () => {
    const kept = await keep('logo', await image());
    const undone = test.database.transaction(async (tx) => {
      const accepted = await store.accept('photo', { name: 'b.jpg', bytes: await image('png', 90) });
      if (accepted.ok)
        await store.store(tx, accepted.value, { subject: listing, personId: null, organisationId: null });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    mkdirSync(join(root, 'ab'), { recursive: true });
    writeFileSync(join(root, 'ab', `ab${randomUUID().slice(2)}.partial`), 'half');
    expect(onDisk()).toHaveLength(3);
    const now = Date.now();
    expect(await sweepAt(now)).toEqual({ removed: 0, orphans: 0 });
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) utimesSync(join(entry.parentPath, entry.name), 0, (now - 2 * DAY) / 1000);
    expect(await sweepAt(now)).toEqual({ removed: 0, orphans: 2 });
    expect(onDisk()).toEqual([kept.id]);
  });

  it('a removed file is out of sight at once, and of the disk after a day', async () => {
    const kept = await keep('logo', await image());
    await test.database.transaction((tx) => store.remove(tx, kept));
    expect(await store.find(listing, kept.id)).toBeNull();
    expect(await sweepAt(Date.now())).toEqual({ removed: 0, orphans: 0 });
    expect(await sweepAt(Date.now() + 2 * DAY)).toEqual({ removed: 1, orphans: 0 });
    expect([onDisk(), await test.database.query('SELECT id FROM stored_file')]).toEqual([[], []]);
  });

  it('an id alone opens nothing', async () => {
    const kept = await keep('claim_proof', Buffer.from('%PDF-1.7\n%%EOF'));
    expect(await store.find({ kind: 'listing', id: randomUUID() }, kept.id)).toBeNull();
    expect(await store.find({ kind: 'claim', id: listing.id }, kept.id)).toBeNull();
    expect(await store.find(listing, kept.id)).toMatchObject({ id: kept.id });
  });
});
