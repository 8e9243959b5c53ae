/** A dated edge between two organisations, by their numbers. */
export interface Relation {
  readonly kind: 'merger' | 'renaming' | 'subsidiary' | 'member';
  readonly fromNeq: string;
  readonly toNeq: string;
  /** `AAAA-MM-JJ`, both days included; null for always. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** A chain of successions longer than this is a circle. */
const LONGEST = 20;

/**
 * Reads edges both ways matching needs them: which number took another's place (mergers and renamings, followed to the end),
 * and which controlled another on a day (subsidiaries). Members of a federation stay themselves. A number that ended by a merger leads
 * to the other's whatever the day: old contracts are its history.
 */
export function relationReader(relations: readonly Relation[]): {
  successor(neq: string): string;
  parent(neq: string, on: string | null): string | null;
} {
  const next = new Map<string, string>();
  const parents = new Map<string, Relation[]>();
  for (const relation of relations) {
    const { kind, fromNeq, toNeq } = relation;
    if (kind === 'merger' || kind === 'renaming') next.set(fromNeq, toNeq);
    if (kind === 'subsidiary') parents.set(fromNeq, [...(parents.get(fromNeq) ?? []), relation]);
  }
  return {
    successor: (neq) => {
      let at = neq;
      for (let step = 0; step < LONGEST; step++) {
        const following = next.get(at);
        if (following === undefined) return at;
        at = following;
      }
      return neq;
    },
    parent: (neq, on) => parents.get(neq)?.find((relation) => holds(relation, on))?.toNeq ?? null,
  };
}

const holds = ({ validFrom, validTo }: Relation, on: string | null): boolean =>
  on === null
    ? validFrom === null && validTo === null
    : (validFrom === null || validFrom <= on) && (validTo === null || on <= validTo);
