import { secretHash } from './claim-listing';

/** The hash that stands for an address, however it is written. */
export const addressHash = (address: string): string => secretHash(address.trim().toLowerCase());
