import { createElement, lazy, Suspense, type ComponentType, type ReactElement } from 'react';
import type { Formatter } from '../i18n/formatter';
import { loadWords, type WordArea } from '../i18n/load-messages';
import { useFormatter } from '../i18n/text';

const waiting: (() => Promise<void>)[] = [];

/** A piece of a page, with a way to have it at hand before it is drawn. */
export interface DeferredPiece<Props extends object> {
  (props: Props): ReactElement;
  /**
   * Fetches the piece and its words, so that it appears with what it stands beside and moves nothing by coming later.
   * Never fails: a piece that did not come is asked for again when it is shown.
   */
  readonly bring: (formatter: Formatter) => Promise<void>;
}

/**
 * A piece of a page whose code, and the words that only it says, come when it is shown. The server draws it at once, after
 * `loadDeferred`; in the browser what the server drew stays as it is until the code is there.
 */
export function deferred<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  words: readonly WordArea[] = [],
): DeferredPiece<Props> {
  /** What is drawn: the piece if it came first, else the wait for it. It stays, so that a piece on the page is not begun again. */
  let drawn: ComponentType<Props> | null = null;
  waiting.push(async () => void (drawn ??= await load()));
  /** A document has one language: what is brought for it is brought once. */
  const fetchWith = async (formatter: Formatter): Promise<ComponentType<Props>> => {
    const needed = words.map((area) => loadWords(area, formatter.language));
    const [piece, ...more] = await Promise.all([load(), ...needed]);
    more.forEach(formatter.learn);
    return piece;
  };
  const wait = (formatter: Formatter): ComponentType<Props> =>
    lazy(async () => {
      try {
        return { default: await fetchWith(formatter) };
      } catch {
        // Without the network the rest of the page stands; the piece is asked for again the next time it is shown.
        drawn = null;
        return { default: () => null };
      }
    }) as unknown as ComponentType<Props>;
  function Deferred(props: Props): ReactElement {
    const formatter = useFormatter();
    return <Suspense fallback={null}>{createElement((drawn ??= wait(formatter)), props)}</Suspense>;
  }
  const bring = async (formatter: Formatter): Promise<void> => {
    if (drawn !== null) return;
    const piece = await fetchWith(formatter).catch(() => null);
    drawn ??= piece;
  };
  return Object.assign(Deferred, { bring });
}

/** Loads every deferred piece of the modules loaded so far: before drawing on the server. */
export const loadDeferred = async (): Promise<void> => void (await Promise.all(waiting.map((load) => load())));
