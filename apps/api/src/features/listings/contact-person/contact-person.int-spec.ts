import { createTestDatabase, type TestDatabase } from '@repere/testing';
import { uuidv7 } from '../../../platform/ids';
import { AuditReader, SYSTEM } from '../../audit';
import { ContactBook } from '../../privacy';
import { signedInHere } from '../testing/people-here';

let db: TestDatabase;
let book: ContactBook;
beforeAll(async () => {
  db = await createTestDatabase();
  book = new ContactBook(db.database);
});
afterAll(() => db.drop());

it('shows a contact person only while she consents, and the log keeps the consent without the name', async () => {
  const person = await signedInHere(db.database, 'enterprise');
  const listing = { id: uuidv7(), version: 1 };
  const actor = { ...SYSTEM, kind: 'person', personId: person.personId } as const;
  expect(await book.of(listing.id)).toBeNull();
  await book.consent(listing, 'Coordination', actor);
  expect(await book.of(listing.id)).toMatchObject({ name: 'Une personne', title: 'Coordination' });
  expect(await book.withdraw(listing, actor)).toBe(true);
  expect(await book.withdraw(listing, actor)).toBe(false);
  expect(await book.of(listing.id)).toBeNull();
  const acts = await new AuditReader(db.database).list({ subject: { kind: 'listing', id: listing.id } });
  expect(acts.map(({ action }) => action)).toEqual(['listing.contact_withdraw', 'listing.contact_consent']);
  expect(JSON.stringify(acts)).not.toContain('Une personne');
});
