import { actsOn, type CaseStanding } from './review-rules';

const standing = (over: Partial<CaseStanding>): CaseStanding => ({
  ...{ kind: 'change', open: true, own: false, permitted: true, approved: false, undoable: false },
  ...over,
});

describe('what somebody may do to a case', () => {
  it('is to accept, refuse or ask', () => {
    expect(actsOn(standing({}))).toEqual(['accept', 'refuse', 'ask']);
  });

  it('is nothing to what is their own, decided or not', () => {
    expect(actsOn(standing({ own: true }))).toEqual([]);
    expect(actsOn(standing({ own: true, open: false, undoable: true }))).toEqual([]);
  });

  it('leaves the second approval of a claim to a second person', () => {
    expect(actsOn(standing({ kind: 'claim', approved: true }))).toEqual(['refuse', 'ask']);
  });

  it('asks nothing of a visitor, who has no page to answer from', () => {
    expect(actsOn(standing({ kind: 'report' }))).toEqual(['accept', 'refuse']);
  });

  it('takes back a decision that nothing has followed', () => {
    expect(actsOn(standing({ open: false, undoable: true }))).toEqual(['undo']);
    expect(actsOn(standing({ open: false }))).toEqual([]);
  });
});
