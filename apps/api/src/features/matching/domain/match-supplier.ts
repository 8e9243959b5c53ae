import type { EnterpriseIndex, KnownName } from './enterprise-index';
import { isGeneric } from './generic-name';
import type { AliasOwner, Enterprise, Evidence, MatchResult, MatchStatus, SupplierOnLine } from './match';
import { aliasEvidence, formEvidence, nameEvidence, offerEvidence } from './name-evidence';
import { neqRepairs } from './neq-repairs';
import {
  addressEvidence,
  buyerEvidence,
  contradictsPlace,
  nameplaceEvidence,
  type PlaceKnowledge,
  saysPlace,
} from './place-evidence';
import { jaroWinkler, sharedWords } from './similarity';
import type { SupplierName } from './supplier-name';

/** Everything a line is matched against. */
export interface MatchContext {
  readonly enterprises: EnterpriseIndex;
  readonly places: PlaceKnowledge;
  /** Words of the names of municipalities, folded as names are. */
  readonly placeWords: ReadonlySet<string>;
  /** The valid NEQ seen beside a spelling; empty when none. */
  aliases(key: string): readonly AliasOwner[];
  /** Number of the enterprise that controls another on the day's dated edges; null when none does. */
  parent(neq: string, on: string | null): string | null;
  /** Number that took the place of another by merger or renaming, on dated edges; the number itself when none did. */
  successor(neq: string): string;
}

/** Log-odds before any evidence: of the names that resemble one, few are the one. */
const PRIOR = -4.5;
const PROBABLE = 0.9;
const REVIEW = 0.45;
/** Two candidates closer than this (log-odds) are for a person to tell apart. */
const TIE = 1.5;
/** Names less alike than this are not compared further. */
const LEAST_ALIKE = 0.72;

/**
 * Which enterprise of the directory a supplier is, how surely, and why (procurement data §10): its own valid NEQ; else the
 * spelling, learned beside a NEQ; else name and evidence of place, trade and ground.
 * @example matchSupplier(line, context).status // 'confirmed' when the NEQ is an enterprise's
 */
export function matchSupplier(supplier: SupplierOnLine, context: MatchContext): MatchResult {
  if (supplier.publicBody) return rejected([{ code: 'public_body', weight: -9, params: {} }]);
  const name = context.enterprises.read(supplier.name);
  if (supplier.neq !== null && supplier.neqValid) {
    const byNumber = matchNumber(supplier, name, supplier.neq, context);
    if (byNumber !== null) return byNumber;
  }
  const result = matchName(supplier, name, context);
  const needsRepair = supplier.neq !== null && !supplier.neqValid && result.status !== 'confirmed';
  return needsRepair ? withRepair(supplier, name, result, context) : result;
}

/** The number decides, unless name and place both say somebody else typed it. Null when the directory does not hold it. */
function matchNumber(
  supplier: SupplierOnLine,
  name: SupplierName,
  written: string,
  context: MatchContext,
): MatchResult | null {
  const neq = context.successor(written);
  const enterprise = context.enterprises.byNeq(neq);
  if (enterprise === undefined) return matchParent(neq, supplier.on, context);
  const evidence: Evidence[] = [{ code: 'neq_equal', weight: 9, params: { neq } }];
  if (neq !== written) evidence.push({ code: 'relation', weight: 0, params: { neq: written } });
  const alike = context.enterprises.namesOf(enterprise.id).some((known) => resemblance(name, known, context) > 0.3);
  if (alike) return { status: 'confirmed', method: 'neq', enterpriseId: enterprise.id, score: 1, evidence, rivals: [] };
  const place = addressEvidence(supplier, enterprise, context.places);
  evidence.push({ code: 'neq_name_differs', weight: -3, params: { known: enterprise.names[0] ?? '' } }, ...place);
  const doubtful = contradictsPlace(place) && !saysPlace(place);
  return {
    status: doubtful ? 'review' : 'confirmed',
    method: 'neq',
    enterpriseId: enterprise.id,
    score: doubtful ? 0.6 : 0.97,
    evidence,
    rivals: [],
  };
}

/** A subsidiary counts under the enterprise that controls it, in a layer of its own (procurement data §7). */
function matchParent(neq: string, on: string | null, context: MatchContext): MatchResult | null {
  const parent = context.parent(neq, on);
  const enterprise = parent === null ? undefined : context.enterprises.byNeq(context.successor(parent));
  if (enterprise === undefined) return null;
  const evidence: Evidence[] = [{ code: 'relation', weight: 9, params: { neq } }];
  return { status: 'confirmed', method: 'relation', enterpriseId: enterprise.id, score: 1, evidence, rivals: [] };
}

interface Scored {
  readonly enterprise: Enterprise;
  readonly evidence: readonly Evidence[];
  readonly logit: number;
  readonly generic: boolean;
}

function matchName(supplier: SupplierOnLine, name: SupplierName, context: MatchContext): MatchResult {
  const owners = context.aliases(name.key);
  const near = { fsa: supplier.postalCode?.slice(0, 3) ?? null, region: supplier.buyer?.region ?? null };
  const known = context.enterprises.candidates(name, near);
  const scored = best(known.map((one) => score(supplier, name, one, owners, context)).filter((one) => one !== null));
  for (const { neq } of owners) {
    const enterprise = context.enterprises.byNeq(context.successor(neq));
    if (enterprise === undefined || scored.some((one) => one.enterprise.id === enterprise.id)) continue;
    const one = score(supplier, name, { enterprise, name }, owners, context);
    if (one !== null) scored.push(one);
  }
  scored.sort((a, b) => b.logit - a.logit || (a.enterprise.id < b.enterprise.id ? -1 : 1));
  const [first, second] = scored;
  if (first === undefined) return rejected([]);
  return judge(first, second, supplier, owners, scored);
}

/** Status of the best candidate, with the rules that no sum of evidence may pass over. */
function judge(
  first: Scored,
  second: Scored | undefined,
  supplier: SupplierOnLine,
  owners: readonly AliasOwner[],
  scored: readonly Scored[],
): MatchResult {
  const { enterprise, logit } = first;
  const evidence = [...first.evidence];
  const tie = second !== undefined && logit - second.logit < TIE && odds(second.logit) >= 0.2;
  if (tie) evidence.push({ code: 'rival', weight: 0, params: { name: second.enterprise.names[0] ?? '' } });
  const score = odds(logit);
  const placed = saysPlace(evidence);
  let status: MatchStatus = score >= PROBABLE ? 'probable' : score >= REVIEW ? 'review' : 'rejected';
  if (status === 'probable' && (tie || contradictsPlace(evidence))) status = 'review';
  // Nothing but a name and a trade: somebody elsewhere may bear and sell the same.
  if (status === 'probable' && !placed && !saysNear(evidence) && !evidence.some(({ code }) => code === 'alias_known'))
    status = 'review';
  // A number that the directory does not know is somebody else's more often than a gap: the place has to agree.
  if (status === 'probable' && supplier.neq !== null && supplier.neqValid && !placed) status = 'review';
  // Several numbers for one spelling: a person chooses, even where one fits better.
  if (status === 'probable' && owners.length > 1) status = 'review';
  if (first.generic && !placed && !isLocalAlias(evidence))
    status = status === 'rejected' || score < PROBABLE ? 'rejected' : 'review';
  const method = evidence.some(({ code }) => code === 'alias_known') ? 'alias' : 'name';
  return {
    status,
    method: status === 'rejected' ? 'none' : method,
    enterpriseId: status === 'rejected' ? null : enterprise.id,
    score,
    evidence,
    rivals:
      status === 'review'
        ? scored.slice(1, 5).map((one) => ({ enterpriseId: one.enterprise.id, score: odds(one.logit) }))
        : [],
  };
}

/** A spelling learned beside its number, bought in its own region: enough even for a name that many bear. */
const isLocalAlias = (evidence: readonly Evidence[]): boolean =>
  evidence.some(({ code }) => code === 'alias_known') && saysNear(evidence);

const saysNear = (evidence: readonly Evidence[]): boolean =>
  evidence.some(({ code }) => code === 'buyer_same_mrc' || code === 'buyer_same_region');

/** All the evidence for one enterprise; null when its name is too far off, or its number says it is somebody else. */
function score(
  supplier: SupplierOnLine,
  name: SupplierName,
  { enterprise, name: known }: KnownName,
  owners: readonly AliasOwner[],
  context: MatchContext,
): Scored | null {
  const numbered = supplier.neq !== null && supplier.neqValid;
  if (numbered && enterprise.neq !== null) return null;
  const alias = aliasEvidence(name, enterprise, owners, (neq) => context.successor(neq));
  const alike = resemblance(name, known, context);
  if (alike < LEAST_ALIKE && alias?.code !== 'alias_known') return null;
  const generic = isGeneric(known.words, context.placeWords, context.enterprises.seenIn);
  const evidence: Evidence[] = [nameEvidence(alike, name, known)];
  if (alias !== null) evidence.push(alias);
  if (generic) evidence.push({ code: 'name_generic', weight: -2, params: {} });
  if (numbered) evidence.push({ code: 'neq_unknown', weight: -0.7, params: { neq: supplier.neq } });
  evidence.push(
    ...formEvidence(supplier, name, enterprise),
    ...addressEvidence(supplier, enterprise, context.places),
    ...nameplaceEvidence(name, enterprise, context.places),
    ...buyerEvidence(supplier, enterprise),
    ...offerEvidence(supplier, enterprise),
  );
  return { enterprise, evidence, generic, logit: evidence.reduce((sum, { weight }) => sum + weight, PRIOR) };
}

/** From 0 to 1: the shared words by their rarity, and the whole texts letter by letter; other names count a little less. */
function resemblance(a: SupplierName, b: SupplierName, context: MatchContext): number {
  if (a.key === b.key) return 1;
  const pairs: readonly (readonly [string, string])[] = [
    [a.key, b.key],
    ...a.others.map((other) => [other, b.key] as const),
    ...b.others.map((other) => [a.key, other] as const),
  ];
  return Math.max(
    ...pairs.map(([left, right], at) => {
      if (left === right) return at === 0 ? 1 : 0.95;
      // Nothing in common but letters is nothing in common.
      const words = sharedWords(left.split(' '), right.split(' '), context.enterprises.rarity);
      if (words === 0) return 0;
      const letters = jaroWinkler(left.replaceAll(' ', ''), right.replaceAll(' ', ''));
      return (at === 0 ? 1 : 0.95) * (0.75 * words + 0.25 * Math.max(0, (letters - 0.6) / 0.4));
    }),
  );
}

/** A number that fails its check digit, one slip away from an enterprise of a like name: shown to a person, never applied. */
function withRepair(
  supplier: SupplierOnLine,
  name: SupplierName,
  result: MatchResult,
  context: MatchContext,
): MatchResult {
  for (const neq of neqRepairs(supplier.neq ?? '')) {
    const enterprise = context.enterprises.byNeq(neq);
    if (enterprise === undefined) continue;
    const alike = Math.max(
      ...context.enterprises.namesOf(enterprise.id).map((known) => resemblance(name, known, context)),
    );
    if (alike < 0.5) continue;
    const evidence: Evidence[] = [
      { code: 'neq_repair', weight: 3, params: { written: supplier.neq ?? '', neq } },
      ...(result.enterpriseId === enterprise.id ? result.evidence : []),
    ];
    return {
      status: 'review',
      method: 'neq_repair',
      enterpriseId: enterprise.id,
      score: Math.max(0.85, result.enterpriseId === enterprise.id ? result.score : 0),
      evidence,
      rivals: [],
    };
  }
  return result;
}

/** One entry per enterprise: its best name. */
function best(scored: readonly Scored[]): Scored[] {
  const byId = new Map<string, Scored>();
  for (const one of scored) {
    const known = byId.get(one.enterprise.id);
    if (known === undefined || one.logit > known.logit) byId.set(one.enterprise.id, one);
  }
  return [...byId.values()];
}

const odds = (logit: number): number => 1 / (1 + Math.exp(-logit));

const rejected = (evidence: readonly Evidence[]): MatchResult => ({
  status: 'rejected',
  method: 'none',
  enterpriseId: null,
  score: 0,
  evidence,
  rivals: [],
});
