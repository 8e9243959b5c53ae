import { Inject, Injectable } from '@nestjs/common';
import { parseNeq } from '@repere/kernel';
import { Database } from '../../../platform/database';
import { REFERENCE, type ReferenceProvider } from '../../territories';
import type { AliasOwner } from '../domain/match';
import { matchContext } from '../domain/match-context';
import { matchSupplier, type MatchContext } from '../domain/match-supplier';
import { relationReader } from '../domain/relations';
import { readSupplierName } from '../domain/supplier-name';
import { readEnterprises, readRelations } from '../enterprise.reader';

/** A supplier of somebody's list; at least a number or a name. */
export interface CheckedSupplier {
  readonly neq: string | null;
  readonly name: string;
  readonly place: string | null;
}

/** Who it is in the directory, how surely, and what that rests on. */
export interface CheckAnswer {
  readonly verdict: 'collective' | 'not' | 'unsure';
  readonly listingId: string | null;
  /** neq | name_place | name | alias | several | neq_invalid | absent */
  readonly proof: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** How long the directory read for one list serves the next. */
const KEPT_MS = 60_000;

/** Recognises suppliers that stand on no contract line: no buyer, no date, no ground, only what the list says. */
@Injectable()
export class CheckSuppliers {
  #context: { readonly until: number; readonly value: Promise<MatchContext> } | null = null;
  #aliases: ReadonlyMap<string, readonly AliasOwner[]> = new Map();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
  ) {}

  /** One answer a supplier, in their order. */
  async execute(suppliers: readonly CheckedSupplier[]): Promise<readonly CheckAnswer[]> {
    const context = await this.#directory();
    this.#aliases = await this.#aliasesOf(suppliers);
    return suppliers.map((supplier) => check(supplier, context));
  }

  #directory(): Promise<MatchContext> {
    if (this.#context === null || this.#context.until < performance.now()) {
      const value = this.#read();
      this.#context = { until: performance.now() + KEPT_MS, value };
      value.catch(() => (this.#context = null));
    }
    return this.#context.value;
  }

  /** The real directory; the demonstration while it is all there is. */
  async #read(): Promise<MatchContext> {
    const reference = this.reference.current();
    const real = await readEnterprises(this.database, false, reference);
    const enterprises = real.length > 0 ? real : await readEnterprises(this.database, true, reference);
    const relations = relationReader(await readRelations(this.database));
    return matchContext(enterprises, reference, (key) => this.#aliases.get(key) ?? [], relations);
  }

  async #aliasesOf(suppliers: readonly CheckedSupplier[]): Promise<ReadonlyMap<string, readonly AliasOwner[]>> {
    const keys = [...new Set(suppliers.map(({ name }) => readSupplierName(name).key))];
    const rows = await this.database.query<{ key: string; neq: string; lines: number }>(
      'SELECT name_key AS key, neq, sum(lines)::int AS lines FROM supplier_alias WHERE name_key = ANY($1) GROUP BY 1, 2',
      [keys],
    );
    const owners = new Map<string, AliasOwner[]>();
    for (const { key, neq, lines } of rows) owners.set(key, [...(owners.get(key) ?? []), { neq, count: lines }]);
    return owners;
  }
}

function check({ neq, name, place }: CheckedSupplier, context: MatchContext): CheckAnswer {
  const read = neq === null ? null : parseNeq(neq);
  const number = read?.ok === true ? read.value : null;
  const valid = number?.checkDigitValid === true;
  const result = matchSupplier(
    {
      name,
      neq: number?.neq ?? null,
      neqValid: valid,
      postalCode: null,
      locality: place,
      ...{ buyer: null, unspsc: [], obnlGround: false, publicBody: false, on: null },
    },
    context,
  );
  if (result.status === 'confirmed' || result.status === 'probable')
    return {
      verdict: 'collective',
      listingId: result.enterpriseId,
      proof: result.method === 'neq' ? 'neq' : result.method === 'alias' ? 'alias' : 'name_place',
      confidence: rounded(result.score),
    };
  if (result.status === 'review')
    return {
      verdict: 'unsure',
      listingId: result.enterpriseId,
      proof: result.rivals.length > 0 ? 'several' : 'name',
      confidence: rounded(result.score),
    };
  if (neq !== null && !valid) return { verdict: 'unsure', listingId: null, proof: 'neq_invalid', confidence: 0 };
  return { verdict: 'not', listingId: null, proof: 'absent', confidence: rounded(1 - result.score) };
}

const rounded = (score: number): number => Math.round(Math.min(1, Math.max(0, score)) * 100) / 100;
