import { RetryLater, type OutboxConsumer } from '../../platform/outbox';
import { TERRITORIES_TOPIC, type ReferenceProvider } from '../territories';
import { approximateSeats, moveToPoints, tryLockListings } from './seat-point.repository';

const IMPORTING_MS = 2_000;

/**
 * Moves listings with their municipality after an import of territories. It compares points and goes by no version:
 * once they are where they must be, the same news again changes nothing.
 */
export function territoriesConsumer(reference: ReferenceProvider): OutboxConsumer {
  return {
    topic: TERRITORIES_TOPIC,
    batchSize: 100,
    consume: async (_messages, tx) => {
      if (!(await tryLockListings(tx))) throw new RetryLater(IMPORTING_MS);
      // The notification that makes every process read the territories again may come after this news.
      await reference.refresh();
      const { territories } = reference.current();
      const points = (await approximateSeats(tx)).flatMap((code) => {
        const place = territories.get(code);
        return place === undefined ? [] : [{ code, lat: place.lat, lng: place.lng, precision: place.precision }];
      });
      await moveToPoints(tx, points);
    },
  };
}
