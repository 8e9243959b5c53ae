export { registerMatchingCommands } from './matching-commands';
export { MatchingModule } from './matching.module';
export { SupplierMatches, type SupplierMatchRow } from './supplier-matches.reader';
export { CheckSuppliers, type CheckAnswer, type CheckedSupplier } from './use-cases/check-suppliers';
export { MATCHES_CHANGED, MatchPurchases, type MatchOutcome } from './use-cases/match-purchases';
