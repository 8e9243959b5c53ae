import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@repere/kernel';
import { Database } from '../../../platform/database';
import { keepPersonalValue, recordAudit } from '../../audit';
import { actorOf } from '../circumstances';
import { lockPerson, updatePerson } from '../person.repository';

/** Changes one's name and language. */
@Injectable()
export class EditProfile {
  constructor(@Inject(Database) private readonly database: Database) {}

  async execute(
    personId: string,
    { name, language }: { readonly name: string; readonly language: Language },
    requestId: string,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const before = await lockPerson(tx, personId);
      await updatePerson(tx, personId, { name, language });
      const subject = { kind: 'person', id: personId };
      const from = await keepPersonalValue(tx, subject, 'name', before.name);
      const to = await keepPersonalValue(tx, subject, 'name', name);
      await recordAudit(tx, {
        actor: actorOf({ personId }, requestId),
        action: 'person.profile',
        subject,
        details: { from, to, language },
      });
    });
  }
}
