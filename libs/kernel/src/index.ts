export * from './access';
export * from './language';
export * from './neq';
export * from './result';
