import type { Doubts } from './doubts';
import type { Lexicon } from '../text/lexicon';
import { stem } from '../text/stem';
import type { QueryUnit } from './query-understanding';
import type { QueryWord } from './query-words';
import { secondOpinion } from './second-opinion';
import type { Evidence } from './sector-evidence';
import type { Span } from './read-spans';

const COORDINATION = new Set(['et', 'ou', 'and', 'or', 'ainsi']);
const OBJECT = new Set(['de', 'du', 'des', 'd', 'sur', 'en', 'of', 'on', 'about']);
const ADVERBIAL = new Set(
  'pour a au aux dans avec vers chez pendant durant apres avant par sous for in at to with during from by after before'.split(
    ' ',
  ),
);

const NEEDS: ReadonlySet<string> = new Set(['need', 'action', 'venue']);

interface Found {
  readonly span: Span;
  readonly unit: Extract<QueryUnit, { kind: 'need' }>;
  readonly venue: boolean;
  readonly action: boolean;
  readonly complement: boolean;
}

/** What a query asks for: `heads` are the spans that say it, `guess` what its words mean where no span does. */
export interface Units {
  readonly units: QueryUnit[];
  readonly needs: readonly { readonly span: Span; readonly sectors: readonly string[]; readonly head: boolean }[];
  readonly guess: readonly string[];
  readonly also: readonly string[];
  readonly padding: string[];
}

/** What is left of a query once filters are set aside, as needs and words, after the words were heard beside the phrases. */
export function unitsOf(
  content: readonly QueryWord[],
  spans: readonly Span[],
  long: boolean,
  sources: { readonly listed: Lexicon; readonly evidence: Evidence; readonly doubts: Doubts },
): Units {
  const { listed, doubts } = sources;
  const found = needsOf(content, spans);
  const heads = long ? headsOfALongText(found, content) : headsOf(found);
  const weights = long ? weigh(found, content) : null;
  const { needs, guess, also } = secondOpinion(
    found.map(({ span, unit }) => ({ ...unit, span, head: heads.has(span), weight: weights?.get(span) ?? 1 })),
    sources.evidence,
  );
  const units: QueryUnit[] = needs.map(({ span, ...unit }) => ({ ...unit, doubtful: doubts(span, unit.sectors) }));
  if (guess !== null) {
    const doubtful = doubts(null, guess.sectors);
    units.unshift({ kind: 'need', ...guess, stems: [], head: true, weight: 1, doubtful });
  }
  const isNeed = new Set(needs.map((need) => need.span));
  for (const span of spans)
    if (!isNeed.has(span)) units.push(...wordUnits(content, span, listed, found.length === 0 && units.length === 0));
  const padding = spans.filter((span) => span.meaning?.role === 'boilerplate');
  if (units.length === 0)
    for (const span of padding) units.push(...wordUnits(content, { ...span, meaning: null }, listed, true));
  return {
    units,
    needs,
    guess: guess?.sectors ?? [],
    also,
    padding: padding.flatMap((span) => stemsOf(content, span)),
  };
}

function needsOf(content: readonly QueryWord[], spans: readonly Span[]): Found[] {
  const found: Found[] = [];
  for (const span of spans) {
    const meaning = span.meaning;
    if (meaning === null || !NEEDS.has(meaning.role)) continue;
    const isAside =
      found.length > 0 &&
      isComplement(
        content[span.from],
        found.every((one) => one.action),
      );
    found.push({
      span,
      venue: meaning.role === 'venue',
      action: meaning.role === 'action',
      complement: isAside,
      unit: {
        kind: 'need',
        sectors: meaning.sectors,
        related: meaning.related,
        stems: stemsOf(content, span),
        head: true,
        weight: 1,
        doubtful: false,
      },
    });
  }
  return found;
}

/**
 * « Déneigement du stationnement de la bibliothèque » asks for snow removal: complements and venues only say where.
 * « Réparation du système de chauffage » asks for heating: an action gives way to the trade it is done to.
 */
function headsOf(needs: readonly Found[]): Set<Span> {
  const trades = needs.filter((need) => !need.venue && !need.action);
  const actions = needs.filter((need) => need.action);
  const pools = [trades.filter((need) => !need.complement), actions, trades, needs];
  return new Set(pools.find((pool) => pool.length > 0)?.map((need) => need.span));
}

/** Tied by a preposition to what stands before; the direct object of a bare action (« réparation de… ») is what is asked for. */
function isComplement(word: QueryWord | undefined, afterActions: boolean): boolean {
  if (word === undefined || word.breakBefore || word.before.some((one) => COORDINATION.has(one))) return false;
  const isObject = word.before.some((one) => OBJECT.has(one));
  return isObject ? !afterActions : word.before.some((one) => ADVERBIAL.has(one));
}

/** Each sector gathers what speaks of it; words at the beginning of a notice count double. */
function weigh(needs: readonly Found[], content: readonly QueryWord[]): Map<Span, number> {
  const bySector = new Map<string, number>();
  const trades = needs.some((need) => !need.venue && !need.action);
  const own = (need: Found): number => {
    const early = need.span.from < Math.max(8, content.length / 8) ? 2 : 1;
    const phrase = need.span.to - need.span.from > 1 ? 1.5 : 1;
    return (
      early *
      phrase *
      (need.complement ? 0.6 : 1) *
      (trades && need.venue ? 0.15 : 1) *
      (trades && need.action ? 0.4 : 1)
    );
  };
  for (const need of needs)
    for (const id of need.unit.sectors)
      bySector.set(id, (bySector.get(id) ?? 0) + own(need) / Math.sqrt(need.unit.sectors.length));
  supported(bySector);
  const most = Math.max(...bySector.values(), 1e-9);
  return new Map(
    needs.map((need) => [need.span, Math.max(0, ...need.unit.sectors.map((id) => (bySector.get(id) ?? 0) / most))]),
  );
}

/** What a text says of a sector's other sub-sectors speaks a little for each of them. */
const SUPPORT = 0.3;

function supported(bySector: Map<string, number>): void {
  const own = [...bySector];
  for (const [id, weight] of own) {
    const beside = own.filter(([other]) => other !== id && other.slice(0, 3) === id.slice(0, 3));
    bySector.set(id, weight + SUPPORT * beside.reduce((sum, [, other]) => sum + Math.min(other, weight), 0));
  }
}

function headsOfALongText(needs: readonly Found[], content: readonly QueryWord[]): Set<Span> {
  const weights = weigh(needs, content);
  return new Set(needs.filter((need) => (weights.get(need.span) ?? 0) >= 0.5).map((need) => need.span));
}

function wordUnits(content: readonly QueryWord[], span: Span, listed: Lexicon, alone: boolean): QueryUnit[] {
  if (span.meaning?.role === 'boilerplate') return [];
  if (span.meaning?.role === 'opaque' && span.to - span.from > 1)
    return alone ? [wordUnit(stemsOf(content, span).join('_'), content[span.from], listed)] : [];
  return content.slice(span.from, span.to).map((word) => wordUnit(word.stem, word, listed));
}

function wordUnit(term: string, word: QueryWord | undefined, listed: Lexicon): QueryUnit {
  return {
    kind: 'word',
    stem: term,
    completions: [...new Set((word?.completions ?? []).map(stem))],
    near: [...new Set((word?.near ?? []).map(stem))],
    documents: listed.documents(word?.token.word ?? ''),
    unknown: word?.unknown ?? false,
  };
}

const stemsOf = (content: readonly QueryWord[], span: Span): string[] =>
  content.slice(span.from, span.to).map((word) => word.stem);
