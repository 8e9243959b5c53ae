import {
  approved,
  codeHolds,
  consented,
  maskAddress,
  objected,
  proven,
  type Claim,
  type ClaimStep,
} from './claim-rules';

const now = new Date('2026-11-23T15:00:00Z');
const later = new Date('2026-12-01T15:00:00Z');
const aClaim = (over: Partial<Claim> = {}): Claim => ({
  ...{ organisationId: 'new', state: 'objectable', managedBy: 'old', approvals: [] },
  objectionUntil: new Date('2026-11-30T15:00:00Z'),
  ...over,
});
const state = (result: ClaimStep | string | null): string | null =>
  result === null || typeof result === 'string' ? result : result.state;

describe('a claim that is proven', () => {
  const sent = aClaim({ state: 'code_sent', managedBy: null, objectionUntil: null });

  it('is granted when nobody looks after the listing', () => {
    expect(state(proven(sent, null, now))).toBe('granted');
  });

  it('gives the manager a week to object', () => {
    expect(proven(sent, 'old', now)).toEqual({
      ...{ state: 'objectable', managedBy: 'old', approvals: [] },
      objectionUntil: new Date('2026-11-30T15:00:00Z'),
    });
  });
});

describe('a change of manager', () => {
  it('is granted when the manager gives way, and only by them', () => {
    expect(state(consented(aClaim(), 'old', 'old'))).toBe('granted');
    expect(consented(aClaim(), 'old', 'new')).toBeNull();
    expect(consented(aClaim({ state: 'code_sent' }), 'old', 'old')).toBeNull();
  });

  it('goes to staff when they object, and a former manager cannot', () => {
    expect(state(objected(aClaim(), 'old', 'old'))).toBe('disputed');
    expect(objected(aClaim(), null, 'old')).toBeNull();
  });

  it('waits for the week, then for two people', () => {
    expect(approved(aClaim(), 'old', 'a', now)).toBe('TooEarly');
    const once = approved(aClaim(), 'old', 'a', later) as ClaimStep;
    expect(once).toMatchObject({ state: 'objectable', approvals: ['a'] });
    expect(approved(aClaim(once), 'old', 'a', later)).toBe('SecondPerson');
    expect(state(approved(aClaim(once), 'old', 'b', later))).toBe('granted');
  });

  it('that is disputed needs no more waiting, but two people', () => {
    const once = approved(aClaim({ state: 'disputed' }), 'old', 'a', now) as ClaimStep;
    expect(once).toMatchObject({ state: 'disputed', approvals: ['a'] });
    expect(state(approved(aClaim(once), 'old', 'b', now))).toBe('granted');
  });

  it('begins again when a rival has become manager meanwhile', () => {
    const half = aClaim({ approvals: ['a'] });
    expect(approved(half, 'rival', 'b', later)).toMatchObject({
      state: 'objectable',
      managedBy: 'rival',
      approvals: [],
    });
  });

  it('needs one person when the manager is gone meanwhile', () => {
    expect(state(approved(aClaim(), null, 'a', now))).toBe('granted');
  });
});

it('documents are looked at once, and then the manager is told', () => {
  const documents = aClaim({ state: 'documents_sent', managedBy: null, objectionUntil: null });
  expect(state(approved(documents, null, 'a', now))).toBe('granted');
  expect(approved(documents, 'old', 'a', now)).toMatchObject({ state: 'objectable', approvals: [] });
});

it('an end stays an end', () => {
  for (const ended of ['granted', 'refused', 'withdrawn', 'expired'] as const)
    expect(approved(aClaim({ state: ended }), 'old', 'a', later)).toBe('NotOpen');
});

it('a code is good once, for a day, for the address it went to', () => {
  const claim = { state: 'code_sent' as const, tokenExpiresAt: later, addressHash: 'x' };
  expect(codeHolds(claim, 'x', now)).toBe('ok');
  expect(codeHolds({ ...claim, state: 'granted' }, 'x', now)).toBe('spent');
  expect(codeHolds(claim, 'x', later)).toBe('stale');
  expect(codeHolds(claim, 'y', now)).toBe('address_changed');
});

it('masks an address', () => {
  expect(maskAddress('achats@ruche.invalid')).toBe('a•••••@ruche.invalid');
  expect(maskAddress('a@b.invalid')).toBe('a•••@b.invalid');
});
