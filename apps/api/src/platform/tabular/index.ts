export { openTable } from './open-table';
export { safeCell } from './safe-cell';
export type { Table, TableRow } from './table';
export { TableFault } from './table-fault';
