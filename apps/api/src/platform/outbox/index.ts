export { OUTBOX_CHANNEL, publish, type OutboxMessage } from './outbox';
export { RetryLater, type OutboxConsumer } from './outbox-delivery';
export { OutboxRunner } from './outbox-runner';
