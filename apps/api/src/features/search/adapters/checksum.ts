import { createHash } from 'node:crypto';

/** What a document weighs in the checksum of an index: the first 64 bits of md5("id:version"), as PostgreSQL computes it. */
export const documentHash = (listingId: string, version: number): bigint =>
  createHash('md5').update(`${listingId}:${version}`).digest().readBigUInt64BE(0);

/** 16 hexadecimal digits, as `IndexState.checksum` wants them. */
export const checksumText = (sum: bigint): string => BigInt.asUintN(64, sum).toString(16).padStart(16, '0');

/** The same in SQL, over columns named by the caller. @example checksumSql('listing_id', 'version') */
export const checksumSql = (id: string, version: string): string =>
  `lpad(to_hex(coalesce(bit_xor(('x' || left(md5(${id}::text || ':' || ${version}::text), 16))::bit(64)::bigint), 0)), 16, '0')`;
