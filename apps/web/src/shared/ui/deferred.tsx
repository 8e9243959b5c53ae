import { createElement, lazy, Suspense, type ComponentType, type ReactElement } from 'react';

const waiting: (() => Promise<void>)[] = [];

/**
 * A piece of a page whose code comes only when it is shown. The server draws it at once, after `loadDeferred`; in the
 * browser what the server drew stays as it is until the code is there.
 */
export function deferred<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactElement {
  let ready: ComponentType<Props> | null = null;
  waiting.push(async () => void (ready ??= await load()));
  const Later = lazy(async () => ({ default: ready ?? (await load()) })) as unknown as ComponentType<Props>;
  return function Deferred(props: Props): ReactElement {
    return <Suspense fallback={null}>{createElement(ready ?? Later, props)}</Suspense>;
  };
}

/** Loads every deferred piece of the modules loaded so far: before drawing on the server. */
export const loadDeferred = async (): Promise<void> => void (await Promise.all(waiting.map((load) => load())));
