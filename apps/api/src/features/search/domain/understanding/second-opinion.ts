import type { Evidence } from './sector-evidence';

/** A need read from a phrase, as far as a second opinion is concerned. */
export interface ReadNeed {
  readonly sectors: readonly string[];
  readonly related: readonly string[];
  readonly stems: readonly string[];
  readonly head: boolean;
  readonly weight: number;
}

/** What the phrases become once the words around them have been heard. */
export interface Opinion<Need> {
  readonly needs: readonly Need[];
  /** What the words mean where no phrase that is asked for says it; `weight` beside those of the needs. */
  readonly guess: { readonly sectors: readonly string[]; readonly related: readonly string[] } | null;
  /** What the text speaks of next, likeliest first: of those who do what is asked for, who does this too comes first. */
  readonly also: readonly string[];
}

/** How much the reading of a phrase weighs beside the count of words. */
const PHRASE = 1.5;
const SEVERAL_WORDS = 1.5;
const OTHER_HEAD = 0.8;
const ASIDE = 0.2;
const RELATED = 0.1;
/** Below this, words say too little to be heard where no phrase speaks: a name, a place. */
const ENOUGH = 1.5;
/** Sub-sectors nearly as likely as the likeliest are meant too; those half as likely may do. */
const AS_LIKELY = 0.85;
const MAY_DO = 0.5;
const MOST_THAT_MAY_DO = 4;
/** A need of which the rest of the text says so little is not what is asked for. */
const CONTRADICTED = 0.45;
/** A meaning of a phrase that the rest of the text says so little of is another one's. */
const OTHER_MEANING = 0.3;

/**
 * Joins the reading of phrases with what the words speak of. Where they agree, phrases stand; of several needs, those
 * that the words contradict become asides; where the words mean something else, or no phrase speaks, they are heard.
 */
export function secondOpinion<Need extends ReadNeed>(needs: readonly Need[], evidence: Evidence): Opinion<Need> {
  const scores = joined(needs, evidence);
  const ranked = [...scores].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  const [top] = ranked;
  const heads = needs.filter(({ head }) => head);
  if (top === undefined || (heads.length === 0 && top[1] < ENOUGH)) return { needs, guess: null, also: [] };
  const most = top[1];
  const shareOf = (id: string): number =>
    Math.max(0, ...ranked.filter(([one]) => below(one, id)).map(([, score]) => score / most));
  const share = ({ sectors, related }: Need): number =>
    Math.max(0, ...(sectors.length > 0 ? sectors : related).map(shareOf));
  const revised = needs.map((need): Need => {
    const own = share(need);
    const head = need.head && own >= CONTRADICTED;
    return { ...narrowed(need, shareOf, own), head, weight: own };
  });
  const covered = revised.some(({ head, sectors }) => head && sectors.some((id) => below(top[0], id)));
  const next = (taken: readonly string[]): string[] =>
    ranked
      .filter(([id, score]) => score >= MAY_DO * most && !taken.some((one) => below(id, one)))
      .map(([id]) => id)
      .slice(0, MOST_THAT_MAY_DO);
  if (covered)
    return {
      needs: revised,
      guess: null,
      also: next(revised.flatMap(({ head, sectors }) => (head ? sectors : []))),
    };
  const meant = ranked.filter(([, score]) => score >= AS_LIKELY * most).map(([id]) => id);
  const related = next(meant);
  return {
    needs: revised.map((need) => ({ ...need, head: need.head && share(need) >= AS_LIKELY })),
    guess: { sectors: meant.slice(0, MOST_THAT_MAY_DO), related },
    also: related,
  };
}

function joined(needs: readonly ReadNeed[], evidence: Evidence): Map<string, number> {
  const scores = new Map(evidence);
  const add = (id: string, score: number): void => {
    const ids = id.length > 3 ? [id] : Array.from({ length: 8 }, (_, n) => `${id}.${n + 1}`);
    for (const one of ids) scores.set(one, (scores.get(one) ?? 0) + score / Math.sqrt(ids.length));
  };
  let first = true;
  for (const { sectors, related, stems, head, weight } of needs) {
    const rank = head ? (first ? 1 : OTHER_HEAD) : ASIDE;
    if (head) first = false;
    const said = PHRASE * weight * rank * (stems.length > 1 ? SEVERAL_WORDS : 1);
    for (const id of sectors) add(id, said / Math.sqrt(sectors.length));
    for (const id of related) add(id, said * RELATED);
  }
  return scores;
}

const below = (id: string, ancestor: string): boolean => id === ancestor || id.startsWith(`${ancestor}.`);

/** Of several meanings, those that the rest of the text leaves; the others may still do. */
function narrowed<Need extends ReadNeed>(need: Need, shareOf: (id: string) => number, own: number): Need {
  if (need.sectors.length < 2) return need;
  const sectors = need.sectors.filter((id) => shareOf(id) >= OTHER_MEANING * own);
  return { ...need, sectors, related: [...need.related, ...need.sectors.filter((id) => !sectors.includes(id))] };
}
