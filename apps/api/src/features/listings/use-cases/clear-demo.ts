import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock';
import { Database } from '../../../platform/database';
import { writeDemoFact } from '../installation-fact.repository';
import { deleteDemo, lockListings } from '../listing.repository';

/** Removes the demonstration for good: no later start fills it again; only `demo load` does. */
@Injectable()
export class ClearDemo {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @returns how many listings were removed */
  async execute(): Promise<number> {
    return this.database.transaction(
      async (tx) => {
        await lockListings(tx);
        const removed = await deleteDemo(tx);
        await writeDemoFact(tx, 'cleared', this.clock.now());
        return removed;
      },
      { statementTimeoutMs: 0 },
    );
  }
}
