import { LISTING_FIELDS } from '@repere/kernel';
import { mayDecide, publicationRule, publicationRules } from './publication-table';

describe('what is published at once and what waits', () => {
  it('for an enterprise: who it is, where it is local and its badges wait', () => {
    const rules = publicationRules('enterprise', () => 'import', true);
    const waiting = LISTING_FIELDS.filter((field) => rules[field] === 'review');
    expect(waiting).toEqual(['neq', 'name', 'tradeName', 'legalForm', 'municipality', 'recognitions']);
    expect(rules.lastConfirmedOn).toBe('locked');
  });

  it('for a network: only what a managing enterprise said itself waits', () => {
    expect(publicationRule('network', 'phone', 'enterprise', true)).toBe('review');
    expect(publicationRule('network', 'phone', 'enterprise', false)).toBe('at_once');
    expect(publicationRule('network', 'name', 'import', true)).toBe('at_once');
  });

  it('for staff: nothing waits', () => {
    expect(new Set(LISTING_FIELDS.map((field) => publicationRule('staff', field, 'enterprise', true)))).toEqual(
      new Set(['at_once', 'locked']),
    );
  });

  it('lets nobody decide on their own change', () => {
    expect([mayDecide('enterprise', 'enterprise'), mayDecide('network', 'network')]).toEqual([false, false]);
    expect([mayDecide('enterprise', 'network'), mayDecide('network', 'enterprise')]).toEqual([true, true]);
    expect([mayDecide('enterprise', 'staff'), mayDecide('network', 'staff')]).toEqual([true, true]);
  });
});
