import type { INestApplicationContext } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config';
import { Log } from '../../platform/logging/log';
import { ListedWords } from './adapters/postgresql/listed-words';
import { CatalogueService } from './catalogue.service';
import { IndexKeeper } from './indexing/index-keeper';
import { Suggest } from './suggest';

/** Beyond this, the embedded engine takes most of a second for a common word (docs/bench.md). */
const MANY = 150_000;

/** Before the first request: a catalogue, and indexes that exist and fit the directory; whole ones cost one look. */
export async function prepareSearch(app: INestApplicationContext): Promise<void> {
  await app.get(IndexKeeper).look();
  await app.get(ListedWords).refresh();
  // The first reader does not wait for the vocabulary to be made ready.
  await app.get(Suggest).run('', 'fr');
  const catalogue = app.get(CatalogueService);
  await catalogue.start();
  await catalogue.refresh();
  if (catalogue.size > MANY && app.get<Config>(CONFIG).meilisearch === null)
    app
      .get(Log)
      .warn(
        { listings: catalogue.size, comfortable: MANY },
        'a directory of this size is searched faster with Meilisearch: set MEILI_URL (docs/bench.md)',
      );
}

/** In the process that does background work: keeps looking at the indexes until the application closes. */
export function keepSearch(app: INestApplicationContext): void {
  app.get(IndexKeeper).start();
}
