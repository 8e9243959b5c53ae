export { textArray, type CopyValue } from './copy-rows';
export { Database, type SqlRunner, type Transaction } from './database';
export { DatabaseBusy, DatabaseUnavailable, StorageFull } from './database-errors';
export { migrate, MigrationProblem, pendingMigrations } from './migrations';
