export { keepMatching } from './listing-follower';
export { registerMatchingCommands } from './matching-commands';
export { MatchingModule } from './matching.module';
export { SupplierMatches } from './supplier-matches.reader';
export { CheckSuppliers } from './use-cases/check-suppliers';
export { MatchPurchases } from './use-cases/match-purchases';
