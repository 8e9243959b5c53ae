import { withCheckDigit } from '@repere/kernel';
import { builtInReference } from '@repere/reference';
import { Aliases } from '../domain/aliases';
import type { Enterprise, MatchResult, SupplierOnLine } from '../domain/match';
import { matchContext } from '../domain/match-context';
import { matchSupplier } from '../domain/match-supplier';
import { relationReader, type Relation } from '../domain/relations';

export const NEQ = {
  table: withCheckDigit('11', '9900001'),
  other: withCheckDigit('11', '9900002'),
  gone: withCheckDigit('11', '9900003'),
};

/** A caterer of Shawinigan, unless said otherwise. */
export const anEnterprise = (given: Partial<Enterprise> = {}): Enterprise => ({
  id: '01900000-0000-7000-8000-000000000001',
  neq: NEQ.table,
  names: ['Coopérative de solidarité La Belle Tablée'],
  acronym: null,
  family: 'cooperative',
  municipality: '36033',
  mrc: 'M36',
  region: 'R04',
  postalCode: 'G9N1A1',
  unspsc: ['901016'],
  ...given,
});

/** A supplier that says nothing but its name, unless said otherwise. */
export const aSupplier = (given: Partial<SupplierOnLine> = {}): SupplierOnLine => ({
  name: 'Coopérative de solidarité La Belle Tablée',
  neq: null,
  neqValid: false,
  postalCode: null,
  locality: null,
  buyer: null,
  unspsc: [],
  obnlGround: false,
  publicBody: false,
  on: '2024-05-02',
  ...given,
});

export const inMauricie: SupplierOnLine['buyer'] = { id: 'buyer', region: 'R04', territory: 'M36' };
export const inOutaouais: SupplierOnLine['buyer'] = { id: 'other', region: 'R07', territory: 'M81' };

/** Enterprises that fill the index, so that words have the rarity of a directory. */
const crowd: readonly Enterprise[] = Array.from({ length: 400 }, (_, index) =>
  anEnterprise({
    id: `01900000-0000-7000-9000-${String(index).padStart(12, '0')}`,
    neq: withCheckDigit('11', String(9_800_000 + index)),
    names: [`Coopérative de solidarité Boisée ${String.fromCharCode(97 + (index % 26))}${index}xe`],
    municipality: '66023',
    mrc: 'M66',
    region: 'R06',
    postalCode: `H${index % 9}A1A1`,
  }),
);

interface World {
  readonly enterprises?: readonly Enterprise[];
  /** Spelling and number, as often as they were seen together. */
  readonly seen?: readonly (readonly [key: string, neq: string])[];
  readonly relations?: readonly Relation[];
}

export function match(supplier: SupplierOnLine, world: World = {}): MatchResult {
  const aliases = new Aliases();
  for (const [key, neq] of world.seen ?? []) aliases.learn(key, neq);
  const enterprises = [...(world.enterprises ?? [anEnterprise()]), ...crowd];
  const relations = relationReader(world.relations ?? []);
  return matchSupplier(
    supplier,
    matchContext(enterprises, builtInReference(), (key) => aliases.of(key), relations),
  );
}
