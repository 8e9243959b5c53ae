/** Room for 4,000 characters of `q`, each up to 12 once encoded, and the other headers. */
export const MAX_HEADER_BYTES = 64 * 1024;
export const MAX_URL_LENGTH = 56 * 1024;
export const MAX_BODY_BYTES = 1_000_000;
