export { REFERENCE, type ReferenceProvider } from './reference.provider';
export { TerritoriesModule } from './territories.module';
export {
  importTerritories,
  type ImportTerritoriesOptions,
  type TerritoriesImported,
  type TerritoriesRefused,
} from './use-cases/import-territories';
export type { RowFault } from './domain/official-place';
export { seedTerritories } from './use-cases/seed-territories';
