/**
 * Room for a text of 100 kB, each character up to three bytes once encoded, and for the other headers: what is too long is
 * then refused by name (400) and not by the parser of headers (431).
 */
export const MAX_HEADER_BYTES = 320 * 1024;
export const MAX_BODY_BYTES = 1_000_000;

/** Long enough for a file of a gigabyte over a slow line; whatever is no such file has {@link BODY_MS}. */
export const UPLOAD_MS = 3_600_000;
export const BODY_MS = 60_000;
