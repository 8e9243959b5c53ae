export { textArray, type CopyValue } from './copy-rows';
export { Database, type DatabaseOptions, type SqlRunner, type Transaction, type TransactionOptions } from './database';
export { DatabaseBusy, DatabaseUnavailable, StorageFull } from './database-errors';
export { migrate, MigrationProblem, pendingMigrations, type MigrationOutcome } from './migrations';
