import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result } from '@repere/kernel';
import { Database } from '../../../platform/database';
import { recordAudit } from '../../audit';
import { refusal, type Refusal } from '../account-problems';
import { actorOf } from '../circumstances';
import { endSession, endSessions } from '../session.repository';

/** Ends sessions; what is ended opens nothing from the next request on, in every process. */
@Injectable()
export class ManageSessions {
  constructor(@Inject(Database) private readonly database: Database) {}

  async end(personId: string, sessionId: string, requestId: string): Promise<Result<void, Refusal>> {
    return this.database.transaction(async (tx) => {
      if (!(await endSession(tx, personId, sessionId))) return err(refusal('not_found'));
      await recordAudit(tx, {
        actor: actorOf({ personId }, requestId),
        action: 'session.end',
        subject: { kind: 'person', id: personId },
      });
      return ok(undefined);
    });
  }

  async endAll(personId: string, requestId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const sessions = await endSessions(tx, personId);
      await recordAudit(tx, {
        actor: actorOf({ personId }, requestId),
        action: 'session.end_all',
        subject: { kind: 'person', id: personId },
        details: { sessions },
      });
    });
  }
}
