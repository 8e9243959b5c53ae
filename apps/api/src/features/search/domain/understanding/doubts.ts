import type { QueryWord } from './query-words';
import type { SectorEvidence } from './sector-evidence';
import type { Span } from './read-spans';

/** Does what was read of a span, or of the words as a whole (null), rest on a correction that nothing bears out? */
export type Doubts = (span: Span | null, sectors: readonly string[]) => boolean;

/** The rest of a text bears out a sub-sector that it speaks of at least half as much as of its likeliest. */
const BORNE_OUT = 0.5;

/**
 * « Fusées » is a word, and « fumées » another: a word that exists is found by its neighbour's meaning for want of better.
 * Another word of its phrase, or the rest of the text, shows that a typing error it was (« dégâts d'eau et fusées »).
 */
export function doubtsOf(content: readonly QueryWord[], heard: readonly QueryWord[], evidence: SectorEvidence): Doubts {
  const doubted = heard.filter(({ doubtful }) => doubtful);
  if (doubted.length === 0) return () => false;
  const rest = evidence.of(heard.filter(({ doubtful }) => !doubtful));
  const most = Math.max(0, ...rest.values());
  const borneOut = (id: string): boolean => most > 0 && (rest.get(id) ?? 0) >= BORNE_OUT * most;
  return (span, sectors) => {
    if (span === null)
      return !sectors.some((id) => borneOut(id) && doubted.every((word) => evidence.of([word]).has(id)));
    const own = content.slice(span.from, span.to);
    return own.every(({ doubtful }) => doubtful) && !sectors.some(borneOut);
  };
}
