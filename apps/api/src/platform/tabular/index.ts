export { openTable } from './open-table';
export { safeCell } from './safe-cell';
export type { HeaderScore, Table, TableFormat, TableRow } from './table';
export { DEFAULT_LIMITS, TableFault, type TableFaultCode, type TableLimits } from './table-fault';
