/** PostgreSQL cannot be reached, is starting, is stopping, or has no connection to spare: try again shortly. */
export class DatabaseUnavailable extends Error {
  constructor(cause: unknown) {
    super('the database does not answer', { cause });
    this.name = 'DatabaseUnavailable';
  }
}

/** A statement or a wait for a lock took longer than it may. */
export class DatabaseBusy extends Error {
  constructor(cause: unknown) {
    super('the database took too long', { cause });
    this.name = 'DatabaseBusy';
  }
}

/** A disk is full, the tables' or the files': reading works, writing does not. */
export class StorageFull extends Error {
  constructor(cause: unknown) {
    super('a disk is full', { cause });
    this.name = 'StorageFull';
  }
}

const UNAVAILABLE_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  '53300', // too_many_connections
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now
  '57P05', // idle_session_timeout
  'P1001', // Prisma's own names for the same states
  'P1002',
  'P1017',
  'P2024',
]);

const UNAVAILABLE_MESSAGES =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|server closed the connection|Cannot use a pool after calling end|Client was closed|not queryable/i;

/** Gives an error of `pg` or of the adapter the name of the state it reveals; any other error comes back as it is. */
export function nameDatabaseError(error: unknown): unknown {
  if (!isError(error)) return error;
  const code = codeOf(error);
  if (code === '57014' || code === '55P03') return new DatabaseBusy(error);
  if (code === '53100' || code === 'ENOSPC') return new StorageFull(error);
  if (
    (code !== null && (UNAVAILABLE_CODES.has(code) || code.startsWith('08'))) ||
    UNAVAILABLE_MESSAGES.test(error.message)
  )
    return new DatabaseUnavailable(error);
  return error;
}

/** Errors made by Node outside a test's own world are not instances of its `Error`. */
const isError = (error: unknown): error is Error => typeof error === 'object' && error !== null && 'message' in error;

function codeOf(error: Error): string | null {
  const { code, errors, cause } = error as Error & { code?: unknown; errors?: unknown; cause?: unknown };
  if (typeof code === 'string') return code;
  // A name with several addresses fails with one error for each.
  if (Array.isArray(errors) && isError(errors[0])) return codeOf(errors[0]);
  if (typeof cause === 'object' && cause !== null && 'originalCode' in cause) return String(cause.originalCode);
  return isError(cause) ? codeOf(cause) : null;
}
