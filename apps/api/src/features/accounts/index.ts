export { firstAdministratorLink, registerAccountCommands } from './account-commands';
export { AccountsModule } from './accounts.module';
export { AttemptLimits } from './attempt-limits';
export { actorOf } from './circumstances';
export { CHANTIER_ID } from './domain/roles';
export { networksOfListing } from './organisation.reader';
export {
  addMember,
  addNetworkMember,
  insertOrganisation,
  ORGANISATION_TOPIC,
  removeNetworkMember,
} from './organisation.repository';
export { PERSON_TOPIC } from './person.repository';
