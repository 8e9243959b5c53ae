/**
 * An address of the site that no one can decode (`/%ff`), or that holds U+0000, is an unknown page like any other, and
 * says so in the site's own words. The API refuses it as malformed.
 * @example readableUrl({ url: '/fiche/%ff?a=1' }) // '/fiche/%25ff?a=1'
 */
export function readableUrl({ url = '/' }: { readonly url?: string | undefined }): string {
  const end = url.indexOf('?');
  const path = end === -1 ? url : url.slice(0, end);
  if (!path.includes('%') || path.startsWith('/api/') || isReadable(path)) return url;
  return path.replaceAll('%', '%25') + url.slice(path.length);
}

function isReadable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0');
  } catch {
    return false;
  }
}
