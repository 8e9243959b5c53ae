import { Global, Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from './clock';
import { CONFIG, type Config } from './config';
import { Database } from './database';
import { DatabaseClock } from './database-clock';
import { DemoParts } from './demo-parts';
import { AccessControl } from './http/access-control';
import { AccessGuard } from './http/access-guard';
import { AnswerMemory } from './http/answer-memory';
import { HealthController } from './http/health.controller';
import { Metrics } from './http/metrics';
import { Readiness } from './http/readiness';
import { Log } from './logging/log';
import { OutboxRunner } from './outbox';

/** What this process stands on: its settings, its database and its log, made before the modules. */
export interface Ground {
  readonly config: Config;
  readonly database: Database;
  readonly log: Log;
}

/** The plumbing that every feature may ask for. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(@Inject(Database) private readonly database: Database) {}

  static on({ config, database, log }: Ground): DynamicModule {
    const shared = [
      { provide: CONFIG, useValue: config },
      { provide: Database, useValue: database },
      { provide: Log, useValue: log },
      { provide: Clock, useFactory: () => DatabaseClock.of(database) },
      OutboxRunner,
      DemoParts,
      Readiness,
      Metrics,
      AccessControl,
      AccessGuard,
      AnswerMemory,
    ];
    return { module: PlatformModule, controllers: [HealthController], providers: shared, exports: shared };
  }

  /** Last of all: the modules that use it have stopped by now. */
  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}
