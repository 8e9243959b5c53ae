export { discard, OUTBOX_CHANNEL, publish, type OutboxMessage } from './outbox';
export { POISON_ATTEMPTS, RetryLater, type OutboxConsumer } from './outbox-delivery';
export { OutboxRunner } from './outbox-runner';
