const CONTROL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"<>|:*?]/gu;

/**
 * The name to show and to offer when the file is saved: without folders, without what turns text around, and with the one
 * extension of what the file really is.
 * @example fileName('../../facture.php.JPG', 'webp') // 'facture-php.webp'
 */
export function fileName(given: string, extension: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const stem = last
    .replace(CONTROL, '')
    .replace(/\.[^.]*$/, '')
    .replaceAll('.', '-')
    .trim()
    .slice(0, 100);
  return `${stem === '' || /^-+$/.test(stem) ? 'document' : stem}.${extension}`;
}
