export * from './access';
export * from './language';
export * from './listing-field';
export * from './money';
export * from './neq';
export * from './result';
