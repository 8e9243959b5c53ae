import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result } from '@repere/kernel';
import { Database, type SqlRunner } from '../../../platform/database';
import { Log } from '../../../platform/logging/log';
import { recordAudit } from '../../audit';
import { refusal, type Refusal } from '../account-problems';
import { Provider, type ProviderPerson, type ProviderRound } from '../adapters/provider';
import { actorOf, type Circumstances } from '../circumstances';
import { normaliseEmail } from '../domain/email-address';
import { putToken, takeToken } from '../one-time.repository';
import { findOrCreatePerson, findPerson, type PersonRow } from '../person.repository';
import { openSession } from '../session.repository';
import type { OpenedSession } from './opened-session';

const LIFE_SECONDS = 600;

/** Single sign-on: leaves for the provider, and opens a session for whom it sends back. Its word is one factor. */
@Injectable()
export class UseProvider {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Provider) private readonly provider: Provider,
    @Inject(Log) private readonly log: Log,
  ) {}

  /** @returns where to go, and the token that ties the way back to this browser */
  async start(next: string | undefined): Promise<Result<{ readonly url: string; readonly token: string }, Refusal>> {
    if (this.provider.name === null) return err(refusal('not_found'));
    try {
      const { url, round } = await this.provider.start();
      const data = { round, ...(next !== undefined && { next }) };
      return ok({ url, token: await putToken(this.database, { purpose: 'provider', data }, LIFE_SECONDS) });
    } catch (error) {
      this.log.warn({ error }, 'the identity provider does not answer');
      return err(refusal('provider_unavailable'));
    }
  }

  /** @param query of the address that the provider sent the browser to, from its question mark on */
  async finish(
    query: string,
    tie: string | null,
    circumstances: Circumstances,
  ): Promise<Result<OpenedSession, Refusal>> {
    const round = await takeToken(this.database, tie ?? '', ['provider']);
    if (round === null) return err(refusal('provider_refused'));
    const known = await this.provider.finish(query, round.data['round'] as ProviderRound).catch((error: unknown) => {
      this.log.warn({ error }, 'the identity provider’s answer was refused');
      return null;
    });
    if (known === null) return err(refusal('provider_refused'));
    return this.database.transaction(async (tx) => {
      const person = await personOf(tx, known);
      if (person === null) return err(refusal('provider_refused'));
      if (person.disabled) return err(refusal('account_disabled'));
      const token = await openSession(tx, person.id, 'oidc', circumstances);
      await recordAudit(tx, {
        actor: actorOf({ personId: person.id }, circumstances.requestId),
        action: 'session.open',
        subject: { kind: 'person', id: person.id },
        details: { factor: 'oidc' },
      });
      return ok({ token, next: (round.data['next'] as string | undefined) ?? null, language: person.language });
    });
  }
}

/** By what the provider always says alike; at first by the address that it has verified. */
async function personOf(tx: SqlRunner, known: ProviderPerson): Promise<PersonRow | null> {
  const [identity] = await tx.query<{ personId: string }>(
    'SELECT person_id AS "personId" FROM identity WHERE issuer = $1 AND subject = $2',
    [known.issuer, known.subject],
  );
  if (identity !== undefined) return findPerson(tx, identity.personId);
  if (known.email === null) return null;
  const email = normaliseEmail(known.email);
  const person = await findOrCreatePerson(tx, { email, name: known.name, language: 'fr' });
  await tx.query('INSERT INTO identity (issuer, subject, person_id) VALUES ($1, $2, $3)', [
    known.issuer,
    known.subject,
    person.id,
  ]);
  return person;
}
