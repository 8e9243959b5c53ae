import { withCheckDigit } from '@repere/kernel';
import type { ReferenceSnapshot } from '@repere/reference';
import type { Enterprise, SupplierOnLine } from '../domain/match';

/** A supplier that only looks like an enterprise of the directory, or like one of several. */
export interface HomonymTrap {
  readonly kind: 'elsewhere' | 'nowhere' | 'family' | 'cooper' | 'parish' | 'other-number' | 'wrong-digit';
  readonly supplier: SupplierOnLine;
}

const GENERIC =
  /^(maison des jeunes|club|centre|association|corporation|garderie|transport adapté|comptoir|théâtre|festival|friperie|cuisine|fabrique|caisse|popote|local|coop)/i;
const FAMILY = [
  'Desjardins',
  'Cooper',
  'Tremblay',
  'Gagnon',
  'Lacoop',
  'Corporon',
  'Coopman',
  'Solidarnosc',
  'Mutuel',
  'Lajeunesse',
];
const TRADES = [
  'Excavation',
  'Construction',
  'Transport',
  'Entretien',
  'Assurances',
  'Services',
  'Toitures',
  'Gestion',
];

/**
 * Two hundred bodies that bear an enterprise's name, or nearly, and are not it: generic names in another town or in none,
 * family names, « Cooper », the next parish, another's number, a number with a slip.
 */
export function homonymTraps(enterprises: readonly Enterprise[], reference: ReferenceSnapshot): readonly HomonymTrap[] {
  const generic = enterprises.filter(({ names, neq }) => neq !== null && GENERIC.test(names[0] ?? ''));
  if (generic.length === 0) return [];
  const pick = (at: number): Enterprise => generic[(at * 37) % generic.length] as Enterprise;
  const traps: HomonymTrap[] = [];
  for (let at = 0; at < 60; at++) traps.push({ kind: 'elsewhere', supplier: elsewhere(pick(at), reference, at) });
  for (let at = 60; at < 90; at++) traps.push({ kind: 'nowhere', supplier: named(pick(at)) });
  for (let at = 0; at < 40; at++)
    traps.push({
      kind: at % 10 === 1 ? 'cooper' : 'family',
      supplier: {
        ...named(pick(at)),
        name: `${TRADES[at % TRADES.length] ?? ''} ${FAMILY[at % FAMILY.length] ?? ''} inc.`,
      },
    });
  for (let at = 90; at < 120; at++) traps.push({ kind: 'parish', supplier: nextParish(pick(at), reference, at) });
  for (let at = 120; at < 150; at++)
    traps.push({
      kind: 'other-number',
      supplier: { ...named(pick(at)), neq: withCheckDigit('11', String(9_650_000 + at)), neqValid: true },
    });
  for (let at = 150; at < 160; at++) {
    const enterprise = pick(at);
    const neq = enterprise.neq ?? '';
    const wrong = `${neq.slice(0, 9)}${(Number(neq[9]) + 3) % 10}`;
    traps.push({ kind: 'wrong-digit', supplier: { ...named(enterprise), neq: wrong, neqValid: false } });
  }
  return traps;
}

/** The name as written, and nothing else. */
const named = (enterprise: Enterprise): SupplierOnLine => ({
  name: (enterprise.names[0] ?? '').toLocaleUpperCase('fr'),
  neq: null,
  neqValid: false,
  postalCode: null,
  locality: null,
  buyer: null,
  unspsc: enterprise.unspsc.slice(0, 1).map((prefix) => prefix.padEnd(8, '0')),
  obnlGround: enterprise.family === 'nonprofit',
  publicBody: false,
  on: '2024-05-02',
});

/** The same name in a town of another region, bought there. */
function elsewhere(enterprise: Enterprise, { territories }: ReferenceSnapshot, at: number): SupplierOnLine {
  const towns = territories.all.filter(
    ({ code, kind }) => kind === 'municipality' && !territories.within(code, enterprise.region ?? 'QC'),
  );
  const town = towns[(at * 53) % towns.length];
  const [mrc, region] = territories.ancestors(town?.code ?? '');
  return {
    ...named(enterprise),
    locality: at % 3 === 0 ? null : (town?.name ?? null),
    buyer: { id: 'elsewhere', region: region?.code ?? null, territory: mrc?.code ?? null },
  };
}

/** The same kind of body in the next town: « Maison des jeunes de Saint-Tite » for Sainte-Thècle’s. */
function nextParish(enterprise: Enterprise, { territories }: ReferenceSnapshot, at: number): SupplierOnLine {
  const neighbours = territories.children(enterprise.mrc ?? '').filter(({ code }) => code !== enterprise.municipality);
  const town = neighbours[at % Math.max(1, neighbours.length)];
  const kind = (enterprise.names[0] ?? '').split(/ d[eu]s? | d'/)[0] ?? '';
  return {
    ...named(enterprise),
    name: `${kind} de ${town?.name ?? 'Saint-Exemple'}`,
    buyer: { id: 'near', region: enterprise.region, territory: enterprise.mrc },
  };
}
