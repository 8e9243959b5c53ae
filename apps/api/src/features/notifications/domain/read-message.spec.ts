import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileMailer } from '../../../platform/mail/file-mailer';
import { readMessage } from './read-message';
import { writeHtml, writeText, type MailWords } from './write-mail';

const words: MailWords = {
  greeting: 'Bonjour,',
  body: 'Une ligne avec des accents\u00a0: é, œ, «\u00a0ça\u00a0».\n\n<script>alert(1)</script> & "guillemets"',
  link: { label: 'Ouvrir', url: 'https://repere.test/espace?token=abc&x=1', copy: 'Copiez' },
  stop: null,
  signature: 'Repère',
  home: 'https://repere.test',
};

describe('a mail', () => {
  it('says where it is stopped, when nobody asked for it', () => {
    const stop = { label: 'Ne plus recevoir ces rappels', url: 'https://repere.test/espace?token=abc#stop' };
    expect(writeText({ ...words, stop }).endsWith(`${stop.label}\n${stop.url}\n`)).toBe(true);
    expect(writeHtml({ ...words, stop }, 'fr-CA')).toContain(`href="${stop.url}"`);
  });

  it('says in HTML what others wrote, and runs none of it', () => {
    const html = writeHtml(words, 'fr-CA');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;guillemets&quot;');
    expect(html).not.toContain('<script');
    expect(html).toContain('href="https://repere.test/espace?token=abc&amp;x=1"');
  });

  it('comes back from its file as it was written', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'mail-'));
    const mailer = new FileMailer({
      dataDir,
      publicUrl: 'https://repere.test',
      mail: { smtpUrl: null, from: 'Repère <repere@repere.test>' },
    });
    const subject = '«\u00a0Coopérative de solidarité des Aulnes\u00a0» vous invite dans Repère, le répertoire';
    await mailer.send({
      id: 'a1',
      to: 'marie@essai.invalid',
      language: 'fr',
      subject,
      text: writeText(words),
      html: writeHtml(words, 'fr-CA'),
    });
    const read = readMessage(readFileSync(join(dataDir, 'mail', 'a1.eml'), 'utf8'));
    rmSync(dataDir, { recursive: true });
    expect(read).toMatchObject({ to: 'marie@essai.invalid', subject, text: writeText(words).trim() });
    expect(new Date(read.date).getTime()).toBeGreaterThan(Date.now() - 60_000);
  });
});
