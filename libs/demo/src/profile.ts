import type { Size, SubSectorContent } from './content/shape';
import type { DemoForm } from './forms';
import { de } from './french';
import type { Random } from './random';
import type { DemoSeat } from './seats';

type Band = 'none' | 'few' | 'team' | 'many' | 'house';

const BANDS: Readonly<Record<Size, Readonly<Record<Band, number>>>> = {
  none: { none: 78, few: 16, team: 6, many: 0, house: 0 },
  tiny: { none: 27, few: 44, team: 26, many: 3, house: 0 },
  small: { none: 9, few: 32, team: 46, many: 11, house: 2 },
  medium: { none: 1, few: 9, team: 50, many: 35, house: 5 },
  large: { none: 0, few: 3, team: 22, many: 48, house: 27 },
};

/** Staff, so that 23 % have none and 63 % have 1 to 25 (ISQ portrait 2022); null when nobody said. */
export function drawEmployees(size: Size, random: Random): number | null {
  if (random.chance(0.04)) return null;
  switch (random.weighted<Band>(BANDS[size])) {
    case 'none':
      return 0;
    case 'few':
      return 1 + random.below(5);
    case 'team':
      return 6 + Math.floor(20 * random.next() ** 1.3);
    case 'many':
      return 26 + Math.floor(74 * random.next() ** 1.6);
    case 'house':
      return 100 + Math.floor(420 * random.next() ** 3);
  }
}

/** Marks anybody may hold, besides those of the trade; adapted enterprises are non-profits or cooperatives. */
export function drawRecognitions(content: SubSectorContent, form: DemoForm, name: string, random: Random): string[] {
  const social = /^S(19|15)|^S(07\.6|08\.7|18\.[258])/.test(content.id);
  const common: Readonly<Record<string, number>> = {
    financement_risq: 0.025,
    financement_fiducie: 0.012,
    organisme_bienfaisance: form.family === 'nonprofit' ? (social ? 0.3 : 0.05) : 0,
    ici_on_recycle_plus: 0.025,
    ecoresponsable: 0.01,
    iso: 0.006,
    b_corp: 0.002,
  };
  const chances = { ...common, ...content.recognitions };
  const drawn = Object.keys(chances).filter((code) => random.chance(chances[code] ?? 0));
  const childcare = content.id === 'S19.3' && /CPE|petite enfance|garderie/i.test(name) && !/halte/i.test(name);
  const both = drawn.includes('entreprise_adaptee') && drawn.includes('entreprise_insertion');
  return drawn
    .filter((code) => code !== 'permis_cpe_garderie' || childcare)
    .filter(
      (code) => !(both && code === 'entreprise_insertion') && !(form.financial && code.startsWith('financement')),
    );
}

const PRACTICES: readonly (readonly [pattern: RegExp, codes: readonly string[]])[] = [
  [/^S(03|04|11|12\.7|10\.6)/, ['env_circular', 'env_circular', 'env_waste', 'env_reduction_plan']],
  [/^S0[78]/, ['env_local_inputs', 'env_local_inputs', 'env_waste', 'equity_access']],
  [/^S(01|05)/, ['env_ecolabel', 'env_ecolabel', 'env_waste']],
  [/^S09/, ['env_transport', 'env_transport', 'env_ghg']],
  [/^S(17|02)/, ['env_ghg', 'env_reduction_plan', 'env_local_inputs']],
  [/^S(19|20\.4|18)/, ['equity_access', 'gov_user_voice', 'equity_inclusion']],
  [/^S(15|13)/, ['equity_inclusion', 'equity_youth']],
];
const EVERYBODY = [
  'gov_members_meeting',
  'gov_parity',
  'gov_reinvestment',
  'gov_transparency',
  'equity_pay',
  'equity_inclusion',
  'equity_youth',
  'env_waste',
  'equity_indigenous',
];

/** Declared by about a quarter of enterprises; what a recognition or a form implies comes first. */
export function drawPractices(
  content: SubSectorContent,
  form: DemoForm,
  recognitions: readonly string[],
  random: Random,
): string[] {
  if (!random.chance(0.25)) return [];
  const likely = PRACTICES.filter(([pattern]) => pattern.test(content.id)).flatMap(([, codes]) => codes);
  if (form.code === 'coop_travail') likely.push('gov_worker_voice', 'gov_worker_voice');
  if (form.code === 'coop_solidarite') likely.push('gov_worker_voice', 'gov_user_voice');
  const drawn = random.sample([...likely, ...likely, ...EVERYBODY], 1 + random.below(5));
  if (recognitions.includes('entreprise_insertion')) drawn.unshift('equity_integration');
  if (recognitions.includes('entreprise_adaptee')) drawn.unshift('equity_disability');
  return [...new Set(drawn)];
}

const OTHER_CLIENTS = [
  'Centre de services scolaire (écoles primaires)',
  "Office municipal d'habitation",
  'Cégep de la région',
  'Bibliothèque municipale',
  'Établissement de santé de la région',
  'Régie intermunicipale',
  'Société de transport de la région',
];

/** Public clients an enterprise quotes: only municipalities and MRC around it, or a body left unnamed. */
export function drawClients(seat: DemoSeat, around: readonly string[], random: Random): string[] {
  if (!random.chance(0.3)) return [];
  const { municipality, mrc } = seat;
  const designation = municipality.designation === 'Ville' ? 'Ville' : 'Municipalité';
  const pool = [...around];
  if (municipality.kind === 'municipality') pool.push(`${designation} ${de(municipality.name)}`);
  if (mrc.territory.kind === 'mrc') pool.push(`MRC ${de(mrc.territory.name)}`);
  const drawn = random.sample(pool, 1 + random.below(2));
  if (random.chance(0.35)) drawn.push(random.pick(OTHER_CLIENTS));
  return drawn;
}

/** Share of enterprises that serve in English too, by region: it follows who lives there. */
const BILINGUAL: Readonly<Record<string, number>> = {
  R05: 0.3,
  R06: 0.44,
  R07: 0.5,
  R09: 0.16,
  R10: 0.55,
  R11: 0.18,
  R13: 0.28,
  R15: 0.2,
  R16: 0.22,
};
const MOSTLY_ENGLISH: Readonly<Record<string, number>> = {
  M982: 0.9,
  M84: 0.85,
  M46: 0.45,
  M45: 0.42,
  M992: 0.9,
  M993: 0.95,
  M69: 0.5,
};

export function drawLanguages(content: SubSectorContent, seat: DemoSeat, random: Random): string[] {
  const { region, territory } = seat.mrc;
  const languages = ['fr'];
  if (random.chance(MOSTLY_ENGLISH[territory.code] ?? BILINGUAL[region.code] ?? 0.06)) languages.push('en');
  if (territory.code === 'M992' && random.chance(0.7)) languages.push('iu');
  if (territory.code === 'M993' && random.chance(0.7)) languages.push('cr');
  if (content.id === 'S15.6' && random.chance(0.5)) languages.push(...random.sample(['es', 'ar', 'uk', 'ht', 'pt'], 2));
  return languages;
}
