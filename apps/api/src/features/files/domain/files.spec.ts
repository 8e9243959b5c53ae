import { fileName } from './file-name';
import { kindOf, soundPdf } from './magic-bytes';

describe('what a file is', () => {
  it.each([
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'jpeg'],
    ['a PNG', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'png'],
    ['a WebP', Buffer.from('RIFF\0\0\0\0WEBPVP8 ', 'latin1'), 'webp'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'pdf'],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), null],
    ['a page', Buffer.from('<!doctype html>'), null],
    ['a GIF', Buffer.from('GIF89a'), null],
    ['a sound in the same container', Buffer.from('RIFF\0\0\0\0WAVEfmt ', 'latin1'), null],
    ['a PDF that begins later', Buffer.from('PK\x03\x04 %PDF-1.7'), null],
    ['nothing', Buffer.alloc(0), null],
  ])('is told by its first bytes: %s', (_name, bytes, kind) => {
    expect(kindOf(bytes)).toBe(kind);
  });

  it.each([
    ['an ordinary one', '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n', true],
    ['one cut short', '%PDF-1.7\n1 0 obj', false],
    ['one with an archive behind it', '%PDF-1.7\n%%EOF\nPK\x05\x06', false],
    ['one with a page behind it', '%PDF-1.7\n%%EOF\n<script>alert(1)</script>', false],
    ['one that runs a script', '%PDF-1.7\n<< /S /JavaScript /JS (app.alert(1)) >>\n%%EOF', false],
    ['one that starts a program', '%PDF-1.7\n<< /S /Launch >>\n%%EOF', false],
    ['one that carries another file', '%PDF-1.7\n<< /Type /EmbeddedFile >>\n%%EOF', false],
  ])('keeps a PDF as it is only where it is sound: %s', (_name, text, sound) => {
    expect(soundPdf(Buffer.from(text, 'latin1'))).toBe(sound);
  });
});

describe('the name of a file', () => {
  it.each([
    ['Résolution 2026.pdf', 'pdf', 'Résolution 2026.pdf'],
    ['../../../etc/passwd', 'pdf', 'passwd.pdf'],
    ['..\\..\\boot.ini', 'webp', 'boot.webp'],
    ['facture.php.JPG', 'webp', 'facture-php.webp'],
    ['logo.svg', 'webp', 'logo.webp'],
    ['a\u202Egpj.exe', 'webp', 'agpj.webp'],
    ['a"\r\nSet-Cookie: x.png', 'webp', 'aSet-Cookie x.webp'],
    ['..', 'webp', 'document.webp'],
    ['', 'pdf', 'document.pdf'],
  ])('%j is shown as a safe one', (given, extension, shown) => {
    expect(fileName(given, extension)).toBe(shown);
  });
});
