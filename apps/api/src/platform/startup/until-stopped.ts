/** Longest time given to what is under way when the process is asked to stop. */
export const GRACE_MS = 10_000;
const LAST_RESORT_MS = 30_000;
/** A terminal and npm may both pass on one Ctrl-C. */
const SAME_GESTURE_MS = 2_000;

/**
 * Calls `stop` once on SIGINT, SIGTERM, SIGHUP or an error nobody caught, then ends the process.
 * Asked again later, it ends at once: the embedded database then recovers at the next start.
 */
export function whenStopped(stop: (cause: NodeJS.Signals | Error) => Promise<void>): void {
  let askedAt = 0;
  const end = (cause: NodeJS.Signals | Error): void => {
    const now = performance.now();
    if (askedAt !== 0) {
      if (now - askedAt > SAME_GESTURE_MS) process.exit(1);
      return;
    }
    askedAt = now;
    const code = cause instanceof Error ? 1 : 0;
    setTimeout(() => process.exit(1), LAST_RESORT_MS).unref();
    stop(cause).then(
      () => process.exit(code),
      () => process.exit(1),
    );
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => end(name));
  process.on('uncaughtException', end);
  process.on('unhandledRejection', (reason) => end(reason instanceof Error ? reason : new Error(String(reason))));
}
