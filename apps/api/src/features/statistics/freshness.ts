import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';
import { compareMarks, type Marks } from './freshness.sql';
import { RefreshFigures } from './use-cases/refresh-figures';

/** How long a reader waits for figures of a file that has just come; past it she gets those of before. */
const PATIENCE_MS = 8_000;

/** Keeps figures up with lines and matches: whoever reads them first after an import brings them up to date. */
@Injectable()
export class Freshness {
  #refreshing: Promise<unknown> | null = null;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(RefreshFigures) private readonly refresh: RefreshFigures,
  ) {}

  /** @returns where figures stand: two equal answers come from the same lines of the same files */
  async ensure(): Promise<string> {
    const { now, then, files } = await compareMarks(this.database);
    if (now.purchases === then.purchases && now.matching === then.matching) return told(then, files);
    const refreshing = (this.#refreshing ??= this.refresh.execute().finally(() => (this.#refreshing = null)));
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise((resolve) => (timer = setTimeout(resolve, PATIENCE_MS)));
    await Promise.race([refreshing, patience]).finally(() => clearTimeout(timer));
    // Nobody may be left to hear a failure that comes after the wait.
    refreshing.catch(() => undefined);
    const after = await compareMarks(this.database);
    return told(after.then, after.files);
  }
}

const told = ({ purchases, matching }: Marks, files: number): string => `${purchases}/${matching}/${files}`;
