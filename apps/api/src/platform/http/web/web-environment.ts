import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../clock';
import { CONFIG, type Config } from '../../config';
import { version } from '../../version';
import { TerritoryShapes } from './territory-shapes';
import type { WebEnvironment } from './web-renderer';
import { WebReader } from './web.reader';

const KEPT_MS = 30_000;

/** What pages say of the server; the presence of demonstration data is looked up every half minute. */
@Injectable()
export class WebEnvironmentService {
  #demo: { readonly until: number; readonly value: Promise<boolean> } | null = null;
  #last = false;

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
      demo: await this.#holdsDemonstration(),
      shapes: this.shapes.current === null ? null : `/territory-shapes/${this.shapes.current.name}`,
      tiles: this.config.mapTiles,
    };
  }

  /** While the database does not answer, pages keep saying what they last said. */
  #holdsDemonstration(): Promise<boolean> {
    const now = this.clock.now().getTime();
    if (this.#demo === null || this.#demo.until < now) {
      const value = this.reader.holdsDemonstration().then(
        (demo) => (this.#last = demo),
        () => this.#last,
      );
      this.#demo = { until: now + KEPT_MS, value };
    }
    return this.#demo.value;
  }
}
