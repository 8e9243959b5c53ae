import { Inject, Module } from '@nestjs/common';
import { AccessControl } from '../../platform/http';
import { allows, mayEver } from './domain/permissions';
import { StoredSessions } from './session.reader';

@Module({
  providers: [StoredSessions],
})
export class AccountsModule {
  constructor(@Inject(AccessControl) control: AccessControl, @Inject(StoredSessions) sessions: StoredSessions) {
    control.use(sessions, { allows, mayEver });
  }
}
