import type { Random } from './random';

const AREA_CODES: Readonly<Record<string, readonly string[]>> = {
  R01: ['418', '418', '581'],
  R02: ['418', '418', '581', '367'],
  R03: ['418', '418', '581', '367'],
  R04: ['819', '819', '873'],
  R05: ['819', '819', '873'],
  R06: ['514', '514', '514', '438', '263'],
  R07: ['819', '819', '873'],
  R08: ['819', '819', '873'],
  R09: ['418', '418', '581'],
  R10: ['819', '418'],
  R11: ['418', '418', '581'],
  R12: ['418', '418', '581', '367'],
  R13: ['450', '450', '579'],
  R14: ['450', '450', '579'],
  R15: ['450', '450', '579'],
  R16: ['450', '450', '579', '354'],
  R17: ['819', '819', '873'],
};

/** MRC whose area code is not their region's. */
const AREA_CODES_OF_MRC: Readonly<Record<string, readonly string[]>> = {
  M35: ['418'],
  M372: ['418'],
  M46: ['450', '579'],
  M47: ['450', '579'],
  M78: ['819', '873'],
  M79: ['819', '873'],
  M991: ['418'],
  M992: ['819'],
  M993: ['819'],
};

/** A number nobody has: the real area code of the place, then 555-01xx, reserved for fiction. */
export function drawPhone(region: string, mrc: string, random: Random): string {
  const area = random.pick(AREA_CODES_OF_MRC[mrc] ?? AREA_CODES[region] ?? ['418']);
  const line = `01${String(random.below(100)).padStart(2, '0')}`;
  if (random.chance(0.06)) return `${area} 555-${line}, poste ${1 + random.below(9)}0${random.below(10)}`;
  return random.chance(0.08) ? `(${area}) 555-${line}` : `${area} 555-${line}`;
}

const SMALL_WORDS = new Set([
  'de',
  'du',
  'des',
  'la',
  'le',
  'les',
  'l',
  'd',
  'et',
  'aux',
  'au',
  'a',
  'en',
  'the',
  'inc',
]);

/** The name as an Internet host: no accents, at most about 30 characters, always under `.invalid`, which cannot exist. */
export function hostOf(name: string): string {
  const words = withoutForm(name)
    .replace(/œ/gi, 'oe')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !SMALL_WORDS.has(word));
  let host = '';
  for (const word of words) {
    if (host !== '' && host.length + word.length > 30) break;
    host += word;
  }
  return `${host || 'organisme'}.invalid`;
}

/** « Coopérative de travail Le Bac à code » answers at lebacacode, not at cooperativetravail. */
function withoutForm(name: string): string {
  const bare = name
    .replace(
      /,?\s*\b(coop(érative)?|COOP(ÉRATIVE)?)( (de|DE) (travail|solidarité|producteurs|consommateurs|TRAVAIL|SOLIDARITÉ))?(?![\p{L}])/giu,
      '',
    )
    .trim();
  return bare.length > 4 ? bare : name;
}

const MAILBOXES = ['info', 'info', 'info', 'info', 'direction', 'coordination', 'bonjour', 'accueil', 'administration'];
const TRADE_MAILBOXES = ['info', 'info', 'ventes', 'soumissions', 'commandes', 'direction', 'service', 'contrats'];

export function drawEmail(host: string, sells: boolean, random: Random): string {
  return `${random.pick(sells ? TRADE_MAILBOXES : MAILBOXES)}@${host}`;
}

export function drawWebsite(host: string, random: Random): string {
  return random.chance(0.35) ? `https://www.${host}` : `https://${host}`;
}
