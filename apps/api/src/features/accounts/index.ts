export { firstAdministratorLink, registerAccountCommands } from './account-commands';
export { AccountsModule } from './accounts.module';
