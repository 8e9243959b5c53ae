import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestDatabase } from '@repere/testing';
import { AuditReader, recordAudit } from '../../apps/api/src/features/audit';
import { SYSTEM } from '../../apps/api/src/features/audit/domain/audit-fact';
import { migrate, pendingMigrations } from '../../apps/api/src/platform/database';
import { projectRoot } from '../../apps/api/src/platform/project-root';
import { uuidv7 } from '../../apps/api/src/platform/ids';
import { createEmptyDatabase } from './rig/empty-database';

jest.setTimeout(600_000);

const ALL = join(projectRoot, 'prisma/migrations');
const names = readdirSync(ALL)
  .filter((name) => /^\d{14}_/.test(name))
  .sort();
/** The last version whose tables all bear what this test writes. */
const FIRST = names.indexOf('20261123150500_search_rows');

/** What people had written before the upgrade, as each of the tables tells it. */
async function write({ database }: TestDatabase): Promise<void> {
  const [source, listing, person] = [uuidv7(), uuidv7(), uuidv7()];
  await database.transaction(async (tx) => {
    await tx.query(`INSERT INTO person (id, email, name) VALUES ($1, 'ancienne@essai.invalid', 'Ancienne')`, [person]);
    await tx.query(`INSERT INTO listing_source (id, name) VALUES ($1, 'liste')`, [source]);
    await tx.query(
      `INSERT INTO listing (id, slug, source_id, name, municipality_code, lat, lng, precision, other_names, languages, recognitions,
         practices, client_references, publication, status, content_hash)
       VALUES ($1, 'la-ruche', $2, 'La Ruche d’été', '35027', 46.5, -72.5, 'municipality', '{}', '{fr}', '{}', '{}', '{}', 'published', 'declared', 'x')`,
      [listing, source],
    );
    await tx.query(
      `INSERT INTO listing_version (listing_id, version, kind, fields, record, publication, owner, by)
       VALUES ($1, 1, 'create', '{name}', '{"name":"La Ruche d’été"}', 'published', 'network', 'Pôle')`,
      [listing],
    );
    await tx.query(`INSERT INTO outbox_event (topic, aggregate_id, version) VALUES ('listing', $1, 1)`, [listing]);
    await recordAudit(tx, { actor: SYSTEM, action: 'listing.create', subject: { kind: 'listing', id: listing } });
  });
}

/** Every row of the tables written to, by the columns they had. */
async function told({ database }: TestDatabase, columns?: Map<string, string[]>) {
  const tables = ['person', 'listing', 'listing_version', 'outbox_event', 'audit_entry'];
  const known = columns ?? new Map<string, string[]>();
  const rows: unknown[] = [];
  for (const table of tables) {
    if (columns === undefined) {
      const found = await database.query<{ name: string }>(
        `SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1 AND table_schema = 'public' ORDER BY 1`,
        [table],
      );
      known.set(
        table,
        found.map(({ name }) => name),
      );
    }
    rows.push(await database.query(`SELECT ${known.get(table)!.join(', ')} FROM ${table} ORDER BY 1`));
  }
  return { known, rows };
}

describe('F25: a database that is behind is brought up to date, with what it holds', () => {
  it.each(names.slice(FIRST, -1).map((name, at) => [name, FIRST + at + 1] as const))(
    'from %s',
    async (_name, length) => {
      const base = await createEmptyDatabase();
      const old = mkdtempSync(join(tmpdir(), 'repere-old-'));
      try {
        for (const name of names.slice(0, length)) cpSync(join(ALL, name), join(old, name), { recursive: true });
        await migrate(base.url, old);
        await write(base);
        const before = await told(base);
        expect((await migrate(base.url)).applied).toEqual(names.slice(length));
        expect(await pendingMigrations(base.url)).toBe(0);
        expect((await told(base, before.known)).rows).toEqual(before.rows);
        expect(await new AuditReader(base.database).verify()).toMatchObject({ entries: 1, fault: null });
        // The version before cannot be started on it by mistake.
        await expect(migrate(base.url, old)).rejects.toMatchObject({ state: 'unknown' });
      } finally {
        rmSync(old, { recursive: true, force: true });
        await base.drop();
      }
    },
  );
});
