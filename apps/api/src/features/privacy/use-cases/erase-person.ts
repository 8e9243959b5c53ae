import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result } from '@repere/kernel';
import { Database, type Transaction } from '../../../platform/database';
import { publish } from '../../../platform/outbox';
import { recordAudit, type AuditActor } from '../../audit';
import { FileStore } from '../../files';
import { forgetMailFiles } from '../../notifications';
import { CONFIG, type Config } from '../../../platform/config';
import { eraseByMap, type DataSubject } from '../personal-data.reader';
import { strikeMentions } from '../strike-mentions';

/** `last_manager`: others depend on her alone; somebody else must be named first. */
export type ErasureFailure = 'not_found' | 'last_manager';

export interface Erasure {
  /** Rows touched, by table. */
  readonly touched: Readonly<Record<string, number>>;
}

/**
 * Erases what the directory holds of a person: her account and all that hangs on it, the personal values that versions and
 * the log speak of, the proofs she sent, her mails. Versions and the log stay, with numbers that lead nowhere any more.
 */
@Injectable()
export class ErasePerson {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(CONFIG) private readonly config: Pick<Config, 'dataDir'>,
  ) {}

  /** @param reason `request` of the person, or `retention` */
  async execute(
    id: string,
    actor: AuditActor,
    reason: 'request' | 'retention',
  ): Promise<Result<Erasure, ErasureFailure>> {
    const done = await this.database.transaction(async (tx): Promise<Result<Erased, ErasureFailure>> => {
      const [subject] = await tx.query<DataSubject & { name: string; version: number }>(
        'SELECT id, email, name, version FROM person WHERE id = $1 FOR UPDATE',
        [id],
      );
      if (subject === undefined) return err('not_found');
      if (await othersDependOn(tx, id)) return err('last_manager');
      const proofs = await tx.query<{ id: string }>(
        `SELECT id FROM stored_file WHERE person_id = $1 AND purpose NOT IN ('logo', 'photo')`,
        [id],
      );
      await this.files.forget(tx, proofs);
      const struck = await strikeMentions(tx, [subject.name, subject.email]);
      const touched = { ...struck, ...(await eraseByMap(tx, subject)) };
      await publish(tx, [{ topic: 'person', aggregateId: id, version: subject.version + 1 }]);
      const details = { reason, tables: Object.keys(touched).length, proofs: proofs.length };
      await recordAudit(tx, { actor, action: 'person.erase', subject: { kind: 'person', id }, details });
      return ok({ subject, touched, proofs });
    });
    if (!done.ok) return done;
    const { subject, touched, proofs } = done.value;
    await this.files.forgetBytes(proofs);
    await forgetMailFiles(this.config, subject.email);
    return ok({ touched });
  }
}

interface Erased extends Erasure {
  readonly subject: DataSubject;
  readonly proofs: readonly { readonly id: string }[];
}

/** True when she is the only one who manages an organisation that has other members. */
async function othersDependOn(tx: Transaction, id: string): Promise<boolean> {
  const rows = await tx.query(
    `SELECT 1 AS one FROM organisation_member mine
     WHERE mine.person_id = $1 AND mine.role = 'manager'
       AND NOT EXISTS (SELECT 1 FROM organisation_member o JOIN person p ON p.id = o.person_id AND p.disabled_at IS NULL
         WHERE o.organisation_id = mine.organisation_id AND o.role = 'manager' AND o.person_id <> $1)
       AND (EXISTS (SELECT 1 FROM organisation_member o WHERE o.organisation_id = mine.organisation_id AND o.person_id <> $1)
         OR EXISTS (SELECT 1 FROM organisation o WHERE o.id = mine.organisation_id AND o.chantier))
     FOR UPDATE`,
    [id],
  );
  return rows.length > 0;
}
