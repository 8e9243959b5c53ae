import fc from 'fast-check';
import { nextPublications, PUBLICATIONS, reasonOf, type PublicationState } from './publication-lifecycle';
import type { EditorKind } from './publication-table';

const at = (publication: PublicationState['publication'], reason: string | null = null): PublicationState => ({
  publication,
  reason,
});
const EDITORS = ['enterprise', 'network', 'staff'] as const;

describe('the lifecycle of a listing', () => {
  it('lets an enterprise take its listing away and bring it back', () => {
    expect(nextPublications(at('published'), 'enterprise')).toEqual(['withdrawn', 'closed']);
    expect(nextPublications(at('withdrawn', 'left_by_enterprise'), 'enterprise')).toEqual([
      'published',
      'held',
      'closed',
    ]);
    expect(nextPublications(at('closed', 'left_by_enterprise'), 'enterprise')).toEqual(['published', 'held']);
  });

  it('lets nobody undo what staff decided but staff (M17)', () => {
    expect(nextPublications(at('withdrawn', 'left_by_staff'), 'enterprise')).toEqual([]);
    expect(nextPublications(at('withdrawn', 'left_by_staff'), 'network')).toEqual([]);
    expect(nextPublications(at('held', 'held_by_staff'), 'network')).toEqual([]);
    expect(nextPublications(at('withdrawn', 'left_by_staff'), 'staff')).toEqual(['published', 'held', 'closed']);
  });

  it('knows no way out of an unexplained withdrawal but staff', () => {
    expect(nextPublications(at('withdrawn'), 'enterprise')).toEqual([]);
    expect(nextPublications(at('withdrawn'), 'network')).toEqual([]);
    expect(nextPublications(at('withdrawn'), 'staff')).toEqual(['published', 'held', 'closed']);
  });

  it('leaves a first publication to a network or staff', () => {
    expect(nextPublications(at('held', 'awaiting_review'), 'enterprise')).toEqual(['withdrawn', 'closed']);
    expect(nextPublications(at('held', 'awaiting_review'), 'network')).toContain('published');
  });

  it('knows nothing after a merge', () => {
    for (const editor of EDITORS) expect(nextPublications(at('merged'), editor)).toEqual([]);
  });

  it('never lets an enterprise publish what nobody reviewed, by any road', () => {
    const step = fc.tuple(fc.constantFrom<EditorKind>('enterprise'), fc.constantFrom(...PUBLICATIONS));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let state = at('held', 'awaiting_review');
        for (const [editor, to] of steps)
          if (nextPublications(state, editor).includes(to)) state = at(to, reasonOf(state, to, editor));
        expect(state.publication).not.toBe('published');
      }),
    );
  });
});
