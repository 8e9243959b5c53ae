import type { TestDatabase } from '@repere/testing';
import type { SignedInHere } from '../../apps/api/src/features/listings/testing/people-here';
import { AuditReader } from '../../apps/api/src/features/audit';
import { migrate } from '../../apps/api/src/platform/database';
import { createEmptyDatabase } from './rig/empty-database';
import { writeCaterers } from './rig/directory';
import { aModerator, halfEdits, lostEdits, patch, startApi, type Acknowledged, type Api } from './rig/editors';

jest.setTimeout(600_000);

const CLIENTS = 20;
/** How many edits each wants to see through. */
const WANTED = Number(process.env['EDITS'] ?? 3);

describe('F16: twenty people edit one listing through two processes', () => {
  let base: TestDatabase;
  let apis: Api[];
  let who: SignedInHere;
  let id: string;

  beforeAll(async () => {
    base = await createEmptyDatabase();
    await migrate(base.url);
    [id = ''] = await writeCaterers(base.database, 1);
    const first = await startApi(base.url);
    apis = [first, await startApi(base.url)];
    who = await aModerator(base.database);
  });
  afterAll(async () => {
    await Promise.all((apis ?? []).map((api) => api.process.end('SIGKILL')));
    await base?.drop();
  });

  it('each version has one winner, the others are told, and the history is a line', async () => {
    const won: Acknowledged[] = [];
    let told = 0;
    const client = async (number: number): Promise<void> => {
      let version = 1;
      for (let done = 0, turn = 0; done < WANTED; turn++) {
        const marker = `client ${number} tour ${turn}`;
        const answer = await patch(apis[number % 2]!, who, id, version, marker);
        expect([200, 409, 503]).toContain(answer?.status);
        if (answer?.status === 200) {
          won.push({ id, version: answer.version, marker });
          done += 1;
        }
        if (answer?.status === 409) told += 1;
        if (answer !== null && answer.status !== 503) version = answer.version;
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, (_, number) => client(number)));
    const versions = won.map(({ version }) => version).sort((a, b) => a - b);
    expect(versions).toEqual(Array.from({ length: CLIENTS * WANTED }, (_, at) => at + 2));
    expect(told).toBeGreaterThan(0);
    expect(await lostEdits(base.database, won)).toEqual([]);
    expect(await halfEdits(base.database)).toEqual([]);
    expect(await new AuditReader(base.database).verify()).toMatchObject({ entries: CLIENTS * WANTED, fault: null });
  });

  it('is seen by these checks when an entry or its news is missing', async () => {
    await base.database.query('ALTER TABLE audit_entry DISABLE TRIGGER USER');
    await base.database.query('DELETE FROM audit_entry WHERE subject_version = 5');
    await base.database.query('DELETE FROM outbox_event WHERE version = 7');
    expect(await halfEdits(base.database)).toEqual([
      `version without its entry ${id} 5`,
      `version without its news ${id} 7`,
    ]);
    expect(await lostEdits(base.database, [{ id, version: 9, marker: 'never written' }])).toHaveLength(1);
  });
});
