/**
 * The address of a website as enterprises write it, or null when it cannot be one: only http and https, whatever the
 * text pretends. @example websiteAddress('www.alafut.qc.ca') // 'https://www.alafut.qc.ca/'
 */
export function websiteAddress(text: string | null): string | null {
  if (text === null || text.trim() === '') return null;
  const written = text.trim();
  const full = /^[a-z][a-z0-9+.-]*:/i.test(written) && !/^[\w.-]+:\d/.test(written) ? written : `https://${written}`;
  if (!URL.canParse(full)) return null;
  const url = new URL(full);
  const reachable = /^https?:$/.test(url.protocol) && url.hostname.includes('.') && url.username === '';
  return reachable ? url.href : null;
}
