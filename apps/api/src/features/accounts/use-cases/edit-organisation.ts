import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result, type SignedIn } from '@repere/kernel';
import { CONFIG, type Config } from '../../../platform/config';
import { Database } from '../../../platform/database';
import { AccessControl } from '../../../platform/http';
import { recordAudit } from '../../audit';
import { queueMail } from '../../notifications';
import { REFERENCE, type ReferenceProvider } from '../../territories';
import { refusal, type Refusal } from '../account-problems';
import { actorOf } from '../circumstances';
import { pagePath } from '../domain/page-addresses';
import { lockOrganisation, membersOf, updateOrganisation } from '../organisation.repository';
import { findPerson } from '../person.repository';
import { unknownTerritory } from './known-territories';

/** Changes an organisation, and decides on those that wait. */
@Injectable()
export class EditOrganisation {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AccessControl) private readonly access: AccessControl,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** A network's territories are its moderators' reach: only the Chantier sets them. */
  async edit(
    caller: SignedIn,
    id: string,
    given: { readonly name: string; readonly territories?: readonly string[] | undefined; readonly version: number },
    requestId: string,
  ): Promise<Result<void, Refusal>> {
    const unknown = unknownTerritory(this.reference.current(), given.territories ?? []);
    if (unknown !== null) return err(refusal('unknown_territory', { value: unknown }));
    return this.database.transaction(async (tx) => {
      const organisation = await lockOrganisation(tx, id);
      if (organisation === null) return err(refusal('not_found'));
      const territories = given.territories ?? organisation.territories;
      const moved = [...territories].sort().join() !== [...organisation.territories].sort().join();
      if (moved && (organisation.kind !== 'network' || !this.access.allows(caller, 'organisation.confirm', {})))
        return err(refusal('forbidden'));
      if (organisation.version !== given.version) return err(refusal('conflict'));
      await updateOrganisation(tx, id, { name: given.name, territories });
      await recordAudit(tx, {
        actor: actorOf(caller, requestId, id),
        action: 'organisation.edit',
        subject: { kind: 'organisation', id, version: organisation.version + 1 },
        details: { name: given.name, before: organisation.name, territories: [...territories] },
      });
      return ok(undefined);
    });
  }

  /** Its managers are told. */
  async decide(
    caller: SignedIn,
    id: string,
    decision: 'confirmed' | 'refused',
    requestId: string,
  ): Promise<Result<void, Refusal>> {
    return this.database.transaction(async (tx) => {
      const organisation = await lockOrganisation(tx, id);
      if (organisation === null) return err(refusal('not_found'));
      if (organisation.chantier) return err(refusal('forbidden'));
      if (organisation.status === decision) return ok(undefined);
      await updateOrganisation(tx, id, { status: decision, decidedBy: caller.personId });
      for (const { personId, role } of await membersOf(tx, id)) {
        const person = role === 'manager' ? await findPerson(tx, personId) : null;
        if (person === null) continue;
        await queueMail(tx, {
          to: person.email,
          language: person.language,
          template: 'organisation_decided',
          params: { decision, organisation: organisation.name },
          link: this.config.publicUrl + pagePath('organisations', person.language),
          home: this.config.publicUrl,
        });
      }
      await recordAudit(tx, {
        actor: actorOf(caller, requestId),
        action: `organisation.${decision === 'confirmed' ? 'confirm' : 'refuse'}`,
        subject: { kind: 'organisation', id, version: organisation.version + 1 },
      });
      return ok(undefined);
    });
  }
}
