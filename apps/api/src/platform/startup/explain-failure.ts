import { ConfigError } from '../config';
import { StorageFull } from '../database';
import { Fault } from '../fault';

/** What to print when the process cannot go on: a sentence where the cause is known, else the error itself. */
export function explainFailure(error: unknown, dataDir = '.data'): string {
  if (error instanceof StorageFull) return new Fault('fault.diskFull', { directory: dataDir }, error).message;
  if (error instanceof ConfigError || error instanceof Fault) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Names what `listen` refuses. */
export function explainListen(error: unknown, host: string, port: number): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return new Fault('fault.portBusy', { host, port: String(port), suggestion: String(port + 1) }, error);
  if (code === 'EACCES') return new Fault('fault.portForbidden', { port: String(port) }, error);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return new Fault('fault.hostUnknown', { host }, error);
  return error;
}
