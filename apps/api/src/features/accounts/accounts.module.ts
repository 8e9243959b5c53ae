import { Inject, Module } from '@nestjs/common';
import { AccessControl } from '../../platform/http';
import { NotificationsModule } from '../notifications';
import { TerritoriesModule } from '../territories';
import { AccountController } from './account.controller';
import { AccountReader } from './account.reader';
import { Provider } from './adapters/provider';
import { SecretBox } from './adapters/secret-box';
import { AttemptLimits } from './attempt-limits';
import { allows, mayEver } from './domain/permissions';
import { OrganisationReader } from './organisation.reader';
import { OrganisationsController } from './organisations.controller';
import { SessionAnswers } from './session-answers';
import { StoredSessions } from './session.reader';
import { SignInController } from './sign-in.controller';
import { AskSignInLink } from './use-cases/ask-sign-in-link';
import { ChangeEmail } from './use-cases/change-email';
import { CreateUser } from './use-cases/create-user';
import { EditOrganisation } from './use-cases/edit-organisation';
import { EditProfile } from './use-cases/edit-profile';
import { EnterOrganisation } from './use-cases/enter-organisation';
import { GiveFactor } from './use-cases/give-factor';
import { InviteMember } from './use-cases/invite-member';
import { LookAtLink } from './use-cases/look-at-link';
import { ManageDomains } from './use-cases/manage-domains';
import { ManageMembers } from './use-cases/manage-members';
import { ManageNetworkMembers } from './use-cases/manage-network-members';
import { ManagePasskeys } from './use-cases/manage-passkeys';
import { ManagePassword } from './use-cases/manage-password';
import { ManageSessions } from './use-cases/manage-sessions';
import { OpenSignInLink } from './use-cases/open-sign-in-link';
import { SetPersonState } from './use-cases/set-person-state';
import { SetUpTotp } from './use-cases/set-up-totp';
import { SignInWithPassword } from './use-cases/sign-in-with-password';
import { UsePasskey } from './use-cases/use-passkey';
import { UseProvider } from './use-cases/use-provider';

const useCases = [
  AskSignInLink,
  ChangeEmail,
  CreateUser,
  EditOrganisation,
  EditProfile,
  EnterOrganisation,
  GiveFactor,
  InviteMember,
  LookAtLink,
  ManageDomains,
  ManageMembers,
  ManageNetworkMembers,
  ManagePasskeys,
  ManagePassword,
  ManageSessions,
  OpenSignInLink,
  SetPersonState,
  SetUpTotp,
  SignInWithPassword,
  UsePasskey,
  UseProvider,
];

@Module({
  imports: [NotificationsModule, TerritoriesModule],
  controllers: [SignInController, AccountController, OrganisationsController],
  providers: [
    StoredSessions,
    SessionAnswers,
    AccountReader,
    OrganisationReader,
    AttemptLimits,
    SecretBox,
    Provider,
    ...useCases,
  ],
})
export class AccountsModule {
  constructor(@Inject(AccessControl) control: AccessControl, @Inject(StoredSessions) sessions: StoredSessions) {
    control.use(sessions, { allows, mayEver });
  }
}
