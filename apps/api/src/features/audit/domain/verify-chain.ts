/** One row of the log as `audit_text` writes it. */
export interface ChainLink {
  readonly seq: number;
  readonly previousHash: string;
  readonly hash: string;
  /** What the hash covers. */
  readonly text: string;
}

export type ChainFault = 'missing' | 'broken_link' | 'altered';

/** Where the chain stands after some links; `fault` is the first thing wrong, after which nothing can be trusted. */
export interface ChainState {
  readonly entries: number;
  readonly hash: string;
  readonly fault: { readonly seq: number; readonly what: ChainFault } | null;
}

/** The hash that the first entry follows. */
export const GENESIS = '0'.repeat(64);

export const emptyChain: ChainState = { entries: 0, hash: GENESIS, fault: null };

/**
 * Follows the chain by one link.
 * @param sha256 of a text in UTF-8, in hexadecimal
 */
export function follow(state: ChainState, link: ChainLink, sha256: (text: string) => string): ChainState {
  if (state.fault !== null) return state;
  const fault = (what: ChainFault): ChainState => ({ ...state, fault: { seq: link.seq, what } });
  if (link.seq !== state.entries + 1) return fault('missing');
  if (link.previousHash !== state.hash) return fault('broken_link');
  if (sha256(link.text) !== link.hash) return fault('altered');
  return { entries: link.seq, hash: link.hash, fault: null };
}
