import { fitting, subjectOf } from './conditions';
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
  const template = random.pick(fitting(content.fr, subjectOf(name, seat.municipality.population)));
  const main = render(template, random, words);
  const parts = [main];
  if (main.length < 110 && random.chance(0.3)) parts.push(render('{O3}.', random, words));
  if (random.chance(0.55)) parts.push(render(drawTail(context, template.includes('{y}'), random), random, words));
  return { fr: typeset(parts.join(' ')), en: context.english ? englishText(context, random, words) : null };
}

/** What one activity offers: a short list in the words buyers type, or nothing. */
export function drawOffer(
  content: SubSectorContent,
  name: string,
  seat: DemoSeat,
  english: boolean,
  random: Random,
): DescribedText | null {
  if (random.chance(0.22)) return null;
  const words = wordsOf(content, seat, { name }, random);
  const count = random.pick([2, 3, 3, 4]);
  return {
    fr: typeset(render(`{O${count}}.`, random, words)),
    en: english ? typeset(render(`{E${count}}.`, random, words)) : null,
  };
}

function englishText({ content, name, seat, sells }: DescriptionContext, random: Random, words: Resolve): string {
  const template = random.pick(fitting(content.en, subjectOf(name, seat.municipality.population)));
  const parts = [render(template, random, words)];
  const plain = /^S20\.[4-6]/.test(content.id);
  if (!plain && random.chance(0.35)) {
    const pool = sells ? tails.anyEn : tails.communityEn;
    parts.push(
      render(random.pick(pool.filter((line) => !(line.includes('{y}') && template.includes('{y}')))), random, words),
    );
  }
  return parts.join(' ');
}

/** A closing sentence that is true of the enterprise; its founding year is not told twice. */
function drawTail(context: DescriptionContext, dated: boolean, random: Random): string {
  const { name, seat } = context;
  const fit = fitting(tailsFor(context), subjectOf(name, seat.municipality.population));
  return random.pick(dated ? fit.filter((line) => !line.includes('{y}')) : fit);
}

function tailsFor({ content, form, recognitions, sells }: DescriptionContext): readonly string[] {
  if (content.id === 'S20.4') return tails.housing;
  if (/^S20\.[56]/.test(content.id)) return tails.finance;
  if (recognitions.includes('entreprise_insertion')) return tails.insertion;
  if (recognitions.includes('entreprise_adaptee')) return tails.adapted;
  const pool = sells ? tails.any : tails.community;
  if (form.code === 'coop_travail') return [...pool, ...tails.travail, ...tails.travail];
  if (form.code === 'coop_solidarite') return [...pool, ...tails.solidarite, ...tails.solidarite];
  return pool;
}
