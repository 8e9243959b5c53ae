export * from './language';
export * from './neq';
export * from './result';
