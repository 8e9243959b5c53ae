import { createTestDatabase, type TestDatabase } from '@repere/testing';
import { uuidv7 } from '../ids';
import { createLog } from '../logging/log';
import { publish, type OutboxMessage } from './outbox';
import { RetryLater, type OutboxConsumer } from './outbox-delivery';
import { OutboxRunner } from './outbox-runner';

describe('the outbox', () => {
  let test: TestDatabase;
  let received: OutboxMessage[];

  const runnerWith = (consume: OutboxConsumer['consume'], batchSize = 10): OutboxRunner => {
    const runner = new OutboxRunner(test.database, createLog('silent'));
    runner.register({ topic: 'thing', batchSize, consume });
    return runner;
  };
  const take: OutboxConsumer['consume'] = async (messages) => void received.push(...messages);
  const message = (version = 1, aggregateId = uuidv7()): OutboxMessage => ({ topic: 'thing', aggregateId, version });
  const announce = (messages: readonly OutboxMessage[]): Promise<void> =>
    test.database.transaction((tx) => publish(tx, messages));

  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.drop());
  beforeEach(async () => {
    received = [];
    await test.database.query('DELETE FROM outbox_event');
  });

  it('brings each message once, in order', async () => {
    const messages = Array.from({ length: 25 }, () => message());
    await announce(messages);
    const runner = runnerWith(take);
    expect(await runner.drain()).toEqual({ taken: 25, failed: 0, pauseMs: 0 });
    expect(await runner.drain()).toEqual({ taken: 0, failed: 0, pauseMs: 0 });
    expect(received).toEqual(messages);
  });

  it('brings nothing of a write that was undone', async () => {
    const undone = test.database.transaction(async (tx) => {
      await publish(tx, [message()]);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await runnerWith(take).drain();
    expect(received).toEqual([]);
  });

  it('brings the latest version of a thing that changed several times', async () => {
    const id = uuidv7();
    await announce([message(2, id), message(3, id), message(1, id)]);
    await runnerWith(take).drain();
    expect(received).toEqual([message(3, id)]);
  });

  it('sets the one message at fault apart and delivers the others', async () => {
    const messages = Array.from({ length: 9 }, () => message());
    const poison = messages[4]?.aggregateId;
    await announce(messages);
    const runner = runnerWith(async (batch) => {
      if (batch.some(({ aggregateId }) => aggregateId === poison)) throw new Error('cannot be applied');
      received.push(...batch);
    });
    expect(await runner.drain()).toMatchObject({ failed: 1 });
    expect(received).toHaveLength(8);
    expect(await runner.counts()).toEqual({ waiting: 1, failing: 1, poison: 0 });
    expect(await test.database.query('SELECT attempts, last_error FROM outbox_event WHERE attempts > 0')).toEqual([
      { attempts: 1, last_error: 'cannot be applied' },
    ]);
  });

  it('blames nobody while the target is away, and pauses', async () => {
    await announce([message(), message()]);
    const runner = runnerWith(async () => {
      throw new RetryLater(250);
    });
    expect(await runner.drain()).toEqual({ taken: 0, failed: 0, pauseMs: 250 });
    expect(await runner.counts()).toEqual({ waiting: 2, failing: 0, poison: 0 });
  });

  it('leaves news without a consumer alone, and does not count it', async () => {
    await announce([{ ...message(), topic: 'nobody yet' }]);
    const runner = runnerWith(take);
    expect(await runner.drain()).toEqual({ taken: 0, failed: 0, pauseMs: 0 });
    expect(await runner.counts()).toEqual({ waiting: 0, failing: 0, poison: 0 });
  });

  it('undoes what a failing consumer wrote through its transaction', async () => {
    await announce([message()]);
    await runnerWith(async (_batch, tx) => {
      await tx.query(`INSERT INTO region VALUES ('99', 'ghost')`);
      throw new Error('after writing');
    }).drain();
    expect(await test.database.query('SELECT code FROM region')).toEqual([]);
  });

  it('never gives one message to two workers at a time (F17)', async () => {
    await announce(Array.from({ length: 200 }, () => message()));
    const slowly: OutboxConsumer['consume'] = async (batch) => {
      await new Promise((wait) => setTimeout(wait, 5));
      received.push(...batch);
    };
    await Promise.all([runnerWith(slowly).drain(), runnerWith(slowly).drain(), runnerWith(slowly).drain()]);
    expect(received).toHaveLength(200);
    expect(new Set(received.map(({ aggregateId }) => aggregateId)).size).toBe(200);
  });

  it('is woken by a write', async () => {
    const runner = runnerWith(take);
    runner.start();
    await new Promise((wait) => setTimeout(wait, 200));
    await announce([message()]);
    for (let i = 0; received.length === 0 && i < 40; i++) await new Promise((wait) => setTimeout(wait, 25));
    await runner.onApplicationShutdown();
    expect(received).toHaveLength(1);
  });
});
