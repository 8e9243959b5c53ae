import type { SubSectorContent } from './content/shape';
import type { DemoForm } from './forms';
import type { Random } from './random';
import { hashText } from './random';
import type { DemoSeat } from './seats';
import { render } from './template';
import { capitalise, wordsOf } from './words';

export interface DemoName {
  readonly name: string;
  readonly tradeName: string | null;
  readonly otherNames: readonly string[];
  readonly acronym: string | null;
}

/** Names already given, up to a bound: memory stays constant however long the run. */
export class NameBook {
  private readonly given = new Set<number>();

  constructor(private readonly bound = 60_000) {}

  /** How often it is worth trying another name: in a very long run the words are used up. */
  get patience(): number {
    return this.given.size < this.bound ? 12 : 1;
  }

  /** True the first time a name is offered (or when the book is full). */
  take(name: string): boolean {
    const key = hashText(name.toLocaleLowerCase('fr')) * 2048 + name.length;
    if (this.given.has(key)) return false;
    if (this.given.size < this.bound) this.given.add(key);
    return true;
  }
}

/** An invented name fit for the trade, the legal form and the place; tried again when it was already given. */
export function drawName(
  content: SubSectorContent,
  form: DemoForm,
  seat: DemoSeat,
  book: NameBook,
  random: Random,
): DemoName {
  let drawn = compose(content, form, seat, random);
  for (let attempt = 0; attempt < book.patience && !book.take(drawn.name); attempt++)
    drawn = compose(content, form, seat, random);
  const { name, mark } = drawn;
  const trade =
    /^(?!D[ue]s? |Aux? )[^a-z]/.test(mark) &&
    name.length > mark.length + 8 &&
    name.includes(mark) &&
    random.chance(0.28);
  const former = random.chance(0.06) ? [compose(content, form, seat, random).name] : [];
  return {
    name: random.chance(0.06) ? name.toLocaleUpperCase('fr') : name,
    tradeName: trade ? mark : null,
    otherNames: former.filter((other) => other !== name),
    acronym: acronymOf(name, random),
  };
}

function compose(
  content: SubSectorContent,
  form: DemoForm,
  seat: DemoSeat,
  random: Random,
): { name: string; mark: string } {
  const pattern = random.pick(patternsFor(content, form));
  const own = /^[cf]:/.test(pattern);
  const text = pattern.replace(/^[a-z]:/, '');
  const mark = text.includes('{X}') ? random.pick(content.marks) : '';
  const words = wordsOf(content, seat, { mark }, random);
  const core = capitalise(render(text, random, (token) => (token === 'coop' ? coopWords(form) : words(token))));
  return { name: form.family === 'cooperative' && !own ? sayCooperative(core, form, random) : core, mark };
}

function patternsFor(content: SubSectorContent, form: DemoForm): readonly string[] {
  const wanted = form.family === 'mutual' ? 'm:' : form.financial ? 'f:' : form.family === 'cooperative' ? 'c:' : 'o:';
  const special = content.names.filter((name) => name.startsWith(wanted));
  if (form.financial) return special;
  if (form.code === 'federation_coop') return special.filter((name) => /^c:({coop}|Fédération)/.test(name));
  const plain = content.names.filter((name) => !/^[a-z]:/.test(name));
  return form.family === 'cooperative' ? [...special, ...special, ...plain] : [...special, ...plain];
}

const COOP_WORDS: Readonly<Record<string, string>> = {
  coop_travail: 'de travail',
  coop_solidarite: 'de solidarité',
  coop_producteurs: 'de producteurs',
  coop_consommateurs: 'de consommateurs',
  coop_travailleurs_actionnaire: 'de travailleurs actionnaire',
};

function coopWords(form: DemoForm): string {
  const kind = COOP_WORDS[form.code];
  return kind ? `Coopérative ${kind}` : form.code === 'federation_coop' ? 'Fédération coopérative' : 'Coopérative';
}

/** The Act asks that the name say it is a cooperative; people say so in several ways. */
function sayCooperative(core: string, form: DemoForm, random: Random): string {
  if (/coop/i.test(core)) return core;
  const full = coopWords(form);
  const short = full.replace('Coopérative', 'coop');
  const way = random.next();
  if (way < 0.38) return `${full} ${core}`;
  if (way < 0.62) return `${core}, ${full.charAt(0).toLowerCase()}${full.slice(1)}`;
  return way < 0.84 ? `${core}, ${short}` : `Coop ${core}`;
}

const SILENT = new Set([
  'de',
  'du',
  'des',
  'la',
  'le',
  'les',
  'l',
  'd',
  'et',
  'à',
  'au',
  'aux',
  'en',
  'pour',
  'sur',
  'the',
  'of',
  'and',
]);

/** Initials, when a name is long enough for people to shorten it. */
function acronymOf(name: string, random: Random): string | null {
  const written = /\b(CPE|GRT|CDC|BC|OBNL)\b/.exec(name);
  if (written && random.chance(0.5)) return written[0];
  const initials = name
    .split(/[\s'’,-]+/)
    .filter((word) => word !== '' && !SILENT.has(word.toLowerCase()))
    .map((word) => word.normalize('NFD').charAt(0).toUpperCase())
    .join('');
  return /^[A-Z]{3,6}$/.test(initials) && initials.length >= 4 && random.chance(0.22) ? initials : null;
}
