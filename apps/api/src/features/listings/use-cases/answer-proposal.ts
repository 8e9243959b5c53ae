import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result } from '@repere/kernel';
import { CONFIG, type Config } from '../../../platform/config';
import type { Transaction } from '../../../platform/database';
import { queueMail } from '../../notifications';
import { mailboxesOfAuthor } from '../claims/tell-by-mail';
import { EditGround } from '../editing/edit-ground';
import { findChange, type ListingChange } from '../editing/listing-change.repository';
import { DecideChange, type Decided, type DecisionFailure, type DecisionRequest } from './decide-change';
import type { EditingActor } from './update-listing';

/** An enterprise accepts or refuses what a network proposes to its listing, and the network is told. */
@Injectable()
export class AnswerProposal {
  constructor(
    @Inject(EditGround) private readonly ground: EditGround,
    @Inject(DecideChange) private readonly decide: DecideChange,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  execute(
    request: Omit<DecisionRequest, 'askForChanges'>,
    actor: EditingActor,
  ): Promise<Result<Decided, DecisionFailure>> {
    return this.ground.transaction(async (tx) => {
      const change = await findChange(tx, request.changeId);
      if (change === null) return err({ code: 'ChangeNotFound' });
      // Others decide in the review queue, which tells the author too and keeps what it takes to undo it.
      if (actor.editor.kind !== 'enterprise') return err({ code: 'NotYours' });
      const done = await this.decide.within(tx, request, actor);
      if (!done.ok) return done;
      await this.#tell(tx, change, request.reply, done.value, actor.editor.name);
      return ok(done.value);
    });
  }

  /** Its author; everybody of the network where they have left. */
  async #tell(
    tx: Transaction,
    { listingId, personId, organisationId }: ListingChange,
    reply: string | null,
    { state, accepted, refused }: Decided,
    by: string,
  ): Promise<void> {
    const [listing] = await tx.query<{ name: string }>('SELECT name FROM listing WHERE id = $1', [listingId]);
    const home = this.config.publicUrl;
    for (const { email: to, language } of await mailboxesOfAuthor(tx, { personId, organisationId }))
      await queueMail(tx, {
        ...{ to, language, home, template: 'proposal_answer' as const },
        link: `${home}${language === 'en' ? '/en/workspace/listings' : '/espace/fiches'}/${listingId}`,
        params: {
          ...{ listing: listing?.name ?? '', by, outcome: state, reply: reply ?? 'none' },
          ...{ accepted: accepted.length, refused: refused.length },
        },
      });
  }
}
