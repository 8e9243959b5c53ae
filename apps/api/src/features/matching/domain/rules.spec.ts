import fc from 'fast-check';
import { parseNeq, withCheckDigit } from '@repere/kernel';
import { aSupplier, NEQ } from '../testing/a-supplier';
import { candidateSign } from './candidate';
import { decided, decisionFor, type StandingDecision } from './decisions';
import type { MatchResult } from './match';
import { neqRepairs } from './neq-repairs';
import { relationReader } from './relations';
import { jaroWinkler, sharedWords } from './similarity';

describe('neqRepairs', () => {
  it('finds the number behind any single wrong digit and any swap that the check digit sees', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999 }),
        fc.integer({ min: 2, max: 8 }),
        fc.integer({ min: 1, max: 9 }),
        (payload, at, add) => {
          const neq = withCheckDigit('11', String(payload).padStart(7, '0'));
          const digits = [...neq];
          digits[at] = String((Number(digits[at]) + add) % 10);
          expect(neqRepairs(digits.join(''))).toContain(neq);
          const swapped = [...neq];
          [swapped[at], swapped[at + 1]] = [neq[at + 1] as string, neq[at] as string];
          const text = swapped.join('');
          const read = parseNeq(text);
          if (read.ok && !read.value.checkDigitValid) expect(neqRepairs(text)).toContain(neq);
        },
      ),
    );
  });
});

describe('similarity', () => {
  it('is 1 for equals, the same both ways, and 0 for nothing in common', () => {
    expect(jaroWinkler('martha', 'marhta')).toBeCloseTo(0.9611, 4);
    expect(jaroWinkler('abc', 'xyz')).toBe(0);
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => Math.abs(jaroWinkler(a, b) - jaroWinkler(b, a)) < 1e-9));
  });

  it('weighs a shared rare word more than a shared common one', () => {
    const rarity = (word: string): number => (word === 'cooperative' ? 1 : 8);
    const rare = sharedWords(['cooperative', 'sillon'], ['association', 'sillon'], rarity);
    const common = sharedWords(['cooperative', 'sillon'], ['cooperative', 'tablee'], rarity);
    expect(rare).toBeGreaterThan(common);
    expect(sharedWords(['a', 'b'], ['b', 'a'], rarity)).toBe(1);
  });
});

const result: MatchResult = {
  status: 'review',
  method: 'name',
  enterpriseId: 'e',
  score: 0.6,
  evidence: [],
  rivals: [],
};
const line = { lineId: 'l1', position: 1, nameKey: 'k', buyerId: 'b1' };
const decision = (given: Partial<StandingDecision>): StandingDecision => ({
  ...{
    id: 'd',
    scope: 'spelling',
    lineId: 'l0',
    position: 1,
    nameKey: 'k',
    buyerId: 'b0',
    verdict: 'same',
    listingId: 'e',
  },
  ...given,
});

describe('decisions', () => {
  it('hold for what they name: this line, this spelling, this buyer’s spelling', () => {
    expect(decisionFor(line, [decision({ scope: 'line' })])).toBeNull();
    expect(decisionFor(line, [decision({ scope: 'line', lineId: 'l1' })])?.scope).toBe('line');
    expect(decisionFor(line, [decision({ scope: 'buyer_spelling' })])).toBeNull();
    expect(decisionFor(line, [decision({ scope: 'buyer_spelling', buyerId: 'b1' })])?.scope).toBe('buyer_spelling');
    expect(decisionFor(line, [decision({})])?.scope).toBe('spelling');
    expect(decisionFor({ ...line, nameKey: 'other' }, [decision({})])).toBeNull();
  });

  it('the narrowest wins, then the latest', () => {
    const all = [decision({ id: '1', scope: 'line', lineId: 'l1' }), decision({ id: '2' }), decision({ id: '3' })];
    expect(decisionFor(line, all)?.id).toBe('1');
    expect(decisionFor(line, all.slice(1))?.id).toBe('3');
  });

  it('confirm or reject, and keep the evidence they were taken on', () => {
    expect(decided(result, decision({}), false)).toMatchObject({
      decisionId: 'd',
      result: { status: 'confirmed', method: 'decision', enterpriseId: 'e', score: 1 },
    });
    expect(decided(result, decision({ verdict: 'none', listingId: null }), false).result).toMatchObject({
      status: 'rejected',
      enterpriseId: null,
    });
  });

  it('about a spelling do not overrule the line’s own number; about the line they do', () => {
    const numbered: MatchResult = { ...result, status: 'confirmed', method: 'neq' };
    const none = { verdict: 'none', listingId: null } as const;
    expect(decided(numbered, decision(none), true).result.status).toBe('confirmed');
    expect(decided(numbered, decision({ ...none, scope: 'line', lineId: 'l1' }), true).result.status).toBe('rejected');
  });
});

describe('candidateSign', () => {
  const numbered = { neq: NEQ.other, neqValid: true } as const;

  it('a co-operative by name, or a non-profit by the buyer’s ground, under a legal person’s number', () => {
    expect(candidateSign(aSupplier(numbered))?.family).toBe('cooperative');
    expect(candidateSign(aSupplier({ ...numbered, name: 'Festival du Sillon inc.', obnlGround: true }))?.family).toBe(
      'nonprofit',
    );
  });

  it.each([
    ['no number', {}],
    ['a sole proprietor', { neq: withCheckDigit('22', '9900001'), neqValid: true }],
    ['a public body', { ...numbered, publicBody: true }],
    ['« Cooper »', { ...numbered, name: 'Cooper Sillon inc.' }],
    ['a company with a ground', { ...numbered, name: 'Sillon ltée', obnlGround: true }],
  ])('not %s', (_, given) => expect(candidateSign(aSupplier(given))).toBeNull());
});

describe('relationReader', () => {
  const edge = { validFrom: null, validTo: null };

  it('follows mergers to the end and comes back from a circle', () => {
    const chain = [
      { kind: 'merger', fromNeq: 'a', toNeq: 'b', ...edge },
      { kind: 'renaming', fromNeq: 'b', toNeq: 'c', ...edge },
      { kind: 'member', fromNeq: 'c', toNeq: 'd', ...edge },
    ] as const;
    expect(relationReader(chain).successor('a')).toBe('c');
    expect(relationReader([...chain, { kind: 'merger', fromNeq: 'c', toNeq: 'a', ...edge }]).successor('a')).toBe('a');
  });
});
