import { fitting } from './conditions';
import type { SubSectorContent } from './content/shape';
import { tails } from './content/tails';
import type { DemoForm } from './forms';
import { typeset } from './french';
import type { Random } from './random';
import type { DemoSeat } from './seats';
import { render, type Resolve } from './template';
import { wordsOf } from './words';

export interface DescribedText {
  readonly fr: string | null;
  readonly en: string | null;
}

export interface DescriptionContext {
  readonly content: SubSectorContent;
  readonly name: string;
  readonly form: DemoForm;
  readonly seat: DemoSeat;
  readonly recognitions: readonly string[];
  readonly sells: boolean;
  readonly english: boolean;
}

/** What an enterprise says of itself: a sentence or two of its trade, sometimes one on how it is run. */
export function drawDescription(context: DescriptionContext, random: Random): DescribedText {
  if (random.chance(0.06)) return { fr: null, en: null };
  const { content, name, seat } = context;
  const words = wordsOf(content, seat, { name }, random);
  const main = render(random.pick(fitting(content.fr, name)), random, words);
  const parts = [main];
  if (main.length < 110 && random.chance(0.3)) parts.push(render('{O3}.', random, words));
  if (random.chance(0.55)) parts.push(tail(context, random, words));
  return { fr: typeset(parts.join(' ')), en: context.english ? englishText(context, random, words) : null };
}

/** What one activity offers: a short list in the words buyers type, or nothing. */
export function drawOffer(content: SubSectorContent, name: string, seat: DemoSeat, english: boolean, random: Random): DescribedText | null {
  if (random.chance(0.22)) return null;
  const words = wordsOf(content, seat, { name }, random);
  const count = random.pick([2, 3, 3, 4]);
  return {
    fr: typeset(render(`{O${count}}.`, random, words)),
    en: english ? typeset(render(`{E${count}}.`, random, words)) : null,
  };
}

function englishText({ content, name, sells }: DescriptionContext, random: Random, words: Resolve): string {
  const parts = [render(random.pick(fitting(content.en, name)), random, words)];
  if (!content.id.startsWith('S20.') && random.chance(0.35)) parts.push(render(random.pick(sells ? tails.anyEn : tails.communityEn), random, words));
  return parts.join(' ');
}

function tail({ content, form, recognitions, sells }: DescriptionContext, random: Random, words: Resolve): string {
  if (content.id === 'S20.4') return render(random.pick(tails.housing), random, words);
  if (/^S20\.[56]/.test(content.id)) return render(random.pick(tails.finance), random, words);
  const pool: string[] = [...(sells ? tails.any : tails.community)];
  if (form.code === 'coop_travail') pool.push(...tails.travail, ...tails.travail);
  if (form.code === 'coop_solidarite') pool.push(...tails.solidarite, ...tails.solidarite);
  if (recognitions.includes('entreprise_insertion')) return render(random.pick(tails.insertion), random, words);
  if (recognitions.includes('entreprise_adaptee')) return render(random.pick(tails.adapted), random, words);
  return render(random.pick(pool), random, words);
}
