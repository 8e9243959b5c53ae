export { AccountsModule } from './accounts.module';
export { CHANTIER_ID } from './domain/roles';
