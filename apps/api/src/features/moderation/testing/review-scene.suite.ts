import { reviewCase, reviews, type ReviewCase, type Reviews } from '@repere/contract';
import { signInAs, type TestPerson } from '@repere/testing';
import { aListing, type AListing } from './a-case.suite';
import { openReviewRoom, type ReviewRoom } from './moderation-app.suite';

/** Those who meet in the review room: a network of R04 and its colleague, another network, staff, an enterprise. */
class ReviewScene {
  room!: ReviewRoom;
  network!: TestPerson;
  colleague!: TestPerson;
  elsewhere!: TestPerson;
  staff!: TestPerson;
  owner!: TestPerson;
  /** A listing that the network entered and the enterprise looks after. */
  listing!: AListing;

  async open(): Promise<void> {
    this.room = await openReviewRoom();
    const { database } = this.room.db;
    this.network = await signInAs(database, 'network_moderator', { territories: ['R04'], name: 'Nadia' });
    const organisationId = this.network.organisationId ?? '';
    this.colleague = await signInAs(database, 'network_moderator', { organisationId, name: 'Carl' });
    this.elsewhere = await signInAs(database, 'network_moderator', { territories: ['R01'] });
    this.staff = await signInAs(database, 'moderator', { name: 'Chantal' });
    this.owner = await signInAs(database, 'editor');
  }

  async begin(): Promise<void> {
    await this.room.db.database.query(
      'TRUNCATE listing_source, listing, mail, personal_value, network_member, review_case, review_presence, review_decision CASCADE',
    );
    this.listing = await aListing(this.room, this.network, this.owner);
  }

  async queue(who: TestPerson, search = ''): Promise<Reviews> {
    return reviews.parse((await this.room.call(who, 'GET', `/workspace/reviews${search}`)).body);
  }

  async show(who: TestPerson, path: string, search = ''): Promise<ReviewCase> {
    return reviewCase.parse((await this.room.call(who, 'GET', `/workspace/reviews/${path}${search}`)).body);
  }

  async kinds(who: TestPerson, search = ''): Promise<string[]> {
    return (await this.queue(who, search)).results.map(({ kind }) => kind);
  }

  async stored(): Promise<Record<string, unknown>> {
    const sql = 'SELECT * FROM listing WHERE id = $1';
    return (await this.room.db.database.query<Record<string, unknown>>(sql, [this.listing.id]))[0] ?? {};
  }

  mails(): Promise<{ template: string; recipient: string; text: string }[]> {
    return this.room.db.database.query('SELECT template, recipient, text FROM mail ORDER BY created_at, id');
  }

  async anEntry(name = 'Atelier du Lac'): Promise<string> {
    const { owner } = this;
    const { body } = await this.room.call(owner, 'POST', '/workspace/listings', {
      ...{ organisationId: owner.organisationId, listing: { name, seat: { municipality: '35027' } } },
    });
    return String(body['id']);
  }

  async aReport(email?: string): Promise<string> {
    const { body } = await this.room.call(
      ...([null, 'POST', `/listings/${this.listing.id}/reports`] as const),
      { message: 'Le téléphone a changé.', ...(email !== undefined && { email }) },
      { 'accept-language': 'en' },
    );
    return String(body['id']);
  }
}

/** The scene of a spec: opened before its tests, begun anew before each, closed after them. */
export function reviewScene(): ReviewScene {
  const scene = new ReviewScene();
  beforeAll(() => scene.open());
  afterAll(() => scene.room.close());
  beforeEach(() => scene.begin());
  return scene;
}
