import { randomBytes } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import { Database } from '../../platform/database';
import { uuidv7 } from '../../platform/ids';
import { AuditReader } from './audit.reader';
import { recordAudit } from './audit.repository';
import { SYSTEM } from './domain/audit-fact';
import { productGrants } from './product-grants';
import { erasePersonalValues, keepPersonalValue } from './personal-value.repository';

/** One account owns the tables and runs the migrations; the product runs under another (docs/operations.md). */
const role = `repere_app_${randomBytes(4).toString('hex')}`;
let owner: TestDatabase;
let product: Database;

beforeAll(async () => {
  owner = await createTestDatabase();
  await owner.database.query(`CREATE ROLE ${role} LOGIN`);
  for (const statement of productGrants(role) ?? []) await owner.database.query(statement);
  const url = new URL(owner.url);
  url.username = role;
  url.password = '';
  product = new Database(url.toString());
});
afterAll(async () => {
  await product.close();
  await owner.database.query(`DROP OWNED BY ${role}`);
  await owner.drop();
});

const record = (action: string): Promise<void> =>
  product.transaction((tx) => recordAudit(tx, { actor: SYSTEM, action, subject: { kind: 'directory', id: null } }));

describe('the product under an account of its own', () => {
  it('writes and reads the log, and `audit verify` has nothing to say against the account', async () => {
    await record('one');
    await record('two');
    expect(await new AuditReader(product).verify()).toMatchObject({ entries: 2, fault: null, protected: true });
    expect(await new AuditReader(owner.database).verify()).toMatchObject({ protected: false });
  });

  it.each([
    ['change it', `UPDATE audit_entry SET action = 'other'`],
    ['take from it', 'DELETE FROM audit_entry'],
    ['empty it', 'TRUNCATE audit_entry'],
    ['take its guards away', 'ALTER TABLE audit_entry DISABLE TRIGGER USER'],
    ['drop a guard', 'DROP TABLE audit_entry'],
    ['give itself more', `GRANT UPDATE ON audit_entry TO ${role}`],
    ['change a version', `UPDATE listing_version SET comment = 'other'`],
    ['take a version away', 'DELETE FROM listing_version'],
  ])('cannot %s', async (_name, sql) => {
    await record('kept');
    const before = await owner.database.query('SELECT count(*) AS n FROM audit_entry');
    // A grant that one may not give is a warning and does nothing.
    if (sql.startsWith('GRANT')) await product.query(sql).catch(() => undefined);
    else await expect(product.query(sql)).rejects.toThrow(/permission denied|must be owner/);
    expect(await owner.database.query('SELECT count(*) AS n FROM audit_entry')).toEqual(before);
    expect(await new AuditReader(product).verify()).toMatchObject({ fault: null, protected: true });
  });

  it('erases personal values, which the law asks for, and changes none', async () => {
    const subject = { kind: 'person', id: uuidv7() };
    await product.transaction((tx) => keepPersonalValue(tx, subject, 'email', 'a@essai.invalid'));
    await expect(product.query(`UPDATE personal_value SET value = 'b'`)).rejects.toThrow('permission denied');
    expect(await product.transaction((tx) => erasePersonalValues(tx, subject))).toBe(1);
  });
});
