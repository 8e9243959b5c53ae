import { createTestDatabase, type TestDatabase } from '@repere/testing';
import { uuidv7 } from '../../platform/ids';
import { AuditReader } from './audit.reader';
import { recordAudit } from './audit.repository';
import { SYSTEM, type AuditFact } from './domain/audit-fact';
import { erasePersonalValues, keepPersonalValue, readPersonalValues } from './personal-value.repository';

let test: TestDatabase;
beforeEach(async () => {
  test = await createTestDatabase();
});
afterEach(() => test.drop());

const fact = (action: string, more: Partial<AuditFact> = {}): AuditFact => ({
  actor: SYSTEM,
  action,
  subject: { kind: 'listing', id: uuidv7(), version: 2 },
  ...more,
});
const record = (...facts: AuditFact[]): Promise<void> => test.database.transaction((tx) => recordAudit(tx, ...facts));
const verify = () => new AuditReader(test.database).verify();

describe('the audit log', () => {
  it('chains what is written one after the other and at the same time', async () => {
    await record(fact('listing.create'), fact('listing.update'));
    await Promise.all(
      Array.from({ length: 20 }, (_, at) => record(fact(`act.${at}`, { details: { été: [at, null] } }))),
    );
    expect(await verify()).toMatchObject({ entries: 22, fault: null });
    const [last] = await new AuditReader(test.database).list({ limit: 1 });
    expect(last).toMatchObject({ seq: 22, actorKind: 'system', details: { été: [expect.any(Number), null] } });
  });

  it('leaves no trace of an act that was undone', async () => {
    await record(fact('kept'));
    const undone = test.database.transaction(async (tx) => {
      await recordAudit(tx, fact('undone'));
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await record(fact('kept again'));
    expect(await verify()).toMatchObject({ entries: 2, fault: null });
  });

  it.each([
    ['an update', `UPDATE audit_entry SET action = 'other'`],
    ['a removal', 'DELETE FROM audit_entry'],
    ['emptying', 'TRUNCATE audit_entry'],
  ])('refuses %s', async (_name, sql) => {
    await record(fact('one'));
    await expect(test.database.query(sql)).rejects.toThrow('audit_entry only grows');
  });

  it.each([
    ['an act rewritten behind its back', `UPDATE audit_entry SET action = 'other' WHERE seq = 2`, 'altered'],
    ['an act removed behind its back', 'DELETE FROM audit_entry WHERE seq = 2', 'missing'],
    ['a moment moved', `UPDATE audit_entry SET at = at - interval '1 day' WHERE seq = 2`, 'altered'],
  ])('tells %s', async (_name, sql, what) => {
    await record(fact('one'), fact('two'), fact('three'));
    await test.database.query('ALTER TABLE audit_entry DISABLE TRIGGER USER');
    await test.database.query(sql);
    expect(await verify()).toMatchObject({ entries: 1, fault: { seq: what === 'missing' ? 3 : 2, what } });
  });

  it('stays whole when a personal value it speaks of is erased', async () => {
    const subject = { kind: 'person', id: uuidv7() };
    const email = await test.database.transaction(async (tx) => {
      const ref = await keepPersonalValue(tx, subject, 'email', 'marie@example.invalid');
      await recordAudit(tx, fact('person.update', { subject, details: { email: ref } }));
      return ref;
    });
    expect(await readPersonalValues(test.database, [email!.value])).toEqual(
      new Map([[email!.value, 'marie@example.invalid']]),
    );
    expect(await test.database.transaction((tx) => erasePersonalValues(tx, subject))).toBe(1);
    const left = await test.database.query('SELECT * FROM audit_entry, personal_value');
    expect(left).toEqual([]);
    expect(JSON.stringify(await test.database.query('SELECT * FROM audit_entry'))).not.toContain('marie');
    expect(await verify()).toMatchObject({ entries: 1, fault: null });
  });

  it('keeps one copy of a value that a subject says twice', async () => {
    const subject = { kind: 'listing', id: uuidv7() };
    const refs = await test.database.transaction(async (tx) => [
      await keepPersonalValue(tx, subject, 'phone', '418 555-0101'),
      await keepPersonalValue(tx, subject, 'phone', '418 555-0101'),
      await keepPersonalValue(tx, subject, 'phone', null),
    ]);
    expect(refs[0]).toEqual(refs[1]);
    expect(refs[2]).toBeNull();
  });
});
