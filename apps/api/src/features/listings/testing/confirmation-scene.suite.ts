import { Clock } from '../../../platform/clock';
import { AskConfirmations } from '../use-cases/ask-confirmations';
import type { SignedInHere } from './people-here';
import { WorkspaceApp, type Injected } from './workspace-app.suite';

/** A clock that a test moves. */
class MovingClock extends Clock {
  #instant: Date | null = null;
  now(): Date {
    return this.#instant ?? new Date();
  }
  /** Null: the hour it is, for whoever signs in. */
  day(day: string | null): void {
    this.#instant = day === null ? null : new Date(`${day}T15:00:00Z`);
  }
}

interface Mail {
  readonly template: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
}

/** The yearly question, on 23 November 2026: a network and an enterprise are there. */
export class ConfirmationScene {
  readonly #workspace = new WorkspaceApp();
  readonly clock = new MovingClock();
  ask!: AskConfirmations;
  network!: SignedInHere;
  owner!: SignedInHere;

  async open(): Promise<void> {
    await this.#workspace.open();
    const { http } = this.#workspace;
    jest.spyOn(http.get(Clock, { strict: false }), 'now').mockImplementation(() => this.clock.now());
    this.ask = http.get(AskConfirmations, { strict: false });
    ({ network: this.network, owner: this.owner } = await this.#workspace.people('network', 'owner'));
  }

  close(): Promise<void> {
    return this.#workspace.close();
  }

  get database(): WorkspaceApp['database'] {
    return this.#workspace.database;
  }

  async begin(): Promise<void> {
    await this.database.query(
      'TRUNCATE listing_source, listing, mail, personal_value, confirmation_round, confirmation_link, confirmation_asked, confirmation_stop CASCADE',
    );
    this.clock.day('2026-11-23');
  }

  /** A listing last confirmed on a day. */
  readonly listing = async (name: string, email: string | null, confirmedOn = '2025-12-23'): Promise<string> => {
    this.clock.day(null);
    const id = await this.#workspace.aListing(this.network, { name, contact: {}, description: { fr: 'Miel.' } });
    await this.database.query(
      `UPDATE listing SET last_confirmed_on = $2::date, managed_by = NULL, email = $3, phone = '418 555-0101' WHERE id = $1`,
      [id, confirmedOn, email],
    );
    this.clock.day('2026-11-23');
    return id;
  };

  readonly mails = (): Promise<Mail[]> =>
    this.database.query<Mail>('SELECT template, recipient, subject, text FROM mail ORDER BY created_at, recipient');

  readonly post = (path: string, payload: object): Promise<Injected> =>
    this.#workspace.http.inject({
      method: 'POST',
      url: `/api/v1/confirmations${path}`,
      headers: { 'sec-fetch-site': 'same-origin' },
      payload,
    });

  readonly visit = (token: string): Promise<Injected> =>
    this.#workspace.http.inject({ url: `/api/v1/confirmations?token=${token}` });

  readonly state = async (id: string): Promise<Record<string, unknown>> =>
    (
      await this.database.query<Record<string, unknown>>(
        `SELECT publication, version, status, phone, last_confirmed_on AS "confirmedOn" FROM listing WHERE id = $1`,
        [id],
      )
    )[0] ?? {};

  /** Asks today and opens the link of the first mail. */
  readonly asked = async (): Promise<{ token: string; version: number }> => {
    await this.ask.execute();
    const [mail] = await this.mails();
    const token = /token=([\w-]+)/.exec(mail!.text)?.[1] ?? '';
    const { listings } = (await this.visit(token)).json<{ listings: { version: number }[] }>();
    return { token, version: listings[0]!.version };
  };
}
