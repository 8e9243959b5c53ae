import { useEffect, useEffectEvent, useState } from 'react';

/** A part of a page that the browser fetches when it is wanted: its code, its words, its shapes. */
export type Part<Value> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly retry: () => void }
  | { readonly kind: 'ready'; readonly value: Value };

/**
 * Fetches a part once it is wanted, and again when something else is.
 * @param wanted what tells one part from another, its language for instance; null while none is wanted
 */
export function usePart<Value>(load: () => Promise<Value>, wanted: string | null): Part<Value> {
  const [attempt, setAttempt] = useState(0);
  const [come, setCome] = useState<{
    readonly wanted: string;
    readonly found: { readonly value: Value } | null;
  } | null>(null);
  const bring = useEffectEvent(load);
  useEffect(() => {
    if (wanted === null) return undefined;
    let dropped = false;
    bring().then(
      (value) => !dropped && setCome({ wanted, found: { value } }),
      () => !dropped && setCome({ wanted, found: null }),
    );
    return () => {
      dropped = true;
    };
  }, [wanted, attempt]);
  if (come === null || come.wanted !== wanted) return { kind: 'waiting' };
  if (come.found !== null) return { kind: 'ready', value: come.found.value };
  const retry = (): void => {
    setCome(null);
    setAttempt(attempt + 1);
  };
  return { kind: 'failed', retry };
}
