export { openTable } from './open-table';
export type { Table, TableRow } from './table';
export { TableFault } from './table-fault';
