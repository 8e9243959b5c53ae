import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../clock';
import { CONFIG, type Config } from '../../config';
import { version } from '../../version';
import { TerritoryShapes } from './territory-shapes';
import type { WebEnvironment } from './web-renderer';
import { WebReader, type InstallationFacts } from './web.reader';

const KEPT_MS = 30_000;

/** What pages say of the server; what the database knows of it is looked up every half minute. */
@Injectable()
export class WebEnvironmentService {
  #kept: { readonly until: number; readonly value: Promise<InstallationFacts> } | null = null;
  #last: InstallationFacts = { demo: false, privacyOfficer: null };

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(TerritoryShapes) private readonly shapes: TerritoryShapes,
    @Inject(WebReader) private readonly reader: WebReader,
  ) {}

  async current(): Promise<WebEnvironment> {
    return {
      publicUrl: this.config.publicUrl,
      version,
      today: this.clock.now().toLocaleDateString('en-CA', { timeZone: 'America/Toronto' }),
      ...(await this.#facts()),
      shapes: this.shapes.current === null ? null : `/territory-shapes/${this.shapes.current.name}`,
      tiles: this.config.mapTiles,
    };
  }

  /** While the database does not answer, pages keep saying what they last said. */
  #facts(): Promise<InstallationFacts> {
    const now = this.clock.now().getTime();
    if (this.#kept === null || this.#kept.until < now) {
      const value = this.reader.installation().then(
        (facts) => (this.#last = facts),
        () => this.#last,
      );
      this.#kept = { until: now + KEPT_MS, value };
    }
    return this.#kept.value;
  }
}
