import { Random, hash, hashText } from '../random';

/** What each buyer types of a supplier's name: never quite the register's. */
type Slip = (name: string, random: Random) => string;

const withoutAccents: Slip = (name) =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/g, 'oe').replace(/’/g, "'");
const shouted: Slip = (name) => name.toLocaleUpperCase('fr');

const shortForms: readonly (readonly [RegExp, string])[] = [
  [/Coopérative de solidarité/i, 'Coop de solidarité'],
  [/Coopérative de travail/i, 'Coop de travail'],
  [/Coopérative d'habitation/i, "Coop d'habitation"],
  [/Coopérative/i, 'Coop.'],
  [/Association/i, 'Ass.'],
  [/Corporation/i, 'Corp.'],
  [/Développement/i, 'Dév.'],
  [/\bSaint-/g, 'St-'],
  [/\bSainte-/g, 'Ste-'],
  [/Centre/i, 'Ctre'],
  [/Services/i, 'Serv.'],
  [/Entreprises/i, 'Ent.'],
  [/ et /g, ' & '],
  [/communautaire/i, 'comm.'],
  [/régionale?/i, 'rég.'],
];

const abbreviated: Slip = (name, random) => {
  const fitting = shortForms.filter(([long]) => name.search(long) !== -1);
  if (fitting.length === 0) return name;
  const [long, short] = random.pick(fitting);
  return name.replace(long, short);
};

const withoutArticle: Slip = (name) => name.replace(/^(Les?|La|L['’])\s?/i, '');
const withoutForm: Slip = (name) => name.replace(/,? (inc|lt[ée]e|enr|s\.e\.n\.c)\.?$/i, '');
const withForm: Slip = (name) => (/(inc|lt[ée]e|enr|s\.e\.n\.c)\.?$/i.test(name) ? name : `${name} inc.`);

/** One finger beside the key: a letter doubled, dropped, swapped with its neighbour or taken for another. */
const mistyped: Slip = (name, random) => {
  const letters = [...name];
  const inside = letters.map((letter, at) => (/\p{L}/u.test(letter) && at > 1 ? at : -1)).filter((at) => at > 0);
  if (inside.length < 6) return name;
  const at = random.pick(inside);
  const letter = letters[at] as string;
  const kind = random.below(4);
  if (kind === 0) letters.splice(at, 0, letter);
  else if (kind === 1) letters.splice(at, 1);
  else if (kind === 2 && at + 1 < letters.length) letters.splice(at, 2, letters[at + 1] as string, letter);
  else letters[at] = random.pick([...'aeinrst'].filter((other) => other !== letter));
  return letters.join('');
};

const SLIPS: readonly (readonly [weight: number, slip: Slip])[] = [
  [0.34, shouted],
  [0.4, withoutAccents],
  [0.26, abbreviated],
  [0.12, withoutArticle],
  [0.1, withoutForm],
  [0.09, withForm],
  [0.07, mistyped],
];

interface Written {
  readonly name: string;
  readonly tradeName: string | null;
  readonly otherNames: readonly string[];
  readonly acronym: string | null;
}

/**
 * The spelling one buyer keeps for one supplier: half the time the register's, else worn by case, lost accents,
 * abbreviations, typing; sometimes the trade name, a former one, or an acronym in brackets.
 */
export function spellingOf(supplier: Written, buyer: string, seed: number): string {
  const random = new Random(hash(seed, hashText(buyer), hashText(supplier.name)));
  let text = chosenName(supplier, random);
  if (supplier.acronym !== null && random.chance(0.07)) text = `${text} (${supplier.acronym})`;
  else if (random.chance(0.015)) text = `${text} - Division services`;
  if (random.chance(0.38)) return text;
  for (const [weight, slip] of SLIPS) if (random.chance(weight)) text = slip(text, random);
  return random.chance(0.08) ? `${text} ` : text;
}

function chosenName({ name, tradeName, otherNames }: Written, random: Random): string {
  const draw = random.next();
  const other = otherNames[0];
  if (tradeName !== null && draw < 0.12) return draw < 0.04 ? `${name} faisant affaire sous ${tradeName}` : tradeName;
  if (other !== undefined && draw < 0.15) return other;
  return name;
}

/** A NEQ as a hurried hand writes it: one digit wrong, or two neighbours swapped. Never a valid one. */
export function wrongNeq(neq: string, random: Random): string {
  const digits = [...neq];
  const at = 3 + random.below(6);
  const [here, next] = [digits[at] as string, digits[at + 1] as string];
  const swapped = here !== next && !(here + next).match(/^(09|90)$/);
  if (swapped && random.chance(0.5)) digits.splice(at, 2, next, here);
  else digits[at] = String((Number(here) + 1 + random.below(8)) % 10);
  return digits.join('');
}
