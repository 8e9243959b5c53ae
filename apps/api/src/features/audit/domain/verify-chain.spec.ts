import { createHash } from 'node:crypto';
import { emptyChain, follow, GENESIS, type ChainLink, type ChainState } from './verify-chain';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function chain(...texts: string[]): ChainLink[] {
  let previousHash = GENESIS;
  return texts.map((content, at) => {
    const text = JSON.stringify([at + 1, content, previousHash]);
    const link = { seq: at + 1, previousHash, hash: sha256(text), text };
    previousHash = link.hash;
    return link;
  });
}

const walk = (links: readonly ChainLink[]): ChainState =>
  links.reduce((state, link) => follow(state, link, sha256), emptyChain);

describe('the chain of the audit log', () => {
  const [one, two, three] = chain('a', 'b', 'c') as [ChainLink, ChainLink, ChainLink];

  it('is followed from the first entry to the last', () => {
    expect(walk([one, two, three])).toEqual({ entries: 3, hash: three.hash, fault: null });
  });

  it('tells an altered entry', () => {
    expect(walk([one, { ...two, text: two.text.replace('b', 'x') }, three]).fault).toEqual({ seq: 2, what: 'altered' });
  });

  it('tells an entry whose hash was made to fit', () => {
    const text = two.text.replace('b', 'x');
    expect(walk([one, { ...two, text, hash: sha256(text) }, three]).fault).toEqual({ seq: 3, what: 'broken_link' });
  });

  it('tells a missing entry', () => {
    expect(walk([one, three]).fault).toEqual({ seq: 3, what: 'missing' });
  });
});
