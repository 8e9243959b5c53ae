/** What the first bytes of a file say it is; its name and declared type are never asked. */
export type FileKind = 'jpeg' | 'png' | 'webp' | 'pdf';

const startsWith = (bytes: Uint8Array, prefix: readonly number[], at = 0): boolean =>
  prefix.every((byte, index) => bytes[at + index] === byte);

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d] as const;
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
const RIFF = [0x52, 0x49, 0x46, 0x46] as const;
const WEBP = [0x57, 0x45, 0x42, 0x50] as const;

/** @example kindOf(Buffer.from('%PDF-1.7 …')) // 'pdf' */
export function kindOf(bytes: Uint8Array): FileKind | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (startsWith(bytes, PNG)) return 'png';
  if (startsWith(bytes, RIFF) && startsWith(bytes, WEBP, 8)) return 'webp';
  return startsWith(bytes, PDF) ? 'pdf' : null;
}

/** What a document may do by itself when it is opened, written in clear. */
const ACTS = /\/JavaScript|\/Launch|\/EmbeddedFile/;
const END = /%%EOF[\s\0]{0,1024}$/;

/**
 * Whether a PDF may be kept as it came: it cannot be encoded again. It ends where PDF ends, so that nothing else hides behind
 * (an archive, a page), and does nothing by itself.
 */
export function soundPdf(bytes: Buffer): boolean {
  return END.test(bytes.subarray(-2048).toString('latin1')) && !ACTS.test(bytes.toString('latin1'));
}
