import { Inject, Injectable } from '@nestjs/common';
import type { IncidentBody, PrivacyIncident, PrivacyOfficer } from '@repere/contract';
import { err, ok, type Result } from '@repere/kernel';
import { Database } from '../../../platform/database';
import { once, type RepeatableRequest } from '../../../platform/http';
import { uuidv7 } from '../../../platform/ids';
import { publish } from '../../../platform/outbox';
import { recordAudit, type AuditActor } from '../../audit';
import { findIncident, insertIncident, readIncidents, updateIncident } from '../incident.repository';
import { writeOfficer } from '../officer.repository';

/** News of the register and of who answers for it. */
const PRIVACY_TOPIC = 'privacy';
const THE_OFFICER = '00000000-0000-0000-0000-00000000000f';

export type AmendFailure =
  { readonly code: 'not_found' } | { readonly code: 'stale'; readonly current: PrivacyIncident };

/** The register of incidents, and who answers for personal information. The log says that an entry changed, not what it says. */
@Injectable()
export class KeepRegister {
  constructor(@Inject(Database) private readonly database: Database) {}

  list(): Promise<PrivacyIncident[]> {
    return readIncidents(this.database);
  }

  record(
    body: IncidentBody,
    actor: AuditActor & { readonly personId: string },
    repeatable: RepeatableRequest | null,
  ): Promise<Result<PrivacyIncident, never>> {
    return this.database.transaction((tx) =>
      once<PrivacyIncident, never>(tx, repeatable, async () => {
        const entry = await insertIncident(tx, uuidv7(), body, actor.personId);
        await publish(tx, [{ topic: PRIVACY_TOPIC, aggregateId: entry.id, version: entry.version }]);
        const subject = { kind: 'privacy_incident', id: entry.id, version: entry.version };
        await recordAudit(tx, { actor, action: 'privacy.incident_record', subject });
        return ok(entry);
      }),
    );
  }

  amend(
    id: string,
    expected: number,
    body: IncidentBody,
    actor: AuditActor,
  ): Promise<Result<PrivacyIncident, AmendFailure>> {
    return this.database.transaction(async (tx) => {
      const current = await findIncident(tx, id);
      if (current === null) return err({ code: 'not_found' });
      if (current.version !== expected) return err({ code: 'stale', current });
      const entry = await updateIncident(tx, id, body);
      await publish(tx, [{ topic: PRIVACY_TOPIC, aggregateId: id, version: entry.version }]);
      const subject = { kind: 'privacy_incident', id, version: entry.version };
      await recordAudit(tx, { actor, action: 'privacy.incident_amend', subject });
      return ok(entry);
    });
  }

  nameOfficer(officer: PrivacyOfficer, actor: AuditActor): Promise<void> {
    return this.database.transaction(async (tx) => {
      const version = await writeOfficer(tx, officer);
      await publish(tx, [{ topic: PRIVACY_TOPIC, aggregateId: THE_OFFICER, version }]);
      await recordAudit(tx, { actor, action: 'privacy.officer', subject: { kind: 'directory', id: null } });
    });
  }
}
