import { REVIEW_ACTS, REVIEW_STATES, type ReviewAct } from '@repere/kernel';
import fc from 'fast-check';
import { allSix, chantier, circumstances, colleague, enterprise, pole, product, TODAY } from '../testing/a-review';
import type { Review, ReviewActor } from './review';
import { inForce } from './review';
import { moved, nextActs, TRANSITIONS, type ReviewCircumstances, type ReviewMove } from './review-lifecycle';

type Step = readonly [actor: ReviewActor, move: ReviewMove, over?: Partial<ReviewCircumstances>];

/** A review after acts that are all allowed. */
function after(...steps: readonly Step[]): Review {
  let review: Review | null = null;
  for (const [actor, move, over] of steps) {
    const done = moved(review, move, actor, { ...circumstances, ...over });
    if (!done.ok) throw new Error(`${move.act}: ${done.error.code}`);
    review = done.value;
  }
  if (review === null) throw new Error('no step');
  return review;
}
const refusal = (review: Review | null, [actor, move, over]: Step): string | null => {
  const done = moved(review, move, actor, { ...circumstances, ...over });
  return done.ok ? null : done.error.code;
};

const declare: Step = [enterprise, { act: 'declare', answers: allSix('met') }];
const start: Step = [pole, { act: 'start' }];
const confirm: Step = [pole, { act: 'confirm', findings: allSix('met') }];
const refuse: Step = [pole, { act: 'refuse', findings: allSix('not_met'), reason: 'Surplus versés aux membres.' }];

describe('the review of an enterprise', () => {
  it.each([
    ['declared', after(declare)],
    ['under_review', after(declare, start)],
    ['confirmed', after(declare, start, confirm)],
    ['to_renew', after(declare, start, confirm, [product, { act: 'lapse' }, { today: '2029-01-01' }])],
    ['refused', after(declare, start, refuse)],
    ['withdrawn', after(declare, [enterprise, { act: 'withdraw' }])],
  ])('comes to be %s', (state, review) => {
    expect(review.state).toBe(state);
  });

  it('is confirmed by an organisation, from a day, for two years', () => {
    expect(after(declare, start, confirm).confirmation).toEqual({
      by: 'Pôle Mauricie',
      on: TODAY,
      until: '2028-11-23',
    });
  });

  it('is not confirmed while a criterion is unknown', () => {
    const findings = allSix('met').with(2, { criterion: 'democracy', answer: 'unknown', note: null, link: null });
    expect(refusal(after(declare, start), [pole, { act: 'confirm', findings }])).toBe('CriteriaOpen');
  });

  it('is not confirmed on the word of nobody', () => {
    const bare = [enterprise, { act: 'declare', answers: allSix('met', null) }] as const;
    expect(refusal(after(bare, start), [pole, { act: 'confirm', findings: allSix('met', null) }])).toBe('ProofMissing');
  });

  it('is confirmed on the proof that the enterprise gave', () => {
    expect(refusal(after(declare, start), [pole, { act: 'confirm', findings: allSix('met', null) }])).toBeNull();
  });

  it.each(['open', 'does_not_meet', 'other_number'] as const)(
    'is not confirmed while the number raises a question (%s)',
    (neqQuestion) => {
      expect(refusal(after(declare, start), [pole, confirm[1], { neqQuestion }])).toBe('NeqUnanswered');
    },
  );

  it.each(['2026-11-23', '2029-11-24'])('is not confirmed until %s', (until) => {
    expect(refusal(after(declare, start), [pole, { ...confirm[1], until }])).toBe('UntilRefused');
  });

  it('is not refused when all six are met', () => {
    expect(refusal(after(declare, start), [pole, { ...refuse[1], findings: allSix('met') }])).toBe('NothingAgainst');
  });

  it.each([
    ['return', after(declare, start), pole],
    ['refuse', after(declare, start), pole],
    ['revoke', after(declare, start, confirm), pole],
    ['appeal', after(declare, start, refuse), enterprise],
  ] as const)('takes no %s without reason', (act, review, actor) => {
    expect(refusal(review, [actor, { act, reason: ' ', findings: allSix('not_met') }])).toBe('ReasonMissing');
  });

  it('is nobody’s to review who belongs to the enterprise', () => {
    const both = { ...chantier, organisationIds: ['chantier', 'ruche'] };
    expect(refusal(after(declare), [both, { act: 'start' }])).toBe('OwnOrganisation');
  });

  it('is nobody’s to review who asked for it, in whatever name', () => {
    expect(refusal(after(declare), [{ ...pole, personId: 'person-e' }, { act: 'start' }])).toBe('OwnOrganisation');
  });

  it('is decided by who has taken the case', () => {
    expect(refusal(after(declare, start), [colleague, confirm[1]])).toBe('NotTheReviewer');
    expect(refusal(after(declare, start, [colleague, { act: 'start' }]), [colleague, confirm[1]])).toBeNull();
  });

  it('is looked at by the Chantier, and by somebody else, on appeal', () => {
    const appealed = after(declare, start, refuse, [enterprise, { act: 'appeal', reason: 'La clause existe.' }]);
    expect(refusal(appealed, [pole, { act: 'start' }])).toBe('OtherReviewer');
    expect(refusal(appealed, [colleague, { act: 'start' }])).toBe('OtherReviewer');
    expect(refusal(appealed, [chantier, { act: 'start' }])).toBeNull();
    expect(refusal(appealed, [{ ...chantier, personId: 'person-n' }, { act: 'start' }])).toBe('OtherReviewer');
  });

  it('is appealed once', () => {
    const again = after(
      ...[declare, start, refuse],
      [enterprise, { act: 'appeal', reason: 'La clause existe.' }],
      [chantier, { act: 'start' }],
      [chantier, refuse[1]],
    );
    expect(refusal(again, [enterprise, { act: 'appeal', reason: 'Encore.' }])).toBe('NotNow');
    expect(refusal(again, declare)).toBeNull();
  });

  it('is appealed when a confirmation is taken back, not when the enterprise itself withdrew', () => {
    const revoked = after(declare, start, confirm, [pole, { act: 'revoke', reason: 'Vendue.' }]);
    const appeal: Step = [enterprise, { act: 'appeal', reason: 'Non.' }];
    expect(refusal(revoked, appeal)).toBeNull();
    expect(refusal(after(declare, [enterprise, { act: 'withdraw' }]), appeal)).toBe('NotNow');
  });

  it('lapses after its last day, not before', () => {
    const confirmed = after(declare, start, confirm);
    expect(refusal(confirmed, [product, { act: 'lapse' }, { today: '2028-11-23' }])).toBe('NotNow');
    expect(refusal(confirmed, [product, { act: 'lapse' }, { today: '2028-11-24' }])).toBeNull();
  });

  it('is to be renewed when what it stood on has changed, and its last day was yesterday', () => {
    const review = after(declare, start, confirm, [product, { act: 'unsettle', reason: 'name' }]);
    expect(review).toMatchObject({ state: 'to_renew', confirmation: { until: '2026-11-22' } });
    expect(inForce(review.confirmation, TODAY)).toBe(false);
  });

  it('is declared anew in the last three months only', () => {
    const confirmed = after(declare, start, confirm);
    expect(refusal(confirmed, [enterprise, declare[1], { today: '2028-08-24' }])).toBe('NotNow');
    expect(refusal(confirmed, [enterprise, declare[1], { today: '2028-08-25' }])).toBeNull();
  });

  it('keeps its confirmation while a renewal is looked at', () => {
    const renewing = after(declare, start, confirm, [enterprise, declare[1], { today: '2028-10-01' }]);
    expect(inForce(renewing.confirmation, '2028-11-23')).toBe(true);
  });
});

describe('the table of transitions', () => {
  it.each(REVIEW_STATES)('leads out of %s', (state) => {
    expect(Object.keys(TRANSITIONS[state]).length).toBeGreaterThan(0);
  });

  it('is reached by every state', () => {
    const reached = new Set(Object.values(TRANSITIONS).flatMap((ways) => Object.values(ways).map(([, to]) => to)));
    expect([...reached].sort()).toEqual([...REVIEW_STATES].sort());
  });
});

const anAct = fc.record({
  act: fc.constantFrom(...REVIEW_ACTS),
  actor: fc.constantFrom(enterprise, pole, colleague, chantier, product),
  days: fc.integer({ min: 0, max: 400 }),
  findings: fc.constantFrom(allSix('met'), allSix('met', null), allSix('not_met'), allSix('unknown')),
  reason: fc.constantFrom(null, 'Parce que.'),
});

describe('whatever happens to a review', () => {
  it('a confirmation in force was given by somebody else, on six criteria met, and for three years at most', () => {
    fc.assert(
      fc.property(fc.array(anAct, { maxLength: 40 }), (acts) => {
        let review: Review | null = null;
        let today = TODAY;
        for (const { act, actor, days, findings, reason } of acts) {
          today = new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
          const now = { ...circumstances, today };
          const before: Review | null = review;
          const offered: ReviewAct[] = nextActs(before, actor, now);
          const done = moved(before, { act, findings, answers: findings, reason }, actor, now);
          if (done.ok) {
            expect(offered).toContain(act);
            expect(TRANSITIONS[before?.state ?? 'none'][act]?.[1]).toBe(done.value.state);
            if (act === 'confirm') {
              expect(done.value.findings.every(({ answer }) => answer === 'met')).toBe(true);
              expect(actor.organisationIds).not.toContain('ruche');
              expect(done.value.decidedBy).not.toBe(done.value.requestedBy);
            } else if (inForce(done.value.confirmation, today))
              expect(done.value.confirmation).toEqual(before?.confirmation);
            review = done.value;
          } else if (!offered.includes(act)) expect(done.error.code).toMatch(/NotNow|Own|Other|NotTheReviewer/);
        }
      }),
    );
  });
});
