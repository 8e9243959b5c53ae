import { createElement, lazy, Suspense, type ComponentType, type ReactElement } from 'react';
import type { Formatter } from '../i18n/formatter';
import { loadWords, type WordArea } from '../i18n/load-messages';
import { useFormatter } from '../i18n/text';

const waiting: (() => Promise<void>)[] = [];

/**
 * A piece of a page whose code, and the words that only it says, come when it is shown. The server draws it at once, after
 * `loadDeferred`; in the browser what the server drew stays as it is until the code is there.
 */
export function deferred<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  words: readonly WordArea[] = [],
): (props: Props) => ReactElement {
  let ready: ComponentType<Props> | null = null;
  waiting.push(async () => void (ready ??= await load()));
  /** A document has one language: what is brought for it is brought once. */
  const brought: { piece?: ComponentType<Props> } = {};
  const bring = (formatter: Formatter): ComponentType<Props> =>
    (brought.piece ??= lazy(async () => {
      try {
        const needed = words.map((area) => loadWords(area, formatter.language));
        const [piece, ...more] = await Promise.all([load(), ...needed]);
        more.forEach(formatter.learn);
        return { default: piece };
      } catch {
        // Without the network the rest of the page stands; the piece is asked for again the next time it is shown.
        delete brought.piece;
        return { default: () => null };
      }
    }) as unknown as ComponentType<Props>);
  return function Deferred(props: Props): ReactElement {
    const formatter = useFormatter();
    return <Suspense fallback={null}>{createElement(ready ?? bring(formatter), props)}</Suspense>;
  };
}

/** Loads every deferred piece of the modules loaded so far: before drawing on the server. */
export const loadDeferred = async (): Promise<void> => void (await Promise.all(waiting.map((load) => load())));
