import { builtInReference, builtInVocabulary } from '@repere/reference';
import { checkDraft, withEntries, type EntryDraft, type StaffEntry } from './vocabulary-entry';

const { sectors } = builtInReference();
const draft: EntryDraft = { phrases: ['zorbules'], language: 'fr', sectors: ['S18.3'] };
const check = (changes: Partial<EntryDraft>, known: readonly string[] = []) =>
  checkDraft({ ...draft, ...changes }, sectors, () => known);

const entry: StaffEntry = {
  id: '01900000-0000-7000-8000-000000000001',
  ...draft,
  role: 'need',
  state: 'accepted',
  note: null,
  proposedAt: new Date(0),
  proposedBy: null,
  acceptedAt: new Date(0),
  acceptedBy: null,
  retiredAt: null,
  retiredBy: null,
};

describe('checkDraft', () => {
  it('tidies the phrases', () => {
    const checked = check({ phrases: [' zorbules  géantes ', 'zorbules géantes', ''] });
    expect(checked).toMatchObject({ ok: true, value: { phrases: ['zorbules géantes'], role: 'need', note: null } });
  });

  it.each([
    [{ phrases: ['  '] }, 'PhraseMissing'],
    [{ phrases: ['x'.repeat(81)] }, 'PhraseTooLong'],
    [{ phrases: Array.from({ length: 21 }, (_, n) => `mot ${'abcdefghijklmnopqrstu'.charAt(n)}x`) }, 'PhraseTooLong'],
    [{ phrases: ['<b>'] }, 'PhraseMalformed'],
    [{ phrases: ['12'] }, 'PhraseMalformed'],
    [{ sectors: [] }, 'SectorMissing'],
    [{ sectors: ['S18.3', 'S99.9'] }, 'SectorUnknown'],
  ])('refuses %j as %s', (changes, code) => expect(check(changes)).toMatchObject({ ok: false, error: { code } }));

  it('refuses what would change nothing, not what adds a meaning', () => {
    expect(check({}, ['S18.3'])).toMatchObject({ ok: false, error: { code: 'PhraseKnown', value: 'zorbules' } });
    expect(check({}, ['S18.1']).ok).toBe(true);
  });
});

describe('withEntries', () => {
  it('is the built-in vocabulary itself while nothing is accepted', () => {
    const built = builtInVocabulary();
    expect(withEntries(built, [])).toBe(built);
    expect(withEntries(built, [{ ...entry, state: 'proposed' }])).toBe(built);
    expect(withEntries(built, [{ ...entry, state: 'retired' }])).toBe(built);
  });

  it('adds the words in their language, with a version that they decide', () => {
    const built = builtInVocabulary();
    const one = withEntries(built, [entry]);
    expect(one.entries.at(-1)).toEqual({ fr: ['zorbules'], en: [], sectors: ['S18.3'], related: [], role: 'need' });
    expect(one.version).toMatch(new RegExp(`^${built.version}\\+[0-9a-f]{8}$`));
    expect(withEntries(built, [{ ...entry, phrases: ['zorbes'] }]).version).not.toBe(one.version);
    expect(withEntries(built, [{ ...entry, note: 'autre', acceptedAt: new Date(1) }]).version).toBe(one.version);
  });
});
