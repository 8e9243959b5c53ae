import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Mailbox } from './mailbox.reader';

const embedded = { dataDir: '/nowhere', databaseUrl: null, mail: { smtpUrl: null, from: 'x@y' } };
const here = { ip: '127.0.0.1', headers: { host: 'localhost:3000' } };

describe('the mailbox of this machine', () => {
  it('opens to its own user', () => {
    expect(new Mailbox(embedded).isOpenTo(here)).toBe(true);
    expect(new Mailbox(embedded).isOpenTo({ ip: '::1', headers: { host: '[::1]:3000' } })).toBe(true);
  });

  it.each([
    ['another machine', { ...here, ip: '192.168.1.20' }],
    ['another name, which a hostile site can give to this machine', { ...here, headers: { host: 'ailleurs.invalid' } }],
    ['a proxy', { ...here, headers: { ...here.headers, 'x-forwarded-for': '203.0.113.5' } }],
    ['a proxy of the standard kind', { ...here, headers: { ...here.headers, forwarded: 'for=203.0.113.5' } }],
  ])('is shut to %s', (_, request) => {
    expect(new Mailbox(embedded).isOpenTo(request)).toBe(false);
  });

  it('is shut where mails leave, and where the database is not embedded', () => {
    expect(new Mailbox({ ...embedded, mail: { smtpUrl: 'smtp://x', from: 'x@y' } }).isOpenTo(here)).toBe(false);
    expect(new Mailbox({ ...embedded, databaseUrl: 'postgresql://x/y' }).isOpenTo(here)).toBe(false);
  });

  it('gives the newest first', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'mailbox-'));
    mkdirSync(join(dataDir, 'mail'));
    const message = (subject: string): string =>
      `To: <a@b.invalid>\r\nSubject: ${subject}\r\nContent-Type: text/plain\r\n\r\nBonjour\r\n`;
    writeFileSync(join(dataDir, 'mail', '0193-1.eml'), message('un'));
    writeFileSync(join(dataDir, 'mail', '0193-2.eml'), message('deux'));
    writeFileSync(join(dataDir, 'mail', '0193-3.eml.part'), 'half');
    const { mails } = await new Mailbox({ ...embedded, dataDir }).read();
    rmSync(dataDir, { recursive: true });
    expect(mails.map(({ subject, to }) => [subject, to])).toEqual([
      ['deux', 'a@b.invalid'],
      ['un', 'a@b.invalid'],
    ]);
  });
});
