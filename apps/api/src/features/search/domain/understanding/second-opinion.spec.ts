import { secondOpinion, type ReadNeed } from './second-opinion';

const aNeed = (over: Partial<ReadNeed> = {}): ReadNeed => ({
  sectors: ['S10.3'],
  related: [],
  stems: ['peindr'],
  head: true,
  weight: 1,
  ...over,
});
const heard = (evidence: Readonly<Record<string, number>>) => new Map(Object.entries(evidence));

describe('what the words say beside the phrases', () => {
  it('leaves a phrase that the words agree with as it was read', () => {
    const need = aNeed();
    expect(secondOpinion([need], heard({ 'S10.3': 3 }))).toEqual({ needs: [need], guess: null, also: [] });
  });

  it('is heard where no phrase speaks', () => {
    const { guess } = secondOpinion([], heard({ 'S01.7': 4, 'S10.3': 2.5, 'S05.8': 1 }));
    expect(guess).toEqual({ sectors: ['S01.7'], related: ['S10.3'] });
  });

  it('says what the text speaks of next, for those who do both to come first', () =>
    expect(secondOpinion([aNeed()], heard({ 'S10.3': 2, 'S10.2': 2.5 })).also).toEqual(['S10.2']));

  it('is silent when the words say next to nothing', () =>
    expect(secondOpinion([], heard({ 'S01.7': 0.4 })).guess).toBeNull());

  it('makes an aside of a need that the words contradict', () => {
    const { needs, guess } = secondOpinion([aNeed({ sectors: ['S18.4'] })], heard({ 'S15.6': 9 }));
    expect([needs[0]?.head, guess?.sectors]).toEqual([false, ['S15.6']]);
  });

  it('weighs several needs by what the rest of the text says of each', () => {
    const needs = [aNeed({ sectors: ['S03.1'] }), aNeed({ sectors: ['S13.8'] })];
    const weights = secondOpinion(needs, heard({ 'S03.1': 4, 'S13.8': 2 })).needs.map(({ weight }) => weight);
    expect(weights[0]).toBeGreaterThan(weights[1] ?? 1);
  });

  it('keeps, of the meanings of one phrase, those that the words leave; the others may still do', () => {
    const { needs } = secondOpinion([aNeed({ sectors: ['S04.1', 'S04.8'] })], heard({ 'S04.8': 12 }));
    expect(needs[0]).toMatchObject({ sectors: ['S04.8'], related: ['S04.1'] });
  });
});
