export { REFERENCE, StoredReference, type ReferenceProvider } from './reference.provider';
export { TerritoriesModule } from './territories.module';
export { TERRITORIES_TOPIC } from './territories.repository';
export { registerTerritoryCommands } from './territory-commands';
export { seedTerritories } from './use-cases/seed-territories';
